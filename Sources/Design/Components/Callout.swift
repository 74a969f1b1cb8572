public import HTML

extension Component {
  /// Something the reader should not miss, in its place on the page.
  public static func callout(_ tone: Tone, title: String, _ body: HTML = .empty) -> HTML {
    """
    <div class="callout callout-\(raw: tone.rawValue)"><p class="callout-title">\(tone.icon)<span>\(title)</span></p>\
    \(body)</div>
    """
  }
}

extension Tone {
  var icon: HTML {
    switch self {
    case .good: Icon.good
    case .warning: Icon.warning
    case .bad: Icon.bad
    case .info: Icon.info
    case .neutral: .empty
    }
  }
}
