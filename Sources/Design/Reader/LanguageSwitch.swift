public import Kernel

/// Changing the language keeps the reader where they are: the same address with `lang` set.
public enum LanguageSwitch {
  /// The query field that asks for a language.
  public static let field = "lang"
  /// The cookie that remembers it.
  public static let cookieName = "samrit_language"

  /// The same address in another language.
  public static func address(_ address: String, in language: Language) -> String {
    let withoutFragment = address.prefix { $0 != "#" }
    let parts = withoutFragment.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = parts.count > 1 ? parts[1].split(separator: "&") : []
    let kept = fields.filter { $0 != field && !$0.hasPrefix(field + "=") }.map(String.init)
    return parts[0] + "?" + (kept + ["\(field)=\(language.rawValue)"]).joined(separator: "&")
  }

  /// The first of the two languages named in an `Accept-Language` header, by the reader's own order of weight.
  public static func preferred(acceptLanguage header: String?) -> Language {
    let ranges = (header ?? "").split(separator: ",").compactMap(weighted)
    var best: (language: Language, weight: Double)?
    for range in ranges where range.weight > (best?.weight ?? 0) { best = range }
    return best?.language ?? .thai
  }

  private static func weighted(_ range: Substring) -> (language: Language, weight: Double)? {
    let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
    guard let tag = parts.first?.lowercased(), let language = Language(rawValue: String(tag.prefix(2))) else {
      return nil
    }
    let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    return weight > 0 ? (language, weight) : nil
  }
}
