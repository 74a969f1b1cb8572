public import HTML

extension Component {
  /// The heading of a page: what it belongs to, its name, and the sentence that matters most.
  public static func heading(
    _ title: String, eyebrow: String? = nil, lead: HTML? = nil, actions: HTML? = nil
  ) -> HTML {
    """
    <div class="heading">\(HTML.let(eyebrow) { "<p class=\"eyebrow\">\($0)</p>" })<h1>\(title)</h1>\
    \(HTML.let(lead) { "<p class=\"lead\">\($0)</p>" })\(HTML.let(actions) { "<div class=\"actions\">\($0)</div>" })</div>
    """
  }
}
