public import Database

extension Day: SQLConvertible {
  /// Text.
  public static var sqlType: SQLType? { .text }
  /// `2025-10-01`, so that text order is day order.
  public var sqlValue: SQLValue { .text(iso) }
  /// Reads `2025-10-01`.
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self.init(text)
  }
}
