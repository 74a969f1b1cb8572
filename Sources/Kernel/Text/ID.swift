public import Database
public import Foundation

/// The identity of a stored thing, of its own type so that an agency's can never stand for a round's.
///
/// Made by the program, not by the database: 26 letters and digits, the first ten from the time, so that later ones
/// sort after earlier ones and two nodes never make the same.
public struct ID<Owner>: Sendable, Hashable, RawRepresentable, SQLConvertible {
  /// The text as stored and as shown in addresses.
  public let rawValue: String

  /// An identity that exists already. Any text is taken: whether there is such a thing is for the store to say.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A new identity.
  public static func make(at moment: Date) -> ID {
    var generator = SystemRandomNumberGenerator()
    let milliseconds = UInt64(max(0, moment.timeIntervalSince1970 * 1000))
    var bits = UInt128(milliseconds) << 80
    bits |= UInt128(generator.next()) << 16 | UInt128(UInt16.random(in: 0...UInt16.max, using: &generator))
    var letters: [UInt8] = []
    for position in stride(from: 125, through: 0, by: -5) {
      letters.append(IDAlphabet.letters[Int(truncatingIfNeeded: bits >> UInt128(position)) & 31])
    }
    return ID(rawValue: String(decoding: letters, as: UTF8.self))
  }
}

extension ID: Comparable {
  /// Earlier ones come first.
  public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

extension ID: CustomStringConvertible {
  /// The text as stored.
  public var description: String { rawValue }
}

private enum IDAlphabet {
  /// Crockford's base 32: no letters that are mistaken for digits.
  static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
