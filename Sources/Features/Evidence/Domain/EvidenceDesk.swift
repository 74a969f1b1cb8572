import Database
import Foundation
import HTTP
import Kernel
import ObjectStorage

/// Where evidence is found, read and changed, for one person at a time. Somebody sees a piece who reads the work of its
/// agency, or who sees a place where it is attached; what is hidden is refused exactly as what does not exist.
struct EvidenceDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let store: any ObjectStore
  let hosts: [any EvidenceHost]
  let clock: WallClock
  let limits: EvidenceLimits
  /// Whether contents are scanned for viruses.
  let isScanning: Bool

  /// A place as its owner and a person's rights make it.
  struct OpenedPlace: Sendable {
    var place: EvidencePlace
    var hosting: EvidenceHosting
    var agency: Agency
    var attached: [(use: EvidenceUse, item: EvidenceItem)]
  }

  /// A piece opened for a person.
  struct OpenedItem: Sendable {
    var item: EvidenceItem
    var agency: Agency
    var versions: [EvidenceVersion]
    /// The places that the person sees.
    var uses: [(use: EvidenceUse, hosting: EvidenceHosting)]
    /// How many places there are that the person does not see.
    var hiddenUses: Int
    var mayChange: Bool
    /// Whether it stands at a place that nothing may be changed at any more, as of a signed assessment.
    var isHeld: Bool
  }

  static func refusal(_ viewer: Viewer) -> PermissionDenied {
    PermissionDenied(.readAssessment, by: viewer, hiding: true)
  }

  func hosting(of place: EvidencePlace, for viewer: Viewer, in connection: any Connection) throws -> EvidenceHosting? {
    try hosts.first { $0.kind == place.kind }?.hosting(of: place, for: viewer, in: connection)
  }

  func changed(_ place: EvidencePlace, by viewer: Viewer, in connection: any Connection) throws {
    try hosts.first { $0.kind == place.kind }?.evidenceChanged(at: place, by: viewer, in: connection)
  }

  /// Opens a place.
  func open(_ place: EvidencePlace, for viewer: Viewer) async throws -> OpenedPlace {
    try await database.read { connection in
      let (hosting, agency) = try look(up: place, viewer, connection)
      let all = try EvidenceStore.attached(toAll: place.kind, place.subject, in: connection)
      return OpenedPlace(
        place: place, hosting: hosting, agency: agency, attached: all.filter { $0.use.place.item == place.item })
    }
  }

  func look(up place: EvidencePlace, _ viewer: Viewer, _ connection: any Connection) throws -> (EvidenceHosting, Agency)
  {
    let tree = try organisation.tree(in: connection)
    guard viewer.isSignedIn, let hosting = try hosting(of: place, for: viewer, in: connection),
      let agency = tree[hosting.agency]
    else { throw Self.refusal(viewer) }
    return (hosting, agency)
  }

  /// Opens a piece.
  func open(_ id: ID<EvidenceItem>, for viewer: Viewer) async throws -> OpenedItem {
    try await database.read { connection in try look(up: id, viewer, connection) }
  }

  func look(up id: ID<EvidenceItem>, _ viewer: Viewer, _ connection: any Connection) throws -> OpenedItem {
    guard viewer.isSignedIn, let item = try EvidenceStore.find(id, in: connection) else { throw Self.refusal(viewer) }
    let tree = try organisation.tree(in: connection)
    let permissions = Permissions(tree)
    let all = try EvidenceStore.uses(of: id, in: connection)
    let uses = try all.compactMap { use in
      try hosting(of: use.place, for: viewer, in: connection).map { (use, $0) }
    }
    let isReader = permissions.allows(viewer, .readAssessment, on: Subject(agency: item.agency))
    guard isReader || !uses.isEmpty, let agency = tree[item.agency] else { throw Self.refusal(viewer) }
    let mayChange = permissions.allows(viewer, .answer, on: Subject(agency: item.agency, state: .draft))
    var versions = try EvidenceStore.versions(of: id, in: connection)
    // Somebody from elsewhere sees what was shown to them, not what came before or after.
    if !isReader { versions = versions.filter { version in uses.contains { $0.0.version == version.number } } }
    var shown = item
    if !isReader, let newest = versions.first { shown.current = newest }
    return OpenedItem(
      item: shown, agency: agency, versions: versions, uses: uses, hiddenUses: isReader ? all.count - uses.count : 0,
      mayChange: mayChange && item.voidReason == nil,
      isHeld: uses.contains { !$0.1.mayChange } || uses.count < all.count)
  }

  // MARK: Lists

  /// What narrows the register.
  struct Filter: Sendable, Hashable {
    enum State: String, Sendable, CaseIterable { case all, expiring, unattached, void }
    var words = ""
    var state = State.all
    var agency: ID<Agency>?
    var subject: (kind: String, subject: String)?

    static func == (left: Filter, right: Filter) -> Bool {
      left.words == right.words && left.state == right.state && left.agency == right.agency
        && left.subject?.kind == right.subject?.kind && left.subject?.subject == right.subject?.subject
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(words)
      hasher.combine(state)
    }
  }

  /// A page of the register.
  struct Register: Sendable {
    var agencies: [Agency]
    var items: [(item: EvidenceItem, uses: Int)]
    var count: Int
    var subjects: [(place: EvidencePlace, context: LocalizedText)]
    var mayAdd: Bool
  }

  static let pageSize = 30

  /// The register of the agencies whose work a person reads.
  func register(_ filter: Filter, page: Int, for viewer: Viewer) async throws -> Register {
    guard viewer.isSignedIn else { throw PermissionDenied(.readAssessment, by: viewer) }
    let today = clock.today
    return try await database.read { connection in
      let permissions = Permissions(try organisation.tree(in: connection))
      let agencies = permissions.agencies(where: viewer, may: .readAssessment)
      let chosen = filter.agency.map { wanted in agencies.filter { $0.id == wanted } } ?? agencies
      let condition = Self.condition(filter, agencies: chosen.map(\.id), today: today)
      let items = try EvidenceStore.items(
        where: condition, limit: Self.pageSize, offset: (page - 1) * Self.pageSize, in: connection)
      let subjects = try EvidenceStore.subjects(of: chosen.map(\.id), in: connection).compactMap { place in
        try hosting(of: place, for: viewer, in: connection).map { (place, $0.context) }
      }
      return Register(
        agencies: agencies,
        items: try items.map { ($0, try EvidenceStore.uses(of: $0.id, in: connection).count) },
        count: try EvidenceStore.count(where: condition, in: connection), subjects: subjects,
        mayAdd: !permissions.agencies(where: viewer, may: .answer, state: .draft).isEmpty)
    }
  }

  /// Days before its end from which evidence is said to expire soon.
  static let expiryNotice = 30

  static func condition(_ filter: Filter, agencies: [ID<Agency>], today: Day) -> SQL {
    var condition: SQL = "e.agency_id IN (\(list: agencies))"
    condition += filter.state == .void ? " AND e.void_reason IS NOT NULL" : " AND e.void_reason IS NULL"
    if filter.state == .expiring {
      condition += " AND e.expires IS NOT NULL AND e.expires <= \(today.adding(days: expiryNotice))"
    }
    if filter.state == .unattached {
      condition += " AND NOT EXISTS (SELECT 1 FROM evidence_place p WHERE p.evidence_id = e.id)"
    }
    if let (kind, subject) = filter.subject {
      condition += """
         AND EXISTS (SELECT 1 FROM evidence_place p WHERE p.evidence_id = e.id AND p.kind = \(kind)
        AND p.subject = \(subject))
        """
    }
    for word in filter.words.split(whereSeparator: \.isWhitespace).prefix(8) {
      let pattern = "%" + escaped(word.lowercased()) + "%"
      condition += """
         AND (lower(e.title) LIKE \(pattern) ESCAPE '!' OR lower(v.filename) LIKE \(pattern) ESCAPE '!'
        OR lower(v.link) LIKE \(pattern) ESCAPE '!' OR lower(v.source) LIKE \(pattern) ESCAPE '!'
        OR lower(o.words) LIKE \(pattern) ESCAPE '!')
        """
    }
    return condition
  }

  private static func escaped(_ word: String) -> String {
    word.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
  }

  /// What an agency has and could attach here too.
  func candidates(_ words: String, at opened: OpenedPlace, for viewer: Viewer) async throws -> [EvidenceItem] {
    let present = Set(opened.attached.map(\.item.id))
    var filter = Filter()
    filter.words = words
    let condition = Self.condition(filter, agencies: [opened.agency.id], today: clock.today)
    return try await database.read { connection in
      guard
        Permissions(try organisation.tree(in: connection))
          .allows(viewer, .readAssessment, on: Subject(agency: opened.agency.id))
      else { return [] }
      return try EvidenceStore.items(where: condition, limit: 20 + present.count, in: connection)
        .filter { !present.contains($0.id) }.prefix(20).map { $0 }
    }
  }
}
