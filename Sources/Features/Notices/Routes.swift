import Database
import Design
import HTTP
import Kernel

/// The addresses of the inbox.
struct NoticesRoutes: Sendable {
  let database: any Database
  let clock: WallClock
  let service: MailService?

  func register(in router: inout Router) {
    router.register(.get, "/inbox", show)
    router.register(.post, "/inbox/read", markAll)
    router.register(.get, "/inbox/settings", settings)
    router.register(.post, "/inbox/settings", saveSettings)
    router.register(.get, "/inbox/:id", open)
    router.register(.post, "/inbox/:id/read", markOne)
  }

  private func person(_ request: Request) throws -> Account {
    guard let account = request.viewer.account else { throw PermissionDenied(.keepOwnAccount, by: request.viewer) }
    return account
  }

  @Sendable private func show(_ request: Request) async throws -> Response {
    let account = try person(request)
    let wanted = max(1, request.query["page"].flatMap { Int($0) } ?? 1)
    let (notices, count, page) = try await database.read { connection in
      let count = try NoticeStore.count(of: account.id, in: connection)
      let page = min(wanted, max(1, (count.all + InboxPage.size - 1) / InboxPage.size))
      let notices = try NoticeStore.inbox(
        of: account.id, limit: InboxPage.size, offset: (page - 1) * InboxPage.size, in: connection)
      return (notices, count, page)
    }
    let inbox = InboxPage(
      language: request.language, token: request.formToken, notices: notices, count: count, page: page,
      today: clock.today)
    let title = NoticesTexts.inbox[request.language]
    return .page(request.page(title: title, breadcrumb: [Crumb(title)], main: inbox.html))
  }

  /// Opening a notice leads to the page it is about, and it counts as read.
  @Sendable private func open(_ request: Request) async throws -> Response {
    let account = try person(request)
    let id = ID<Notice>(rawValue: try request.parameters.require("id"))
    guard let notice = try await database.read({ try NoticeStore.find(id, of: account.id, in: $0) }) else {
      throw RoutingError.notFound
    }
    if !notice.isRead, request.method != .head {
      let moment = clock.now()
      try await database.write { try NoticeStore.markRead(id, of: account.id, at: moment, in: $0) }
    }
    let isOurs = notice.address.hasPrefix("/") && !notice.address.hasPrefix("//")
    return .redirect(isOurs ? notice.address : "/inbox")
  }

  @Sendable private func markOne(_ request: Request) async throws -> Response {
    let account = try person(request)
    let id = ID<Notice>(rawValue: try request.parameters.require("id"))
    let moment = clock.now()
    try await database.write { try NoticeStore.markRead(id, of: account.id, at: moment, in: $0) }
    return request.redirect(to: "/inbox")
  }

  @Sendable private func markAll(_ request: Request) async throws -> Response {
    let account = try person(request)
    let moment = clock.now()
    try await database.write { try NoticeStore.markRead(nil, of: account.id, at: moment, in: $0) }
    return request.redirect(to: "/inbox", flash: Flash(.good, NoticesTexts.allMarked[request.language]))
  }

  @Sendable private func settings(_ request: Request) async throws -> Response {
    let account = try person(request)
    let chosen = try await database.read { try PreferenceStore.deliveries(of: account.id, in: $0) }
    let page = NoticeSettingsPage(
      language: request.language, token: request.formToken, chosen: chosen, hasMail: service != nil,
      mailAddress: service?.mailAddress(account))
    let crumbs = [
      Crumb(NoticesTexts.inbox[request.language], to: "/inbox"), Crumb(NoticesTexts.settings[request.language]),
    ]
    return .page(
      request.page(title: NoticesTexts.settings[request.language], breadcrumb: crumbs, main: page.html))
  }

  @Sendable private func saveSettings(_ request: Request) async throws -> Response {
    let account = try person(request)
    let form = try await request.form()
    let chosen = NoticeGroup.allCases.compactMap { group in
      form[NoticeSettingsPage.field(group)].flatMap(NoticeDelivery.init(rawValue:)).map { (group, $0) }
    }
    let choices = Dictionary(uniqueKeysWithValues: chosen)
    let viewer = request.viewer
    try await database.write { [clock] connection in
      let before = try PreferenceStore.deliveries(of: account.id, in: connection)
      try PreferenceStore.save(choices, of: account.id, in: connection)
      let after = try PreferenceStore.deliveries(of: account.id, in: connection)
      guard before != after else { return }
      let entry = AuditEntry(
        "notice-preference.changed", on: "account", account.id.rawValue, agency: account.agency,
        before: Self.words(before), after: Self.words(after))
      try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
    }
    return request.redirect(to: "/inbox/settings", flash: Flash(.good, NoticesTexts.saved[request.language]))
  }

  private static func words(_ chosen: [NoticeGroup: NoticeDelivery]) -> String {
    chosen.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value.rawValue)" }
      .joined(separator: " ")
  }
}
