/// A place in a YAML text.
public struct YAMLMark: Sendable, Hashable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in Unicode characters (code points), not in bytes.
  public var column: Int

  /// A place from its line and column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A piece of text in a YAML tree, with the way it was written and where.
public struct YAMLScalar: Sendable, Hashable {
  /// How the text was written.
  public enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// The text itself. It has no type: the reader of the tree decides whether `10` is a number.
  public var text: String
  /// How the text was written.
  public var style: Style
  /// Where the text begins.
  public var mark: YAMLMark

  /// A scalar from its parts.
  public init(text: String, style: Style, mark: YAMLMark) {
    self.text = text
    self.style = style
    self.mark = mark
  }

  /// Whether the text was written without quotes or block markers, so that it may stand for a number or a blank.
  public var isPlain: Bool { style == .plain }
}

/// A YAML document as a tree, in the order of the source.
public indirect enum YAMLNode: Sendable {
  /// A text.
  case scalar(YAMLScalar)
  /// A list and where it begins.
  case sequence([YAMLNode], YAMLMark)
  /// Keys with their values, in the order of the source, and where the mapping begins.
  case mapping([(key: YAMLScalar, value: YAMLNode)], YAMLMark)

  /// Where the node begins.
  public var mark: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// The scalar, when the node is one.
  public var asScalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  /// The elements, when the node is a sequence.
  public var asSequence: [YAMLNode]? {
    if case .sequence(let elements, _) = self { elements } else { nil }
  }

  /// The entries, when the node is a mapping.
  public var asMapping: [(key: YAMLScalar, value: YAMLNode)]? {
    if case .mapping(let entries, _) = self { entries } else { nil }
  }

  /// The value of a key, when the node is a mapping that has it; the first one where the key is repeated.
  public subscript(key: String) -> YAMLNode? {
    asMapping?.first { $0.key.text == key }?.value
  }
}
