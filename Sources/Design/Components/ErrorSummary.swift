public import HTML
public import Kernel

/// One thing to mend, and the field it stands at.
public struct FieldError: Sendable {
  let fieldName: String
  let message: String

  /// The field's name as given to `Field` or `ChoiceQuestion`.
  public init(_ fieldName: String, _ message: String) {
    self.fieldName = fieldName
    self.message = message
  }
}

extension Component {
  /// What is to be mended, at the top of the page, each linked to its field; nothing when all is well.
  public static func errorSummary(_ errors: [FieldError], language: Language) -> HTML {
    HTML.if(
      !errors.isEmpty,
      """
      <div class="error-summary" role="alert" tabindex="-1"><h2>\(Phrase.errorSummary[language])</h2><ul>\
      \(HTML.forEach(errors) { "<li><a href=\"#field-\(attr: $0.fieldName)\">\($0.message)</a></li>" })</ul></div>
      """)
  }
}
