import Kernel
import Scoring

/// Somebody who answers an instrument believably: an agency of some ability that has come so far.
struct DemoRespondent {
  let plan: Plan
  /// How well the agency does, 0 to 100.
  let ability: Int
  /// How much of the form is answered, 0 to 100.
  let progress: Int
  private var dice: DemoDice
  private(set) var evaluation: Evaluation
  private(set) var notes: [String: String] = [:]

  init(plan: Plan, round: String?, agencyClass: String?, ability: Int, progress: Int, seed: String) {
    self.plan = plan
    self.ability = ability
    self.progress = progress
    dice = DemoDice(seed)
    let known = plan.instrument.classes.contains { $0.id == agencyClass } ? agencyClass : nil
    evaluation = Evaluation(AssessmentInput(round: round, agencyClass: known), plan: plan)
  }

  /// Answers the form from the top, as people do.
  mutating func answer() {
    if progress > 0 {
      var input = evaluation.input
      input.facts = facts()
      evaluation = Evaluation(input, plan: plan)
    }
    let round = plan.roundIndex(evaluation.input.round) ?? 0
    let order = FormOutline(plan: plan, round: round).sections.flatMap {
      FormOutline(plan: plan, round: round).questions(in: $0)
    }
    // An answer may bring further questions to light, so the form is gone over twice.
    for _ in 0..<2 {
      for (place, node) in order.enumerated() where isOpen(node) {
        guard place * 100 < progress * order.count else { break }
        answer(node)
      }
    }
  }

  /// Declares a whole part not applicable.
  mutating func setAside(_ id: String) {
    guard let node = plan.indices[id], plan.nodes[node].allowsNotApplicable else { return }
    evaluation.answer(.notApplicable, at: id)
  }

  private func isOpen(_ node: Int) -> Bool {
    evaluation.isAsked(node) && evaluation.input.answers[plan.nodes[node].id] == nil
  }

  private mutating func answer(_ index: Int) {
    let node = plan.nodes[index]
    if case .collection(let list) = node.kind {
      if list.sameItemsAs == nil { evaluation.answer(.items(names(for: list)), at: node.id) }
      fillItems(of: index)
      return
    }
    guard let answer = answer(to: node) else { return }
    evaluation.answer(answer, at: node.id)
    if dice.chance(22), let note = dice.pick(DemoWords.notes) { notes[node.id] = note }
  }

  // MARK: Single answers

  private mutating func answer(to node: Node) -> Answer? {
    switch node.kind {
    case .yesNo: return .yesNo(dice.chance(ability))
    case .levels(let levels):
      let open = levels.filter { !$0.isEmpty }
      guard let best = open.indices.last else { return nil }
      return .number(open[share(of: best)].score)
    case .choice(let question): return choice(question)
    case .milestones(let steps):
      let done = steps.prefix(max(1, share(of: steps.count)))
      return .choices(done.map(\.id))
    case .bands(let bands): return bands.input.map { .number(number($0)) }
    case .number(let input, _): return .number(DemoWords.usualNumber(node.id) ?? number(input))
    case .text(let format, _):
      return .text(text(format, asked: node))
    default: return nil
    }
  }

  /// A place from 0 to `most`, near the agency's ability.
  private mutating func share(of most: Int) -> Int {
    let percent = min(max(ability + dice.whole(-18...18), 0), 100)
    return min(most, (most * percent + 50) / 100)
  }

  private mutating func choice(_ question: Scoring.ChoiceQuestion) -> Answer? {
    if question.isMultiple {
      // What earns nothing says what the work is about: one or two things, not all of them.
      let isScored = question.choices.contains { $0.score != nil }
      let likely = isScored ? min(ability + 12, 97) : 120 / max(question.choices.count, 1)
      let done = question.choices.filter { _ in dice.chance(likely) }
      let ticked = done.isEmpty ? Array(question.choices.prefix(1)) : done
      return .choices(ticked.map(\.id))
    }
    let ranked = question.choices.sorted { ($0.score ?? .zero) < ($1.score ?? .zero) }
    guard let best = ranked.indices.last else { return nil }
    let isScored = ranked.contains { $0.score != nil }
    // What earns nothing tells how a target is meant; the first is the usual one.
    let place = isScored ? share(of: best) : 0
    return .choices([ranked[place].id])
  }

  private mutating func number(_ input: NumberInput) -> Exact {
    let least = input.min?.wholeNumber ?? 0
    let most = input.max?.wholeNumber ?? max(least + 120, 120)
    let span = most - least
    let percent = min(max(ability + dice.whole(-14...14), 0), 100)
    let whole = least + span * percent / 100
    guard !input.isWhole, span > 0, span <= 1000, whole < most else { return Exact(whole) }
    return Exact(whole) + (Exact(dice.whole(0...9)).divided(by: 10) ?? .zero)
  }

  private mutating func text(_ format: TextFormat, asked node: Node) -> String {
    switch format {
    case .line, .paragraph: dice.pick(DemoTexts.answers(to: node)) ?? ""
    case .url: "https://www.example.go.th/\(dice.pick(["open-data", "services", "report", "dashboard"]) ?? "")"
    case .email: "info@example.go.th"
    case .date: "2021-\(dice.pick(["10-15", "11-30", "12-24"]) ?? "12-24")"
    }
  }

  // MARK: Facts and lists

  private mutating func facts() -> [String: Answer] {
    var facts: [String: Answer] = [:]
    for fact in plan.instrument.facts {
      switch fact.kind {
      case .number(let input): facts[fact.id] = .number(self.fact(fact.id, input, facts))
      case .yesNo: facts[fact.id] = .yesNo(DemoWords.usualFacts[fact.id] ?? dice.chance(20))
      case .choice(let choices): if let choice = dice.pick(choices) { facts[fact.id] = .choices([choice.id]) }
      }
    }
    return facts
  }

  private mutating func fact(_ id: String, _ input: NumberInput, _ known: [String: Answer]) -> Exact {
    switch id {
    case "total_weight": return Exact(dice.pick([85, 90, 90, 95, 95, 100]) ?? 90)
    case "other_sum":
      // The other indicators weigh what the five of this instrument leave, and score 1 to 5.
      guard case .number(let total) = known["total_weight"], let weight = total.wholeNumber else { return .zero }
      return Exact((weight - 15) * (300 + ability * 2) / 100)
    case "agenda_service_weight": return dice.chance(40) ? 10 : 0
    case "pmqa_2564": return Exact(300 + ability + dice.whole(-20...40))
    case "pmqa_growth": return Exact(dice.whole(2...6))
    default: return number(input)
    }
  }

  private mutating func names(for list: ItemList) -> [Answer.Item] {
    let count = max(list.atLeast, dice.whole(2...3))
    let names = DemoWords.names(for: list.item.en)
    let first = dice.whole(0...names.count - 1)
    return (0..<count).map { row in
      let name = names[(first + row) % names.count]
      return Answer.Item(name: row < names.count ? name : "\(name) \(row + 1)", answers: [:])
    }
  }

  private mutating func fillItems(of collection: Int) {
    let owner = plan.nodes[plan.listOwner(of: collection)].id
    for _ in 0..<3 {
      guard var items = evaluation.items(of: collection) else { return }
      for row in items.indices {
        for node in evaluation.askedItemQuestions(ofItem: row, in: collection) {
          let leaf = plan.nodes[node]
          guard items[row].answers[leaf.id] == nil, let answer = answer(to: leaf) else { continue }
          items[row].answers[leaf.id] = answer
        }
      }
      evaluation.answer(.items(items), at: owner)
    }
  }
}
