import HTML
import Kernel

/// What people wrote, made safe: everything is text, but addresses become links and names of people stand out.
enum SpokenText {
  /// The most characters one comment holds.
  static let limit = 5_000

  /// Cut to what may be kept; `nil` when nothing is left or too much is there.
  static func checked(_ typed: String?) -> Result<String, Flaw> {
    let text = (typed ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let kept = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 }))
    let body = String(kept.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    if body.isEmpty { return .failure(.empty) }
    return body.count > limit ? .failure(.tooLong) : .success(body)
  }

  enum Flaw: Error { case empty, tooLong }

  /// The usernames mentioned with `@`, each once, in lower case.
  static func mentions(in text: String) -> [String] {
    var found: [String] = []
    for word in words(text) {
      if let name = mention(word), !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// As markup. Paragraphs are parted by empty lines.
  static func html(_ text: String) -> HTML {
    let paragraphs = text.split(separator: "\n\n").filter { !$0.allSatisfy(\.isWhitespace) }
    return HTML.forEach(paragraphs) { paragraph in
      let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: true).map { line(String($0)) }
      return "<p>\(HTML.forEach(lines.enumerated()) { index, line in index == 0 ? line : "<br/>\(line)" })</p>"
    }
  }

  private static func line(_ text: String) -> HTML {
    HTML.forEach(words(text)) { word in
      if let link = link(word) { return link }
      if mention(word) != nil { return "<b>\(word)</b>" }
      return HTML(text: word)
    }
  }

  /// Words and the white space between them, in order.
  private static func words(_ text: String) -> [String] {
    var result: [String] = []
    for letter in text {
      if let last = result.last?.last, last.isWhitespace == letter.isWhitespace {
        result[result.count - 1].append(letter)
      } else {
        result.append(String(letter))
      }
    }
    return result
  }

  private static let openings = Set("([{\"'“‘")
  private static let closings = Set(".,;:!?)]}\"'”’ๆฯ")

  private static func mention(_ word: String) -> String? {
    let inner = word.drop { openings.contains($0) }
    guard inner.first == "@" else { return nil }
    let name = inner.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._-@".contains($0)) }
    let bare = String(name.reversed().drop { ".-_".contains($0) }.reversed()).lowercased()
    return bare.isEmpty ? nil : bare
  }

  /// An address in `http` or `https`; what stands around it is no part of it.
  private static func link(_ word: String) -> HTML? {
    let before = word.prefix { openings.contains($0) }
    let rest = word.dropFirst(before.count)
    guard rest.hasPrefix("https://") || rest.hasPrefix("http://") else { return nil }
    let after = String(rest.reversed().prefix { closings.contains($0) }.reversed())
    let address = String(rest.dropLast(after.count))
    guard address.count > 8, address.count <= 2_000 else { return nil }
    return """
      \(String(before))<a href="\(url: address)" rel="noopener noreferrer nofollow">\(address)</a>\(after)
      """
  }
}
