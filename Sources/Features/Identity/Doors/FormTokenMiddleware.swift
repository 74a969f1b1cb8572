import Crypto
import Design
import Foundation
public import HTTP
import Kernel

/// Refuses changes that another site caused: every request that is not safe must come from a page of ours and carry
/// the form token of its session, in the field `csrf` or in the header `X-Form-Token`.
public struct FormTokenMiddleware: Middleware {
  /// The header for requests that are no forms.
  public static let header: HeaderName = "X-Form-Token"

  /// A middleware that stands behind `SessionMiddleware`.
  public init() {}

  /// Answers the request, or refuses it with 403.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    // No other site can make a browser send a personal token, so programs need no form token.
    if !request.method.isSafe, request.viewer.token == nil {
      guard RequestOrigin(of: request) != .elsewhere else {
        throw HTTPFailure(.forbidden, "the form was sent by another site")
      }
      guard let expected = request.formToken else { throw Self.refusal }
      guard let given = try await givenToken(request, expected: expected), ConstantTime.equal(given, expected) else {
        throw Self.refusal
      }
    }
    return try await next(request)
  }

  private static let refusal = HTTPFailure(.forbidden, "the form token is missing or belongs to another session")

  private func givenToken(_ request: Request, expected: String) async throws -> String? {
    if let header = request.headers[Self.header] { return header }
    let type = request.headers[.contentType]?.lowercased() ?? ""
    let isForm = type.hasPrefix("application/x-www-form-urlencoded") || type.hasPrefix("multipart/form-data")
    guard isForm else { return nil }
    let form = try await request.form { fields in
      // No file of a stranger is written to disk.
      guard let given = fields[Page.tokenField], ConstantTime.equal(given, expected) else { throw Self.refusal }
    }
    return form[Page.tokenField]
  }
}

/// The token of a session's forms: follows from the session's secret, which cannot be found out from it.
enum FormToken {
  static func make(from secret: String) -> String {
    Base64URL.encode(HMACSHA256.code(for: Array("samrit form token".utf8), key: Array(secret.utf8)))
  }
}
