public import HTML
public import Kernel

extension Component {
  /// Links to the pages of a long list, from 1; nothing when there is only one.
  public static func pagination(page: Int, of count: Int, language: Language, address: (Int) -> String) -> HTML {
    guard count > 1 else { return .empty }
    var items: [HTML] = []
    if page > 1 {
      items.append("<li><a href=\"\(url: address(page - 1))\" rel=\"prev\">← \(Phrase.previous[language])</a></li>")
    }
    var last = 0
    for number in shownPages(around: page, of: count) {
      if number > last + 1 { items.append("<li><span>…</span></li>") }
      items.append(link(number, isCurrent: number == page, language, address))
      last = number
    }
    if page < count {
      items.append("<li><a href=\"\(url: address(page + 1))\" rel=\"next\">\(Phrase.next[language]) →</a></li>")
    }
    return "<nav aria-label=\"\(attr: Phrase.pages[language])\"><ul class=\"pages\">\(items)</ul></nav>"
  }

  private static func shownPages(around page: Int, of count: Int) -> [Int] {
    Set([1, count, page - 1, page, page + 1]).filter { (1...count).contains($0) }.sorted()
  }

  private static func link(
    _ number: Int, isCurrent: Bool, _ language: Language, _ address: (Int) -> String
  ) -> HTML {
    let name: HTML = "<span class=\"hidden-text\">\(Phrase.page[language]) </span>\(number)"
    return """
      <li><a href="\(url: address(number))"\(attribute: "aria-current", isCurrent ? "page" : nil)>\(name)</a></li>
      """
  }
}
