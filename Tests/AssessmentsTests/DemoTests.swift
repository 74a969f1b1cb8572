import Crypto
import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("The demonstration")
struct DemoTests {
  /// The instruments of the product, as its library would give them.
  static func shipped() throws -> [Plan] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("instruments")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.compactMap { name -> Plan? in
      let file = folder.appendingPathComponent(name).appendingPathComponent("instrument.yaml")
      guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
      var instrument = try #require(InstrumentReader.read(Array(data), file: name).instrument, "\(name)")
      instrument.contentHash = SHA256.hex(Array(data))
      return Plan(instrument)
    }
  }

  @Test("loads, and every assessment evaluates, is stored as it was, and has a form whose pages open")
  func loads() async throws {
    let plans = try Self.shipped()
    let database = try await SQLiteDatabase.temporary()
    let clock = WallClock.fixed(House.today)
    let feature = AssessmentsFeature(
      database: database, organisation: Organisation(), library: FixedLibrary(plans: plans), clock: clock,
      demoInstruments: plans)
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: database)
    let demo = try #require(feature.demo)
    let tree = try OrganisationTree(demo.agencies)
    let trail = AuditTrail(clock: clock)
    let start = ContinuousClock.now
    try await database.write { connection in
      for agency in tree.agencies { try AgencyStore.save(agency, in: connection) }
      try demo.load(DemoContext(clock: clock, trail: trail, tree: tree), in: connection)
    }
    #expect(ContinuousClock.now - start < .seconds(60))
    let chief = House.viewer("chief", .auditor, in: nil)
    let rounds = try await feature.desk.rounds(for: chief)
    #expect(rounds.count == DemoRounds.all.count)
    var seen: Set<String> = []
    for round in rounds {
      let scored = try await feature.desk.score(round)
      #expect(!scored.assessments.isEmpty)
      for (row, assessment) in scored.assessments.enumerated() {
        let root = scored.result.root(row)
        #expect(root.hasScore || root.status == .blank, "\(assessment.id)")
        if assessment.state == .submitted { #expect(root.hasScore && root.score <= root.maximum, "\(assessment.id)") }
        seen.insert(root.hasScore ? assessment.state == .submitted ? "complete" : "half" : "blank")
      }
    }
    #expect(seen == ["complete", "half", "blank"])
    var client = House.client(of: feature, chief)
    for round in rounds {
      let assessment = try #require(try await feature.desk.score(round).assessments.first)
      let opened = try await feature.desk.open(assessment.id, for: chief)
      let context = FormContext(opened, language: .english, token: nil, today: House.today)
      for section in context.askedSections {
        #expect(try await client.get(context.address(of: section)).status == .ok)
      }
    }
  }

  @Test("answers are the same every time, and allowed by their questions")
  func believable() throws {
    for plan in try Self.shipped() {
      func respond() -> DemoRespondent {
        var respondent = DemoRespondent(
          plan: plan, round: nil, agencyClass: "central", ability: 70, progress: 100, seed: "x")
        respondent.answer()
        return respondent
      }
      let input = respond().evaluation.input
      #expect(input == respond().evaluation.input)
      for (id, answer) in input.answers {
        let node = plan.nodes[try #require(plan.indices[id])]
        #expect(AnswerCheck.check(answer, for: node, in: plan.instrument) == [], "\(plan.instrument.id) \(id)")
      }
    }
  }

  @Test("people of the demonstration stand in it")
  func people() throws {
    let tree = try OrganisationTree(DemoOrganisation.agencies)
    #expect(tree.agencies.filter { $0.kind == .provincialOffice }.count == 20)
    for account in DemoOrganisation.accounts {
      #expect(account.isDemo && account.agency.flatMap { tree[$0] } != nil)
      #expect(account.grants.allSatisfy { $0.part.map { tree[$0] != nil } ?? true })
    }
  }
}
