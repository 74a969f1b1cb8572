import Database
import Foundation
import HTTP
import Kernel

/// What a list of people is narrowed by.
struct PeopleFilter: Sendable, Equatable {
  var text = ""
  var role: Role?
  /// The code of the part.
  var part = ""
  var state: PersonState?
  var page = 1

  init(_ query: QueryItems) {
    text = (query["q"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    role = query["role"].flatMap(Role.init)
    part = query["part"] ?? ""
    state = query["state"].flatMap(PersonState.init)
    page = max(1, query["page"].flatMap(Int.init) ?? 1)
  }

  var isEmpty: Bool { text.isEmpty && role == nil && part.isEmpty && state == nil }

  /// The address of another page of the same list.
  func address(page: Int) -> String {
    var query = QueryItems()
    if !text.isEmpty { query.add("q", text) }
    if let role { query.add("role", role.rawValue) }
    if !part.isEmpty { query.add("part", part) }
    if let state { query.add("state", state.rawValue) }
    if page > 1 { query.add("page", String(page)) }
    return query.isEmpty ? "/people" : "/people?" + query.encoded
  }
}

/// Whether somebody can sign in.
enum PersonState: String, Sendable, CaseIterable {
  case active, invited, inactive

  init(_ account: Account, hasPassword: Bool) {
    self = account.isActive ? .active : hasPassword ? .inactive : .invited
  }

  var title: LocalizedText {
    switch self {
    case .active: PeopleTexts.active
    case .invited: PeopleTexts.invitedState
    case .inactive: PeopleTexts.inactive
    }
  }
}

/// The people whom somebody may see, narrowed and cut into pages.
struct PeopleList: Sendable {
  struct Line: Sendable {
    let account: Account
    let state: PersonState
    let lastSeen: Date?
  }

  let lines: [Line]
  let count: Int
  let pages: Int

  static let pageLength = 50

  static func read(
    _ viewer: Viewer, _ tree: OrganisationTree, _ filter: PeopleFilter, on day: Day, in connection: any Connection
  ) throws -> PeopleList {
    let reach = PeopleReach(viewer, tree)
    let waiting = try AccountStore.withoutPassword(in: connection)
    let seen = try SessionStore.lastSeen(in: connection)
    let all = try EffectiveGrants.everybody(on: day, in: connection).map(\.account).filter(reach.sees).map {
      Line(account: $0, state: PersonState($0, hasPassword: !waiting.contains($0.id)), lastSeen: seen[$0.id])
    }
    let found = all.filter { matches($0, filter, tree) }
    let pages = max(1, (found.count + pageLength - 1) / pageLength)
    let first = (min(filter.page, pages) - 1) * pageLength
    return PeopleList(lines: Array(found.dropFirst(first).prefix(pageLength)), count: found.count, pages: pages)
  }

  private static func matches(_ line: Line, _ filter: PeopleFilter, _ tree: OrganisationTree) -> Bool {
    let account = line.account
    let texts = [account.username, account.name.th, account.name.en, account.email ?? ""]
    let isNamed = filter.text.isEmpty || texts.contains { $0.localizedCaseInsensitiveContains(filter.text) }
    let hasRole = filter.role.map { role in account.grants.contains { $0.role == role } } ?? true
    let isState = filter.state.map { $0 == line.state } ?? true
    return isNamed && hasRole && isState && isWithin(account, filter, tree)
  }

  private static func isWithin(_ account: Account, _ filter: PeopleFilter, _ tree: OrganisationTree) -> Bool {
    guard !filter.part.isEmpty else { return true }
    guard let part = tree.agency(code: filter.part)?.id else { return false }
    let places = [account.agency].compactMap { $0 } + account.grants.compactMap(\.part)
    return places.contains { tree.contains($0, within: part) }
  }
}

/// A role and where it is to hold, as a form says.
enum GrantChoice: Sendable {
  case grant(RoleGrant)
  case noRole, noPart, beyond

  init(_ form: FormData, tree: OrganisationTree, reach: PeopleReach) {
    guard let role = form["role"].flatMap(Role.init) else {
      self = .noRole
      return
    }
    let code = (form["part"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let isEverything = code == Self.everything
    guard isEverything || tree.agency(code: code) != nil else {
      self = .noPart
      return
    }
    let grant = RoleGrant(role, within: isEverything ? nil : tree.agency(code: code)?.id)
    self = reach.permissions.allowsGranting(reach.viewer, grant) ? .grant(grant) : .beyond
  }

  /// The value that stands for the whole organisation; no agency has such a code.
  static let everything = "*"

  func flaws(_ language: Language) -> [FieldFlaw] {
    switch self {
    case .grant: []
    case .noRole: [FieldFlaw(field: "role", message: PeopleTexts.chooseRole[language])]
    case .noPart: [FieldFlaw(field: "part", message: PeopleTexts.chooseAgency[language])]
    case .beyond: [FieldFlaw(field: "part", message: PeopleTexts.beyond[language])]
    }
  }
}
