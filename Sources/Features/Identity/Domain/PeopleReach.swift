import Kernel

/// Which accounts somebody sees and may change, as `Permissions` decides.
struct PeopleReach: Sendable {
  let viewer: Viewer
  let tree: OrganisationTree
  let permissions: Permissions

  init(_ viewer: Viewer, _ tree: OrganisationTree) {
    self.viewer = viewer
    self.tree = tree
    permissions = Permissions(tree)
  }

  /// Those who work or hold a role in a part whose people the viewer may see.
  func sees(_ account: Account) -> Bool {
    permissions.allows(viewer, .readPeople, on: Subject(agency: account.agency))
      || account.grants.contains { permissions.allows(viewer, .readPeople, on: Subject(agency: $0.part)) }
  }

  /// Whether the account is wholly within the viewer's own administration: where the person works, and every role they
  /// hold. Otherwise who keeps a division could take over the account of somebody who keeps the ministry.
  func manages(_ account: Account) -> Bool {
    ([account.agency] + account.grants.map(\.part)).allSatisfy {
      permissions.allows(viewer, .manageAccounts, on: Subject(agency: $0))
    }
  }

  /// Whether the viewer may invite this account: where the person works, and every role they are to hold.
  func invites(_ account: Account) -> Bool {
    permissions.allows(viewer, .invitePeople, on: Subject(agency: account.agency))
      && account.grants.allSatisfy { permissions.allowsGranting(viewer, $0) }
  }

  /// The agencies for which the viewer may invite.
  var agencies: [Agency] { permissions.agencies(where: viewer, may: .invitePeople) }

  /// Whether the viewer keeps the whole organisation.
  var keepsEverything: Bool { permissions.allows(viewer, .manageAccounts) }

  /// The refusal of whoever may not see or do it: as if there were no such account.
  func refusal(_ action: Action) -> PermissionDenied { PermissionDenied(action, by: viewer, hiding: true) }
}
