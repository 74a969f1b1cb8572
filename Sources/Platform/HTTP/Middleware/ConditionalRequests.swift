/// Gives responses an entity tag and answers 304 to a client that has them already.
///
/// Covers 200 answers to GET and HEAD with a body in memory. A response that brings its own tag keeps it.
public struct ConditionalRequests: Middleware {
  /// Adds tags and answers 304.
  public init() {}

  /// Answers, or says that nothing changed.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    var response = try await next(request)
    guard request.method == .get || request.method == .head, response.status == .ok else { return response }
    guard let tag = tag(of: &response) else { return response }
    guard let known = request.headers.all(.ifNoneMatch).first, tag.isNamed(in: known) else { return response }
    response.status = .notModified
    response.body = .empty
    for name in Self.aboutTheBody { response.headers[name] = nil }
    return response
  }

  /// The response's own tag, or one made from its body and added to it.
  private func tag(of response: inout Response) -> EntityTag? {
    if response.headers.contains(.etag) { return response.etag }
    guard case .bytes(let bytes) = response.body, response.headers[.cacheControl]?.contains("no-store") != true else {
      return nil
    }
    let tag = EntityTag(of: bytes)
    response.etag = tag
    return tag
  }

  private static let aboutTheBody: [HeaderName] = [.contentType, .contentLength, .contentEncoding, .contentDisposition]
}
