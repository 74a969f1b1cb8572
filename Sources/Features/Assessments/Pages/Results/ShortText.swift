/// The beginning of a long text, for lists; the whole stands on the page that the list leads to.
enum ShortText {
  /// Texts up to this length are shown whole.
  static let limit = 150

  /// Cut at a space where there is one near the end, so that Thai is not cut within a word when it can be helped.
  static func of(_ text: String) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    let kept = cut.distance(from: cut.startIndex, to: end) > limit / 2 ? cut[..<end] : cut
    return kept + " …"
  }
}
