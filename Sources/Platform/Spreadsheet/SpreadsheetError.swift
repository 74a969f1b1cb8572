/// Why a spreadsheet could not be read or written, and where.
public struct SpreadsheetError: Error, Sendable, Hashable {
  /// The kinds of failure.
  public enum Problem: Sendable, Hashable {
    /// The bytes are no XLSX workbook.
    case notSpreadsheet
    /// The file is in the old XLS format or locked with a password.
    case oldOrEncrypted
    /// A part of the file is missing or cannot be unpacked.
    case damaged(part: String)
    /// The XML of a part is broken.
    case malformed(part: String, line: Int)
    /// The file or what it unpacks to has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The file holds more parts than the limit.
    case tooManyParts(limit: Int)
    /// The sheets hold more cells, blanks between them included, than the limit.
    case tooManyCells(limit: Int)
    /// The XML declares a document type, which no spreadsheet needs and attacks use.
    case documentType(part: String)
    /// A cell that should hold a number holds something else.
    case badNumber(String)
    /// The place of a cell is none.
    case badReference(String)
    /// A cell points to a text that the file does not have.
    case missingText(String)
    /// The file cannot be opened.
    case cannotRead(String)
    /// The file cannot be written.
    case cannotWrite(String)
    /// A sheet cannot have that name, or another has it already.
    case badSheetName(String)
    /// A text is longer than a cell can hold (32,767 characters), or a place lies outside the sheet.
    case doesNotFit
  }

  /// The sheet, when one was being read or written.
  public var sheet: String?
  /// The cell, when one was being read or written.
  public var cell: CellReference?
  /// What went wrong.
  public var problem: Problem

  /// An error from its parts.
  public init(_ problem: Problem, sheet: String? = nil, cell: CellReference? = nil) {
    self.problem = problem
    self.sheet = sheet
    self.cell = cell
  }

  /// The failure with its place, in English.
  public var english: String { place + problem.english }

  /// The failure with its place, in Thai.
  public var thai: String { place + problem.thai }

  private var place: String {
    switch (sheet, cell) {
    case (let sheet?, let cell?): "\(sheet)!\(cell): "
    case (let sheet?, nil): "\(sheet): "
    case (nil, let cell?): "\(cell): "
    case (nil, nil): ""
    }
  }
}

extension SpreadsheetError.Problem {
  fileprivate var english: String {
    switch self {
    case .notSpreadsheet: "The file is not an Excel workbook (.xlsx)."
    case .oldOrEncrypted:
      "The file is in the old .xls format or locked with a password. Save it as .xlsx without a password."
    case .damaged(let part): "The file is damaged: \(part) cannot be read."
    case .malformed(let part, let line): "The file is damaged: \(part), line \(line)."
    case .tooLarge(let limit): "The file is larger than the limit of \(limit) bytes when unpacked."
    case .tooManyParts(let limit): "The file holds more than \(limit) parts."
    case .tooManyCells(let limit): "The file holds more than \(limit) cells."
    case .documentType(let part): "The file is refused because \(part) carries a document type declaration."
    case .badNumber(let text): "“\(text)” is not a number."
    case .badReference(let text): "“\(text)” is not the place of a cell."
    case .missingText(let index): "The text number \(index) is missing in the file."
    case .cannotRead(let path): "The file \(path) cannot be read."
    case .cannotWrite(let path): "The file \(path) cannot be written."
    case .badSheetName(let name):
      "A sheet cannot be named “\(name)”. Use 1 to 31 characters without [ ] : * ? / \\, each name once."
    case .doesNotFit: "The value does not fit: a cell holds 32,767 characters, a sheet 1,048,576 rows."
    }
  }

  fileprivate var thai: String {
    switch self {
    case .notSpreadsheet: "ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)"
    case .oldOrEncrypted: "ไฟล์นี้เป็นรูปแบบ .xls เดิมหรือมีรหัสผ่าน ให้บันทึกใหม่เป็น .xlsx โดยไม่ตั้งรหัสผ่าน"
    case .damaged(let part): "ไฟล์เสียหาย อ่านส่วน \(part) ไม่ได้"
    case .malformed(let part, let line): "ไฟล์เสียหายที่ส่วน \(part) บรรทัด \(line)"
    case .tooLarge(let limit): "ไฟล์มีขนาดหลังคลายเกินขีดจำกัด \(limit) ไบต์"
    case .tooManyParts(let limit): "ไฟล์มีส่วนประกอบเกิน \(limit) ส่วน"
    case .tooManyCells(let limit): "ไฟล์มีเซลล์เกิน \(limit) เซลล์"
    case .documentType(let part): "ไม่รับไฟล์นี้ เพราะส่วน \(part) มีการประกาศชนิดเอกสาร (DOCTYPE)"
    case .badNumber(let text): "“\(text)” ไม่ใช่ตัวเลข"
    case .badReference(let text): "“\(text)” ไม่ใช่ตำแหน่งของเซลล์"
    case .missingText(let index): "ไม่พบข้อความลำดับที่ \(index) ในไฟล์"
    case .cannotRead(let path): "อ่านไฟล์ \(path) ไม่ได้"
    case .cannotWrite(let path): "เขียนไฟล์ \(path) ไม่ได้"
    case .badSheetName(let name):
      "ใช้ชื่อแผ่นงาน “\(name)” ไม่ได้ ต้องยาว 1 ถึง 31 อักขระ ไม่มี [ ] : * ? / \\ และไม่ซ้ำกัน"
    case .doesNotFit: "ข้อมูลเกินขนาด เซลล์หนึ่งมีได้ 32,767 อักขระ แผ่นงานหนึ่งมีได้ 1,048,576 แถว"
    }
  }
}
