public import HTTP
import Kernel

/// Asks people who open a page without having signed in to do so, and brings them back afterwards.
public struct SignInRedirect: Middleware {
  /// A redirect that stands behind `SessionMiddleware`.
  public init() {}

  /// Answers the request; 401 becomes the way to the sign-in page where somebody was opening a page.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    do {
      return try await next(request)
    } catch let error as PermissionDenied where error.status == .unauthorized {
      let accepts = request.headers[.accept] ?? ""
      guard request.method == .get, accepts.contains("text/html") || accepts.contains("*/*") || accepts.isEmpty else {
        throw error
      }
      return .redirect(Self.address(comingBackTo: request.address))
    }
  }

  /// The sign-in page, which leads on to an address.
  static func address(comingBackTo address: String) -> String {
    "/sign-in?" + (["back": address] as QueryItems).encoded
  }
}
