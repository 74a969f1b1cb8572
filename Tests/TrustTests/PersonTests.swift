import Database
import Foundation
import HTTP
import Kernel
import Testing

@testable import Trust

/// Keeps notices, as any feature might.
private struct NoticeHolder: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let rows = try connection.query("SELECT subject_en FROM notice WHERE recipient_id = \(person)")
    let items = try rows.map { PersonalHolding.Item([.init(LocalizedText(same: "Subject"), try $0.get("subject_en"))]) }
    return items.isEmpty ? [] : [PersonalHolding(LocalizedText(th: "จดหมาย", en: "Letters"), items, on: .deleted)]
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    try connection.execute("DELETE FROM notice WHERE recipient_id = \(erasure.person)")
  }
}

@Suite("A person's data")
struct PersonTests {
  private static let address = "/trust/people/somchai"

  private static func house() async throws -> Chamber {
    let chamber = try await Chamber(holders: [NoticeHolder()])
    try await chamber.record([AuditEntry("answer.changed", on: "answer", "one/q1", agency: Chamber.first)])
    let now = chamber.clock.clock.now()
    try await chamber.database.write { connection in
      let notice = Notice("x.y", subject: LocalizedText(same: "To you: =\"quoted\""), address: "/")
      try NoticeBoard.post(notice, to: [ID(rawValue: "somchai"), ID(rawValue: "other")], at: now, in: connection)
    }
    return chamber
  }

  private static func form(_ name: String = "somchai", _ reason: String = "Request 1/2568") -> QueryItems {
    ["csrf": "token", "username": name, "reason": reason]
  }

  @Test("an administrator finds a person and sees what is held where, and what erasing does")
  func page() async throws {
    let chamber = try await Self.house()
    var client = chamber.client(Chamber.viewer(.administrator))
    let found = try await client.get("/trust/people?username=somchai")
    #expect(found.headers[.location] == Self.address)
    let page = try await client.get(Self.address)
    #expect(page.text.contains("Letters") && page.text.contains("Audit trail") && page.text.contains("Deleted"))
    #expect(try await client.get("/trust/people?username=nobody").status == .unprocessableContent)
  }

  @Test("the export is whole JSON, and handing it out is recorded")
  func export() async throws {
    let chamber = try await Self.house()
    var client = chamber.client(Chamber.viewer(.administrator))
    let file = try await client.get(Self.address + "/data.json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(file.body)) as? [String: Any])
    let holdings = try #require(object["holdings"] as? [[String: Any]])
    #expect(holdings.map { $0["title_en"] as? String } == ["Letters", "Audit trail"])
    let items = try #require(holdings.first?["items"] as? [[String: String]])
    #expect(items == [["Subject": "To you: =\"quoted\""]])
    let last = try await chamber.database.read { try AuditTrail.latest(1, in: $0) }.first
    #expect(last?.entry.action == "person.exported" && last?.entry.subjectID == "somchai")
  }

  @Test("people see and export their own, and nobody else's")
  func own() async throws {
    let chamber = try await Self.house()
    var own = chamber.client(Chamber.viewer(.respondent, in: Chamber.first, named: "somchai"))
    #expect(try await own.get(Self.address).status == .ok)
    #expect(try await own.get(Self.address + "/data.json").status == .ok)
    #expect(try await own.get(Self.address + "/erase").status == .notFound)
    let strangers = [
      Chamber.viewer(.respondent, in: Chamber.first, named: "other"), Chamber.viewer(.auditor),
      Chamber.viewer(.administrator, in: Chamber.second),
    ]
    for viewer in strangers {
      var client = chamber.client(viewer)
      for path in ["", "/data.json", "/erase"] {
        #expect(try await client.get(Self.address + path).status == .notFound, "\(path)")
      }
      #expect(try await client.post(Self.address + "/erase", form: Self.form()).status == .notFound)
    }
  }

  @Test("erasing asks for the username and a reason, and then takes what holders say; the trail stays proven")
  func erase() async throws {
    let chamber = try await Self.house()
    var client = chamber.client(Chamber.viewer(.administrator))
    #expect(try await client.get(Self.address + "/erase").text.contains("This cannot be undone"))
    let wrong = try await client.post(Self.address + "/erase", form: Self.form("somchay", " "))
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.text.contains("This is not the username") && wrong.text.contains("value=\"somchay\""))
    #expect(try await client.post(Self.address + "/erase", form: Self.form()).status == .seeOther)
    let (notices, last, proof) = try await chamber.database.read { connection in
      (
        try connection.query("SELECT recipient_id FROM notice"), try AuditTrail.latest(1, in: connection),
        try AuditTrail.verify(in: connection)
      )
    }
    #expect(try notices.map { try $0.get("recipient_id", as: String.self) } == ["other"])
    #expect(last.first?.entry.action == "person.erased" && last.first?.entry.after?.contains("\"count\":1") == true)
    guard case .intact = proof else { return #expect(Bool(false), "\(proof)") }
    // The trail goes on, without the name.
    let trail = try await client.get("/audit")
    #expect(trail.text.contains("former user") && !trail.text.contains("somchai (somchai)"))
    let again = try await client.post(Self.address + "/erase", form: Self.form())
    #expect(again.status == .seeOther)
    let count = try await chamber.database.read {
      try AuditTrail.records(AuditFilter(), after: 0, limit: 100, in: $0).filter { $0.entry.action == "person.erased" }
    }.count
    #expect(count == 1)
  }

  @Test("nothing is erased while everything is on hold, and nobody erases themselves")
  func refused() async throws {
    let chamber = try await Self.house()
    try await chamber.database.write { connection in
      let now = chamber.clock.clock.now()
      try HoldStore.put(LegalHold(kind: LegalHold.everything, reason: "Court", by: "root", at: now), in: connection)
    }
    var client = chamber.client(Chamber.viewer(.administrator))
    #expect(try await client.get(Self.address + "/erase").text.contains("Erasing is on hold for everything: Court"))
    _ = try await client.post(Self.address + "/erase", form: Self.form())
    #expect(try await chamber.database.read { try $0.query("SELECT id FROM notice") }.count == 2)
    var root = chamber.client(Chamber.viewer(.administrator, named: "root"))
    #expect(try await root.post("/trust/people/root/erase", form: Self.form("root")).status == .notFound)
  }
}
