import Database
import HTTP
import Kernel
import Testing

@testable import Agencies

@Suite("Changes of agencies")
struct ChangeTests {
  @Test("a change holds from its day on, with its reason, and its audit record", arguments: Store.present)
  func renaming(store: Store) async throws {
    let office = try await Office(store)
    let name = LocalizedText(th: "กรมใหม่", en: "New Department")
    let day = Office.today.adding(days: 10)
    try await office.change("D1", .rename(name), from: day)
    #expect(try await office.tree()[Office.id("D1")]?.name.th == "กรมหนึ่ง")
    #expect(try await office.tree(day)[Office.id("D1")]?.name == name)
    let version = try #require(try await office.history().versions(of: Office.id("D1")).last)
    #expect(version.note.reason == "ปรับโครงสร้าง" && version.note.reference == "คำสั่งที่ 1/2569")
    #expect(version.note.changedBy == "admin")
    let record = try #require(try await office.trail().first)
    #expect(record.entry.action == "agency.renamed" && record.entry.subjectID == "id-D1")
    #expect(record.entry.before?.contains("กรมหนึ่ง") == true && record.entry.after?.contains("กรมใหม่") == true)
    #expect(try await office.database.read { try AuditTrail.verify(in: $0) } == .intact(count: 1))
    await office.database.close()
  }

  @Test("of two who change one agency at once, the second sees that it changed")
  func conflict() async throws {
    let office = try await Office()
    let stamp = try await office.stamp("D1-A")
    let move = Office.change(.move(under: Office.id("D2"), order: 0))
    try await office.desk.change(Office.id("D1-A"), move, seen: stamp, by: Office.viewer())
    let other = Office.change(.move(under: Office.id("M"), order: 0))
    await #expect {
      try await office.desk.change(Office.id("D1-A"), other, seen: stamp, by: Office.viewer("second"))
    } throws: { error in
      if case AgencyRefusal.changedMeanwhile = error { true } else { false }
    }
    #expect(try await office.tree()[Office.id("D1-A")]?.parent == Office.id("D2"))

