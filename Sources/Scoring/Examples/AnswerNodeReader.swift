import Kernel
import YAML

/// Reads answers that stand in YAML, and reports at their place what is wrong with them.
struct AnswerNodeReader {
  let log: ReadingLog
  let instrument: Instrument
  let reader: AnswerReader

  init(_ instrument: Instrument, log: ReadingLog) {
    self.log = log
    self.instrument = instrument
    reader = AnswerReader(instrument)
  }

  /// Answers by node id.
  func answers(_ value: YAMLNode) -> [String: Answer] {
    entries(of: value, key: "answers") { key, value in
      guard let node = reader.node(key.text) else {
        log.report(.unknownNode(key.text, near: closest(to: key.text, among: reader.nodeIDs)), at: key.mark)
        return nil
      }
      guard let answer = answer(value, to: node) else { return nil }
      // Items are checked where they stand.
      if case .items = answer { return answer }
      for problem in AnswerCheck.check(answer, for: node, in: instrument) { report(problem, at: value.mark) }
      return answer
    }
  }

  /// Facts by id.
  func facts(_ value: YAMLNode) -> [String: Answer] {
    entries(of: value, key: "facts") { (key, value) -> Answer? in
      guard let fact = reader.fact(key.text) else {
        let near = closest(to: key.text, among: instrument.facts.map(\.id))
        log.report(.unknownFact(key.text, near: near, isNode: false, isText: false), at: key.mark)
        return nil
      }
      guard let scalar = value.asScalar else {
        log.report(.textExpected(key.text), at: value.mark)
        return nil
      }
      return answer(scalar, to: fact)
    }
  }

  private func answer(_ scalar: YAMLScalar, to fact: Fact) -> Answer? {
    do {
      guard let answer = try reader.answer(scalar.text, to: fact) else { return nil }
      for problem in AnswerCheck.check(answer, for: fact) { report(problem, at: scalar.mark) }
      return answer
    } catch {
      report(error.problem, at: scalar.mark)
      return nil
    }
  }

  /// Weights of one agency by node id.
  func weights(_ value: YAMLNode) -> [String: Exact] {
    let weighted = Set(instrument.root.withDescendants.flatMap(\.weightedChildren))
    return entries(of: value, key: "weights") { key, value in
      guard let node = reader.node(key.text) else {
        log.report(.unknownNode(key.text, near: closest(to: key.text, among: reader.nodeIDs)), at: key.mark)
        return nil
      }
      guard weighted.contains(node.id) else {
        log.report(.weightNotUsed(node.id), at: key.mark)
        return nil
      }
      guard let weight = log.number(value, key: key.text) else { return nil }
      if weight.isNegative { log.report(.notPositive(weight, zeroAllowed: true), at: value.mark) }
      if weight > AmountCheck.largestWeight {
        log.report(.aboveLimit(weight, limit: AmountCheck.largestWeight), at: value.mark)
      }
      return weight
    }
  }

  private func report(_ problem: LocalizedText, at mark: YAMLMark) {
    log.report(.badAnswer(problem), at: mark)
  }

  private func entries<Value>(
    of value: YAMLNode, key: String, _ read: (YAMLScalar, YAMLNode) -> Value?
  ) -> [String: Value] {
    guard let entries = value.asMapping else {
      // `answers:` with nothing after it: everything is blank.
      if value.asScalar?.text.isEmpty != true { log.report(.entriesExpected(key), at: value.mark) }
      return [:]
    }
    var found: [String: Value] = [:]
    for entry in entries where found[entry.key.text] == nil { found[entry.key.text] = read(entry.key, entry.value) }
    return found
  }
}

// MARK: - One answer

extension AnswerNodeReader {
  /// `nil` when it is blank, or when it cannot be read and is reported.
  func answer(_ value: YAMLNode, to node: Node) -> Answer? {
    switch value {
    case .scalar(let scalar): return answer(scalar, to: node)
    case .mapping: return taken(value)
    case .sequence(let elements, let mark):
      switch node.kind {
      case .collection(let list): return items(elements, of: node, list: list)
      case .choice, .milestones:
        let ids = elements.compactMap(\.asScalar?.text)
        if ids.count < elements.count { log.report(.textExpected(node.id), at: mark) }
        return .choices(ids)
      default:
        report(.wrongKind(wanted: .of(node)), at: mark)
        return nil
      }
    }
  }

  private func answer(_ scalar: YAMLScalar, to node: Node) -> Answer? {
    // In quotes, a text answer is what it is.
    if !scalar.isPlain, case .text = node.kind { return scalar.text.isEmpty ? nil : .text(scalar.text) }
    do {
      return try reader.answer(scalar.text, to: node)
    } catch {
      report(error.problem, at: scalar.mark)
      return nil
    }
  }

  /// `{ given: 33.2 }` or `{ joint: 88.5, from: A01 }`.
  private func taken(_ value: YAMLNode) -> Answer? {
    if value["given"] != nil {
      return MappingReader(value, ExampleKeys.given, log: log)?.number("given").map { .given($0) }
    }
    guard let reader = MappingReader(value, ExampleKeys.joint, log: log), let lead = reader.word("from") else {
      return nil
    }
    guard reader["joint"] != nil else { return .joint(nil, from: lead) }
    return reader.number("joint").map { .joint($0, from: lead) }
  }

  private func items(_ elements: [YAMLNode], of node: Node, list: ItemList) -> Answer {
    let check = ItemCheck(instrument: instrument, collection: node, list: list)
    let questions = check.questions
    let items = elements.compactMap { element -> Answer.Item? in
      guard let reader = MappingReader(element, ExampleKeys.item, log: log), let name = reader.word("name") else {
        return nil
      }
      return Answer.Item(name: name, answers: reader["answers"].map { itemAnswers($0, check, questions) } ?? [:])
    }
    for problem in check.list(of: items) { report(problem, at: elements.first?.mark ?? node.mark) }
    return .items(items)
  }

  private func itemAnswers(_ value: YAMLNode, _ check: ItemCheck, _ questions: [String: Node]) -> [String: Answer] {
    entries(of: value, key: "answers") { key, value in
      guard let question = questions[key.text] else {
        report(.unknownItemQuestion(key.text, near: closest(to: key.text, among: questions.keys)), at: key.mark)
        return nil
      }
      guard let answer = answer(value, to: question) else { return nil }
      for problem in check.check(answer, to: key.text, among: questions) { report(problem, at: value.mark) }
      return answer
    }
  }
}

extension YAMLNode {
  /// The results that answers take as they are, with their places in the mapping the answers were read from.
  func takenScores(_ answers: [String: Answer], of agency: Int, _ plan: Plan) -> [TakenScore<YAMLMark>] {
    (asMapping ?? []).compactMap { entry in
      guard let score = answers[entry.key.text]?.takenScore, let node = plan.indices[entry.key.text] else { return nil }
      return TakenScore(agency: agency, node: node, score: score, place: entry.value.mark)
    }
  }
}

extension Node {
  /// Ids of the children whose weight counts here.
  fileprivate var weightedChildren: [String] {
    guard case .weightedMean(let children, _) = kind else { return [] }
    return children.filter { !$0.isMonitor && !$0.isOnlyRecorded }.map(\.id)
  }
}
