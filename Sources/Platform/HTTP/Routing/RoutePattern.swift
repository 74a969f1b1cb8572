/// A route's pattern: literal segments, `:name` for one segment, `*name` at the end for all that remain (at least one).
public struct RoutePattern: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  enum Segment: Sendable, Hashable {
    case literal(String)
    case parameter(String)
    case rest(String)
  }

  /// The pattern as written, for instance `/rounds/:round/agencies/*rest`.
  public let description: String
  let segments: [Segment]

  /// Reads a pattern. Literals are written decoded. A pattern is source code: one that does not begin with `/`, has an
  /// unnamed, repeated or misplaced capture, is a mistake of the programmer and stops the program.
  public init(_ text: String) {
    do throws(RoutePatternError) { self = try RoutePattern(checking: text) } catch {
      preconditionFailure("route “\(text)”: \(error)")
    }
  }

  /// A pattern written in source code.
  public init(stringLiteral text: String) { self.init(text) }

  /// Reads a pattern.
  public init(checking text: String) throws(RoutePatternError) {
    guard text.hasPrefix("/") else { throw .noLeadingSlash }
    description = text
    guard text != "/" else {
      segments = []
      return
    }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    var names: Set<Substring> = []
    var segments: [Segment] = []
    for (index, part) in parts.enumerated() {
      guard let first = part.first else { throw .emptySegment }
      guard first == ":" || first == "*" else {
        segments.append(.literal(String(part)))
        continue
      }
      let name = part.dropFirst()
      guard !name.isEmpty else { throw .unnamedCapture }
      guard names.insert(name).inserted else { throw .repeatedName(String(name)) }
      if first == "*", index != parts.count - 1 { throw .restNotLast }
      segments.append(first == ":" ? .parameter(String(name)) : .rest(String(name)))
    }
    self.segments = segments
  }
}

/// What is wrong with a pattern.
public enum RoutePatternError: Error, Equatable {
  /// It does not begin with `/`.
  case noLeadingSlash
  /// Two slashes follow each other, or one ends it.
  case emptySegment
  /// `:` or `*` without a name.
  case unnamedCapture
  /// The same name twice.
  case repeatedName(String)
  /// `*name` before the end.
  case restNotLast
}

/// What a pattern captured from a path, decoded.
public struct RouteParameters: Sendable, Equatable {
  private var values: [(name: String, value: String)] = []
  /// What `*name` captured, segment by segment; a segment may itself hold an encoded slash.
  public internal(set) var rest: [String] = []

  /// Nothing captured.
  public init() {}

  /// The captured text of a name; for `*name`, the segments joined by `/`.
  public subscript(_ name: String) -> String? { values.first { $0.name == name }?.value }

  /// The captured text of a name.
  ///
  /// - Throws: `RoutingError.notFound` when the pattern has no such capture, or the text does not make a `Value`.
  public func require<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type = String.self) throws
    -> Value
  {
    guard let text = self[name], let value = Value(text) else { throw RoutingError.notFound }
    return value
  }

  mutating func add(_ name: String, _ value: String) { values.append((name, value)) }

  /// Compares names, values and rest.
  public static func == (left: RouteParameters, right: RouteParameters) -> Bool {
    left.rest == right.rest && left.values.elementsEqual(right.values) { $0 == $1 }
  }
}
