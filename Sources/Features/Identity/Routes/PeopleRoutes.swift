import Database
import Design
import Foundation
import HTML
import HTTP
import Kernel

/// What those who keep accounts see and do.
extension IdentityRoutes {
  func registerPeople(in router: inout Router) {
    router.register(.get, "/people", showPeople)
    router.register(.get, "/people/:account", showPerson)
    router.register(.post, "/people/:account", changePerson)
    router.register(.post, "/people/:account/grants", addGrant)
    router.register(.post, "/people/:account/grants/remove", removeGrant)
    router.register(.post, "/people/:account/access", changeAccess)
  }

  @Sendable private func showPeople(_ request: Request) async throws -> Response {
    let viewer = request.viewer
    try requireSomewhere(viewer, .readPeople)
    let filter = PeopleFilter(request.query)
    let (people, tree) = try await database.read { [organisation, clock] connection in
      let tree = try organisation.tree(in: connection)
      return (try PeopleList.read(viewer, tree, filter, on: clock.today, in: connection), tree)
    }
    let page = PeoplePage(
      viewer: viewer, reach: PeopleReach(viewer, tree), filter: filter, people: people)
    let title = PeopleTexts.title[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: page.html))
  }

  @Sendable private func showPerson(_ request: Request) async throws -> Response {
    .page(try await personPage(request))
  }

  func personPage(_ request: Request, flaws: [FieldFlaw] = [], typed: FormData? = nil) async throws -> Page {
    let viewer = request.viewer
    let id = ID<Account>(rawValue: request.parameters["account"] ?? "")
    let moment = clock.now()
    let today = clock.today
    let page = try await database.read { [organisation] connection -> PersonPage in
      let reach = PeopleReach(viewer, try organisation.tree(in: connection))
      guard let keyed = try AccountStore.find(id, in: connection), reach.sees(keyed.account) else {
        throw reach.refusal(.readPeople)
      }
      return PersonPage(
        reach: reach, account: keyed.account, hasPassword: !keyed.passwordHash.isEmpty, token: request.formToken,
        invitation: try InvitationStore.find(of: id, in: connection).flatMap { $0.expires > moment ? $0 : nil },
        hasSecondFactor: try SecondFactorStore.isOn(for: id, in: connection),
        sessions: try SessionStore.sessions(of: id, at: moment, in: connection),
        principals: try EffectiveGrants.person(id, on: today, in: connection)?.principals ?? [], errors: flaws,
        typed: typed)
    }
    let language = request.language
    let title = page.account.name[language]
    return request.page(
      title: "\(title) – \(PeopleTexts.title[language])",
      breadcrumb: [Crumb(PeopleTexts.title[language], to: "/people"), Crumb(title)], main: page.html)
  }

  @Sendable private func changePerson(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let name = LocalizedText(th: form["name"] ?? "", en: form["name_en"] ?? "")
    return try await act(request, done: PeopleTexts.personSaved, field: "name") { id, permit in
      try await keeper.setPerson(name, email: form["email"] ?? "", of: id, by: request.viewer, permit: permit)
    }
  }

  @Sendable private func addGrant(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let tree = try await database.read { [organisation] in try organisation.tree(in: $0) }
    let language = request.language
    let chosen = GrantChoice(form, tree: tree, reach: PeopleReach(request.viewer, tree))
    guard case .grant(let grant) = chosen else {
      let flaws = chosen.flaws(language)
      return .page(try await personPage(request, flaws: flaws, typed: form), status: .unprocessableContent)
    }
    return try await act(request, done: PeopleTexts.grantAdded, field: "role", may: .granting(grant)) { id, permit in
      try await keeper.grant(grant, to: id, by: request.viewer, permit: permit)
    }
  }

  @Sendable private func removeGrant(_ request: Request) async throws -> Response {
    let form = try await request.form()
    guard let role = form["role"].flatMap(Role.init) else { throw HTTPFailure(.badRequest, "no role is named") }
    let part = form["part"].flatMap { $0.isEmpty ? nil : ID<Agency>(rawValue: $0) }
    let grant = RoleGrant(role, within: part)
    return try await act(request, done: PeopleTexts.grantRemoved, field: "role", may: .granting(grant)) { id, permit in
      try await keeper.revoke(grant, of: id, by: request.viewer, permit: permit)
    }
  }

  @Sendable private func changeAccess(_ request: Request) async throws -> Response {
    let viewer = request.viewer
    switch try await request.form()["act"] {
    case "deactivate":
      return try await act(request, done: PeopleTexts.deactivated, field: "act") { id, permit in
        try await keeper.setActive(false, id, by: viewer, permit: permit)
      }
    case "activate":
      return try await act(request, done: PeopleTexts.activated, field: "act") { id, permit in
        try await keeper.setActive(true, id, by: viewer, permit: permit)
      }
    case "end-sessions":
      return try await act(request, done: PeopleTexts.sessionsEnded, field: "act") { id, permit in
        try await keeper.endSessions(of: id, by: viewer, permit: permit)
      }
    case "reset-second-factor":
      return try await act(request, done: PeopleTexts.secondFactorReset, field: "act") { id, permit in
        try await keeper.resetSecondFactor(of: id, by: viewer, permit: permit)
      }
    case "revoke-invitation":
      return try await act(request, done: PeopleTexts.invitationRevoked, field: "act", may: .inviting) { id, permit in
        try await keeper.revokeInvitation(id, by: viewer, permit: permit)
      }
    default:
      throw HTTPFailure(.badRequest, "no such act")
    }
  }

  /// What an act on an account needs.
  enum Right: Sendable {
    case managing, inviting
    case granting(RoleGrant)
  }

  /// Does something to the account of the address and goes back to its page, with what is wrong when it cannot be done.
  private func act(
    _ request: Request, done: LocalizedText, field: String, may right: Right = .managing,
    _ work: (ID<Account>, @escaping AccountKeeper.Permit) async throws -> Void
  ) async throws -> Response {
    let id = ID<Account>(rawValue: request.parameters["account"] ?? "")
    do {
      try await work(id, Self.permit(right, to: request.viewer))
    } catch AccountError.unknownUsername {
      throw PermissionDenied(.readPeople, by: request.viewer, hiding: true)
    } catch let error as AccountError {
      let form = try await request.form()
      let place = if case .badEmail = error { "email" } else { field }
      let flaw = FieldFlaw(field: place, message: error.explanation[request.language])
      return .page(try await personPage(request, flaws: [flaw], typed: form), status: .unprocessableContent)
    }
    return request.redirect(to: "/people/\(id.rawValue)", flash: Flash(.good, done[request.language]))
  }

  /// Asks, within the transaction of a change, whether the viewer may make it.
  static func permit(_ right: Right, to viewer: Viewer) -> AccountKeeper.Permit {
    { tree, keyed in
      let reach = PeopleReach(viewer, tree)
      let account = keyed.account
      guard reach.sees(account) else { throw reach.refusal(.readPeople) }
      let isAllowed =
        switch right {
        case .managing: reach.manages(account)
        case .inviting: reach.manages(account) || (keyed.passwordHash.isEmpty && reach.invites(account))
        case .granting(let grant): reach.permissions.allowsGranting(viewer, grant)
        }
      guard isAllowed else { throw PermissionDenied(.manageAccounts, by: viewer) }
    }
  }

  func requireSomewhere(_ viewer: Viewer, _ action: Action) throws {
    guard Permissions(.empty).allowsAnywhere(viewer, action) else { throw PermissionDenied(action, by: viewer) }
  }
}
