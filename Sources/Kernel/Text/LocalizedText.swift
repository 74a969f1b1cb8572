/// A language the product speaks. Thai is the first language; English stands beside it.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case thai = "th"
  case english = "en"

  /// The language's own name, as a reader would look for it.
  public var ownName: String {
    switch self {
    case .thai: "ไทย"
    case .english: "English"
    }
  }

  /// The other of the two languages.
  public var other: Language { self == .thai ? .english : .thai }
}

/// One text in every language the product speaks.
public struct LocalizedText: Sendable, Hashable {
  /// In Thai.
  public var th: String
  /// In English.
  public var en: String

  /// The same thing said in both languages.
  public init(th: String, en: String) {
    self.th = th
    self.en = en
  }

  /// A text that is the same in every language, such as a code or a proper name.
  public init(same text: String) {
    self.init(th: text, en: text)
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .thai: th
    case .english: en
    }
  }
}
