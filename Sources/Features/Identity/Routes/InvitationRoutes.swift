import Crypto
import Database
import Design
import HTML
import HTTP
import Kernel

/// Inviting, and taking an invitation up.
extension IdentityRoutes {
  func registerInvitations(in router: inout Router) {
    router.register(.get, "/people/invite", showInvite)
    router.register(.post, "/people/invite", invite)
    router.register(.post, "/people/:account/invitation", inviteAgain)
    router.register(.get, "/invitation/:token", showInvitation)
    router.register(.post, "/invitation/:token", acceptInvitation)
  }

  @Sendable private func showInvite(_ request: Request) async throws -> Response {
    .page(try await invitePage(request))
  }

  @Sendable private func invite(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let viewer = request.viewer
    try requireSomewhere(viewer, .invitePeople)
    let tree = try await database.read { [organisation] in try organisation.tree(in: $0) }
    let reach = PeopleReach(viewer, tree)
    let choice = GrantChoice(form, tree: tree, reach: reach)
    var flaws = choice.flaws(request.language)
    let code = form["agency"] ?? ""
    let agency = tree.agency(code: code)?.id
    if agency == nil, !(code.isEmpty && reach.keepsEverything) {
      flaws.append(FieldFlaw(field: "agency", message: PeopleTexts.chooseAgency[request.language]))
    }
    guard flaws.isEmpty, case .grant(let grant) = choice else {
      return .page(try await invitePage(request, flaws: flaws, typed: form), status: .unprocessableContent)
    }
    let guest = AccountKeeper.Guest(
      username: form["username"] ?? "", name: LocalizedText(th: form["name"] ?? "", en: form["name_en"] ?? ""),
      email: form["email"] ?? "", agency: agency, grants: [grant])
    do {
      let letter = try await keeper.invite(guest, by: viewer) { tree, keyed in
        let reach = PeopleReach(viewer, tree)
        guard reach.invites(keyed.account) else { throw PermissionDenied(.invitePeople, by: viewer) }
      }
      return letterPage(letter, request)
    } catch let error as AccountError {
      let flaw = FieldFlaw(field: Self.field(of: error), message: error.explanation[request.language])
      return .page(try await invitePage(request, flaws: [flaw], typed: form), status: .unprocessableContent)
    }
  }

  private static func field(of error: AccountError) -> String {
    switch error {
    case .badEmail: "email"
    case .badName: "name"
    case .badPassword: "new"
    default: "username"
    }
  }

  @Sendable private func inviteAgain(_ request: Request) async throws -> Response {
    let id = ID<Account>(rawValue: request.parameters["account"] ?? "")
    do {
      let permit = Self.permit(.inviting, to: request.viewer)
      return letterPage(try await keeper.inviteAgain(id, by: request.viewer, permit: permit), request)
    } catch AccountError.unknownUsername {
      throw PermissionDenied(.readPeople, by: request.viewer, hiding: true)
    } catch let error as AccountError {
      let flaw = FieldFlaw(field: "act", message: error.explanation[request.language])
      return .page(try await personPage(request, flaws: [flaw]), status: .unprocessableContent)
    }
  }

  private func invitePage(_ request: Request, flaws: [FieldFlaw] = [], typed: FormData? = nil) async throws -> Page {
    try requireSomewhere(request.viewer, .invitePeople)
    let tree = try await database.read { [organisation] in try organisation.tree(in: $0) }
    let page = InvitePage(
      reach: PeopleReach(request.viewer, tree), token: request.formToken, errors: flaws, typed: typed)
    return peoplePage(request, PeopleTexts.invite, page.html)
  }

  private func letterPage(_ letter: InvitationLetter, _ request: Request) -> Response {
    let asked = (request.isSecure ? "https://" : "http://") + (request.host ?? "")
    var site = publicAddress ?? asked
    while site.hasSuffix("/") { site.removeLast() }
    let link = site + letter.path
    let page = LetterPage(language: request.language, letter: letter, link: link)
    var response = Response.page(peoplePage(request, PeopleTexts.letterTitle, page.html))
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func peoplePage(_ request: Request, _ title: LocalizedText, _ main: HTML) -> Page {
    let language = request.language
    let crumbs = [Crumb(PeopleTexts.title[language], to: "/people"), Crumb(title[language])]
    return request.page(title: title[language], breadcrumb: crumbs, main: main)
  }

  @Sendable private func showInvitation(_ request: Request) async throws -> Response {
    guard let account = try await keeper.invited(request.parameters["token"] ?? "") else {
      return .page(gonePage(request), status: .gone)
    }
    return .page(welcomePage(account, request))
  }

  @Sendable private func acceptInvitation(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let token = request.parameters["token"] ?? ""
    let name = LocalizedText(th: form["name"] ?? "", en: form["name_en"] ?? "")
    do {
      let accepted = try await keeper.accept(
        token, name: name, password: form["new"] ?? "", address: request.remoteAddress)
      guard let account = accepted else { return .page(gonePage(request), status: .gone) }
      return letIn(try await doorkeeper.admit(account, arriving: request.arrival), request, Onward(back: "/"))
    } catch let error as AccountError {
      guard let account = try await keeper.invited(token) else { return .page(gonePage(request), status: .gone) }
      let flaw = FieldFlaw(field: Self.field(of: error), message: error.explanation[request.language])
      return .page(welcomePage(account, request, flaw: flaw, typed: form), status: .unprocessableContent)
    } catch PasswordError.busy {
      throw HTTPFailure(.serviceUnavailable, "too many passwords are being worked on", headers: [.retryAfter: "5"])
    }
  }

  private func welcomePage(
    _ account: Account, _ request: Request, flaw: FieldFlaw? = nil, typed: FormData? = nil
  ) -> Page {
    let page = WelcomePage(
      language: request.language, account: account, token: request.formToken, action: request.target.rawPath,
      flaw: flaw, typed: typed)
    return request.page(title: PeopleTexts.welcome[request.language], main: page.html)
  }

  private func gonePage(_ request: Request) -> Page {
    let language = request.language
    return request.page(
      title: PeopleTexts.goneTitle[language],
      main: """
        \(Component.heading(PeopleTexts.goneTitle[language], lead: HTML(text: PeopleTexts.goneLead[language])))
        \(Component.actions(Component.linkButton(IdentityTexts.signIn[language], to: "/sign-in")))
        """)
  }
}
