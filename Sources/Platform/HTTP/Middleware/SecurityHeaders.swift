/// Tells browsers what a page may do. A response that sets one of these fields itself keeps its own.
public struct SecurityHeaders: Middleware {
  private let fields: Headers

  /// - Parameters:
  ///   - contentSecurityPolicy: the policy; `frame-ancestors` is added when it says nothing about frames.
  ///   - strictTransport: seconds for which browsers insist on HTTPS; `nil` where the site is served over plain HTTP.
  public init(contentSecurityPolicy: String, strictTransport: Int? = nil) {
    let policy =
      contentSecurityPolicy.contains("frame-ancestors")
      ? contentSecurityPolicy : contentSecurityPolicy + "; frame-ancestors 'none'"
    var fields: Headers = [
      .contentSecurityPolicy: policy,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": policy.contains("frame-ancestors 'none'") ? "DENY" : "SAMEORIGIN",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    ]
    if let strictTransport {
      fields["Strict-Transport-Security"] = "max-age=\(strictTransport); includeSubDomains"
    }
    self.fields = fields
  }

  /// Answers with the fields added.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    var response = try await next(request)
    for field in fields where !response.headers.contains(field.name) {
      response.headers.add(field.name, field.value)
    }
    return response
  }
}
