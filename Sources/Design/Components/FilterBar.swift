public import HTML
public import Kernel

extension Component {
  /// A form that narrows a list by its address; `kept` are query fields that stay as they are.
  public static func filterBar(
    action: String, fields: [Field], kept: [(name: String, value: String)] = [], clearAddress: String? = nil,
    language: Language
  ) -> HTML {
    """
    <form class="filter" method="get" action="\(url: action)" role="search">\
    \(HTML.forEach(kept) { "<input type=\"hidden\" name=\"\(attr: $0.name)\" value=\"\(attr: $0.value)\"/>" })\
    \(HTML.forEach(fields) { field($0, language: language) })\
    \(button(Phrase.filter[language], kind: .secondary))\
    \(HTML.let(clearAddress) { linkButton(Phrase.clearFilter[language], to: $0, kind: .quiet) })</form>
    """
  }
}
