import Kernel
import Scoring
import Testing

@Suite("What holds for every instrument")
struct EvaluationPropertyTests {
  @Test("bulk scoring equals scoring one by one", arguments: InstrumentText.shipped)
  func bulkEqualsSingle(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 11)
    for round in plan.instrument.rounds {
      let inputs = (0..<150).map { _ in
        var input = random.input()
        input.round = round.id
        return input
      }
      let bulk = RoundResult(
        inputs.enumerated().map { RoundEntry(id: "A\($0)", input: $1) }, round: round.id, plan: plan)
      for (row, input) in inputs.enumerated() {
        let single = Evaluation(input, plan: plan)
        for node in plan.nodes.indices { #expect(bulk.result(row, node) == single[node]) }
      }
    }
  }

  @Test("changing one answer equals scoring anew", arguments: InstrumentText.shipped)
  func incrementalEqualsFull(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 12)
    var live = Evaluation(random.input(answered: 40), plan: plan)
    let questions = plan.nodes.indices.filter { plan.isQuestion($0) && plan.collection(of: $0) == nil }
    for _ in 0..<200 {
      guard let question = questions.randomElement(using: &random.generator) else { return }
      let answer = random.chance(15) ? nil : random.answer(at: question)
      live.answer(answer, at: plan.nodes[question].id)
      let anew = Evaluation(live.input, plan: plan)
      for node in plan.nodes.indices where live[node] != anew[node] {
        Issue.record("\(plan.nodes[node].id) differs after \(plan.nodes[question].id) changed")
      }
    }
  }

  @Test("the order in which answers come does not matter", arguments: InstrumentText.shipped)
  func orderIsIrrelevant(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 13)
    let input = random.input()
    let expected = Evaluation(input, plan: plan)
    for _ in 0..<5 {
      var empty = input
      empty.answers = [:]
      var live = Evaluation(empty, plan: plan)
      for (id, answer) in input.answers.shuffled(using: &random.generator) { live.answer(answer, at: id) }
      for node in plan.nodes.indices { #expect(live[node] == expected[node]) }
    }
  }

  @Test("figures stay in range: 0 ≤ blanks as zero ≤ on what is answered ≤ maximum", arguments: InstrumentText.shipped)
  func figuresStayInRange(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 14)
    // The last digit of a division may be off by a few units.
    let slack = Exact(raw: 1000)
    for percent in [0, 20, 60, 100] {
      for _ in 0..<40 {
        let evaluation = Evaluation(random.input(answered: percent), plan: plan)
        for node in plan.nodes.indices where plan.collection(of: node) == nil {
          let result = evaluation[node]
          #expect(result.coverage >= 0 && result.coverage <= 1)
          guard result.status == .scored else { continue }
          #expect(result.floor >= 0, "\(plan.nodes[node].id)")
          #expect(result.floor <= result.score + slack, "\(plan.nodes[node].id)")
          #expect(result.score <= result.maximum + slack, "\(plan.nodes[node].id)")
        }
      }
    }
  }

  @Test("a next step brings exactly what it promises", arguments: InstrumentText.shipped)
  func stepsKeepTheirPromise(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 15)
    for _ in 0..<10 {
      let evaluation = Evaluation(random.input(answered: 50), plan: plan)
      let steps = evaluation.nextSteps()
      for step in steps {
        #expect(step.gain > 0)
        #expect(evaluation.root.floor + step.gain == step.rootAfter)
        #expect(!step.action.th.isEmpty && !step.action.en.isEmpty)
      }
      #expect(steps.map(\.gain) == steps.map(\.gain).sorted(by: >))
    }
  }

  @Test("every result explains itself in both languages", arguments: InstrumentText.shipped)
  func everythingIsExplained(id: String) throws {
    let plan = try InstrumentText.plan(shipped: id)
    var random = RandomAnswers(plan: plan, seed: 16)
    for percent in [0, 50, 100] {
      let evaluation = Evaluation(random.input(answered: percent), plan: plan)
      for node in plan.nodes.indices where plan.collection(of: node) == nil {
        let derivation = evaluation.derivation(of: node)
        #expect(!derivation.rule.th.isEmpty && !derivation.rule.en.isEmpty)
        if evaluation[node].status == .scored && plan.isCounted(node) {
          #expect(!derivation.steps.isEmpty, "\(plan.nodes[node].id) has a score without a step")
        }
        if evaluation[node].status == .blank { #expect(!derivation.remarks.isEmpty) }
      }
    }
  }
}
