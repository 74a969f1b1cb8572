import Foundation
import Kernel
import Scoring

/// Writes a round for the peers: its answers as a long table, and every result of the engine to compare with.
struct RoundFiles {
  let plan: Plan
  let folder: URL

  /// `answers.csv`: one row an answer. Outside collections `list` is empty and `row` −1; for a collection itself the
  /// answer is the number of its items.
  func write(_ inputs: [AssessmentInput]) throws {
    var text: [UInt8] = []
    text.reserveCapacity(inputs.count * 4_000)
    text += "agency,list,row,node,answer\n".utf8
    for (agency, input) in inputs.enumerated() {
      func line(_ node: String, _ answer: String, list: String = "", row: Int = -1) {
        text += "\(agency),\(list),\(row),\(node),\(answer)\n".utf8
      }
      if let agencyClass = input.agencyClass { line("class:", agencyClass) }
      for (id, fact) in input.facts.sorted(by: { $0.key < $1.key }) { line("fact:\(id)", fact.written) }
      for (id, weight) in input.weights.sorted(by: { $0.key < $1.key }) { line("weight:\(id)", weight.description) }
      for (id, answer) in input.answers.sorted(by: { $0.key < $1.key }) {
        guard case .items(let items) = answer else {
          line(id, answer.written)
          continue
        }
        line(id, "\(items.count)", list: id)
        for (row, item) in items.enumerated() {
          for (node, answer) in item.answers.sorted(by: { $0.key < $1.key }) {
            line(node, answer.written, list: id, row: row)
          }
        }
      }
    }
    try Data(text).write(to: folder.appending(path: "answers.csv"))
  }

  /// `nodes.csv` names the columns of `results.bin`, which holds for each agency and node five 64-bit integers: score,
  /// blanks as zero, maximum and coverage in units of 10⁻¹², and the status.
  func write(_ round: RoundResult, round id: String) throws {
    let names = plan.nodes.map(\.id).joined(separator: "\n")
    try Data("\(id)\n\(names)\n".utf8).write(to: folder.appending(path: "nodes.csv"))
    var figures: [Int64] = []
    figures.reserveCapacity(round.agencies.count * plan.nodes.count * 5)
    for agency in round.agencies.indices {
      for node in plan.nodes.indices {
        let result = round.result(agency, node)
        for figure in [result.score, result.floor, result.maximum, result.coverage] {
          figures.append(Int64(clamping: figure.raw))
        }
        figures.append(Int64(result.status.rawValue))
      }
    }
    try figures.withUnsafeBytes { try Data($0).write(to: folder.appending(path: "results.bin")) }
  }
}

extension Answer {
  /// As answers files write it.
  fileprivate var written: String {
    switch self {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .number(let number): number.description
    case .choices(let ids): ids.isEmpty ? "none" : ids.joined(separator: ";")
    case .text(let text): text
    case .items(let items): "\(items.count)"
    case .notApplicable: "n/a"
    case .given(let score): "given:\(score)"
    case .joint(let score, let lead): "joint:\(score?.description ?? lead)"
    }
  }
}
