import Kernel

/// The words of the command line itself.
enum TerminalTexts {
  static let about = LocalizedText(
    th: "สัมฤทธิ์ – ระบบประเมินผลการปฏิบัติราชการ", en: "Samrit – government performance assessment")
  static let usage = LocalizedText(th: "วิธีใช้", en: "Usage")
  static let commands = LocalizedText(th: "คำสั่ง", en: "Commands")
  static let operands = LocalizedText(th: "ข้อมูลที่ต้องระบุ", en: "Operands")
  static let options = LocalizedText(th: "ตัวเลือก", en: "Options")
  static let examples = LocalizedText(th: "ตัวอย่าง", en: "Examples")
  static let exitCodes = LocalizedText(th: "รหัสสิ้นสุด", en: "Exit codes")
  static let exitCodeList: [(ExitCode, LocalizedText)] = [
    (.done, LocalizedText(th: "สำเร็จ", en: "all went well")),
    (.problemInData, LocalizedText(th: "พบข้อผิดพลาดในข้อมูล", en: "a problem in the data")),
    (.usage, LocalizedText(th: "เขียนคำสั่งไม่ถูกต้อง", en: "the command line could not be understood")),
    (.settings, LocalizedText(th: "การตั้งค่าไม่ถูกต้อง", en: "a setting is unknown or wrong")),
    (
      .unavailable,
      LocalizedText(th: "เปิดฐานข้อมูล ไฟล์ หรือพอร์ตที่ต้องใช้ไม่ได้", en: "the database, a file or the port is not available")
    ),
    (.fault, LocalizedText(th: "ข้อบกพร่องของโปรแกรมเอง", en: "a fault of the program itself")),
  ]
  static let seeHelp = LocalizedText(
    th: "ดูวิธีใช้แต่ละคำสั่งด้วย “samrit คำสั่ง --help”", en: "“samrit COMMAND --help” tells more about each.")
  static let helpOption = LocalizedText(th: "แสดงวิธีใช้คำสั่งนี้", en: "Shows how the command is used.")
  static let languageOption = LocalizedText(
    th: "ภาษาของข้อความ ถ้าไม่ระบุจะใช้ตาม LANG", en: "The language of messages; otherwise that of LANG.")
  static let settingsOption = LocalizedText(
    th: "ไฟล์การตั้งค่า (YAML) ถ้าไม่ระบุจะใช้ไฟล์ใน SAMRIT_SETTINGS",
    en: "The settings file (YAML); otherwise the one in SAMRIT_SETTINGS.")

  static func unknownCommand(_ name: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีคำสั่ง “\(name)”", en: "there is no command “\(name)”"
    ).orMeant(like)
  }

  static func unknownOption(_ name: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีตัวเลือก \(name)" + (like.map { " ต้องการ \($0) หรือไม่" } ?? ""),
      en: "there is no option \(name)" + (like.map { "; did you mean \($0)?" } ?? ""))
  }

  static func takesNoValue(_ name: String) -> LocalizedText {
    LocalizedText(th: "--\(name) ไม่ต้องใส่ค่า", en: "--\(name) takes no value")
  }

  static func needsValue(_ name: String) -> LocalizedText {
    LocalizedText(th: "--\(name) ต้องมีค่าตามหลัง", en: "--\(name) needs a value")
  }

  static func repeated(_ name: String) -> LocalizedText {
    LocalizedText(th: "ใส่ --\(name) ได้ครั้งเดียว", en: "--\(name) may be given once only")
  }

  static func missing(_ name: String) -> LocalizedText {
    LocalizedText(th: "ยังไม่ได้ระบุ \(name)", en: "\(name) is missing")
  }

  static func superfluous(_ word: String) -> LocalizedText {
    LocalizedText(th: "“\(word)” เกินมา คำสั่งนี้ไม่รับ", en: "“\(word)” is one word too many for this command")
  }

  static func badChoice(_ value: String, of option: String, choices: String) -> LocalizedText {
    LocalizedText(
      th: "--\(option) ต้องเป็น \(choices) ไม่ใช่ “\(value)”", en: "--\(option) takes \(choices), not “\(value)”")
  }
}
