/// Why a CSV text could not be read, and where.
public struct CSVError: Error, Sendable, Hashable {
  /// The kinds of failure.
  public enum Problem: Sendable, Hashable {
    /// The bytes are text in none of the encodings understood.
    case notText
    /// A quotation begins here and never ends.
    case openQuote
    /// Something other than a separator follows the end of a quotation.
    case afterQuote
    /// The text has more bytes or fields than the limit.
    case tooLarge(limit: Int)
  }

  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// What went wrong.
  public var problem: Problem

  /// An error from its parts.
  public init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The failure and its cure, in English.
  public var english: String {
    switch problem {
    case .notText: "The file is not text in UTF-8 or Windows-874. Save it as CSV UTF-8."
    case .openQuote: "A quotation begins here and is never closed."
    case .afterQuote: "A separator is expected after the closing quotation mark. Double a quotation mark inside a text."
    case .tooLarge(let limit): "The file is larger than the limit of \(limit)."
    }
  }

  /// The failure and its cure, in Thai.
  public var thai: String {
    switch problem {
    case .notText: "ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 หรือ Windows-874 ให้บันทึกเป็น CSV UTF-8"
    case .openQuote: "มีเครื่องหมายอัญประกาศเปิดตรงนี้แต่ไม่มีเครื่องหมายปิด"
    case .afterQuote: "หลังเครื่องหมายอัญประกาศปิดต้องเป็นตัวคั่น หากอยู่ภายในข้อความให้พิมพ์ซ้ำสองตัว"
    case .tooLarge(let limit): "ไฟล์ใหญ่เกินขีดจำกัด \(limit)"
    }
  }
}
