public import HTML

extension Component {
  /// A list with nothing in it: what would be here, and how to begin.
  public static func emptyState(_ title: String, _ body: String, action: HTML? = nil) -> HTML {
    "<div class=\"empty\"><p class=\"empty-title\">\(title)</p><p>\(body)</p>\(action)</div>"
  }
}
