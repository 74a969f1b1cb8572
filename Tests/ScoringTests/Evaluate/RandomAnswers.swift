import Kernel
import Scoring

/// Random but valid answers for any instrument.
struct RandomAnswers {
  let plan: Plan
  var generator: SeededGenerator

  init(plan: Plan, seed: UInt64) {
    self.plan = plan
    generator = SeededGenerator(seed: seed)
  }

  /// Input in which about `percent` of the questions are answered.
  mutating func input(answered percent: Int = 70) -> AssessmentInput {
    var input = AssessmentInput()
    input.round = plan.instrument.rounds.randomElement(using: &generator)?.id
    input.agencyClass = plan.instrument.classes.randomElement(using: &generator)?.id
    for fact in plan.instrument.facts where chance(90) { input.facts[fact.id] = answer(to: fact) }
    for index in plan.nodes.indices where plan.isQuestion(index) && plan.collection(of: index) == nil {
      if chance(percent) { input.answers[plan.nodes[index].id] = answer(at: index) }
    }
    return input
  }

  /// An answer to one question.
  mutating func answer(at index: Int) -> Answer {
    let node = plan.nodes[index]
    if node.allowsNotApplicable && chance(20) { return .notApplicable }
    switch node.kind {
    case .yesNo: return .yesNo(chance(60))
    case .levels(let levels):
      return .number(levels.filter { !$0.isEmpty }.randomElement(using: &generator)?.score ?? .zero)
    case .choice(let question): return .choices(pick(question.choices.map(\.id), many: question.isMultiple))
    case .milestones(let steps): return .choices(pick(steps.map(\.id), many: true))
    case .bands(let bands): return .number(number(bands.input))
    case .number(let input, _): return .number(number(input))
    case .collection: return .items(items(of: index))
    default: return .text("2020-01-31")
    }
  }

  private mutating func items(of collection: Int) -> [Answer.Item] {
    (0..<Int.random(in: 0...4, using: &generator)).map { row in
      var answers: [String: Answer] = [:]
      for index in plan.nodes.indices where plan.isQuestion(index) && shares(index, collection) && chance(75) {
        answers[plan.nodes[index].id] = answer(at: index)
      }
      return Answer.Item(name: "รายการ \(row + 1)", answers: answers)
    }
  }

  private func shares(_ index: Int, _ collection: Int) -> Bool {
    guard let own = plan.collection(of: index) else { return false }
    if own == collection { return true }
    guard case .collection(let list) = plan.nodes[own].kind else { return false }
    return list.sameItemsAs == plan.nodes[collection].id
  }

  private mutating func answer(to fact: Fact) -> Answer {
    switch fact.kind {
    case .number(let input): .number(number(input))
    case .yesNo: .yesNo(chance(50))
    case .choice(let choices): .choices(pick(choices.map(\.id), many: false))
    }
  }

  private mutating func number(_ input: NumberInput?) -> Exact {
    let lowest = (input?.min ?? 0).wholeNumber ?? 0
    let highest = (input?.max ?? 1000).wholeNumber ?? 1000
    let whole = Int.random(in: lowest...max(lowest, highest), using: &generator)
    guard input?.isWhole != true, whole < highest else { return Exact(whole) }
    return Exact("\(whole).\(Int.random(in: 0...99, using: &generator))") ?? Exact(whole)
  }

  private mutating func pick(_ ids: [String], many: Bool) -> [String] {
    if many { return ids.filter { _ in chance(50) } }
    return [ids.randomElement(using: &generator)].compactMap { $0 }
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
}
