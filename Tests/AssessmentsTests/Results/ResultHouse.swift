import Database
import Foundation
import Kernel
import SQLite
import Scoring

@testable import Assessments

extension House {
  /// Answers of a diligent agency that names its data set in a hostile way.
  static let hostile = "</td><script>alert(1)</script>&'\""

  static let answers: [String: Answer] = [
    "1.1": .yesNo(true), "1.2": .number(Exact(3)), "1.3": .choices(["own"]), "1.4": .choices(["web"]),
    "1.5": .choices(["s1"]), "2.1": .number(Exact(60)), "linked": .number(Exact(1)), "all": .number(Exact(3)),
    "2.3": .number(Exact(7)), "2.5": .text(hostile),
    "sets": .items([
      Answer.Item(name: hostile, answers: ["open": .yesNo(true)]),
      Answer.Item(name: "สอง", answers: ["open": .yesNo(false), "link": .text("https://b.example")]),
    ]), "4.3": .yesNo(true),
  ]

  /// Puts answers into an assessment as if they had been saved.
  func fill(_ id: ID<Assessment>, _ answers: [String: Answer] = answers, facts: [String: Answer] = [:]) async throws {
    let moment = clock.now()
    try await database.write { connection in
      let all = answers.map { (AnswerKey.node($0), $1) } + facts.map { (AnswerKey.fact($0), $1) }
      for (key, answer) in all {
        let record = AnswerRecord(
          key: key, answer: answer, note: Self.hostile, version: 1,
          by: Author(account: nil, name: LocalizedText(th: "สมชาย", en: "Somchai")), at: moment)
        try AnswerStore.save(record, of: id, in: connection)
      }
      try AssessmentStore.touch(id, at: moment, in: connection)
    }
  }

  /// The engine's own result of such answers.
  func evaluation(_ answers: [String: Answer] = answers, facts: [String: Answer] = [:]) -> Evaluation {
    Evaluation(AssessmentInput(round: "m12", facts: facts, answers: answers), plan: plan)
  }

  func rename(_ id: ID<Agency>, _ name: String, under parent: ID<Agency>? = nil) async throws {
    try await database.write { connection in
      var agency = Self.agency(id, name)
      agency.name = LocalizedText(same: name)
      agency.parent = parent
      try AgencyStore.save(agency, in: connection)
    }
  }
}
