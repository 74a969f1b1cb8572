public import HTTP
public import Kernel

/// Leads people whose role needs a second factor to set one up before they do anything else.
public struct SecondFactorGate: Middleware {
  private let roles: Set<Role>

  /// A gate that stands behind `SessionMiddleware`; no roles leave it open.
  public init(roles: Set<Role>) {
    self.roles = roles
  }

  /// Where somebody without a second factor may still go.
  private static let open = ["/account/second-factor", "/sign-out", "/reader", "/account/language"]

  /// Answers the request, or leads to the page where the second factor is set up.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    let viewer = request.viewer
    guard viewer.isSignedIn, !request.hasSecondFactor, viewer.grants.contains(where: { roles.contains($0.role) }),
      !Self.open.contains(where: { request.path == $0 || request.path.hasPrefix($0 + "/") })
    else { return try await next(request) }
    if viewer.token == nil, request.method == .get { return .redirect("/account/second-factor") }
    throw HTTPFailure(.forbidden, "a role of the viewer needs a second factor, which is not set up")
  }
}
