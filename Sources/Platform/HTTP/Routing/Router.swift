/// Answers a request, at once or after waiting.
public typealias Handler = @Sendable (Request) async throws -> Response

/// Finds the handler for a method and a path.
///
/// A literal outranks `:name`, which outranks `*name`; the search steps back when a better-looking branch ends nowhere.
/// HEAD is answered by GET, OPTIONS from what is registered.
public struct Router: Sendable {
  private var root = RouteNode()

  /// A router without routes.
  public init() {}

  /// Adds a route. A conflict is a mistake of the programmer and stops the program.
  public mutating func register(_ method: Method, _ pattern: RoutePattern, _ handler: @escaping Handler) {
    do { try add(method, pattern, handler) } catch { preconditionFailure("\(error)") }
  }

  /// Adds a route.
  ///
  /// - Throws: `RouteConflict` when a route of the same method already answers exactly these paths.
  public mutating func add(
    _ method: Method, _ pattern: RoutePattern, _ handler: @escaping Handler
  ) throws(RouteConflict) {
    try root.insert(pattern.segments[...], method, Route(pattern: pattern, handler: handler))
  }

  /// Adds all routes of another router.
  public mutating func add(_ other: Router) throws(RouteConflict) {
    for (method, route) in other.root.allRoutes { try add(method, route.pattern, route.handler) }
  }

  /// Every route, for lists and tests.
  public var routes: [(method: Method, pattern: RoutePattern)] {
    root.allRoutes.map { (method: $0, pattern: $1.pattern) }
  }

  /// Finds the route and calls it.
  ///
  /// - Throws: `RoutingError`, or what the handler throws.
  public func respond(to request: Request) async throws -> Response {
    guard Method.known.contains(request.method) else { throw RoutingError.methodUnknown }
    if request.target.rawPath == "*" { return Self.options(Array(Method.known)) }
    guard let found = root.find(request.segments[...]) else { return try trailingSlash(request) }
    let wanted: Method = request.method == .head && found.node.routes[.head] == nil ? .get : request.method
    guard let route = found.node.routes[wanted] else {
      let allowed = found.node.allowedMethods
      if request.method == .options { return Self.options(allowed) }
      throw RoutingError.methodNotAllowed(allowed: allowed)
    }
    var request = request
    request.parameters = RouteParameters(capturing: route.pattern, from: request.segments)
    request.notes.route = route.pattern.description
    return try await route.handler(request)
  }

  private static func options(_ methods: [Method]) -> Response {
    Response(.noContent, headers: [.allow: methods.map(\.name).sorted().joined(separator: ", ")])
  }

  /// Sends `/rounds/` to `/rounds`. Only to a path that a route answers and that has no other empty segment, so that
  /// the location can never be read as another host.
  private func trailingSlash(_ request: Request) throws -> Response {
    let trimmed = request.segments.dropLast()
    guard request.method.isSafe, request.segments.last == "", !trimmed.isEmpty, !trimmed.contains(""),
      root.find(trimmed) != nil
    else { throw RoutingError.notFound }
    let path = trimmed.map { "/" + PercentCoding.encode($0) }.joined()
    return .redirect(path + (request.target.rawQuery.map { "?" + $0 } ?? ""), status: .permanentRedirect)
  }
}

extension RouteParameters {
  /// Takes from a path what its pattern names.
  init(capturing pattern: RoutePattern, from path: [String]) {
    self.init()
    for (index, segment) in pattern.segments.enumerated() {
      switch segment {
      case .literal: break
      case .parameter(let name): add(name, path[index])
      case .rest(let name):
        rest = Array(path[index...])
        add(name, rest.joined(separator: "/"))
      }
    }
  }
}
