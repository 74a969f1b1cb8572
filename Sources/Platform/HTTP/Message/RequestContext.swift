/// Names a kind of value that middleware attaches to a request.
///
/// ```swift
/// enum LanguageKey: RequestContextKey { typealias Value = Language }
/// request.context[LanguageKey.self] = .thai
/// ```
public protocol RequestContextKey {
  /// The type of the value.
  associatedtype Value: Sendable
}

/// What middleware learned about a request on its way in: session, language, permissions.
///
/// A value: what an inner middleware attaches is seen by what it calls, not by what called it.
public struct RequestContext: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  /// An empty context.
  public init() {}

  /// The value attached under a key, or `nil`.
  public subscript<Key: RequestContextKey>(_ key: Key.Type) -> Key.Value? {
    get { values[ObjectIdentifier(key)] as? Key.Value }
    set { values[ObjectIdentifier(key)] = newValue }
  }
}
