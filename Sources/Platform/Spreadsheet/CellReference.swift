/// The place of a cell, written `B7` by people.
public struct CellReference: Sendable, Hashable, CustomStringConvertible {
  /// Rows a sheet can have.
  public static let rowLimit = 1_048_576
  /// Columns a sheet can have.
  public static let columnLimit = 16_384

  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int

  /// A place from row and column, both counted from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// A place from its written form (`B7`, `$B$7`); nil when it is none or lies outside a sheet.
  public init?(_ text: String) {
    self.init(written: text.utf8.filter { $0 != UInt8(ascii: "$") })
  }

  init?(written bytes: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && (row > 0 || byte != UInt8(ascii: "0")):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column) + 1
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The written form: `B7`.
  public var description: String {
    "\(Self.letters(ofColumn: column))\(row + 1)"
  }
}

/// A rectangle of cells, written `B2:D9`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  /// The top left cell.
  public var first: CellReference
  /// The bottom right cell, included.
  public var last: CellReference

  /// A range between two cells; corners are put in order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// A range from its written form; one cell alone is a range too.
  public init?(_ text: String) {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
    self.init(first, last)
  }

  /// The written form: `B2:D9`.
  public var description: String { "\(first):\(last)" }
}
