public import Kernel

/// A versioned set of criteria with its scoring rules, as read from `instrument.yaml`.
///
/// The language is described in docs/instrument-language.md; the names here are the names there.
public struct Instrument: Sendable {
  public var id: String
  public var version: String
  public var title: LocalizedText
  public var about: LocalizedText?
  public var source: Source?
  public var notes: [LocalizedText]
  /// Buddhist-era fiscal year (October to September).
  public var fiscalYear: Int?
  /// Digits shown after the point, 0 to 6.
  public var digits: Int
  /// How shown figures round.
  public var rounding: RoundingMode
  /// At least one.
  public var rounds: [RoundDefinition]
  public var classes: [AgencyClass]
  public var facts: [Fact]
  public var grades: [Grade]
  public var root: Node
  /// SHA-256 of the file's bytes in hexadecimal, empty until the caller pins it.
  public var contentHash: String

  public init(
    id: String, version: String, title: LocalizedText, about: LocalizedText? = nil, source: Source? = nil,
    notes: [LocalizedText] = [], fiscalYear: Int? = nil, digits: Int = 2, rounding: RoundingMode = .halfAway,
    rounds: [RoundDefinition] = [.year], classes: [AgencyClass] = [], facts: [Fact] = [], grades: [Grade] = [],
    root: Node, contentHash: String = ""
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.about = about
    self.source = source
    self.notes = notes
    self.fiscalYear = fiscalYear
    self.digits = digits
    self.rounding = rounding
    self.rounds = rounds
    self.classes = classes
    self.facts = facts
    self.grades = grades
    self.root = root
    self.contentHash = contentHash
  }

  /// A figure as this instrument shows it.
  public func shown(_ value: Exact) -> String { value.formatted(digits: digits, mode: rounding) }
}

/// Where a rule comes from: a document and the item in it.
public struct Source: Sendable, Hashable {
  public var document: LocalizedText
  public var item: LocalizedText?

  public init(document: LocalizedText, item: LocalizedText? = nil) {
    self.document = document
    self.item = item
  }
}

/// One round of the instrument, such as the 6-month round.
public struct RoundDefinition: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText
  /// Last day to report, `YYYY-MM-DD` in the common era.
  public var due: String?

  public init(id: String, title: LocalizedText, due: String? = nil) {
    self.id = id
    self.title = title
    self.due = due
  }

  /// What an instrument without rounds of its own has.
  public static let year = RoundDefinition(id: "year", title: LocalizedText(th: "ทั้งปี", en: "Whole year"))
}

/// A class of agencies (central, regional, …) that weights and conditions may tell apart.
public struct AgencyClass: Sendable, Hashable {
  public var id: String
  public var title: LocalizedText

  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Something that must be known about an agency besides its answers.
public struct Fact: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case number(NumberInput)
    case yesNo
    case choice([Choice])
  }

  public var id: String
  public var title: LocalizedText
  public var kind: Kind

  public init(id: String, title: LocalizedText, kind: Kind) {
    self.id = id
    self.title = title
    self.kind = kind
  }
}

/// A name for final scores from `atLeast` on.
public struct Grade: Sendable, Hashable {
  public var atLeast: Exact
  public var title: LocalizedText

  public init(atLeast: Exact, title: LocalizedText) {
    self.atLeast = atLeast
    self.title = title
  }
}
