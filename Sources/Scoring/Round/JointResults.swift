import Kernel

/// Takes joint results from the lead agencies of the same round.
///
/// A lead agency is scored first. A lead that itself takes the same node from another is followed; a circle leaves the
/// agency's own answers standing.
struct JointResults {
  let plan: Plan
  let agencies: [String]
  let inputs: [AssessmentInput]

  /// Inputs ready to score, with the joint figures filled in.
  func resolved() -> [CompiledInput] {
    let rows = Dictionary(zip(agencies, agencies.indices), uniquingKeysWith: { first, _ in first })
    var scored: [Int: ResultTable] = [:]
    return inputs.map { input in
      let compiled = CompiledInput(input, for: plan)
      let joint = input.answers.compactMap { id, answer -> (String, String)? in
        if case .joint(nil, let lead) = answer { (id, lead) } else { nil }
      }
      guard !joint.isEmpty else { return compiled }
      var filled = compiled
      for (id, lead) in joint {
        guard let node = plan.indices[id], plan.nodes[node].isJoint,
          case let place = Int(plan.keptPlaces[node]), place >= 0,
          let row = leadRow(lead, of: id, rows: rows)
        else { continue }
        if scored[row] == nil {
          scored[row] = Scorer.score([CompiledInput(inputs[row], for: plan)], plan: plan, progress: nil)
        }
        guard let result = scored[row]?[0, place], result.hasScore else { continue }
        filled.set(.joint(result.score, from: lead), at: node, in: plan)
      }
      return filled
    }
  }

  /// The agency whose own answers stand behind a joint result.
  private func leadRow(_ lead: String, of id: String, rows: [String: Int]) -> Int? {
    var seen: Set<String> = []
    var current = lead
    while seen.insert(current).inserted, let row = rows[current] {
      guard case .joint(nil, let next) = inputs[row].answers[id] else { return row }
      current = next
    }
    return nil
  }
}
