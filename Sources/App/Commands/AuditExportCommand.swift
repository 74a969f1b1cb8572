import Database
import Kernel
import Trust

/// `samrit audit export`
struct AuditExportCommand: Command {
  let manual = CommandManual(
    "audit", "export", summary: AuditExportTexts.summary,
    options: [
      CommandGround.settingsOption,
      .init("from", value: "DAY", AuditExportTexts.from),
      .init("to", value: "DAY", AuditExportTexts.to),
      .init("agency", value: "CODE", AuditExportTexts.agency),
      .init("format", value: "csv|jsonl", AuditExportTexts.format),
    ],
    details: [AuditExportTexts.details],
    examples: ["samrit audit export --from 2025-10-01 > trail.jsonl", "Support/verify-audit.py trail.jsonl"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let format = arguments.value("format") ?? AuditExport.Format.jsonl.rawValue
    guard let format = AuditExport.Format(rawValue: format) else { throw UsageError(AuditExportTexts.noFormat(format)) }
    let (first, last) = (try day("from", arguments), try day("to", arguments))
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let database = application.ground.database
      var filter = AuditFilter()
      filter.from = first
      filter.to = last
      if let code = arguments.value("agency") {
        let tree = try await database.read { try AgencyStore.tree(in: $0) }
        guard let agency = tree.agency(code: code) else {
          throw CommandFailure(.problemInData, AuditExportTexts.noAgency(code))
        }
        filter.agencies = Set(tree.descendants(of: agency.id, includingItself: true).map(\.id))
      }
      let count = try await AuditExport(filter, as: format, language: terminal.language)
        .write(from: database) { terminal.outRaw(String(decoding: $0, as: UTF8.self)) }
      terminal.note(AuditExportTexts.written(count))
      return .done
    }
  }

  private func day(_ option: String, _ arguments: Arguments) throws -> Day? {
    guard let text = arguments.value(option) else { return nil }
    guard let day = WrittenDay.read(text) else { throw UsageError(AuditExportTexts.noDay(option, text)) }
    return day
  }
}

private enum AuditExportTexts {
  static let summary = LocalizedText(
    th: "ส่งออกบันทึกการเปลี่ยนแปลงสำหรับผู้ตรวจสอบ", en: "Writes the audit trail for auditors.")
  static let from = LocalizedText(
    th: "ตั้งแต่วันนี้ เช่น 2025-10-01 หรือ 2568-10-01", en: "From this day on, such as 2025-10-01.")
  static let to = LocalizedText(th: "ถึงวันนี้", en: "Until this day.")
  static let agency = LocalizedText(
    th: "รหัสหน่วยงาน รวมหน่วยงานในสังกัด", en: "The code of an agency; with everything under it.")
  static let format = LocalizedText(
    th: "csv สำหรับตารางคำนวณ หรือ jsonl พร้อมรหัสตรวจสอบ (ค่าเริ่มต้น)",
    en: "csv for spreadsheets, or jsonl with the chain (the default).")
  static let details = LocalizedText(
    th: "เขียนลง standard output เรียงจากเก่าไปใหม่ ไฟล์ jsonl ตรวจพิสูจน์ได้ด้วย Support/verify-audit.py โดยไม่ต้องใช้โปรแกรมนี้",
    en: """
      Goes to standard output, the oldest record first. Support/verify-audit.py proves a jsonl file without this program.
      """)

  static func noFormat(_ text: String) -> LocalizedText {
    LocalizedText(th: "--format ต้องเป็น csv หรือ jsonl ไม่ใช่ “\(text)”", en: "--format takes csv or jsonl, not “\(text)”")
  }

  static func noDay(_ option: String, _ text: String) -> LocalizedText {
    LocalizedText(
      th: "--\(option) ต้องเป็นวันที่ เช่น 2025-10-01 ไม่ใช่ “\(text)”",
      en: "--\(option) takes a day such as 2025-10-01, not “\(text)”")
  }

  static func noAgency(_ code: String) -> LocalizedText {
    LocalizedText(th: "ไม่มีหน่วยงานรหัส \(code)", en: "there is no agency of the code \(code)")
  }

  static func written(_ count: Int) -> LocalizedText {
    LocalizedText(th: "ส่งออก \(count) รายการ", en: "\(count) records written.")
  }
}
