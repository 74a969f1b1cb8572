/// A media type with its parameters, as in `Content-Type`.
public struct MediaType: Sendable, Equatable {
  /// Type and subtype in lowercase, for instance `text/html`.
  public let essence: String
  /// Parameters in order, names in lowercase, for instance `charset` → `utf-8`.
  public let parameters: QueryItems

  /// Reads a `Content-Type` value; `nil` when there is no type in it.
  public init?(parsing text: String) {
    let parts = HeaderParameters.split(text)
    guard let essence = parts.first?.lowercased(), essence.contains("/") else { return nil }
    self.essence = essence
    parameters = HeaderParameters.parameters(parts.dropFirst())
  }

  /// Whether compression pays: text, JSON, XML, scripts, SVG.
  public var isTextLike: Bool {
    essence.hasPrefix("text/") || essence.hasSuffix("+json") || essence.hasSuffix("+xml")
      || Self.textLike.contains(essence)
  }

  private static let textLike: Set<String> = [
    "application/json", "application/javascript", "application/xml", "application/x-ndjson",
    "application/geo+json", "application/yaml", "application/manifest+json", "font/ttf", "font/otf",
  ]
}

/// Values of the shape `a; b=c; d="e"`.
enum HeaderParameters {
  /// The parts between semicolons that stand outside quotes, trimmed.
  static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var (quoted, escaped) = (false, false)
    for character in text {
      if character == "\"", !escaped { quoted.toggle() }
      escaped = quoted && character == "\\" && !escaped
      if character == ";", !quoted {
        parts.append(current.trimmingBlanks())
        current = ""
      } else {
        current.append(character)
      }
    }
    return parts + [current.trimmingBlanks()]
  }

  /// Names (lowercase) and values, quotes removed.
  static func parameters(_ parts: some Sequence<String>) -> QueryItems {
    var items = QueryItems()
    for part in parts {
      guard let mark = part.firstIndex(of: "=") else { continue }
      let name = part[..<mark].trimmingBlanks().lowercased()
      items.add(name, unquoted(part[part.index(after: mark)...].trimmingBlanks()))
    }
    return items
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    var plain = ""
    var escaped = false
    for character in text.dropFirst().dropLast() {
      if character == "\\", !escaped {
        escaped = true
        continue
      }
      // Browsers send a Windows path or a lone backslash unescaped: only \" and \\ are escapes.
      if escaped, character != "\"", character != "\\" { plain.append("\\") }
      plain.append(character)
      escaped = false
    }
    return plain
  }
}
