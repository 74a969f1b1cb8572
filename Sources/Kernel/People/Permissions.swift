public import HTTP

/// The one place that decides who may do what: role × part of the organisation × state. What no rule allows is denied.
public struct Permissions: Sendable {
  private let tree: OrganisationTree

  /// Decides within an organisation.
  public init(_ tree: OrganisationTree) {
    self.tree = tree
  }

  /// Whether the viewer may do this to that.
  public func allows(_ viewer: Viewer, _ action: Action, on subject: Subject = .everything) -> Bool {
    let rule = PermissionRule.of(action)
    if rule.isPublic { return true }
    guard let account = viewer.account, account.isActive, covers(viewer, action) else { return false }
    if rule.isForEveryoneSignedIn { return true }
    if rule.followsPublication, subject.state == .published, subject.isOpenWhenPublished { return true }
    return viewer.grants.contains { grant in
      guard let states = rule.roles[grant.role] else { return false }
      return states.allow(subject.state) && reaches(grant, subject)
    }
  }

  /// The same, answered with 403 when denied, or with 404 where even existence must not show.
  ///
  /// - Throws: `PermissionDenied`.
  public func require(
    _ viewer: Viewer, _ action: Action, on subject: Subject = .everything, hiding: Bool = true
  ) throws(PermissionDenied) {
    guard !allows(viewer, action, on: subject) else { return }
    throw PermissionDenied(action, by: viewer, hiding: hiding)
  }

  /// Everything the viewer may do to it.
  public func capabilities(_ viewer: Viewer, on subject: Subject = .everything) -> Capabilities {
    Capabilities(Set(Action.allCases.filter { allows(viewer, $0, on: subject) }))
  }

  /// Whether the viewer may do this somewhere, in some state: decides what a menu offers.
  public func allowsAnywhere(_ viewer: Viewer, _ action: Action) -> Bool {
    let rule = PermissionRule.of(action)
    if rule.isPublic { return true }
    guard let account = viewer.account, account.isActive, covers(viewer, action) else { return false }
    return rule.isForEveryoneSignedIn || viewer.grants.contains { rule.roles[$0.role] != nil }
  }

  /// The agencies for which the viewer may do this, each before those under it. Publication is not looked at.
  public func agencies(where viewer: Viewer, may action: Action, state: WorkState? = nil) -> [Agency] {
    let rule = PermissionRule.of(action)
    guard let account = viewer.account, account.isActive, covers(viewer, action) else { return [] }
    let parts = viewer.grants.filter { rule.roles[$0.role]?.allow(state) == true }.map(\.part)
    if parts.contains(nil) || rule.isForEveryoneSignedIn { return tree.agencies }
    var ids: Set<ID<Agency>> = []
    for case let part? in parts {
      ids.formUnion(tree.descendants(of: part, includingItself: true).map(\.id))
    }
    return tree.agencies.filter { ids.contains($0.id) }
  }

  /// Whether the viewer may give a role to others or take it away: never one that reaches further than their own
  /// right to do so.
  public func allowsGranting(_ viewer: Viewer, _ grant: RoleGrant) -> Bool {
    [Action.manageAccounts, .invitePeople].contains { action in
      PermissionRule.grantable(by: action).contains(grant.role)
        && allows(viewer, action, on: Subject(agency: grant.part))
    }
  }

  /// The roles that the viewer may give somewhere, in the order of `Role`.
  public func grantableRoles(_ viewer: Viewer) -> [Role] {
    let actions = [Action.manageAccounts, .invitePeople].filter { allowsAnywhere(viewer, $0) }
    return Role.allCases.filter { role in actions.contains { PermissionRule.grantable(by: $0).contains(role) } }
  }

  /// Whether what speaks for the viewer is good for the action: a session always, a token within its scopes.
  private func covers(_ viewer: Viewer, _ action: Action) -> Bool {
    guard let token = viewer.token else { return true }
    return PermissionRule.scope(of: action).map(token.scopes.contains) ?? false
  }

  private func reaches(_ grant: RoleGrant, _ subject: Subject) -> Bool {
    guard let part = grant.part else { return true }
    guard let agency = subject.agency else { return false }
    return tree.contains(agency, within: part)
  }
}

/// Why a request was refused. Somebody who has not signed in is asked to; what somebody must not know of is not found.
public struct PermissionDenied: HTTPResponseError, Equatable {
  /// What was asked for.
  public let action: Action
  /// Whether somebody had signed in.
  public let isSignedIn: Bool
  /// Whether the answer must not tell that the thing exists.
  public let hidesExistence: Bool

  /// A refusal; `hiding` answers as if the thing did not exist.
  public init(_ action: Action, by viewer: Viewer, hiding: Bool = false) {
    self.action = action
    isSignedIn = viewer.isSignedIn
    hidesExistence = hiding
  }

  /// 401, 404 or 403.
  public var status: Status { !isSignedIn ? .unauthorized : hidesExistence ? .notFound : .forbidden }

  /// The reason, for logs.
  public var detail: String { "the viewer may not \(action.rawValue)" }
}
