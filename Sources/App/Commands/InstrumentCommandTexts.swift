import Kernel
import Scoring

/// The words of `samrit instrument`.
enum InstrumentCommandTexts {
  static let list = LocalizedText(th: "แสดงแบบประเมินที่มี", en: "Lists the instruments.")
  static let check = LocalizedText(
    th: "ตรวจแบบประเมินและทดสอบด้วยตัวอย่างที่คำนวณไว้", en: "Checks instruments and runs their worked examples.")
  static let checkOperand = LocalizedText(
    th: "โฟลเดอร์ ไฟล์ หรือรหัสของแบบประเมิน ถ้าไม่ระบุจะตรวจทุกแบบในโฟลเดอร์",
    en: "A folder, a file or an id; without any, everything in the folder of instruments is checked.")
  static let checkDetails = LocalizedText(
    th: """
      แสดงข้อผิดพลาดทุกข้อพร้อมไฟล์ บรรทัด คอลัมน์ และวิธีแก้ แล้วสรุปหนึ่งบรรทัดต่อแบบประเมิน
      รหัสสิ้นสุดเป็น 1 เมื่อพบข้อผิดพลาดหรือผลไม่ตรงกับตัวอย่าง
      """,
    en: """
      Every mistake is shown with file, line, column and cure, then one line sums up each instrument.
      Ends with 1 when anything is wrong or an example does not come out as expected.
      """)
  static let show = LocalizedText(th: "แสดงโครงสร้างของแบบประเมิน", en: "Shows the tree of an instrument.")
  static let showDetails = LocalizedText(
    th: "แต่ละข้อแสดงรหัส ชื่อ ชนิด คะแนนเต็ม น้ำหนัก รอบ และเงื่อนไข",
    en: "Each node comes with its id, title, kind, points, weight, rounds and conditions.")
  static let instrumentOperand = LocalizedText(
    th: "โฟลเดอร์ ไฟล์ หรือรหัสของแบบประเมิน", en: "The folder, file or id of an instrument.")
  static let new = LocalizedText(th: "สร้างแบบประเมินตั้งต้นให้แก้ไขต่อ", en: "Makes an instrument to begin with.")
  static let newOperand = LocalizedText(
    th: "รหัส: อักษรอังกฤษ ตัวเลข - และ .", en: "Its id: Latin letters, digits, - and .")
  static let newDetails = LocalizedText(
    th: "เขียน instrument.yaml และ examples.yaml พร้อมคำอธิบาย ไม่เขียนทับของเดิม",
    en: "Writes instrument.yaml and examples.yaml with comments; never overwrites anything.")
  static let folderOption = LocalizedText(
    th: "โฟลเดอร์ที่เก็บแบบประเมิน แทนค่าในการตั้งค่า", en: "The folder of instruments, whatever the settings say.")

  static let id = LocalizedText(th: "รหัส", en: "id")
  static let version = LocalizedText(th: "รุ่น", en: "version")
  static let fiscalYear = LocalizedText(th: "ปีงบประมาณ", en: "year (B.E.)")
  static let rounds = LocalizedText(th: "รอบ", en: "rounds")
  static let classes = LocalizedText(th: "ประเภทหน่วยงาน", en: "classes")
  static let facts = LocalizedText(th: "ข้อมูลประกอบของหน่วยงาน", en: "facts about the agency")
  static let questions = LocalizedText(th: "คำถาม", en: "questions")
  static let title = LocalizedText(th: "ชื่อ", en: "title")
  static let source = LocalizedText(th: "ที่มา", en: "source")
  static let weight = LocalizedText(th: "น้ำหนัก", en: "weight")
  static let when = LocalizedText(th: "เมื่อ", en: "when")
  static let requires = LocalizedText(th: "ต้องผ่านก่อน", en: "requires")
  static let otherwise = LocalizedText(th: "อื่น ๆ", en: "otherwise")
  static let monitor = LocalizedText(th: "ติดตามผล ไม่นับคะแนน", en: "monitored, not counted")
  static let joint = LocalizedText(th: "ใช้ผลร่วมกับเจ้าภาพได้", en: "may be joint")

  static func part(_ part: Part) -> LocalizedText {
    switch part {
    case .pillar: LocalizedText(th: "ด้าน", en: "pillar")
    case .dimension: LocalizedText(th: "มิติย่อย", en: "dimension")
    }
  }

  static func points(_ text: String) -> LocalizedText {
    LocalizedText(th: "\(text) คะแนน", en: text == "1" ? "1 point" : "\(text) points")
  }

  static func noFolder(_ folder: String) -> LocalizedText {
    LocalizedText(
      th: "ไม่พบโฟลเดอร์แบบประเมิน \(folder) ระบุได้ด้วย --instruments",
      en: "the folder of instruments \(folder) is not there; name another with --instruments")
  }

