import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Delegation while on leave")
struct DelegationTests {
  /// The site's clock begins on 2026-02-02 in Bangkok.
  private func delegate(
    _ site: Site, _ browser: inout Browser, to name: String = "malee", _ first: String = "2026-02-03",
    _ last: String = "2026-02-05", reason: String = "ลาพักผ่อน"
  ) async throws -> RouterClient.Answer {
    _ = try await browser.open("/account/delegation")
    return try await browser.send(
      "/account/delegation", ["colleague": name, "username": "", "first": first, "last": last, "reason": reason])
  }

  private func site() async throws -> Site {
    let site = try await Site()
    try await site.add("chief", at: "A1", grants: ["approver@A2", "administrator@D"])
    #expect(site.clock.clock.today.iso == "2026-02-02")
    return site
  }

  @Test("the delegate holds the roles on these days only, and not those of an administrator")
  func days() async throws {
    let site = try await site()
    var chief = try await site.signedIn("chief")
    #expect(try await delegate(site, &chief).status == .seeOther)
    let approver = RoleGrant(.approver, within: ID(rawValue: "a2"), delegatedBy: try await site.account("chief").id)
    let malee = try await site.account("malee").id
    for (day, isHeld) in [(2, false), (3, true), (4, true), (5, true), (6, false)] {
      let person = try await site.database.read { try site.feature.directory.person(malee, in: $0) }
      #expect(person?.grants.contains(approver) == isHeld, "\(day)")
      #expect(person?.grants.contains { $0.role == .administrator } == false)
      let holders = try await site.database.read {
        try site.feature.directory.people(holding: .approver, for: ID(rawValue: "a2"), in: $0).map(\.username)
      }
      #expect(holders == (isHeld ? ["chief", "malee"] : ["chief"]))
      site.clock.advance(seconds: 86_400)
    }
  }

  @Test("it is shown, and marked in the trail, and cannot be passed on")
  func shown() async throws {
    let site = try await site()
    var chief = try await site.signedIn("chief")
    #expect(try await delegate(site, &chief, "2026-02-02").status == .seeOther)
    var malee = try await site.signedIn("malee", at: "10.0.0.2")
    let page = try await malee.open("/account").text
    #expect(page.contains("ปฏิบัติหน้าที่แทน คุณ chief"))
    #expect(try await delegate(site, &malee, to: "somchai", "2026-02-02").status == .seeOther)
    let somchai = try await site.account("somchai").id
    let person = try await site.database.read { try site.feature.directory.person(somchai, in: $0) }
    #expect(person?.grants.contains { $0.role == .approver } == false)
    let last = try await site.database.read { try AuditTrail.latest(1, in: $0) }
    #expect(last.first?.actorName == "malee (for chief)")
    #expect(last.first?.entry.action == "delegation.given")
  }

  @Test("it ends early on demand, and when the one on leave is switched off")
  func ends() async throws {
    let site = try await site()
    var chief = try await site.signedIn("chief")
    _ = try await delegate(site, &chief, "2026-02-02")
    let malee = try await site.account("malee").id
    func holds() async throws -> Bool {
      try await site.database.read { try site.feature.directory.person(malee, in: $0) }?
        .grants.contains { $0.role == .approver } ?? false
    }
    #expect(try await holds())
    try await site.feature.keeper.setActive(false, "chief", by: .anonymous(.thai))
    #expect(try await !holds())
    try await site.feature.keeper.setActive(true, "chief", by: .anonymous(.thai))
    #expect(try await holds())
    var again = try await site.signedIn("chief")
    let page = try await again.open("/account/delegation").text
    let start = try #require(page.range(of: "action=\"/account/delegation/")?.upperBound)
    let path = "/account/delegation/" + page[start...].prefix { $0 != "\"" }
    var stranger = try await site.signedIn("somchai", at: "10.0.0.3")
    #expect(try await stranger.send(path).status == .notFound)
    #expect(try await again.send(path).status == .seeOther)
    #expect(try await !holds())
    #expect(try await again.send(path).status == .seeOther)
  }

  @Test(
    "what cannot be is said at the field, and what was typed stays",
    arguments: [
      ("chief", "2026-02-03", "2026-02-05", "x", "ตนเอง"), ("nobody", "2026-02-03", "2026-02-05", "x", "ไม่พบชื่อผู้ใช้"),
      ("", "2026-02-03", "2026-02-05", "x", "ระบุผู้รับมอบหมาย"), ("malee", "2026-02-05", "2026-02-03", "x", "ไม่มาก่อน"),
      ("malee", "2026-01-01", "2026-02-01", "x", "ผ่านไปแล้ว"), ("malee", "soon", "2026-02-05", "x", "ระบุวันที่"),
      ("malee", "2026-02-03", "2027-02-04", "x", "366"), ("malee", "2026-02-03", "2026-02-05", " ", "ระบุเหตุผล"),
    ])
  func flaws(name: String, first: String, last: String, reason: String, words: String) async throws {
    let site = try await site()
    var chief = try await site.signedIn("chief")
    let answer = try await delegate(site, &chief, to: name, first, last, reason: reason)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains(words) && answer.text.contains("value=\"\(last)\""))
  }

  @Test("two delegations do not overlap")
  func overlap() async throws {
    let site = try await site()
    var chief = try await site.signedIn("chief")
    #expect(try await delegate(site, &chief).status == .seeOther)
    #expect(try await delegate(site, &chief, to: "somchai", "2026-02-05", "2026-02-09").status == .unprocessableContent)
    #expect(try await delegate(site, &chief, to: "somchai", "2026-02-06", "2026-02-09").status == .seeOther)
  }
}
