import Database
import Foundation
import HTTP
import Kernel
import SQLite
import Scoring
import Testing

@testable import Assessments

@Suite("Rounds")
struct RoundPageTests {
  static let coordinator = House.viewer("koo", .coordinator, in: nil)

  @Test(
    "every view is well formed in both languages, also before anybody answered",
    arguments: [
      "", "?view=ranking", "?view=group", "?detail=indicators", "?sort=total&order=asc", "?sort=nothing&view=x",
    ],
    Language.allCases)
  func views(query: String, language: Language) async throws {
    let house = try await House()
    for isFilled in [false, true] {
      if isFilled { try await house.fill(House.assessment) }
      var client = house.client(House.viewer("koo", .coordinator, in: nil, language))
      let page = try await client.send(.get, "/rounds/round\(query)")
      #expect(page.status == .ok)
      expectWellFormed(page.text)
      expectWellFormed(try await client.send(.get, "/rounds").text)
    }
  }

  @Test("cells show the engine's figures and lead to their derivation")
  func figures() async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client(Self.coordinator)
    let page = try await client.send(.get, "/rounds/round?detail=indicators")
    let evaluation = house.evaluation()
    let round = try #require(house.plan.roundIndex("m12"))
    for node in house.plan.dimensions(inRound: round) where evaluation[node].hasScore {
      let cell =
        "href=\"/assessments/one/derivation/\(house.plan.nodes[node].id)\">\(house.plan.instrument.shown(evaluation[node].score))<"
      #expect(page.text.contains(cell), "\(house.plan.nodes[node].id)")
    }
    #expect(page.text.contains(ResultTexts.blank.th))
  }

  @Test(
    "an officer sees the own agency alone: no other name, count or figure",
    arguments: ["/rounds", "/rounds/round", "/rounds/round?view=ranking", "/rounds/round?view=group"])
  func ownOnly(path: String) async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client()
    let alone = try await client.send(.get, path)
    try await house.fill(House.other, ["2.3": .number(Exact(10)), "1.1": .yesNo(true)])
    let withOther = try await client.send(.get, path)
    #expect(alone.status == .ok)
    #expect(!withOther.text.contains("หน่วยลับ"))
    #expect(!withOther.text.contains("/assessments/two"))
    #expect(alone.text == withOther.text, "what another agency answers shows nowhere")
  }

  @Test("somebody without a part sees that there is nothing to see; a stranger is asked to sign in")
  func nothing() async throws {
    let house = try await House()
    var client = house.client(House.viewer("x", .respondent, in: ID(rawValue: "elsewhere")))
    let page = try await client.send(.get, "/rounds/round")
    #expect(page.text.contains(RoundTexts.nothingToSee.th))
    var stranger = house.client(.anonymous(.thai))
    #expect(try await stranger.send(.get, "/rounds/round").status == .unauthorized)
    #expect(try await client.send(.get, "/rounds/none").status == .notFound)
  }

  @Test("the list leaves out rounds of others; those who run rounds see them all")
  func list() async throws {
    let house = try await House()
    let round = "href=\"/rounds/round\""
    var own = house.client()
    #expect(try await own.send(.get, "/rounds").text.contains(round))
    var other = house.client(House.viewer("x", .respondent, in: ID(rawValue: "elsewhere")))
    let page = try await other.send(.get, "/rounds")
    #expect(page.status == .ok && !page.text.contains(round))
    #expect(page.text.contains(RoundTexts.none.th))
    var coordinator = house.client(House.viewer("koo", .coordinator, in: ID(rawValue: "elsewhere")))
    #expect(try await coordinator.send(.get, "/rounds").text.contains(round))
  }

  @Test("equal scores share a rank, the next is skipped, and no score has none")
  func ranks() async throws {
    let house = try await House()
    try await house.fill(House.assessment, ["2.3": .number(Exact(7))])
    try await house.fill(House.other, ["2.3": .number(Exact(7))])
    let view = try await Self.view(house, Self.coordinator)
    #expect(view.ranks == [1, 1])
    try await house.fill(House.other, ["2.3": .number(Exact(8))])
    #expect(try await Self.view(house, Self.coordinator).ranks == [2, 1])
    let blank = try await House()
    #expect(try await Self.view(blank, Self.coordinator).ranks == [nil, nil])
  }

  @Test(
    "rows sort by any column, those without a figure last either way",
    arguments: [("desc", ["b", "a"]), ("asc", ["b", "a"])])
  func sorting(order: String, expected: [String]) async throws {
    let house = try await House()
    try await house.fill(House.other, ["2.3": .number(Exact(8))])
    let view = try await Self.view(house, Self.coordinator, "sort=2&order=\(order)")
    #expect(view.rows.map(\.agency.id.rawValue) == expected)
    try await house.fill(House.assessment, ["2.3": .number(Exact(9))])
    let sorted = try await Self.view(house, Self.coordinator, "sort=2&order=\(order)")
    #expect(sorted.rows.map(\.agency.id.rawValue) == (order == "asc" ? ["b", "a"] : ["a", "b"]))
  }

  @Test("a part of the organisation narrows rows, means and counts")
  func filter() async throws {
    let house = try await House()
    let top = ID<Agency>(rawValue: "top")
    try await house.rename(top, "กระทรวง")
    try await house.rename(House.second, "กอง", under: top)
    try await house.fill(House.other, ["2.3": .number(Exact(8))])
    let view = try await Self.view(house, Self.coordinator, "part=top")
    #expect(view.rows.map(\.agency.id) == [House.second])
    #expect(view.counts == ResponseCounts(submitted: 0, begun: 1, blank: 0))
    #expect(view.parts.map(\.id) == [top])
    #expect(view.mean(of: house.plan.rootIndex)?.score == view.result.root(view.rows[0].index).score)
  }

  @Test(
    "an address that was read is written the same again",
    arguments: ["", "view=ranking", "detail=indicators&class=c&part=p&sort=1.1&order=asc"])
  func addresses(query: String) throws {
    let items = try #require(QueryItems(parsing: query))
    let address = RoundQuery(items).address(of: ID(rawValue: "r"))
    #expect(address == "/rounds/r" + (query.isEmpty ? "" : "?" + query))
  }

  @Test("hostile names are shown as written and guarded in the file")
  func hostile() async throws {
    let house = try await House()
    try await house.rename(House.first, "=HYPERLINK(\"http://x\")<script>alert(1)</script>")
    try await house.fill(House.assessment)
    var client = house.client(Self.coordinator)
    for query in ["", "?view=ranking", "?view=group"] {
      let page = try await client.send(.get, "/rounds/round\(query)")
      expectWellFormed(page.text)
      #expect(!page.text.contains("<script>alert"))
    }
    let file = try await client.send(.get, "/rounds/round/matrix.csv")
    #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(file.text.contains("\"'=HYPERLINK("))
  }

  @Test("the file holds what the table shows; only those who may export get it")
  func file() async throws {
    let house = try await House()
    try await house.fill(House.assessment)
    var client = house.client(Self.coordinator)
    let lines = try await client.send(.get, "/rounds/round/matrix.csv").text.split(separator: "\r\n")
    #expect(lines.count == 3)
    let root = house.evaluation().root
    #expect(
      lines.contains {
        $0.contains(house.plan.instrument.shown(root.score)) && $0.contains(house.plan.instrument.shown(root.floor))
      })
    var officer = house.client()
    #expect(try await officer.send(.get, "/rounds/round/matrix.csv").status == .forbidden)
    let page = try await officer.send(.get, "/rounds/round")
    #expect(!page.text.contains("matrix.csv"))
  }

  private static func view(_ house: House, _ viewer: Viewer, _ query: String = "") async throws -> RoundView {
    let tree = try await house.database.read { try AgencyStore.tree(in: $0) }
    let round = try await house.desk.round(ID(rawValue: "round"), for: viewer)
    let items = try #require(QueryItems(parsing: query))
    return RoundView(try await house.desk.score(round), tree: tree, viewer: viewer, query: RoundQuery(items))
  }
}
