/// Why no route answered.
public enum RoutingError: HTTPResponseError, Equatable {
  /// No route has this path: 404. Handlers throw it too when the thing asked for does not exist.
  case notFound
  /// The path exists, the method does not: 405.
  case methodNotAllowed(allowed: [Method])
  /// A method no route could have: 501.
  case methodUnknown

  /// The status that answers it.
  public var status: Status {
    switch self {
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .methodUnknown: .notImplemented
    }
  }

  /// `Allow` for 405.
  public var headers: Headers {
    guard case .methodNotAllowed(let allowed) = self else { return [:] }
    return [.allow: allowed.map(\.name).joined(separator: ", ")]
  }

  /// What went wrong, for logs.
  public var detail: String {
    switch self {
    case .notFound: "nothing is found under this address"
    case .methodNotAllowed: "the address does not take this method"
    case .methodUnknown: "the method is unknown"
    }
  }
}

/// Two routes that no path could tell apart; found when they are registered.
public struct RouteConflict: Error, Equatable, CustomStringConvertible {
  /// The method of both.
  public let method: Method
  /// The pattern registered second.
  public let pattern: String
  /// The pattern registered first.
  public let existing: String

  /// Describes a conflict.
  public init(method: Method, pattern: String, existing: String) {
    self.method = method
    self.pattern = pattern
    self.existing = existing
  }

  /// Both patterns, for the programmer.
  public var description: String { "\(method) \(pattern) conflicts with \(method) \(existing)" }
}
