/// How much a YAML text may ask of the reader.
public struct YAMLLimits: Sendable {
  /// Bytes of the text.
  public var bytes: Int
  /// Lists and mappings within one another.
  public var depth: Int
  /// Scalars, lists and mappings together.
  public var nodes: Int
  /// Errors reported before reading stops.
  public var errors: Int

  /// Limits that a file written by hand never meets.
  public init(bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 400_000, errors: Int = 100) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.errors = errors
  }
}

/// Reads YAML 1.1 as plain data: mappings, lists and texts, without types, anchors, aliases or tags.
public enum YAMLReader {
  /// Reads one document.
  ///
  /// Mistakes that leave the shape of the document clear (duplicate keys, aliases, tags, keys that are lists) are all
  /// reported and the tree is still given; after a mistake of grammar or a limit there is no tree. An empty text
  /// gives neither tree nor errors. Errors come in the order of the source.
  public static func parse(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) -> (node: YAMLNode?, errors: [YAMLError]) {
    let start = YAMLMark(line: 1, column: 1)
    guard bytes.count <= limits.bytes else {
      return (nil, [YAMLError(mark: start, problem: .tooLarge(limit: limits.bytes))])
    }
    if let offset = firstInvalidUTF8Offset(in: bytes) {
      return (nil, [YAMLError(mark: mark(ofByte: offset, in: bytes), problem: .notUTF8)])
    }
    if let offset = tagDirectiveFlood(in: bytes) {
      return (nil, [YAMLError(mark: mark(ofByte: offset, in: bytes), problem: .tagNotAllowed("%TAG"))])
    }
    return bytes.withUnsafeBufferPointer { buffer in
      // A byte order mark is no character of the text: left in, it would shift the columns of the first line.
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: buffer[3...]) : buffer
      var builder = TreeBuilder(events: EventStream(reading: text), limits: limits)
      return builder.build()
    }
  }

  /// Reads one document from a string.
  public static func parse(
    _ text: String, limits: YAMLLimits = YAMLLimits()
  ) -> (node: YAMLNode?, errors: [YAMLError]) {
    parse(Array(text.utf8), limits: limits)
  }

  private static func firstInvalidUTF8Offset(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  /// Where a flood of tag directives begins: libyaml compares each with all others, so that a hundred thousand of them
  /// would keep it busy for minutes. A few, which are refused elsewhere when they are used, do no harm.
  private static func tagDirectiveFlood(in bytes: [UInt8]) -> Int? {
    let percent = UInt8(ascii: "%")
    var found: [Int] = []
    for (offset, byte) in bytes.enumerated()
    where byte == percent && bytes[offset...].starts(with: Array("%TAG".utf8)) {
      found.append(offset)
      if found.count > 100 { return found[0] }
    }
    return nil
  }

  /// The line and column of a byte in a text that is UTF-8 up to there.
  static func mark(ofByte offset: Int, in bytes: some Sequence<UInt8>) -> YAMLMark {
    var mark = YAMLMark(line: 1, column: 1)
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80 {  // a continuation byte begins no character
        mark.column += 1
      }
    }
    return mark
  }
}
