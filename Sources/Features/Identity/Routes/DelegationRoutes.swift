import Database
import Design
import Foundation
import HTML
import HTTP
import Kernel

/// Lending one's roles to another for the days of a leave.
extension IdentityRoutes {
  func registerDelegation(in router: inout Router) {
    router.register(.get, "/account/delegation", showDelegation)
    router.register(.post, "/account/delegation", delegate)
    router.register(.post, "/account/delegation/:delegation/end", endDelegation)
  }

  @Sendable private func showDelegation(_ request: Request) async throws -> Response {
    .page(try await delegationPage(request))
  }

  @Sendable private func delegate(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let form = DelegationForm(try await request.form())
    let viewer = request.viewer
    let moment = clock.now()
    let today = clock.today
    let trail = AuditTrail(clock: clock)
    let flaws = try await database.write { connection -> [FieldFlaw] in
      let outcome = try form.checked(for: account.id, today: today, at: moment, in: connection)
      guard case .sound(let delegation) = outcome else { return outcome.flaws(viewer.language) }
      try DelegationStore.add(delegation, at: moment, in: connection)
      let days = "\(delegation.firstDay.iso) – \(delegation.lastDay.iso)"
      let entry = AuditEntry(
        "delegation.given", on: "account", account.id.rawValue, agency: account.agency,
        after: "\(delegation.delegate) · \(days) · \(delegation.reason)")
      try trail.append(entry, by: viewer, in: connection)
      return []
    }
    guard flaws.isEmpty else {
      return .page(try await delegationPage(request, flaws: flaws, typed: form), status: .unprocessableContent)
    }
    return request.redirect(
      to: "/account/delegation", flash: Flash(.good, DelegationTexts.saved[request.language]))
  }

  @Sendable private func endDelegation(_ request: Request) async throws -> Response {
    let account = try signedIn(request)
    let id = ID<Delegation>(rawValue: request.parameters["delegation"] ?? "")
    let viewer = request.viewer
    let moment = clock.now()
    let today = clock.today
    let trail = AuditTrail(clock: clock)
    let isFound = try await database.write { connection -> Bool in
      guard let delegation = try DelegationStore.given(by: account.id, in: connection).first(where: { $0.id == id })
      else { return false }
      // What is over already, or was ended in another tab, needs nothing more.
      guard [.coming, .holding].contains(delegation.state(on: today)) else { return true }
      try DelegationStore.end(id, at: moment, in: connection)
      let entry = AuditEntry(
        "delegation.ended", on: "account", account.id.rawValue, agency: account.agency,
        before: delegation.delegate.rawValue)
      try trail.append(entry, by: viewer, in: connection)
      return true
    }
    guard isFound else { throw RoutingError.notFound }
    return request.redirect(
      to: "/account/delegation", flash: Flash(.good, DelegationTexts.endedNow[request.language]))
  }

  private func delegationPage(
    _ request: Request, flaws: [FieldFlaw] = [], typed: DelegationForm? = nil
  ) async throws -> Page {
    let account = try signedIn(request)
    let today = clock.today
    let page = try await database.read { connection -> DelegationPage in
      let all = try AccountStore.all(in: connection)
      let colleagues = all.filter {
        $0.isActive && $0.id != account.id && $0.agency == account.agency && $0.agency != nil
      }
      return DelegationPage(
        language: request.language, token: request.formToken, account: account, today: today,
        given: try DelegationStore.given(by: account.id, in: connection), colleagues: colleagues,
        names: Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.name) }), errors: flaws, typed: typed)
    }
    return ownPage(request, DelegationTexts.title, page.html)
  }
}
