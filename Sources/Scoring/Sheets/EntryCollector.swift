import Kernel

/// Gathers the answers of a round, agency by agency, and everything that is wrong with them.
struct EntryCollector {
  let plan: Plan
  let round: Int
  let reader: AnswerReader
  /// The class of agencies that name none.
  let classOfAll: String?
  private(set) var problems: [RowProblem] = []
  private var drafts: [Draft] = []
  private var rows: [String: Int] = [:]
  private var taken: [TakenScore<Cell>] = []
  private var leads: [(agency: Int, lead: String, place: SheetPlace, heading: String?)] = []

  /// One agency while its answers are gathered.
  private struct Draft {
    var entry: RoundEntry
    var seen: [Key: SheetPlace] = [:]
    var items: [Int: [Answer.Item]] = [:]
    var itemRows: [ItemName: Int] = [:]
  }

  /// What may be said once about an agency.
  private struct Key: Hashable {
    var subject: String
    var item: String?
  }

  private struct ItemName: Hashable {
    var list: Int
    var name: String
  }

  /// Where something was written.
  private struct Cell {
    var place: SheetPlace
    var heading: String?
  }

  /// The longest name of an agency, in characters.
  static let longestName = 100

  init(plan: Plan, round: Int, classOfAll: String?) {
    self.plan = plan
    self.round = round
    self.classOfAll = classOfAll
    reader = AnswerReader(plan.instrument)
  }

  /// The gathered entries. Leads of joint results are looked for now, when all agencies are known.
  mutating func finish() -> AnswersReading {
    for named in leads {
      if named.lead == drafts[named.agency].entry.id {
        report(.ownLead, at: named.place, named.heading)
      } else if rows[named.lead] == nil {
        report(
          .unknownLead(named.lead, near: closest(to: named.lead, among: rows.keys)), at: named.place, named.heading)
      }
    }
    let entries = drafts.map { draft in
      var entry = draft.entry
      for (list, items) in draft.items { entry.input.answers[plan.nodes[list].id] = .items(items) }
      return entry
    }
    let inOrder = problems.enumerated().sorted {
      $0.element.place == $1.element.place ? $0.offset < $1.offset : $0.element.place < $1.element.place
    }
    return AnswersReading(entries: entries, problems: inOrder.map(\.element))
  }

  /// Compares results taken as they are with what their nodes can give at most.
  ///
  /// - Returns: the agencies with a result that is too high.
  mutating func reportAboveMaximum(in result: RoundResult) -> Set<String> {
    var faulty: Set<String> = []
    for each in taken {
      guard let problem = each.problem(in: result) else { continue }
      faulty.insert(drafts[each.agency].entry.id)
      report(problem, at: each.place.place, each.place.heading)
    }
    return faulty
  }

  /// Whether any result was taken as it is.
  var hasTakenScores: Bool { !taken.isEmpty }

  mutating func report(_ reason: LocalizedText, at place: SheetPlace, _ heading: String? = nil) {
    problems.append(RowProblem(at: place, heading: heading, reason))
  }

  // MARK: Agencies

  /// The number of an agency, new or known; `nil`, and reported, when the name cannot be one.
  mutating func agency(_ written: String, at place: SheetPlace, _ heading: String? = nil) -> Int? {
    let name = written.trimmedOfSpace
    if let known = rows[name] { return known }
    guard !name.isEmpty else {
      report(.noAgency, at: place, heading)
      return nil
    }
    guard name.count <= Self.longestName, !name.unicodeScalars.contains(where: \.isControl) else {
      report(.badAgency, at: place, heading)
      return nil
    }
    let input = AssessmentInput(round: plan.instrument.rounds[round].id, agencyClass: classOfAll)
    rows[name] = drafts.count
    drafts.append(Draft(entry: RoundEntry(id: name, input: input)))
    return drafts.count - 1
  }

  /// The agency's class; the same on every row that names it.
  mutating func agencyClass(_ written: String, of agency: Int, at place: SheetPlace, _ heading: String? = nil) {
    let id = written.trimmedOfSpace
    guard !id.isEmpty else { return }
    let known = plan.instrument.classes.map(\.id)
    guard known.contains(id) else {
      report(.unknownClass(id, near: closest(to: id, among: known), known: known), at: place, heading)
      return
    }
    let key = Key(subject: "class")
    if drafts[agency].seen[key] != nil, let first = drafts[agency].entry.input.agencyClass, first != id {
      report(.twoClasses(first, id), at: place, heading)
      return
    }
    drafts[agency].seen[key] = place
    drafts[agency].entry.input.agencyClass = id
  }

  // MARK: Facts and weights

