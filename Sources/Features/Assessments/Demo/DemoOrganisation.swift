import Kernel

/// A ministry that plainly does not exist, with departments, divisions and provincial offices in real provinces.
enum DemoOrganisation {
  static let ministry = ID<Agency>(rawValue: "demo-moe")
  static let secretariat = ID<Agency>(rawValue: "demo-ops")

  private static let departments: [(code: String, short: LocalizedText, name: LocalizedText)] = [
    (
      "DES", LocalizedText(th: "บริการตัวอย่าง", en: "Example Services"),
      LocalizedText(th: "กรมบริการตัวอย่าง", en: "Department of Example Services")
    ),
    (
      "DED", LocalizedText(th: "ข้อมูลตัวอย่าง", en: "Example Data"),
      LocalizedText(th: "กรมข้อมูลตัวอย่าง", en: "Department of Example Data")
    ),
    (
      "DEP", LocalizedText(th: "ส่งเสริมตัวอย่าง", en: "Example Promotion"),
      LocalizedText(th: "กรมส่งเสริมตัวอย่าง", en: "Department of Example Promotion")
    ),
    (
      "DET", LocalizedText(th: "มาตรฐานตัวอย่าง", en: "Example Standards"),
      LocalizedText(th: "กรมมาตรฐานตัวอย่าง", en: "Department of Example Standards")
    ),
  ]

  private static let divisions: [(code: String, name: LocalizedText)] = [
    ("1", LocalizedText(th: "สำนักงานเลขานุการกรม", en: "Office of the Secretary")),
    ("2", LocalizedText(th: "กองแผนงานและงบประมาณ", en: "Planning and Budget Division")),
    ("3", LocalizedText(th: "กองเทคโนโลยีดิจิทัล", en: "Digital Technology Division")),
    ("4", LocalizedText(th: "กองบริการประชาชน", en: "Public Service Division")),
    ("5", LocalizedText(th: "กลุ่มพัฒนาระบบบริหาร", en: "Administrative Development Group")),
  ]

  private static let provinces: [(code: String, name: LocalizedText)] = [
    ("50", LocalizedText(th: "เชียงใหม่", en: "Chiang Mai")), ("52", LocalizedText(th: "ลำปาง", en: "Lampang")),
    ("30", LocalizedText(th: "นครราชสีมา", en: "Nakhon Ratchasima")),
    ("40", LocalizedText(th: "ขอนแก่น", en: "Khon Kaen")), ("90", LocalizedText(th: "สงขลา", en: "Songkhla")),
  ]

  static let agencies: [Agency] =
    [
      Agency(
        id: ministry, code: "MOE-X", name: LocalizedText(th: "กระทรวงตัวอย่าง", en: "Ministry of Examples"),
        kind: .ministry),
      Agency(
        id: secretariat, code: "OPS-X",
        name: LocalizedText(
          th: "สำนักงานปลัดกระทรวงตัวอย่าง", en: "Office of the Permanent Secretary, Ministry of Examples"),
        parent: ministry, kind: .department, classID: "central", sortOrder: 0),
    ] + departments.enumerated().flatMap { place, department in units(of: department, at: place + 1) }

  private static func units(
    of department: (code: String, short: LocalizedText, name: LocalizedText), at place: Int
  ) -> [Agency] {
    let id = ID<Agency>(rawValue: "demo-\(department.code.lowercased())")
    let top = Agency(
      id: id, code: department.code, name: department.name, parent: ministry, kind: .department, classID: "central",
      sortOrder: place)
    let central = divisions.enumerated().map { number, division in
      Agency(
        id: ID(rawValue: "\(id.rawValue)-\(division.code)"), code: "\(department.code)-\(division.code)",
        name: LocalizedText(
          th: "\(division.name.th) \(department.name.th)", en: "\(division.name.en), \(department.name.en)"),
        parent: id,
        kind: .division, classID: "central", sortOrder: number)
    }
    let offices = provinces.enumerated().map { number, province in
      Agency(
        id: ID(rawValue: "\(id.rawValue)-p\(province.code)"), code: "\(department.code)-P\(province.code)",
        name: LocalizedText(
          th: "สำนักงาน\(department.short.th)จังหวัด\(province.name.th)",
          en: "\(province.name.en) Office of \(department.short.en)"), parent: id, kind: .provincialOffice,
        classID: "regional", provinceCode: province.code, sortOrder: 100 + number)
    }
    return [top] + central + offices
  }

  static let lampang = ID<Agency>(rawValue: "demo-des-p52")

  static let accounts: [Account] = [
    person(
      "officer", LocalizedText(th: "วิภา ตัวอย่างดี", en: "Wipa Tuayangdee"), secretariat, .respondent, in: secretariat),
    person(
      "approver", LocalizedText(th: "มานี ลงนามดี", en: "Manee Longnamdee"), secretariat, .approver, in: ministry),
    person(
      "assessor", LocalizedText(th: "สุรชัย ตรวจดี", en: "Surachai Truatdee"), secretariat, .assessor, in: ministry),
    person(
      "coordinator", LocalizedText(th: "ธนา ประสานงาม", en: "Thana Prasanngam"), secretariat, .coordinator, in: ministry
    ),
    person(
      "executive", LocalizedText(th: "อรุณ นำชัย", en: "Arun Namchai"), secretariat, .executive, in: ministry),
    person(
      "administrator", LocalizedText(th: "ปรีชา ดูแลดี", en: "Preecha Doolaedee"), secretariat, .administrator, in: nil),
    person(
      "province", LocalizedText(th: "จันทร์เพ็ญ เมืองงาม", en: "Chanpen Muangngam"), lampang, .respondent, in: lampang),
  ]

  private static func person(
    _ username: String, _ name: LocalizedText, _ agency: ID<Agency>, _ role: Role, in part: ID<Agency>?
  ) -> Account {
    Account(
      id: ID(rawValue: "demo-\(username)"), username: username, name: name, agency: agency,
      grants: [RoleGrant(role, within: part)], isDemo: true)
  }
}
