public import Database

/// What evidence is attached to: one item of something, for instance one criterion of an assessment.
public struct EvidencePlace: Sendable, Hashable {
  /// The kind of thing: `assessment`.
  public let kind: String
  /// Which one.
  public let subject: String
  /// Which item of it; a node id, or a list item `node/row-id`.
  public let item: String

  /// Names a place.
  public init(kind: String, subject: String, item: String) {
    self.kind = kind
    self.subject = subject
    self.item = item
  }
}

/// What the owner of a place says about it to one reader.
public struct EvidenceHosting: Sendable, Hashable {
  /// What the item is called.
  public var title: LocalizedText
  /// What it belongs to: the round, the agency.
  public var context: LocalizedText
  /// Whose evidence it is.
  public var agency: ID<Agency>
  /// Whether the reader may attach, replace and take away.
  public var mayChange: Bool
  /// The days that evidence should prove; `nil` when any will do.
  public var period: ClosedRange<Day>?
  /// What the item asks for, in the order of its checklist.
  public var checklist: [EvidenceDemand]
  /// The page of the item, to go back to.
  public var address: String

  /// Describes a place.
  public init(
    title: LocalizedText, context: LocalizedText, agency: ID<Agency>, mayChange: Bool,
    period: ClosedRange<Day>? = nil, checklist: [EvidenceDemand] = [], address: String
  ) {
    self.title = title
    self.context = context
    self.agency = agency
    self.mayChange = mayChange
    self.period = period
    self.checklist = checklist
    self.address = address
  }
}

/// One thing that a criterion wants to see.
public struct EvidenceDemand: Sendable, Hashable {
  /// Its id within the item.
  public var id: String
  /// What is wanted.
  public var title: LocalizedText
  /// Whether the criterion cannot do without it.
  public var isRequired: Bool

  /// Describes a demand.
  public init(id: String, title: LocalizedText, isRequired: Bool) {
    self.id = id
    self.title = title
    self.isRequired = isRequired
  }
}

/// A feature whose items carry evidence.
public protocol EvidenceHost: Sendable {
  /// The kind of place it answers for: `assessment`.
  var kind: String { get }
  /// What it says about a place; `nil` when the reader must not know of it, or there is none.
  func hosting(of place: EvidencePlace, for viewer: Viewer, in connection: any Connection) throws -> EvidenceHosting?
  /// Called in the same transaction when evidence at a place was added, changed or taken away.
  func evidenceChanged(at place: EvidencePlace, by viewer: Viewer, in connection: any Connection) throws
}
