public import Kernel

/// A versioned set of criteria with its scoring rules, as read from `instrument.yaml`.
///
/// The language is described in docs/instrument-language.md; the names here are the names there.
public struct Instrument: Sendable {
  /// Its id in the file.
  public var id: String
  /// The author's own version of the content.
  public var version: String
  /// Its name in both languages.
  public var title: LocalizedText
  /// What it is for.
  public var about: LocalizedText?
  /// Where the rules come from.
  public var source: Source?
  /// Remarks, and what was assumed.
  public var notes: [LocalizedText]
  /// Buddhist-era fiscal year (October to September).
  public var fiscalYear: Int?
  /// Digits shown after the point, 0 to 6.
  public var digits: Int
  /// How shown figures round.
  public var rounding: RoundingMode
  /// At least one.
  public var rounds: [RoundDefinition]
  /// Classes of agencies that weights and conditions tell apart.
  public var classes: [AgencyClass]
  /// What must be known about an agency besides its answers.
  public var facts: [Fact]
  /// Names for final scores, rising.
  public var grades: [Grade]
  /// The tree of criteria.
  public var root: Node
  /// SHA-256 of the file's bytes in hexadecimal, empty until the caller pins it.
  public var contentHash: String

  /// Made from its parts.
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
  /// The document.
  public var document: LocalizedText
  /// The item in it.
  public var item: LocalizedText?

  /// Made from its parts.
  public init(document: LocalizedText, item: LocalizedText? = nil) {
    self.document = document
    self.item = item
  }
}

/// One round of the instrument, such as the 6-month round.
public struct RoundDefinition: Sendable, Hashable {
  /// Its id in the file.
  public var id: String
  /// Its name in both languages.
  public var title: LocalizedText
  /// Last day to report, `YYYY-MM-DD` in the common era.
  public var due: String?

  /// Made from its parts.
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
  /// Its id in the file.
  public var id: String
  /// Its name in both languages.
  public var title: LocalizedText

  /// Made from its parts.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Something that must be known about an agency besides its answers.
public struct Fact: Sendable, Hashable {
  /// What a fact may be.
  public enum Kind: Sendable, Hashable {
    case number(NumberInput)
    case yesNo
    case choice([Choice])
  }

  /// Its id in the file.
  public var id: String
  /// Its name in both languages.
  public var title: LocalizedText
  /// What kind it is.
  public var kind: Kind

  /// Made from its parts.
  public init(id: String, title: LocalizedText, kind: Kind) {
    self.id = id
    self.title = title
    self.kind = kind
  }
}

/// A name for final scores from `atLeast` on.
public struct Grade: Sendable, Hashable {
  /// From how much on.
  public var atLeast: Exact
  /// Its name in both languages.
  public var title: LocalizedText

  /// Made from its parts.
  public init(atLeast: Exact, title: LocalizedText) {
    self.atLeast = atLeast
    self.title = title
  }
}
