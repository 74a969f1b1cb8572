public import HTML

/// How much a button stands out.
public enum ButtonKind: String, Sendable, CaseIterable {
  /// The one thing the page is for.
  case primary
  case secondary
  /// Looks like a link.
  case quiet
  /// Something that is hard to take back.
  case danger
}

extension Component {
  /// A button that submits its form, with `name` and `value` when a form has several.
  public static func button(
    _ label: String, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil,
    isDisabled: Bool = false, key: Character? = nil
  ) -> HTML {
    """
    <button type="submit" class="button button-\(kind.rawValue)"\(attribute: "name", name)\(attribute: "value", value)\
    \(attribute: "disabled", if: isDisabled)\(attribute: "data-key", key.map(String.init))>\(label)</button>
    """
  }

  /// A link that looks like a button; `key` is the single key that follows it.
  public static func linkButton(
    _ label: String, to address: String, kind: ButtonKind = .primary, key: Character? = nil
  ) -> HTML {
    """
    <a class="button button-\(kind.rawValue)" href="\(url: address)"\
    \(attribute: "data-key", key.map(String.init))>\(label)</a>
    """
  }

  /// Buttons and links that belong together, the main one first.
  public static func actions(_ items: HTML...) -> HTML {
    "<div class=\"actions\">\(items)</div>"
  }
}
