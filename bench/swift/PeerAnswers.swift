import Kernel
import Scoring

/// Invents the agencies of a round: valid answers, some complete and some half given, the same for the same seed.
struct PeerAnswers {
  let plan: Plan
  /// Whether agencies also bring what is rare: weights of their own, results published elsewhere.
  let isStrange: Bool
  private var numbers: SeededNumbers
  /// The questions asked once per item, by the collection that keeps the list.
  private let itemQuestions: [Int: [Int]]

  init(plan: Plan, seed: UInt64, isStrange: Bool = false) {
    self.plan = plan
    self.isStrange = isStrange
    numbers = SeededNumbers(seed: seed)
    var questions: [Int: [Int]] = [:]
    for node in plan.nodes.indices {
      guard let collection = plan.collection(of: node), PeerAnswers.canBeAnswered(node, plan) else { continue }
      questions[PeerAnswers.keeper(of: collection, plan), default: []].append(node)
    }
    itemQuestions = questions
  }

  /// One agency in a round. A third have answered everything.
  mutating func agency(round: String) -> AssessmentInput {
    let percent = numbers.chance(33) ? 100 : Int.random(in: 40...98, using: &numbers)
    var input = AssessmentInput(round: round)
    if let agencyClass = plan.instrument.classes.randomElement(using: &numbers), numbers.chance(95) {
      input.agencyClass = agencyClass.id
    }
    for fact in plan.instrument.facts where numbers.chance(97) { input.facts[fact.id] = answer(to: fact) }
    for node in plan.nodes.indices where plan.collection(of: node) == nil {
      if PeerAnswers.canBeAnswered(node, plan), numbers.chance(percent) {
        input.answers[plan.nodes[node].id] = answer(at: node, percent: percent)
      }
      if let taken = resultTaken(at: node) { input.answers[plan.nodes[node].id] = taken }
      if isStrange, plan.nodes[node].weight != nil, numbers.chance(1) {
        input.weights[plan.nodes[node].id] = Exact(Int.random(in: 0...20, using: &numbers))
      }
    }
    return input
  }

  /// A question, or a group that may be declared not applicable.
  private static func canBeAnswered(_ node: Int, _ plan: Plan) -> Bool {
    plan.isQuestion(node) || plan.nodes[node].allowsNotApplicable
  }

  private static func keeper(of collection: Int, _ plan: Plan) -> Int {
    guard case .collection(let list) = plan.nodes[collection].kind, let keeper = list.sameItemsAs else {
      return collection
    }
    return plan.indices[keeper] ?? collection
  }

  /// Now and then a result published elsewhere, or that of a lead agency.
  private mutating func resultTaken(at node: Int) -> Answer? {
    guard plan.isCounted(node) else { return nil }
    if plan.nodes[node].isJoint, numbers.chance(5) { return .joint(decimal(0...100), from: "A1") }
    guard isStrange, node != plan.rootIndex, Int.random(in: 0..<500, using: &numbers) == 0 else { return nil }
    return .given(decimal(0...50))
  }

  private mutating func answer(at node: Int, percent: Int) -> Answer? {
    let entry = plan.nodes[node]
    if entry.allowsNotApplicable, numbers.chance(10) { return .notApplicable }
    switch entry.kind {
    case .yesNo: return .yesNo(numbers.chance(70))
    case .levels(let levels):
      return .number(levels.filter { !$0.isEmpty }.randomElement(using: &numbers)?.score ?? .zero)
    case .choice(let question): return .choices(pick(question.choices.map(\.id), many: question.isMultiple))
    case .milestones(let steps): return .choices(steps.map(\.id).filter { _ in numbers.chance(75) })
    case .bands(let bands) where plan.isQuestion(node): return .number(number(bands.input))
    case .number(let input, _): return .number(number(input))
    case .text(let format, _): return .text(PeerAnswers.text(format))
    case .collection where plan.isQuestion(node): return .items(items(of: node, percent: percent))
    default: return nil
    }
  }

  private mutating func items(of collection: Int, percent: Int) -> [Answer.Item] {
    let count = numbers.chance(8) ? 0 : Int.random(in: 1...5, using: &numbers)
    return (0..<count).map { row in
      var answers: [String: Answer] = [:]
      for node in itemQuestions[collection] ?? [] where numbers.chance(percent) {
        answers[plan.nodes[node].id] = answer(at: node, percent: percent)
      }
      return Answer.Item(name: "รายการ \(row + 1)", answers: answers)
    }
  }

  private mutating func answer(to fact: Fact) -> Answer {
    switch fact.kind {
    case .number(let input): .number(number(input))
    case .yesNo: .yesNo(numbers.chance(50))
    case .choice(let choices): .choices(pick(choices.map(\.id), many: false))
    }
  }

  private mutating func number(_ input: NumberInput?) -> Exact {
    let lowest = (input?.min ?? 0).wholeNumber ?? 0
    let highest = max((input?.max ?? 1_000).wholeNumber ?? 1_000, lowest)
    // Zero and both ends are where rules break.
    if numbers.chance(5) { return Exact(numbers.chance(50) ? lowest : highest) }
    if input?.isWhole == true { return Exact(Int.random(in: lowest...highest, using: &numbers)) }
    return decimal(lowest...highest)
  }

  private mutating func decimal(_ range: ClosedRange<Int>) -> Exact {
    let whole = Int.random(in: range, using: &numbers)
    guard whole < range.upperBound else { return Exact(whole) }
    return Exact("\(whole).\(Int.random(in: 10...99, using: &numbers))") ?? Exact(whole)
  }

  private mutating func pick(_ ids: [String], many: Bool) -> [String] {
    if many { return ids.filter { _ in numbers.chance(60) } }
    return [ids.randomElement(using: &numbers)].compactMap { $0 }
  }

  private static func text(_ format: TextFormat) -> String {
    switch format {
    case .line, .paragraph: "ดำเนินการแล้ว"
    case .url: "https://example.go.th/data"
    case .email: "office@example.go.th"
    case .date: "2022-09-30"
    }
  }
}
