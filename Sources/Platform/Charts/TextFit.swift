/// How wide a text will be, and where it may break, without a font at hand.
///
/// Thai has no spaces between words. Lines break at spaces, at zero-width spaces that the caller put in, around common
/// words, and elsewhere before a vowel that is written first (เ แ โ ใ ไ), which always begins a syllable. A piece that is
/// still too wide is broken between letters.
enum TextFit {
  /// The width in ems, by the usual proportions of a sans-serif face; marks above and below take no room.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + LetterWidth.of($1) }
  }

  /// The text in at most `limit` lines no wider than `width` ems; what does not fit ends in an ellipsis.
  static func lines(_ text: String, width: Double, limit: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: text).flatMap({ broken($0, to: width) }) {
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

  /// Words this short are believed only where a word is known to begin.
  private static let shortWord = 4

  /// The parts between which a line may break.
  static func pieces(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    var current = ""
    var place = 0
    func cut() {
      if !current.isEmpty { pieces.append(current) }
      current = ""
    }
    while place < scalars.count {
      if let length = ThaiWords.length(in: scalars, at: place), current.isEmpty || length >= shortWord {
        cut()
        pieces.append(String(String.UnicodeScalarView(scalars[place..<place + length])))
        place += length
        continue
      }
      let scalar = scalars[place]
      place += 1
      if scalar == "\u{200B}" {
        cut()
        continue
      }
      if isWrittenFirst(scalar) { cut() }
      current.unicodeScalars.append(scalar)
      if scalar == " " || scalar == "-" || scalar == "/" { cut() }
    }
    cut()
    return pieces
  }

  /// The piece itself, or its parts when it is wider than a line; a part begins with a letter that can begin one.
  private static func broken(_ piece: String, to width: Double) -> [String] {
    guard TextFit.width(piece.trimmed) > width else { return [piece] }
    let whole = TextFit.width(piece.trimmed)
    // Even parts, so that no letter is left alone on a line.
    let part = whole / (whole / width).rounded(.up)
    var parts: [String] = []
    var current = ""
    for letter in piece {
      let isSplit = current.unicodeScalars.last.map(isWrittenFirst) ?? true
      if !isSplit, TextFit.width(current + String(letter)) > part, parts.count < 8, canBegin(letter) {
        parts.append(current)
        current = ""
      }
      current.append(letter)
    }
    return parts + [current]
  }

  /// ะ า ำ ๅ ๆ ฯ never begin a line.
  private static func canBegin(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy { ![0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0E2F].contains($0.value) }
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

}

extension String {
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
