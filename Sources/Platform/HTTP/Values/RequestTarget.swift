/// What a request asks for: the path, split and decoded, and the query.
public struct RequestTarget: Sendable, Equatable {
  /// The path as sent, still encoded, for instance `/rounds/2568/%E0%B8%81`.
  public let rawPath: String
  /// The decoded segments, for instance `["rounds", "2568", "ก"]`; empty for `/`. A last empty one is a trailing slash.
  public let segments: [String]
  /// The query as sent, without `?`; `nil` when there was none.
  public let rawQuery: String?
  /// The decoded query.
  public let query: QueryItems
  /// The authority of an absolute-form target (`http://host/path`), which then outranks the `Host` header.
  public let authority: String?

  /// Reads a request target: `/path?query`, `http://host/path?query`, or `*`.
  ///
  /// Refuses (400) broken percent-encoding, text that is no UTF-8, control characters, and `.` or `..` as a segment
  /// in any spelling: such a path means something else to somebody else.
  public init(parsing target: String) throws(TargetError) {
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw .controlCharacter }
    if target == "*" {
      self = RequestTarget(asterisk: ())
      return
    }
    let (authority, local) = try Self.splitAuthority(target)
    self.authority = authority
    let withoutFragment = local.prefix { $0 != "#" }
    if let mark = withoutFragment.utf8.firstIndex(of: 0x3F) {
      rawPath = String(withoutFragment[..<mark])
      let text = withoutFragment[withoutFragment.utf8.index(after: mark)...]
      rawQuery = String(text)
      guard let items = QueryItems(parsing: text) else { throw .brokenEncoding }
      query = items
    } else {
      rawPath = String(withoutFragment)
      rawQuery = nil
      query = QueryItems()
    }
    segments = try Self.segments(of: rawPath)
  }

  private init(asterisk: Void) {
    rawPath = "*"
    segments = []
    rawQuery = nil
    query = QueryItems()
    authority = nil
  }

  /// The decoded path for people and logs, for instance `/rounds/2568/ก`.
  public var path: String {
    rawPath == "*" ? "*" : rawPath.utf8.contains(0x25) ? "/" + segments.joined(separator: "/") : rawPath
  }

  private static func splitAuthority(_ target: String) throws(TargetError) -> (String?, Substring) {
    if target.utf8.first == 0x2F { return (nil, target[...]) }
    for scheme in ["http://", "https://"] where equalIgnoringCase(String(target.prefix(scheme.count)), scheme) {
      let rest = target.dropFirst(scheme.count)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
      let authority = String(rest[..<end])
      guard HostName.isPlausible(authority) else { throw .notATarget }
      return (authority, rest[end...].first == "/" ? rest[end...] : "/" + rest[end...])
    }
    throw .notATarget
  }

  private static func segments(of rawPath: String) throws(TargetError) -> [String] {
    if rawPath == "/" { return [] }
    var segments: [String] = []
    for raw in rawPath.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
      guard let segment = PercentCoding.decode(bytes: raw) else { throw .brokenEncoding }
      guard segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .controlCharacter }
      guard segment != ".", segment != ".." else { throw .dotSegment }
      segments.append(segment)
    }
    return segments
  }
}

/// Why a request target was refused; always 400.
public enum TargetError: HTTPResponseError, Equatable {
  /// `%` without two digits, or bytes that are not UTF-8.
  case brokenEncoding
  /// A control character, a space or NUL, plain or encoded.
  case controlCharacter
  /// `.` or `..` as a path segment.
  case dotSegment
  /// Neither a path nor an http address.
  case notATarget

  /// 400
  public var status: Status { .badRequest }

  /// What is wrong, for logs.
  public var detail: String {
    switch self {
    case .brokenEncoding: "the address has broken percent-encoding or is not UTF-8"
    case .controlCharacter: "the address holds a control character"
    case .dotSegment: "the address holds a dot segment"
    case .notATarget: "the request target is neither a path nor an http address"
    }
  }
}

/// The shape of a `Host` value.
package enum HostName {
  /// Whether a text can be a host with an optional port: no spaces, slashes, credentials or control characters.
  package static func isPlausible(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 255
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F, 0x25: true
        default: false
        }
      }
  }
}
