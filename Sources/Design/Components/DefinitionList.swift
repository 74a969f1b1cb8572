public import HTML

/// One fact with its name.
public struct Fact: Sendable {
  let name: String
  let value: HTML

  /// A fact whose value is markup.
  public init(_ name: String, _ value: HTML) {
    self.name = name
    self.value = value
  }

  /// A fact whose value is plain text.
  public init(_ name: String, text: String) {
    self.init(name, HTML(text: text))
  }
}

extension Component {
  /// Facts with their names, one under the other.
  public static func definitionList(_ facts: [Fact]) -> HTML {
    """
    <dl class="facts">\(HTML.forEach(facts) {
      "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>"
    })</dl>
    """
  }
}
