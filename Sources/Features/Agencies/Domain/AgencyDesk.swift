import Database
import Kernel

/// Where agencies are read and changed: who may, and what must hold.
struct AgencyDesk: Sendable {
  let database: any Database
  let organisation: Organisation
  let clock: WallClock

  /// The organisation as a reader sees it.
  func read(_ viewer: Viewer, on day: Day? = nil) async throws -> OrganisationReading {
    try Permissions(.empty).require(viewer, .readOrganisation, hiding: false)
    let today = clock.today
    return try await database.read { [organisation] connection in
      OrganisationReading(
        history: try organisation.history(in: connection), today: today,
        tree: try organisation.tree(in: connection), day: day ?? today,
        treeOfDay: try organisation.tree(on: day ?? today, in: connection), viewer: viewer)
    }
  }

  /// What the trail says of an agency, newest first, for those who may read it.
  func trail(of id: ID<Agency>, for reading: OrganisationReading) async throws -> [AuditRecord] {
    guard reading.allows(.readAuditTrail, at: id) else { return [] }
    return try await database.read { try AuditTrail.history(of: "agency", id.rawValue, in: $0) }
  }
}

/// The organisation with all its days, and what its reader may do.
struct OrganisationReading: Sendable {
  let history: OrganisationHistory
  let today: Day
  /// Of today: decides who may do what.
  let tree: OrganisationTree
  /// The day that is shown.
  let day: Day
  let treeOfDay: OrganisationTree
  let viewer: Viewer

  init(
    history: OrganisationHistory, today: Day, tree: OrganisationTree, day: Day, treeOfDay: OrganisationTree,
    viewer: Viewer
  ) {
    self.history = history
    self.today = today
    self.tree = tree
    self.day = day
    self.treeOfDay = treeOfDay
    self.viewer = viewer
  }

  /// The organisation of today.
  init(_ history: OrganisationHistory, today: Day, viewer: Viewer) throws {
    let tree = try history.tree(on: today)
    self.init(history: history, today: today, tree: tree, day: today, treeOfDay: tree, viewer: viewer)
  }

  /// An agency as it stands today; before its first day as it will begin.
  func agency(_ id: ID<Agency>) -> Agency? { tree[id] ?? history.versions(of: id).first?.agency }

  /// The agency that is worked at an address.
  func require(_ id: ID<Agency>) throws -> Agency {
    guard let agency = agency(id) else { throw PermissionDenied(.readOrganisation, by: viewer, hiding: true) }
    return agency
  }

  /// Whether the reader may do this at an agency. One that does not exist yet belongs where it will begin.
  func allows(_ action: Action, at id: ID<Agency>?) -> Bool {
    let place = id.map { tree[$0] == nil ? agency($0)?.parent : $0 }
    return Permissions(tree).allows(viewer, action, on: Subject(agency: place ?? nil))
  }

  /// Whether the reader may change agencies somewhere.
  var mayManageSomewhere: Bool { Permissions(tree).allowsAnywhere(viewer, .manageOrganisation) }

  /// The names from the top down to an agency as they stand today.
  func path(of id: ID<Agency>, in language: Language) -> String {
    tree[id] != nil ? tree.path(of: id, in: language) : agency(id)?.name[language] ?? ""
  }

  /// The agency that somebody means by a code or a full name; more than one when a name is not enough, or when it is
  /// only part of names.
  func found(_ typed: String) -> [Agency] {
    let wanted = typed.trimmed
    if let id = history.id(code: wanted), let agency = agency(id) { return [agency] }
    let all = tree.agencies
    let exact = all.filter { $0.name.th == wanted || $0.name.en == wanted }
    if !exact.isEmpty { return exact }
    let lower = wanted.lowercased()
    let like = all.filter { agency in
      [agency.code, agency.name.th, agency.name.en].contains { $0.lowercased().contains(lower) }
    }
    // A part of a name is a question, never an answer.
    return like.count == 1 ? like + like : like
  }
}
