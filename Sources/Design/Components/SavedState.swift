public import HTML
public import Kernel

/// Whether what is on the page is saved.
public enum SaveState: Sendable, Hashable {
  case blank
  /// Saved; the time as it is to be read.
  case saved(at: String)
  case conflict
  case refused
}

extension Component {
  /// Says whether the form is saved. A form with `data-autosave="ID"` keeps this element up to date; see `Autosave`.
  public static func savedState(_ state: SaveState, id: String = "saved", language: Language) -> HTML {
    """
    <p class="saved" id="\(attr: id)" role="status" data-state="\(raw: state.name)"\
    \(attribute: "data-changed", Phrase.savedChanged[language])\
    \(attribute: "data-saving", Phrase.savedSaving[language])\(attribute: "data-saved", Phrase.savedAt[language])\
    \(attribute: "data-offline", Phrase.savedOffline[language])\
    \(attribute: "data-conflict", Phrase.savedConflict[language])\
    \(attribute: "data-refused", Phrase.savedRefused[language])>\
    \(Icon.blank)\(Icon.progress)\(Icon.good)\(Icon.warning)\(Icon.bad)\
    <span class="saved-text">\(state.words(language))</span></p>
    """
  }
}

extension SaveState {
  fileprivate var name: String {
    switch self {
    case .blank: "blank"
    case .saved: "saved"
    case .conflict: "conflict"
    case .refused: "refused"
    }
  }

  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .blank: Phrase.savedBlank[language]
    case .saved(let time): Phrase.savedAt[language].replacing("{time}", with: time)
    case .conflict: Phrase.savedConflict[language]
    case .refused: Phrase.savedRefused[language]
    }
  }
}
