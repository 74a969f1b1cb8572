public import HTTP

/// What pages of any feature may ask about the people at work now.
public struct Together: Sendable {
  /// Who is where.
  public let presence: PresenceBoard
  /// What is said where.
  public let shelf: any DiscussionShelf

  /// Puts both together.
  public init(presence: PresenceBoard, shelf: any DiscussionShelf) {
    self.presence = presence
    self.shelf = shelf
  }
}

private enum TogetherKey: RequestContextKey { typealias Value = Together }

extension Request {
  /// The people at work now; `nil` where pages are drawn alone, as in tests.
  public var together: Together? {
    get { context[TogetherKey.self] }
    set { context[TogetherKey.self] = newValue }
  }
}

/// Lets pages ask about the people at work now.
public struct TogetherMiddleware: Middleware {
  private let together: Together

  /// Gives every request the same.
  public init(_ together: Together) {
    self.together = together
  }

  /// Answers with it at hand.
  public func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    request.together = together
    return try await next(request)
  }
}
