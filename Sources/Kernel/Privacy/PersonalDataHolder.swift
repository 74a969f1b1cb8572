public import Database
public import Foundation

/// Things of one kind that are held of a person, and what becomes of them when the person's data is erased.
public struct PersonalHolding: Sendable, Hashable {
  /// What becomes of it.
  public enum Consequence: Sendable, Hashable {
    /// It is deleted.
    case deleted
    /// The record stays, with "former user" where the name stood.
    case nameReplaced
    /// It stays as it is, for a reason.
    case kept(LocalizedText)
  }

  /// One thing: names of its values in words, and the values.
  public struct Item: Sendable, Hashable {
    /// The values in order.
    public let values: [Value]

    /// A thing of these values.
    public init(_ values: [Value]) {
      self.values = values
    }
  }

  /// One value of a thing.
  public struct Value: Sendable, Hashable {
    /// What it is.
    public let name: LocalizedText
    /// The value as text.
    public let text: String

    /// A value with its name.
    public init(_ name: LocalizedText, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What kind of thing: "sessions", "answers given".
  public let title: LocalizedText
  /// Every thing, as the person may have it.
  public let items: [Item]
  /// What becomes of them.
  public let consequence: Consequence

  /// Describes what is held.
  public init(_ title: LocalizedText, _ items: [Item], on erasing: Consequence) {
    self.title = title
    self.items = items
    consequence = erasing
  }
}

/// The erasing of one person's data.
public struct PersonErasure: Sendable, Hashable {
  /// Whose.
  public let person: ID<Account>
  /// What stands in place of the name from now on.
  public let name: LocalizedText
  /// When.
  public let moment: Date

  /// Describes an erasing.
  public init(of person: ID<Account>, name: LocalizedText, at moment: Date) {
    self.person = person
    self.name = name
    self.moment = moment
  }
}

/// A feature that keeps something about people.
public protocol PersonalDataHolder: Sendable {
  /// What it keeps about a person; kinds of which there is nothing are left out.
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding]
  /// Does what the consequences of its holdings say. Its audit record is the caller's business.
  ///
  /// - Returns: how many records were deleted or changed.
  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int
}
