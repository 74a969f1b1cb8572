import Foundation
import Kernel
import Scoring

/// Scores invented rounds with the engine, times it, and leaves answers and results for the peers to compare with.
///
///     bench FOLDER AGENCIES INSTRUMENT.yaml [time]
///
/// Writes one folder per round; with `time` prints the figures of the first round as JSON.
@main
struct Bench {
  enum Failure: Error {
    case usage
    case refused(String)
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let agencies = Int(arguments[2]), agencies > 0 else { throw Failure.usage }
    let plan = try plan(at: arguments[3])
    for round in plan.instrument.rounds {
      let folder = URL(filePath: arguments[1]).appending(path: "\(plan.instrument.id)/\(round.id)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try score(plan, round: round.id, agencies: agencies, into: folder, isTimed: arguments.count > 4)
    }
  }

  private static func plan(at path: String) throws -> Plan {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let reading = InstrumentReader.read(bytes, file: path)
    guard let instrument = reading.instrument else {
      throw Failure.refused(reading.diagnostics.map { $0.line(in: .english) }.joined(separator: "\n"))
    }
    return Plan(instrument)
  }

  private static func score(
    _ plan: Plan, round: String, agencies: Int, into folder: URL, isTimed: Bool
  ) throws {
    var peers = PeerAnswers(plan: plan, seed: 2565, isStrange: !isTimed)
    let inputs = (0..<agencies).map { _ in peers.agency(round: round) }
    try refuseInvalid(inputs, plan)
    let number = plan.roundIndex(round) ?? 0
    let laidOut = inputs.map { CompiledInput($0, for: plan) }
    let files = RoundFiles(plan: plan, folder: folder)
    try files.write(inputs)
    try files.write(RoundResult(compiled: laidOut, round: number, plan: plan), round: round)
    guard isTimed else { return }
    let bulk = Stopwatch.median(of: 7) { _ = RoundResult(compiled: laidOut, round: number, plan: plan) }
    let layout = Stopwatch.median(of: 1) { _ = inputs.map { CompiledInput($0, for: plan) } }
    let one = OneAnswer(Array(inputs.prefix(200)), plan: plan)
    let figures: [String: Double] = [
      "agencies": Double(agencies), "nodes": Double(plan.nodes.count), "wall": bulk.wall, "processor": bulk.processor,
      "layout": layout.wall, "changed": one.changed, "anew": one.anew,
    ]
    let json = try JSONSerialization.data(withJSONObject: figures, options: [.sortedKeys])
    print(String(decoding: json, as: UTF8.self))
  }

  /// The peers answer only what a respondent could.
  private static func refuseInvalid(_ inputs: [AssessmentInput], _ plan: Plan) throws {
    for input in inputs.prefix(500) {
      for (id, answer) in input.answers {
        guard let node = plan.indices[id] else { throw Failure.refused("no node \(id)") }
        if let problem = AnswerCheck.check(answer, for: plan.nodes[node], in: plan.instrument).first {
          throw Failure.refused("\(id): \(problem.en)")
        }
      }
    }
  }
}
