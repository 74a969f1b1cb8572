import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Trust

@Suite("The trail on its pages")
struct AuditPageTests {
  private static func told() async throws -> Chamber {
    let chamber = try await Chamber()
    try await chamber.record([
      AuditEntry("account.created", on: "account", "x", after: "operator"),
      AuditEntry("answer.changed", on: "answer", "one/q1", agency: Chamber.first, before: "\"ก่อน\"", after: "\"หลัง\""),
      AuditEntry("answer.changed", on: "answer", "two/q1", agency: Chamber.second, after: "\"ความลับ\""),
      AuditEntry("thing.unheard-of", on: "thing", "t", agency: Chamber.first),
    ])
    return chamber
  }

  @Test("an auditor reads every record in words, with what was before and after and a link to the thing")
  func words() async throws {
    let chamber = try await Self.told()
    var client = chamber.client(Chamber.viewer(.auditor))
    let page = try await client.get("/audit")
    #expect(page.status == .ok)
    #expect(page.text.contains("Changed an answer") && page.text.contains("Made an account"))
    #expect(page.text.contains("<del>") && page.text.contains("ก่อน") && page.text.contains("หลัง"))
    #expect(page.text.contains("href=\"/assessments/one/at/q1\""))
    #expect(page.text.contains("somchai (somchai)"))
    // What is unknown is shown as it is written.
    #expect(page.text.contains("<code>thing.unheard-of</code>"))
  }

  @Test(
    "whoever may read a part of the trail sees that part only",
    arguments: [(Chamber.first, "one/q1", "two/q1"), (Chamber.second, "two/q1", "one/q1")])
  func part(agency: ID<Agency>, own: String, other: String) async throws {
    let chamber = try await Self.told()
    var client = chamber.client(Chamber.viewer(.auditor, in: agency))
    for address in ["/audit", "/audit/export.jsonl", "/audit/export.csv"] {
      let page = try await client.get(address)
      #expect(page.status == .ok && page.text.contains(own) && !page.text.contains(other), "\(address)")
      // What concerns no agency is for those who read everything.
      #expect(!page.text.contains("operator"))
    }
    let foreign = agency == Chamber.first ? 3 : 2
    let hidden = try await client.get("/audit/\(foreign)")
    let missing = try await client.get("/audit/4711")
    #expect(hidden.status == .notFound && missing.status == .notFound)
    #expect(
      try await client.get("/audit?agency=\(agency == Chamber.first ? "B" : "A")").status == .unprocessableContent)
  }

  @Test("others do not learn that there is a trail", arguments: [Role.respondent, .approver, .coordinator, .executive])
  func hidden(role: Role) async throws {
    let chamber = try await Self.told()
    var client = chamber.client(Chamber.viewer(role))
    for address in ["/audit", "/audit/1", "/audit/export.csv", "/audit/export.jsonl"] {
      #expect(try await client.get(address).status == .notFound, "\(address)")
    }
  }

  @Test(
    "the trail is narrowed by agency, person, action, subject and days",
    arguments: [
      ("agency=A", 2), ("agency=M", 3), ("person=somchai", 4), ("person=som", 0), ("person=somcha_", 0),
      ("action=answer.changed", 2), ("subject=two/q1", 1), ("from=2025-11-20", 4), ("to=2025-11-19", 0),
      ("from=2568-11-20&to=2568-11-20", 4), ("from=2025-11-21", 0),
    ])
  func filter(query: String, count: Int) async throws {
    let chamber = try await Self.told()
    var client = chamber.client(Chamber.viewer(.auditor))
    let page = try await client.get("/audit?\(query)")
    #expect(page.status == .ok)
    #expect(page.text.components(separatedBy: "href=\"/audit/").count - 1 - 2 == count, "\(page.text)")
  }

  @Test("a wrong day and a span turned round are said at the field, and what was typed stays")
  func flaws() async throws {
    let chamber = try await Self.told()
    var client = chamber.client(Chamber.viewer(.auditor))
    let wrong = try await client.get("/audit?from=tomorrow&person=somchai")
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.text.contains("This is no date") && wrong.text.contains("value=\"somchai\""))
    let reversed = try await client.get("/audit?from=2025-11-20&to=2025-11-01")
    #expect(reversed.text.contains("The last day comes before the first"))
  }

  @Test("pages go by number, so that new records do not move what is being read")
  func pages() async throws {
    let chamber = try await Chamber()
    try await chamber.record((1...60).map { AuditEntry("round.created", on: "round", "r\($0)") })
    var client = chamber.client(Chamber.viewer(.auditor))
    let first = try await client.get("/audit")
    #expect(first.text.contains("href=\"/audit?before=11\""))
    try await chamber.record([AuditEntry("round.created", on: "round", "brand-new")])
    let second = try await client.get("/audit?before=11")
    #expect(second.text.contains(">10</a>") && !second.text.contains(">11</a>") && !second.text.contains("brand-new"))
  }

  @Test("an export is recorded, and its CSV gives formulas no chance")
  func export() async throws {
    let chamber = try await Chamber()
    try await chamber.record([AuditEntry("round.created", on: "round", "r", after: "=HYPERLINK(\"http://x\")")])
    var client = chamber.client(Chamber.viewer(.auditor))
    let csv = try await client.get("/audit/export.csv")
    #expect(csv.text.contains("'=HYPERLINK") && !csv.text.contains(",\"=HYPERLINK"))
    let last = try #require(try await chamber.database.read { try AuditTrail.latest(1, in: $0) }.first)
    #expect(last.entry.action == "audit.exported" && last.entry.subjectID == "csv" && last.actorName == "malee")
  }
}
