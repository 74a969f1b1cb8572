import Foundation
import FoundationXML
import HTTP
import Kernel
import Testing

@testable import Agencies

@Suite("Pages of agencies")
struct AgencyPageTests {
  static let paths =
    [
      "/agencies", "/agencies?view=all", "/agencies?q=D1", "/agencies?kind=division&class=central&state=ended",
      "/agencies?province=52", "/agencies?on=2025-01-01&q=nothing", "/agencies?page=99&view=all", "/agencies/id-D1",
      "/agencies/id-D1-A", "/agencies/new", "/agencies/new?under=D1",
    ] + AgencyChange.Kind.allCases.map { "/agencies/id-D1/change/\($0.rawValue)" }

  @Test("every page is well formed in both languages", arguments: paths, Language.allCases)
  func wellFormed(path: String, language: Language) async throws {
    let office = try await Office()
    try await office.change("D1-A", .merge(into: Office.id("D1-B"), movesUnits: false))
    try await office.change(
      "D1", .rename(LocalizedText(th: "ชื่อ <ใหม่>", en: "New & \"old\"")), from: Office.today.adding(days: 3))
    var client = office.client(Office.viewer("admin", .administrator, in: nil, language))
    let page = try await client.get(path)
    #expect(page.status == .ok)
    let parser = XMLParser(data: Data(page.text.replacing("<!doctype html>", with: "").utf8))
    #expect(parser.parse(), "\(path): \(String(describing: parser.parserError)) line \(parser.lineNumber)")
    #expect(page.text.components(separatedBy: "<h1").count == 2)
  }

  @Test("the list is narrowed by words, kind, class, province and state, and by the day")
  func filters() async throws {
    let office = try await Office()
    try await office.change("D1-A", .close)
    let tree = try await office.tree()
    func codes(_ query: QueryItems) -> [String] { AgencyQuery(query).matches(in: tree).map(\.code) }
    #expect(codes(["q": "กอง"]) == ["D1-A", "D1-B"])
    #expect(codes(["q": "DIVISION", "state": "working"]) == ["D1-B"])
    #expect(codes(["state": "ended"]) == ["D1-A"])
    #expect(codes(["province": "52"]) == ["D2-52"])
    #expect(codes(["class": "regional"]) == ["D2-52"])
    #expect(codes(["kind": "department"]) == ["D2", "D1"])
    #expect(codes(["kind": "nonsense", "view": "all"]).count == 6)
    var client = office.client()
    let before = try await client.get("/agencies?on=28/2/2569&state=ended")
    #expect(before.text.contains(AgencyTexts.noMatch.th))
  }

  @Test("everybody who has signed in reads, nobody else does; forms are for those who may")
  func access() async throws {
    let office = try await Office()
    var stranger = office.client(nil)
    for path in ["/agencies", "/agencies/id-D1", "/agencies/export.csv", "/agencies/new"] {
      #expect(try await stranger.get(path).status == .unauthorized, "\(path)")
    }
    var reader = office.client(Office.viewer("reader", .respondent, in: "D1"))
    #expect(try await reader.get("/agencies/id-D2").status == .ok)
    #expect(try await reader.get("/agencies/nowhere").status == .notFound)
    let page = try await reader.get("/agencies/id-D1")
    #expect(!page.text.contains("/change/") && !page.text.contains(AgencyTexts.trail.th))
    for path in ["/agencies/new", "/agencies/id-D1/change/rename"] {
      #expect(try await reader.get(path).status == .notFound, "\(path)")
      #expect(try await reader.post(path, form: ["name_th": "x"]).status == .notFound, "\(path)")
    }
    #expect(try await reader.post("/agencies/id-D1/withdraw", form: [:]).status == .notFound)
    var keeper = office.client(Office.viewer("keeper", .administrator, in: "D1"))
    #expect(try await keeper.get("/agencies/id-D2/change/rename").status == .notFound)
    #expect(try await keeper.get("/agencies/id-D1/change/nonsense").status == .notFound)
  }

