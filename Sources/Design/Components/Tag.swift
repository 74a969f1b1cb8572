public import HTML

/// The kinds of state a tag shows, each with a shape of its own.
public enum TagState: String, Sendable, CaseIterable {
  case neutral, blank, progress, good, warning, bad, info, locked

  var icon: HTML {
    switch self {
    case .neutral: .empty
    case .blank: Icon.blank
    case .progress: Icon.progress
    case .good: Icon.good
    case .warning: Icon.warning
    case .bad: Icon.bad
    case .info: Icon.info
    case .locked: Icon.locked
    }
  }
}

extension Component {
  /// A state in a word, with a shape and a colour.
  public static func tag(_ state: TagState, _ word: String) -> HTML {
    "<span class=\"tag tag-\(raw: state.rawValue)\">\(state.icon)\(word)</span>"
  }

  /// The same where there is little room, as in a tree: only the shape is seen, the word is heard and shown on hover.
  public static func mark(_ state: TagState, _ word: String) -> HTML {
    let shape = state.icon.isEmpty ? Icon.blank : state.icon
    return """
      <span class="mark mark-\(raw: state.rawValue)" title="\(attr: word)">\(shape)\
      <span class="hidden-text">\(word)</span></span>
      """
  }
}