  mutating func fact(_ id: String, _ text: String, of agency: Int, at place: SheetPlace, _ heading: String? = nil) {
    guard let fact = reader.fact(id) else {
      let known = plan.instrument.facts.map(\.id)
      return report(.unknownFact(id, near: closest(to: id, among: known), known: known), at: place, heading)
    }
    do throws(AnswerError) {
      guard let answer = try reader.answer(SheetFigure.exact(text.trimmedOfSpace), to: fact) else { return }
      let wrong = AnswerCheck.check(answer, for: fact)
      for reason in wrong { report(reason, at: place, heading) }
      guard wrong.isEmpty, isFirst("fact:" + id, nil, agency, place, heading) else { return }
      drafts[agency].entry.input.facts[id] = answer
    } catch {
      report(error.problem, at: place, heading)
    }
  }

  mutating func weight(_ id: String, _ text: String, of agency: Int, at place: SheetPlace, _ heading: String? = nil) {
    guard !text.trimmedOfSpace.isEmpty else { return }
    guard let node = known(id, at: place, heading) else { return }
    guard let parent = plan.parents[node], case .weightedMean = plan.nodes[parent].kind else {
      return report(.noWeight(id), at: place, heading)
    }
    do throws(AnswerError) {
      let weight = try AnswerReader.number(SheetFigure.exact(text.trimmedOfSpace))
      guard !weight.isNegative else { return report(.negativeWeight, at: place, heading) }
      guard isFirst("weight:" + id, nil, agency, place, heading) else { return }
      drafts[agency].entry.input.weights[id] = weight
    } catch {
      report(error.problem, at: place, heading)
    }
  }

  // MARK: Answers

  /// The index of a node that is asked in this round; `nil`, and reported, when there is none.
  mutating func known(_ id: String, at place: SheetPlace, _ heading: String? = nil) -> Int? {
    guard let node = plan.indices[id] else {
      report(.unknownNode(id, near: closest(to: id, among: plan.indices.keys)), at: place, heading)
      return nil
    }
    guard plan.exists(node, inRound: round) else {
      report(.notInRound(id, plan.instrument.rounds[round]), at: place, heading)
      return nil
    }
    return node
  }

  /// A checked answer to a node outside collections.
  mutating func answer(_ answer: Answer, to node: Int, of agency: Int, at place: SheetPlace, _ heading: String? = nil) {
    let wrong = AnswerCheck.check(answer, for: plan.nodes[node], in: plan.instrument)
    for reason in wrong { report(reason, at: place, heading) }
    let id = plan.nodes[node].id
    guard wrong.isEmpty, isFirst(id, nil, agency, place, heading) else { return }
    if case .joint(nil, let lead) = answer { leads.append((agency, lead, place, heading)) }
    if let score = answer.takenScore {
      taken.append(
        TakenScore(agency: agency, node: node, score: score, place: Cell(place: place, heading: heading)))
    }
    drafts[agency].entry.input.answers[id] = answer
  }

  /// The row of an item, listed now if it was not yet; `nil`, and reported, when it cannot be an item.
  mutating func item(
    _ written: String, of list: Int, _ agency: Int, at place: SheetPlace, _ heading: String? = nil
  ) -> Int? {
    let name = written.trimmedOfSpace
    let key = ItemName(list: list, name: name)
    if let row = drafts[agency].itemRows[key] { return row }
    let row = drafts[agency].items[list]?.count ?? 0
    guard row < AnswerCheck.mostItems else {
      report(.tooManyItems, at: place, heading)
      return nil
    }
    guard name.count <= AnswerCheck.longestLine else {
      report(.tooLong(AnswerCheck.longestLine), at: place, heading)
      return nil
    }
    drafts[agency].items[list, default: []].append(Answer.Item(name: name, answers: [:]))
    drafts[agency].itemRows[key] = row
    return row
  }

  /// A checked answer to a question about one item.
  mutating func answer(
    _ answer: Answer, to node: Int, item row: Int, of list: Int, _ agency: Int, at place: SheetPlace,
    _ heading: String? = nil
  ) {
    var wrong = AnswerCheck.check(answer, for: plan.nodes[node], in: plan.instrument)
    switch answer {
    case .given, .joint: wrong = [.notForItems]
    default: break
    }
    for reason in wrong { report(reason, at: place, heading) }
    guard wrong.isEmpty, let name = drafts[agency].items[list]?[row].name else { return }
    let id = plan.nodes[node].id
    guard isFirst(id, name, agency, place, heading) else { return }
    drafts[agency].items[list]?[row].answers[id] = answer
  }

  /// Says outright that the list of a collection is empty.
  mutating func noItems(in list: Int, of agency: Int, at place: SheetPlace, _ heading: String? = nil) {
    guard drafts[agency].items[list] == nil else { return report(.notEmpty, at: place, heading) }
    drafts[agency].items[list] = []
  }

  private mutating func isFirst(
    _ subject: String, _ item: String?, _ agency: Int, _ place: SheetPlace, _ heading: String?
  ) -> Bool {
    let key = Key(subject: subject, item: item)
    if let first = drafts[agency].seen[key] {
      report(.repeatedRow(subject, row: first.row), at: place, heading)
      return false
    }
    drafts[agency].seen[key] = place
    return true
  }
}

extension Unicode.Scalar {
  /// Characters that steer a terminal or hide text, none of which belongs in a name.
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
