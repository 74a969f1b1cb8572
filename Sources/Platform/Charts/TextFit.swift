/// How wide a text will be, and where it may break, without a font at hand.
///
/// Thai has no spaces between words. Lines break at spaces and at zero-width spaces that the caller put in; when
/// that is not enough, before a vowel that is written first (เ แ โ ใ ไ), which always begins a syllable.
enum TextFit {
  /// The width in ems, by the usual proportions of a sans-serif face; marks above and below take no room.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The text in at most `limit` lines no wider than `width` ems; what does not fit ends in an ellipsis.
  static func lines(_ text: String, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: text) {
      let candidate = current + piece
      if current.isEmpty || TextFit.width(candidate.trimmed) <= width {
        current = candidate
      } else {
        lines.append(current.trimmed)
        current = piece
      }
    }
    if !current.trimmed.isEmpty { lines.append(current.trimmed) }
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = shortened(lines[limit - 1] + "…", to: width)
    }
    return lines.map { shortened($0, to: width) }
  }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{200B}" {
        pieces.append(current)
        current = ""
        continue
      }
      if isWrittenFirst(scalar), !current.isEmpty {
        pieces.append(current)
        current = ""
      }
      current.unicodeScalars.append(scalar)
      if scalar == " " || scalar == "-" || scalar == "/" {
        pieces.append(current)
        current = ""
      }
    }
    pieces.append(current)
    return pieces.filter { !$0.isEmpty }
  }

  /// Cuts whole letters, with their marks, until an ellipsis fits.
  private static func shortened(_ text: String, to width: Double) -> String {
    guard TextFit.width(text) > width else { return text }
    var kept = text
    while !kept.isEmpty, TextFit.width(kept + "…") > width { kept.removeLast() }
    return kept.trimmed + "…"
  }

  private static func isWrittenFirst(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E40...0x0E44).contains(scalar.value)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x200B...0x200D: 0
    case 0x0E40, 0x0E32, 0x0E30, 0x0E45: 0.42
    case 0x0E00...0x0E7F: 0.62
    case 0x20: 0.26
    case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x27, 0x7C, 0x69, 0x6C, 0x49: 0.28
    case 0x57, 0x4D, 0x6D, 0x77, 0x40, 0x25: 0.88
    case 0x41...0x5A: 0.65
    default: 0.57
    }
  }
}

extension String {
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
