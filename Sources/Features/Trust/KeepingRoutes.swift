import Database
import Design
import HTTP
import Kernel

/// The addresses of how long things are kept, and of what is held at all.
struct KeepingRoutes: Sendable {
  let keeper: RetentionKeeper

  func register(in router: inout Router) {
    router.register(.get, "/trust/retention") { try await show($0) }
    router.register(.post, "/trust/retention/hold", hold)
    router.register(.post, "/trust/retention/release", release)
    router.register(.get, "/trust/personal-data", inventory)
  }

  /// Holds concern everybody, so only those who keep the whole organisation set them.
  private func mayHold(_ viewer: Viewer) -> Bool { Permissions(.empty).allows(viewer, .manageAccounts) }

  private func show(
    _ request: Request, flaws: [(field: String, message: LocalizedText)] = [], typed: (String, String) = ("", "")
  ) async throws -> Response {
    let viewer = request.viewer
    try Permissions(.empty).require(viewer, .readAuditTrail)
    let (lines, holds) = try await keeper.database.read { [keeper] connection in
      (try keeper.lines(in: connection), try HoldStore.all(in: connection))
    }
    let page = RetentionPage(
      viewer: viewer, lines: lines, holds: holds.values.sorted { $0.at < $1.at }, token: request.formToken,
      mayHold: mayHold(viewer), flaws: flaws, typed: typed)
    let title = TrustTexts.retention[request.language]
    return .page(
      request.page(title: title, breadcrumb: Self.crumbs(title, request), main: page.html),
      status: flaws.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private func hold(_ request: Request) async throws -> Response {
    try Permissions(.empty).require(request.viewer, .manageAccounts)
    let form = try await request.form()
    let (kind, reason) = (form["kind"] ?? "", WrittenText.trimmed(form["reason"] ?? ""))
    var flaws: [(field: String, message: LocalizedText)] = []
    if !keeper.knows(kind) { flaws.append(("kind", RetentionTexts.unknownKind)) }
    if reason.isEmpty { flaws.append(("reason", PersonTexts.noReason)) }
    guard flaws.isEmpty else { return try await show(request, flaws: flaws, typed: (kind, reason)) }
    try await keeper.hold(kind, because: String(reason.prefix(1_000)), by: request.viewer)
    return request.redirect(
      to: "/trust/retention", flash: Flash(.good, RetentionTexts.heldDone[request.language]))
  }

  @Sendable private func release(_ request: Request) async throws -> Response {
    try Permissions(.empty).require(request.viewer, .manageAccounts)
    try await keeper.release(try await request.form()["kind"] ?? "", by: request.viewer)
    return request.redirect(
      to: "/trust/retention", flash: Flash(.good, RetentionTexts.released[request.language]))
  }

  @Sendable private func inventory(_ request: Request) async throws -> Response {
    guard Permissions(.empty).allowsAnywhere(request.viewer, .readAuditTrail) else {
      throw PermissionDenied(.readAuditTrail, by: request.viewer, hiding: true)
    }
    let page = InventoryPage(viewer: request.viewer)
    let title = TrustTexts.inventory[request.language]
    return .page(request.page(title: title, breadcrumb: Self.crumbs(title, request), main: page.html))
  }

  static func crumbs(_ title: String, _ request: Request) -> [Crumb] {
    let above = Permissions(.empty).allowsAnywhere(request.viewer, .readAuditTrail)
    return (above ? [Crumb(TrustTexts.menu[request.language], to: "/audit")] : []) + [Crumb(title)]
  }
}

/// Text as people type it.
enum WrittenText {
  /// Without the space around it.
  static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
