public import HTML

/// One of several views of the same thing.
public struct Tab: Sendable {
  let title: String
  let address: String
  let isCurrent: Bool
  let count: Int?

  /// A view with an address of its own.
  public init(_ title: String, to address: String, isCurrent: Bool = false, count: Int? = nil) {
    self.title = title
    self.address = address
    self.isCurrent = isCurrent
    self.count = count
  }
}

extension Component {
  /// Views as links; each has an address that can be sent to somebody.
  public static func tabs(_ tabs: [Tab], label: String) -> HTML {
    """
    <nav class="tabs" aria-label="\(attr: label)"><ul>\(HTML.forEach(tabs) { tab in
      """
      <li><a href="\(url: tab.address)"\(attribute: "aria-current", tab.isCurrent ? "page" : nil)>\(tab.title)\
      \(HTML.let(tab.count) { "<span class=\"count\">\($0)</span>" })</a></li>
      """
    })</ul></nav>
    """
  }
}
