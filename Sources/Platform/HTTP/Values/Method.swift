/// A request method, such as `GET`. Any token is representable; the usual ones have names.
public struct Method: Sendable, Hashable, CustomStringConvertible {
  /// The method exactly as sent, for instance `POST`. Methods are case-sensitive.
  public let name: String

  /// Makes a method from its token.
  public init(_ name: String) { self.name = name }

  /// The token.
  public var description: String { name }

  /// `GET`
  public static let get = Method("GET")
  /// `HEAD`
  public static let head = Method("HEAD")
  /// `POST`
  public static let post = Method("POST")
  /// `PUT`
  public static let put = Method("PUT")
  /// `PATCH`
  public static let patch = Method("PATCH")
  /// `DELETE`
  public static let delete = Method("DELETE")
  /// `OPTIONS`
  public static let options = Method("OPTIONS")

  /// Whether the method promises to change nothing (GET, HEAD, OPTIONS); others need a forgery check.
  public var isSafe: Bool { self == .get || self == .head || self == .options }

  /// The methods a server of this kind knows; anything else is answered 501.
  static let known: Set<Method> = [.get, .head, .post, .put, .patch, .delete, .options]
}
