import FileType
import Kernel
import TextExtraction

/// `samrit extract`: the process in which the server reads files of strangers, and a way to try what it finds.
struct ExtractCommand: Command {
  let manual = CommandManual(
    "extract", summary: ExtractTexts.summary, operands: [.init("FILE", ExtractTexts.file)],
    options: [
      .init("as", value: "KIND", ExtractTexts.kind),
      .init("framed", ExtractTexts.framed),
    ],
    details: [ExtractTexts.details], examples: ["samrit extract report.pdf"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    guard let path = arguments.operands.first else { throw UsageError(ExtractTexts.noFile) }
    let limits = ExtractionLimits()
    if arguments.has("framed") {
      guard let kind = arguments.value("as").flatMap(FileKind.init) else { throw UsageError(ExtractTexts.badKind) }
      ExtractionChild.confine(limits)
      ExtractionChild.run(path, kind: kind, limits: limits)
      return .done
    }
    let kind = try arguments.value("as").map(Self.kind) ?? FileTypeReader().recognise(path, named: path).kind
    guard let kind else { throw CommandFailure(.problemInData, ExtractTexts.unknown) }
    do {
      let found = try Extractor.extract(path, kind: kind, limits: limits)
      terminal.note(ExtractTexts.found(kind.title, pages: found.pages)[terminal.language])
      terminal.out(found.text)
      return .done
    } catch {
      throw CommandFailure(.problemInData, ExtractTexts.failed("\(error)"))
    }
  }

  private static func kind(_ text: String) throws -> FileKind {
    guard let kind = FileKind(rawValue: text) else { throw UsageError(ExtractTexts.badKind) }
    return kind
  }
}

/// The words of `samrit extract`.
private enum ExtractTexts {
  static let summary = LocalizedText(th: "อ่านข้อความจากไฟล์หลักฐาน", en: "Reads the words of an evidence file.")
  static let file = LocalizedText(th: "ไฟล์ที่จะอ่าน", en: "The file to read.")
  static let kind = LocalizedText(
    th: "ชนิดของไฟล์ ถ้าไม่ระบุจะดูจากเนื้อหา", en: "What the file is; otherwise its content tells.")
  static let framed = LocalizedText(
    th: "ใช้โดยเซิร์ฟเวอร์: จำกัดสิทธิ์ของโปรเซสแล้วส่งผลในรูปที่เซิร์ฟเวอร์อ่าน",
    en: "For the server: gives up rights first, and writes what the server reads.")
  static let details = LocalizedText(
    th: "เซิร์ฟเวอร์อ่านไฟล์ที่ผู้อื่นส่งมาในโปรเซสแยกด้วยคำสั่งนี้ โดยจำกัดหน่วยความจำ เวลา และห้ามเขียนไฟล์",
    en: """
      The server reads what others sent in processes of their own by this command, with little memory and time and no \
      right to write files.
      """)
  static let noFile = LocalizedText(th: "ไม่ได้ระบุไฟล์", en: "no file is named")
  static let badKind = LocalizedText(
    th: "ชนิดไฟล์ที่อ่านได้คือ \(kinds)", en: "the kinds of file are \(kinds)")
  static let unknown = LocalizedText(
    th: "ไม่รู้จักชนิดของไฟล์นี้จากเนื้อหา", en: "the content of the file is of no known kind")

  private static var kinds: String { FileKind.allCases.map(\.rawValue).joined(separator: ", ") }

  static func found(_ kind: String, pages: Int?) -> LocalizedText {
    let pages = pages.map { LocalizedText(th: " \($0) หน้า", en: ", \($0) pages") }
    return LocalizedText(th: kind + (pages?.th ?? ""), en: kind + (pages?.en ?? ""))
  }

  static func failed(_ reason: String) -> LocalizedText {
    LocalizedText(th: "อ่านไฟล์นี้ไม่ได้: \(reason)", en: "the file cannot be read: \(reason)")
  }
}
