import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Names of people")
struct NamesTests {
  private static func wipa(_ language: Language) -> Viewer {
    let account = Account(
      id: ID(rawValue: "wipa"), username: "wipa.t", name: LocalizedText(th: "วิภา", en: "Wipa"), agency: House.first,
      grants: [RoleGrant(.respondent, within: House.first)])
    return Viewer(account, language: language)
  }

  @Test(
    "who saved and who handed in is named in the reader's language, on every page that names them",
    arguments: [(Language.thai, "วิภา", "Wipa"), (.english, "Wipa", "วิภา")])
  func pages(language: Language, shown: String, hidden: String) async throws {
    let house = try await House(clock: .fixed(FixedDay.day))
    let writer = Self.wipa(.thai)
    let opened = try await house.desk.open(House.assessment, for: writer)
    let change = AnswerChange(key: .node("1.1"), answer: .yesNo(true), note: "", seen: 0)
    guard case .saved = try await house.desk.save([change], in: opened, by: writer) else {
      Issue.record("not saved")
      return
    }
    var client = house.client(Self.wipa(language))
    for path in ["at/1", "at/1.1", "result", "derivation/1.1"] {
      let page = try await client.send(.get, "/assessments/one/\(path)").text
      #expect(page.contains(shown), "\(path)")
      #expect(!page.contains(hidden), "\(path)")
      #expect(!page.contains("wipa.t"), "a username is no name: \(path)")
    }
    guard case .done = try await house.desk.take(LifeOrder(step: .handIn), of: House.assessment, by: writer) else {
      Issue.record("not handed in")
      return
    }
    let page = try await client.send(.get, "/assessments/one/at/1").text
    #expect(page.contains(language == .thai ? "ส่งโดย วิภา" : "By Wipa"))
  }

  @Test("names kept before there were two stand for both languages")
  func migration() async throws {
    let database = try await SQLiteDatabase.temporary()
    let before = AssessmentMigrations.all.filter { $0.id < AssessmentMigrations.names.id }
    try await Migrator(KernelMigrations.all + before).apply(to: database)
    let moment = House.today.start
    try await database.write { connection in
      try AgencyStore.save(House.agency(House.first, "หน่วยแรก"), in: connection)
      let round = House.round()
      try connection.execute(
        """
        INSERT INTO evaluation_round (id, title_th, title_en, instrument_id, instrument_version, content_hash,
          fiscal_year, opens, due, closes, state, open_when_published)
        VALUES (\(round.id), 'รอบ', 'Round', 'sample', '1', 'hash', 2569, \(round.opens), \(round.due),
          \(round.closes), \(round.state), \(true))
        """)
      try connection.execute(
        """
        INSERT INTO assessment (id, round_id, agency_id, state, revision, changed_at, submitted_at, submitted_by)
        VALUES ('one', 'round', \(House.first), 'submitted', 1, \(moment), \(moment), 'วิภา')
        """)
      try connection.execute(
        """
        INSERT INTO assessment_answer (assessment_id, node_id, note, version, answered_by, answered_at)
        VALUES ('one', '1.1', '', 1, 'วิภา', \(moment))
        """)
    }
    try await Migrator(KernelMigrations.all + AssessmentMigrations.all).apply(to: database)
    let known = Author(account: nil, name: LocalizedText(same: "วิภา"))
    let (assessment, records) = try await database.read { connection in
      (
        try AssessmentStore.find(House.assessment, in: connection),
        try AnswerStore.records(of: House.assessment, in: connection)
      )
    }
    #expect(assessment?.submittedBy == known)
    #expect(records[.node("1.1")]?.by == known)
  }
}
