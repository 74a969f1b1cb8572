public import HTML

extension Component {
  /// Something that can be opened; `id` keeps it open while parts of the page are renewed.
  public static func disclosure(_ summary: String, id: String? = nil, isOpen: Bool = false, _ body: HTML) -> HTML {
    """
    <details class="more"\(attribute: "id", id)\(attribute: "open", if: isOpen)><summary>\(summary)</summary>\
    \(body)</details>
    """
  }
}