  @Test("everything that is wrong with a form is said at once, and what was typed stays")
  func flaws() async throws {
    let office = try await Office()
    var client = office.client()
    let answer = try await client.post(
      "/agencies/new",
      form: [
        "code": "D1", "name_th": "", "name_en": "Typed", "parent": "กอง", "kind": "x", "class": "odd", "province": "00",
        "order": "-1", "from": "31/2/2569",
      ])
    #expect(answer.status == .unprocessableContent)
    for message in [
      AgencyTexts.codeTaken("D1"), AgencyTexts.needsThaiName, AgencyTexts.needsKind, AgencyTexts.unknownClass,
      AgencyTexts.unknownProvince, AgencyTexts.badOrder, AgencyTexts.badDay,
    ] { #expect(answer.text.contains(message.th), "\(message.th)") }
    #expect(answer.text.contains("D1-A กองคลัง") && answer.text.contains("value=\"Typed\""))
    let good = try await client.post(
      "/agencies/new",
      form: [
        "code": "D3", "name_th": "กรมสาม", "name_en": "Department Three", "parent": "Ministry of Examples",
        "kind": "department", "class": "local", "province": "", "order": "", "from": "1/10/2568",
      ])
    #expect(good.status == .seeOther)
    let added = try #require(try await office.tree().agency(code: "D3"))
    #expect(added.parent == Office.id("M") && added.classID == "local")
    #expect(try await office.history().versions(of: added.id).first?.validFrom == Day("2025-10-01"))
  }

  @Test("the forms of changes do what they say")
  func forms() async throws {
    let office = try await Office()
    var client = office.client()
    func send(_ code: String, _ kind: String, _ fields: [(String, String)]) async throws -> Status {
      var form: QueryItems = ["from": "2026-03-01", "reason": "เหตุผล", "stamp": try await office.stamp(code)]
      for (name, value) in fields { form.add(name, value) }
      return try await client.post("/agencies/id-\(code)/change/\(kind)", form: form).status
    }
    #expect(try await send("D1", "rename", [("name_th", "ใหม่"), ("name_en", "New")]) == .seeOther)
    #expect(try await send("D1-A", "move", [("parent", "D2"), ("order", "7")]) == .seeOther)
    let place = [("kind", "institution"), ("class", "public-organisation"), ("province", "50")]
    #expect(try await send("D1-A", "reclassify", place) == .seeOther)
    #expect(try await send("D1-B", "merge", [("successor", "")]) == .unprocessableContent)
    #expect(try await send("D1-B", "merge", [("successor", "D1-A"), ("moves_units", "yes")]) == .seeOther)
    #expect(try await send("D2-52", "close", []) == .seeOther)
    let tree = try await office.tree()
    #expect(tree.agency(code: "D1")?.name.en == "New")
    let moved = try #require(tree.agency(code: "D1-A"))
    #expect(moved.parent == Office.id("D2") && moved.sortOrder == 7 && moved.kind == .institution)
    #expect(moved.classID == "public-organisation" && moved.provinceCode == "50")
    #expect(tree.agency(code: "D1-B")?.successor == Office.id("D1-A"))
    #expect(tree.agency(code: "D2-52")?.isWorking == false)
  }

  @Test(
    "days are read as people type them",
    arguments: [
      ("2026-10-01", "2026-10-01"), ("1/10/2569", "2026-10-01"), ("๑/๑๐/๒๕๖๙", "2026-10-01"),
      ("2569-10-01", "2026-10-01"), ("1.10.2026", "2026-10-01"), ("29/2/2568", nil), ("1/10/69", nil), ("", nil),
      ("2026-13-01", nil), ("x", nil),
    ] as [(String, String?)])
  func days(typed: String, expected: String?) {
    #expect(TypedDay.read(typed)?.iso == expected)
  }
}
