import Database
import Kernel

/// A few changes of the demonstration's agencies: one renamed, one merged, one to be renamed next fiscal year.
struct AgenciesDemo: DemoContent {
  func load(_ demo: DemoContext, in connection: any Connection) throws {
    let today = demo.clock.today
    guard
      let department = demo.tree.agencies.first(where: {
        $0.kind == .department && !demo.tree.children(of: $0.id).isEmpty
      })
    else { return }
    let divisions = demo.tree.children(of: department.id).filter { $0.kind == .division }
    guard divisions.count > 2 else { return }
    let year = FiscalYear(containing: today)
    let lastYear = year.previous.days.lowerBound
    var changes = OrganisationChanges(
      OrganisationHistory(demo.tree.agencies.map { AgencyVersion($0, from: .beginning) }), by: Viewer(nil),
      at: demo.clock.now())
    let note = changes.note(
      reason: "แบ่งส่วนราชการใหม่ (ข้อมูลสาธิต)", reference: "กฎกระทรวงแบ่งส่วนราชการกรมตัวอย่าง (สมมติ)")

    // It bore another name until the fiscal year before this.
    var former = divisions[1]
    former.name = LocalizedText(
      th: "กองนโยบายและแผน \(department.name.th)", en: "Policy and Plans Division, \(department.name.en)")
    changes.record(former, from: .beginning, note)
    changes.record(divisions[1], from: lastYear, note)

    var library = Agency(
      id: ID(rawValue: "demo-library"), code: department.code + "-9",
      name: LocalizedText(th: "กลุ่มงานห้องสมุดตัวอย่าง", en: "Example Library Section"), parent: department.id, kind: .group,
      classID: department.classID, sortOrder: 9)
    changes.record(library, from: .beginning, note)
    library.ended = lastYear
    library.successor = divisions[1].id
    changes.record(library, from: lastYear, note)

    var coming = divisions[2]
    coming.name = LocalizedText(
      th: "กองนวัตกรรมดิจิทัล \(department.name.th)", en: "Digital Innovation Division, \(department.name.en)")
    changes.record(coming, from: year.next.days.lowerBound, note)
    try changes.save(trail: demo.trail, in: connection)
  }
}