    var client = office.client()
    let answer = try await client.post(
      "/agencies/id-D1-A/change/move",
      form: ["parent": "M", "order": "3", "from": "2026-03-01", "reason": "เหตุผลของฉัน", "stamp": stamp])
    #expect(answer.status == .conflict)
    #expect(answer.text.contains(AgencyTexts.changedMeanwhileTitle.th))
    #expect(answer.text.contains("เหตุผลของฉัน") && answer.text.contains("value=\"M\""))
    #expect(answer.text.contains(try await office.stamp("D1-A")))
  }

  @Test("two moves that together would make a circle: the second is refused")
  func circle() async throws {
    let office = try await Office()
    try await office.change("D1", .move(under: Office.id("D2"), order: 0))
    let flaws = await flaws { try await office.change("D2", .move(under: Office.id("D1-A"), order: 0)) }
    #expect(flaws.first?.field == "parent")
    #expect(try await office.tree()[Office.id("D2")]?.parent == Office.id("M"))
    #expect(try await office.trail().count == 1)
  }

  @Test("an agency with living units does not end; with its units moved along it does")
  func livingUnits() async throws {
    let office = try await Office()
    let closing = await flaws { try await office.change("D1", .close) }
    #expect(closing.count == 2 && closing.allSatisfy { $0.field == "from" })
    #expect(closing[0].message.th.contains("กรมหนึ่ง"))
    try await office.change("D1", .merge(into: Office.id("D2"), movesUnits: true))
    let tree = try await office.tree()
    #expect(tree[Office.id("D1")]?.ended == Office.today && tree[Office.id("D1")]?.successor == Office.id("D2"))
    #expect(tree.children(of: Office.id("D2")).count == 3)
    #expect(tree.working.count == 5 && tree.agencies.count == 6)
    #expect(try await office.tree(Office.today.adding(days: -1)).children(of: Office.id("D1")).count == 2)
    #expect(try await office.trail().count == 3)
    try await office.change("D1", .reopen, from: Office.today.adding(days: 5))
    #expect(try await office.tree(Office.today.adding(days: 5))[Office.id("D1")]?.isWorking == true)
  }

  @Test("moving needs both ends within the part, closing only the agency")
  func reach() async throws {
    let office = try await Office()
    let keeper = Office.viewer("keeper", in: "D1")
    let away = await flaws {
      try await office.change("D1-A", .move(under: Office.id("D2"), order: 0), by: keeper)
    }
    #expect(away.map(\.message) == [AgencyTexts.newParentOutOfReach])
    let top = await flaws { try await office.change("D1", .move(under: Office.id("D2"), order: 0), by: keeper) }
    #expect(top.map(\.message) == [AgencyTexts.oldParentOutOfReach])
    let hidden = await #expect(throws: PermissionDenied.self) {
      try await office.change("D2", .close, by: keeper)
    }
    #expect(hidden?.status == .notFound)
    try await office.change("D1-A", .move(under: Office.id("D1-B"), order: 0), by: keeper)
    try await office.change("D1-A", .close, by: keeper)
    #expect(try await office.tree()[Office.id("D1-A")]?.isWorking == false)
    await #expect(throws: PermissionDenied.self) {
      try await office.change("D1-B", .close, by: Office.viewer("reader", .coordinator))
    }
  }

  @Test("who keeps a part may act for agencies of the part that have ended and for what will be")
  func pastAndFuture() async throws {
    let office = try await Office()
    let keeper = Office.viewer("keeper", in: "D1")
    try await office.change("D1-A", .merge(into: Office.id("D1-B"), movesUnits: false), by: keeper)
    let reading = try await office.desk.read(keeper)
    #expect(Permissions(reading.tree).allows(keeper, .readAuditTrail, on: Subject(agency: Office.id("D1-A"))))
    let coming = Office.agency("D1-C", .division, "กองใหม่", "New Division", under: "D1")
    try await office.desk.add(
      coming, from: Office.today.adding(days: 40), reason: "", reference: "", by: keeper)
    #expect(try await office.desk.read(keeper).allows(.manageOrganisation, at: Office.id("D1-C")))
    var client = office.client(keeper)
    let page = try await client.get("/agencies/id-D1-C")
    #expect(page.status == .ok && page.text.contains(AgencyTexts.comesOn(Office.today.adding(days: 40)).th))
  }

  @Test("a change to come can be withdrawn, one that holds cannot")
  func withdrawal() async throws {
    let office = try await Office()
    let later = Office.today.adding(days: 9)
    try await office.change("D1", .rename(LocalizedText(same: "later")), from: later)
    try await office.change("D1", .rename(LocalizedText(same: "now")))
    try await office.desk.withdraw(Office.id("D1"), from: later, seen: office.stamp("D1"), by: Office.viewer())
    #expect(try await office.tree(later)[Office.id("D1")]?.name.th == "now")
    let flaws = await flaws {
      try await office.desk.withdraw(
        Office.id("D1"), from: Office.today, seen: office.stamp("D1"), by: Office.viewer())
    }
    #expect(flaws.map(\.message) == [AgencyTexts.notWithdrawable])
    #expect(try await office.trail().first?.entry.action == "agency.change-withdrawn")
  }

  @Test("a code that is taken and a change before the beginning are refused at their fields")
  func refusals() async throws {
    let office = try await Office()
    let twin = Agency(id: ID(rawValue: "x"), code: "D1", name: LocalizedText(same: "x"), kind: .department)
    let taken = await flaws {
      try await office.desk.add(twin, from: Office.today, reason: "", reference: "", by: Office.viewer())
    }
    #expect(taken.map(\.field) == ["code"])
    let young = Office.agency("Y", .division, "ใหม่", "New", under: "D1")
    try await office.desk.add(young, from: Office.today, reason: "", reference: "", by: Office.viewer())
    let early = await flaws {
      try await office.change("Y", .rename(LocalizedText(same: "z")), from: Office.today.adding(days: -1))
    }
    #expect(early.map(\.field) == ["from"])
    let same = await flaws { try await office.change("Y", .rename(young.name)) }
    #expect(same.map(\.message) == [AgencyTexts.nothingChanges])
  }

  private func flaws(_ work: () async throws -> Void) async -> [FormFlaw] {
    do {
      try await work()
      Issue.record("it was not refused")
      return []
    } catch AgencyRefusal.flaws(let flaws) {
      return flaws
    } catch {
      Issue.record("\(error)")
      return []
    }
  }
}
