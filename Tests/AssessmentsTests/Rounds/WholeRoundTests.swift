import Database
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("The mean of agencies that the reader may not see")
struct WholeRoundTests {
  /// A round that is over, with so many agencies beside the reader's own, all answered.
  private static func house(_ others: Int, closes: Int = -1) async throws -> House {
    let house = try await House(closes: closes)
    try await house.fill(House.assessment)
    try await house.fill(House.other)
    for number in 1..<max(1, others) {
      let agency = ID<Agency>(rawValue: "x\(number)")
      let assessment = ID<Assessment>(rawValue: "x\(number)")
      try await house.database.write { connection in
        try AgencyStore.save(House.agency(agency, "หน่วย \(number)"), in: connection)
        try AssessmentStore.add(House.assessment(assessment, of: agency), in: connection)
      }
      try await house.fill(assessment)
    }
    return house
  }

  @Test(
    "it is shown when enough agencies are hidden in it and the round is over",
    arguments: [(1, -1, false), (4, -1, false), (5, -1, true), (6, -1, true), (6, 10, false)])
  func shown(others: Int, closes: Int, isShown: Bool) async throws {
    let house = try await Self.house(others, closes: closes)
    var client = house.client(House.viewer("somchai", .respondent, in: House.first, .english))
    let page = try await client.send(.get, "/rounds/round")
    #expect(page.status == .ok)
    #expect(page.text.contains("Mean of the whole round (\(others + 1) agencies)") == isShown)
  }

  @Test("who sees every agency needs no such figure, and filters never narrow it")
  func everybody() async throws {
    let house = try await Self.house(6)
    var coordinator = house.client(House.viewer("koo", .coordinator, in: nil, .english))
    #expect(!(try await coordinator.send(.get, "/rounds/round").text.contains("Mean of the whole round")))
    var own = house.client(House.viewer("somchai", .respondent, in: House.first, .english))
    for query in ["?part=x1", "?class=central", "?view=group", "?view=ranking"] {
      #expect(try await own.send(.get, "/rounds/round\(query)").text.contains("Mean of the whole round (7 agencies)"))
    }
  }
}
