/// Believes what a proxy in front says about the client: its address and whether it came over HTTPS.
///
/// Only the named proxies are believed; from anybody else the fields are ignored. The address taken is the last one in
/// `X-Forwarded-For` that is not itself a trusted proxy, for everything before it can be invented by the client.
public struct TrustedProxies: Middleware {
  private let addresses: Set<String>

  /// - Parameter addresses: the proxies' addresses in digits, for instance `127.0.0.1`.
  public init(_ addresses: Set<String>) { self.addresses = addresses }

  /// Answers, with the client's address corrected.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    guard addresses.contains(request.remoteAddress) else { return try await next(request) }
    var request = request
    let chain = request.headers.all("X-Forwarded-For").flatMap { $0.split(separator: ",") }.map { $0.trimmingBlanks() }
    if let client = chain.last(where: { !addresses.contains($0) }), !client.isEmpty, client.utf8.count <= 45 {
      request.remoteAddress = client
    }
    if let scheme = request.headers["X-Forwarded-Proto"] { request.isSecure = equalIgnoringCase(scheme, "https") }
    return try await next(request)
  }
}
