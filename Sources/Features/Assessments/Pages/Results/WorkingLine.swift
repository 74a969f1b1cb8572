import HTML

/// One line of worked arithmetic: what is put together, and at the right what comes of it.
struct WorkingLine {
  let left: String
  /// The figure, with its sign of equality in arithmetic; `nil` when the line ends in words.
  let right: String?

  /// Parts a line of a derivation at the figure it ends in.
  init(_ line: String) {
    let line = Self.tidy(line)
    guard let match = line.firstMatch(of: #/^(.*?)( = | ≈ | ได้ |: )(≈ ?)?(−?-?[0-9][0-9.,]*)( คะแนน)?$/#) else {
      left = line
      right = nil
      return
    }
    left = String(match.1)
    let sign = match.3 != nil || match.2 == " ≈ " ? "≈ " : match.2 == " = " ? "= " : ""
    right = sign + match.4
  }

  var html: HTML {
    """
    <p class="working-sum"><span>\(left)</span>\
    \(HTML.let(right) { "<span class=\"working-result\">\($0)</span>" })</p>
    """
  }

  /// Without the sign a line goes on with, and without needless zeros after a rounded figure.
  private static func tidy(_ line: String) -> String {
    let begun = line.hasPrefix("= ") ? String(line.dropFirst(2)) : line
    return begun.replacing(#/≈ (-?[0-9]+)(\.[0-9]*?)0+(?![0-9])/#) { match in
      "≈ " + match.1 + (match.2 == "." ? "" : match.2)
    }
  }
}
