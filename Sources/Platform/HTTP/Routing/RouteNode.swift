/// A handler and the pattern that leads to it.
struct Route: Sendable {
  let pattern: RoutePattern
  let handler: Handler
}

/// One branching of the tree of paths. Built once, then only read.
struct RouteNode: Sendable {
  /// What a search found.
  struct Match {
    let node: RouteNode
  }

  private(set) var routes: [Method: Route] = [:]
  private var literals: [String: RouteNode] = [:]
  /// At most one element: the branch of `:name`. An array because a struct cannot hold itself.
  private var parameter: [RouteNode] = []
  /// At most one element: the end reached by `*name`.
  private var rest: [RouteNode] = []

  mutating func insert(_ path: ArraySlice<RoutePattern.Segment>, _ method: Method, _ route: Route) throws(RouteConflict)
  {
    guard let first = path.first else {
      if let existing = routes[method] {
        throw RouteConflict(
          method: method, pattern: route.pattern.description, existing: existing.pattern.description)
      }
      routes[method] = route
      return
    }
    switch first {
    case .literal(let text):
      try literals[text, default: RouteNode()].insert(path.dropFirst(), method, route)
    case .parameter:
      if parameter.isEmpty { parameter = [RouteNode()] }
      try parameter[0].insert(path.dropFirst(), method, route)
    case .rest:
      if rest.isEmpty { rest = [RouteNode()] }
      try rest[0].insert(path.dropFirst(), method, route)
    }
  }

  /// The best node for a path that has any route, or `nil`. Captures take no empty segment.
  func find(_ path: ArraySlice<String>) -> Match? {
    guard let first = path.first else { return routes.isEmpty ? nil : Match(node: self) }
    if let found = literals[first]?.find(path.dropFirst()) { return found }
    guard !first.isEmpty else { return nil }
    if let found = parameter.first?.find(path.dropFirst()) { return found }
    guard let rest = rest.first, !path.contains("") else { return nil }
    return Match(node: rest)
  }

  /// The registered methods with what follows from them, sorted.
  var allowedMethods: [Method] {
    var methods = Set(routes.keys)
    if methods.contains(.get) { methods.insert(.head) }
    methods.insert(.options)
    return methods.sorted { $0.name < $1.name }
  }

  /// Every route below, in a stable order.
  var allRoutes: [(Method, Route)] {
    let own = routes.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
    let below = literals.sorted { $0.key < $1.key }.flatMap { $0.value.allRoutes }
    return own + below + parameter.flatMap(\.allRoutes) + rest.flatMap(\.allRoutes)
  }
}
