import YAML

/// The lines of a file, to find where each character of a text stands: quotes, escapes and line breaks move them.
struct SourceText {
  private let lines: [[Unicode.Scalar]]

  init(_ bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var lines: [[Unicode.Scalar]] = [[]]
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      // The line breaks of YAML 1.1.
      if ["\r", "\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    self.lines = lines
  }

  /// The place of every character of a scalar's text, and of its end.
  func places(of scalar: YAMLScalar) -> [YAMLMark] {
    var cursor = Cursor(lines: lines, style: scalar.style, mark: scalar.mark)
    return scalar.text.unicodeScalars.map { cursor.place(of: $0) } + [cursor.mark]
  }

  /// Walks the source beside the text that YAML made of it.
  private struct Cursor {
    let lines: [[Unicode.Scalar]]
    let style: YAMLScalar.Style
    var line: Int
    var column: Int

    init(lines: [[Unicode.Scalar]], style: YAMLScalar.Style, mark: YAMLMark) {
      self.lines = lines
      self.style = style
      line = mark.line - 1
      column = mark.column - 1
      switch style {
      case .plain: break
      case .singleQuoted, .doubleQuoted: column += 1
      case .literal, .folded: nextLine()
      }
    }

    var mark: YAMLMark { YAMLMark(line: line + 1, column: column + 1) }

    private var current: Unicode.Scalar? {
      lines.indices.contains(line) && lines[line].indices.contains(column) ? lines[line][column] : nil
    }

    private mutating func nextLine() {
      line += 1
      column = 0
      while let next = current, next == " " { column += 1 }
    }

    mutating func place(of scalar: Unicode.Scalar) -> YAMLMark {
      if scalar.properties.isWhitespace {
        let place = mark
        if current == nil, line < lines.count - 1 { nextLine() } else { step() }
        return place
      }
      while line < lines.count {
        if current == nil, line < lines.count - 1 {
          nextLine()
        } else if current?.properties.isWhitespace == true {
          column += 1
        } else {
          break
        }
      }
      let place = mark
      step()
      return place
    }

    /// Past one character of the text, which may be several in the source.
    private mutating func step() {
      let escaped = current
      column += 1
      if style == .singleQuoted, escaped == "'" { column += 1 }
      guard style == .doubleQuoted, escaped == "\\" else { return }
      switch current {
      case "x": column += 3
      case "u": column += 5
      case "U": column += 9
      default: column += 1
      }
    }
  }
}
