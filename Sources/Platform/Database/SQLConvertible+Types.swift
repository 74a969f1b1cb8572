// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The three members mean what SQLConvertible says; only what is special about a type is remarked.

public import Foundation

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
  public static var sqlType: SQLType? { RawValue.sqlType }
  public var sqlValue: SQLValue { rawValue.sqlValue }
  public init?(sqlValue: SQLValue) {
    guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
    self.init(rawValue: raw)
  }
}

extension SQLValue: SQLConvertible {
  public static var sqlType: SQLType? { nil }
  public var sqlValue: SQLValue { self }
  public init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  public static var sqlType: SQLType? { Wrapped.sqlType }
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
  public init?(sqlValue: SQLValue) {
    if sqlValue == .null {
      self = .none
    } else if let wrapped = Wrapped(sqlValue: sqlValue) {
      self = .some(wrapped)
    } else {
      return nil
    }
  }
}

extension Int64: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(self) }
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .integer(let number): self = number
    // SQLite cannot tell a boolean from a number, so PostgreSQL must not be stricter.
    case .boolean(let truth): self = truth ? 1 : 0
    default: return nil
    }
  }
}

extension Int: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public init?(sqlValue: SQLValue) {
    guard let wide = Int64(sqlValue: sqlValue) else { return nil }
    self.init(exactly: wide)
  }
}

extension Int32: SQLConvertible {
  public static var sqlType: SQLType? { .integer }
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  public init?(sqlValue: SQLValue) {
    guard let wide = Int64(sqlValue: sqlValue) else { return nil }
    self.init(exactly: wide)
  }
}

extension Double: SQLConvertible {
  public static var sqlType: SQLType? { .real }
  public var sqlValue: SQLValue { .real(self) }
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .real(let number): self = number
    case .integer(let number): self = Double(number)
    default: return nil
    }
  }
}

extension Bool: SQLConvertible {
  public static var sqlType: SQLType? { .boolean }
  public var sqlValue: SQLValue { .boolean(self) }
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .boolean(let truth): self = truth
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
}

extension String: SQLConvertible {
  public static var sqlType: SQLType? { .text }
  public var sqlValue: SQLValue { .text(self) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue else { return nil }
    self = text
  }
}

extension Array: SQLConvertible where Element == UInt8 {
  public static var sqlType: SQLType? { .blob }
  public var sqlValue: SQLValue { .blob(self) }
  public init?(sqlValue: SQLValue) {
    guard case .blob(let bytes) = sqlValue else { return nil }
    self = bytes
  }
}

extension Data: SQLConvertible {
  public static var sqlType: SQLType? { .blob }
  public var sqlValue: SQLValue { .blob(Array(self)) }
  public init?(sqlValue: SQLValue) {
    guard case .blob(let bytes) = sqlValue else { return nil }
    self.init(bytes)
  }
}

extension Date: SQLConvertible {
  public static var sqlType: SQLType? { .text }
  /// ISO 8601 in UTC with milliseconds, so that text order is time order: `2026-01-31T09:30:00.000Z`.
  public var sqlValue: SQLValue { .text(Timestamp.text(of: self)) }
  public init?(sqlValue: SQLValue) {
    guard case .text(let text) = sqlValue, let date = Timestamp.date(from: text) else { return nil }
    self = date
  }
}
