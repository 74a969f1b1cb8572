import CQRCode

/// A QR code as a square of dark and light modules.
public struct QRCode: Sendable, Hashable {
  /// Modules on each side, without the quiet margin.
  public let size: Int
  private let dark: [Bool]

  /// Encodes a text, with error correction that stands 15 % of damage; `nil` when it is too long or holds a NUL.
  public init?(_ text: String) {
    guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit of each byte is the module; the others say what it is for.
    dark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// Whether a module is dark; both from 0, from the top left corner.
  public func isDark(_ column: Int, _ row: Int) -> Bool { dark[row * size + column] }

  /// The dark modules as the data of an SVG path, one unit each, with a margin of four units around.
  public var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let start = column
        while column < size, isDark(column, row) { column += 1 }
        if column > start {
          path += "M\(start + Self.margin) \(row + Self.margin)h\(column - start)v1h-\(column - start)z"
        }
        column += 1
      }
    }
    return path
  }

  /// Units of quiet margin that readers need on each side.
  public static let margin = 4
}