  static func emptyFolder(_ folder: String) -> LocalizedText {
    LocalizedText(th: "ไม่มีแบบประเมินใน \(folder)", en: "there are no instruments in \(folder)")
  }

  static func noInstrumentIn(_ folder: String) -> LocalizedText {
    LocalizedText(th: "ไม่มีไฟล์ instrument.yaml ใน \(folder)", en: "there is no instrument.yaml in \(folder)")
  }

  static func noInstrument(_ id: String, folder: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่พบแบบประเมิน “\(id)” ใน \(folder)",
      en: "there is no instrument “\(id)” in \(folder)"
    ).orMeant(like)
  }

  static func unusable(_ path: String) -> LocalizedText {
    LocalizedText(
      th: "ใช้แบบประเมิน \(path) ไม่ได้จนกว่าจะแก้ข้อผิดพลาดข้างต้น",
      en: "\(path) cannot be used until the mistakes above are mended")
  }

  static func refused(_ path: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      th: "\(path): มีข้อผิดพลาด \(count) แห่ง ดูรายละเอียดด้วย samrit instrument check",
      en: "\(path): \(count) \(count == 1 ? "mistake" : "mistakes"); see samrit instrument check")
  }

  static func otherFolder(_ id: String, _ folder: String) -> (problem: LocalizedText, remedy: LocalizedText) {
    (
      LocalizedText(
        th: "รหัส “\(id)” ไม่ตรงกับชื่อโฟลเดอร์ “\(folder)”", en: "the id “\(id)” is not the folder's name “\(folder)”"),
      LocalizedText(th: "แก้ id หรือเปลี่ยนชื่อโฟลเดอร์", en: "change the id, or rename the folder")
    )
  }

  static func badID(_ id: String) -> LocalizedText {
    LocalizedText(
      th: "ใช้รหัส “\(id)” ไม่ได้ ให้ใช้อักษรอังกฤษ ตัวเลข - และ . ไม่เกิน 64 ตัว",
      en: "“\(id)” cannot be an id; use Latin letters, digits, - and ., at most 64")
  }

  static func exists(_ folder: String) -> LocalizedText {
    LocalizedText(
      th: "มี \(folder) อยู่แล้ว จึงไม่เขียนทับ ให้ใช้รหัสอื่น", en: "\(folder) is there already and stays as it is; use another id")
  }

  static func made(_ folder: String) -> LocalizedText {
    LocalizedText(
      th: "สร้างแล้ว แก้ไขได้ทันที จากนั้นตรวจด้วย: samrit instrument check \(folder)",
      en: "Made. Change it as you like, then: samrit instrument check \(folder)")
  }

  /// One line about one instrument.
  static func summary(_ inspection: InstrumentInspection) -> LocalizedText {
    guard let plan = inspection.plan else {
      return problems(inspection.path, inspection.diagnostics.count)
    }
    let name = "\(plan.instrument.id) \(plan.instrument.version)"
    guard inspection.isSound else { return problems(name, inspection.diagnostics.count) }
    let (nodes, questions) = (plan.nodes.count, plan.questionCount)
    let maximum = plan.rootMaximum.map { plan.instrument.short($0) }
    let english = [
      "\(nodes) \(nodes == 1 ? "node" : "nodes")", "\(questions) \(questions == 1 ? "question" : "questions")",
      maximum.map { points($0).en },
    ]
    let thai = ["\(nodes) ข้อ", "\(questions) คำถาม", maximum.map { points($0).th }]
    let examples = examples(inspection.exampleCount)
    return LocalizedText(
      th: "\(name): \(thai.compactMap { $0 }.joined(separator: ", ")); \(examples.th)",
      en: "\(name): \(english.compactMap { $0 }.joined(separator: ", ")); \(examples.en)")
  }

  private static func problems(_ name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      th: "\(name): พบข้อผิดพลาด \(count) แห่ง", en: "\(name): \(count) \(count == 1 ? "problem" : "problems")")
  }

  private static func examples(_ count: Int) -> LocalizedText {
    switch count {
    case 0: LocalizedText(th: "ยังไม่มีตัวอย่าง", en: "no examples yet")
    case 1: LocalizedText(th: "ตัวอย่างถูกต้อง 1 ชุด", en: "1 example passes")
    default: LocalizedText(th: "ตัวอย่างถูกต้องทั้ง \(count) ชุด", en: "\(count) examples pass")
    }
  }
}

extension Instrument {
  /// A figure without needless zeros.
  func short(_ value: Exact) -> String { value.rounded(to: digits, mode: rounding).description }
}
