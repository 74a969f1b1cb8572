import Kernel
import Scoring

/// Times one changed answer: only what depends on it, against the whole assessment anew.
struct OneAnswer {
  /// Median microseconds.
  let changed: Double
  let anew: Double

  init(_ inputs: [AssessmentInput], plan: Plan) {
    let questions = plan.nodes.indices.filter { plan.collection(of: $0) == nil && plan.nodes[$0].isYesNo }
    var changed: [Double] = []
    var anew: [Double] = []
    for input in inputs {
      var live = Evaluation(input, plan: plan)
      for question in questions {
        let id = plan.nodes[question].id
        let answer = Answer.yesNo(live.input.answers[id] != .yesNo(true))
        changed.append(Stopwatch.time { live.answer(answer, at: id) }.wall)
      }
      let input = live.input
      anew.append(Stopwatch.time { live = Evaluation(input, plan: plan) }.wall)
    }
    self.changed = OneAnswer.median(changed) * 1e6
    self.anew = OneAnswer.median(anew) * 1e6
  }

  private static func median(_ times: [Double]) -> Double {
    times.isEmpty ? 0 : times.sorted()[times.count / 2]
  }
}

extension Node {
  fileprivate var isYesNo: Bool {
    if case .yesNo = kind { true } else { false }
  }
}
