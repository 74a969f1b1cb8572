import Database
import Foundation

/// A row as one line of JSON: an array of its values in the order of the columns. The same row gives the same line
/// from every database: truth is 1 or 0, bytes are `{"bytes":"…"}` in base 64, other fractions `{"real":"…"}`.
enum RowLine {
  static func encode(_ row: Row, _ table: TableShape) throws -> [UInt8] {
    let values = try table.columns.map { try json(row.value($0.name)) }
    return [UInt8](try JSONSerialization.data(withJSONObject: values, options: [.withoutEscapingSlashes])) + [newline]
  }

  /// - Throws: `BackupError.unreadableLine` when the line is none that `encode` writes for this table.
  static func decode(_ line: Data, _ table: TableShape, number: Int) throws -> [SQLValue] {
    let flaw = BackupError.unreadableLine(table: table.name, line: number)
    guard let parts = try? JSONSerialization.jsonObject(with: line) as? [Any], parts.count == table.columns.count
    else { throw flaw }
    return try zip(parts, table.columns).map { part, column in
      guard let value = value(part) else { throw flaw }
      if column.isBoolean, case .integer(let number) = value { return .boolean(number != 0) }
      return value
    }
  }

  static let newline = UInt8(ascii: "\n")

  private static func json(_ value: SQLValue) -> Any {
    switch value {
    case .null: NSNull()
    case .integer(let number): NSNumber(value: number)
    case .boolean(let truth): NSNumber(value: truth ? Int64(1) : 0)
    case .text(let text): text
    case .real(let number): ["real": number.description]
    case .blob(let bytes): ["bytes": Data(bytes).base64EncodedString()]
    }
  }

  private static func value(_ part: Any) -> SQLValue? {
    switch part {
    case is NSNull: .null
    case let text as String: .text(text)
    case let number as NSNumber: .integer(number.int64Value)
    case let marked as [String: String]:
      if let text = marked["real"] {
        Double(text).map { .real($0) }
      } else {
        marked["bytes"].flatMap { Data(base64Encoded: $0) }.map { .blob([UInt8]($0)) }
      }
    default: nil
    }
  }
}
