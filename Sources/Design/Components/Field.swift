public import HTML
public import Kernel

/// One thing to fill in.
public struct Field: Sendable {
  /// What is filled in.
  public enum Kind: Sendable {
    case text, password, email, search, date
    /// A number, typed as text so that nothing is rounded or refused by the browser.
    case number
    case lines(Int)
    case select([FieldOption])
  }

  let name: String
  let label: String
  let kind: Kind
  let value: String
  let hint: String?
  let error: String?
  /// The unit that stands behind the value, such as "%".
  let unit: String?
  let isOptional: Bool
  let isReadOnly: Bool
  /// What the browser may fill in, for instance `username` or `current-password`.
  let autocomplete: String?

  /// A field; its element has the id `field-NAME`, which error summaries link to.
  public init(
    _ name: String, label: String, kind: Kind = .text, value: String = "", hint: String? = nil, error: String? = nil,
    unit: String? = nil, isOptional: Bool = false, isReadOnly: Bool = false, autocomplete: String? = nil
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.value = value
    self.hint = hint
    self.error = error
    self.unit = unit
    self.isOptional = isOptional
    self.isReadOnly = isReadOnly
    self.autocomplete = autocomplete
  }

  /// The id of the element that is filled in.
  public var id: String { "field-" + name }
}

/// One choice of a select field.
public struct FieldOption: Sendable {
  let value: String
  let label: String
  /// The language of the label where it is not that of the page.
  let language: Language?

  /// A choice; an empty value means nothing is chosen.
  public init(_ value: String, _ label: String, language: Language? = nil) {
    self.value = value
    self.label = label
    self.language = language
  }
}

extension Component {
  /// A labelled field with its hint and its error.
  public static func field(_ field: Field, language: Language) -> HTML {
    """
    <div class="\(raw: field.error == nil ? "field" : "field field-failed")"><label for="\(attr: field.id)">\(field.label)\
    \(HTML.if(field.isOptional, " <span class=\"optional\">(\(Phrase.optional[language]))</span>"))</label>\
    \(hint(field.hint, for: field.name))\(fieldError(field.error, for: field.name, language: language))\
    \(HTML.let(field.unit) { "<div class=\"with-unit\">\(control(field))<span>\($0)</span></div>" })\
    \(HTML.if(field.unit == nil, control(field)))</div>
    """
  }

  static func hint(_ text: String?, for name: String) -> HTML {
    HTML.let(text) { "<p class=\"hint\" id=\"hint-\(attr: name)\">\($0)</p>" }
  }

  /// The place of an error; it is there even when there is none, so that saving while typing can fill it.
  static func fieldError(_ text: String?, for name: String, language: Language) -> HTML {
    """
    <p class="field-error" id="error-\(attr: name)"\(attribute: "hidden", if: text == nil)>\(Icon.bad)\
    <span class="hidden-text">\(Phrase.errorPrefix[language])</span><span class="field-error-text">\(text)</span></p>
    """
  }

  static func describedBy(_ name: String, hint: String?) -> String {
    (hint == nil ? "" : "hint-\(name) ") + "error-\(name)"
  }

  private static func control(_ field: Field) -> HTML {
    let common: HTML = """
      id="\(attr: field.id)" name="\(attr: field.name)" aria-describedby="\(attr: describedBy(field.name, hint: field.hint))"\
      \(attribute: "aria-invalid", field.error == nil ? nil : "true")\(attribute: "autocomplete", field.autocomplete)
      """
    switch field.kind {
    case .lines(let rows):
      return """
        <textarea class="input" rows="\(rows)" \(common)\(attribute: "readonly", if: field.isReadOnly)>\
        \(raw: "\n")\(field.value)</textarea>
        """
    case .select(let options):
      return """
        <select class="input" \(common)\(attribute: "disabled", if: field.isReadOnly)>\(HTML.forEach(options) { option in
          """
          <option value="\(attr: option.value)"\(attribute: "selected", if: option.value == field.value)\
          \(attribute: "lang", option.language?.rawValue)>\
          \(option.label)</option>
          """
        })</select>
        """
    case .text, .password, .email, .search, .date, .number:
      return """
        <input class="\(raw: field.isNumber ? "input input-narrow" : "input")" type="\(raw: field.inputType)" \(common)\
        \(attribute: "value", field.value)\(attribute: "readonly", if: field.isReadOnly)\
        \(attribute: "inputmode", field.isNumber ? "decimal" : nil)\
        \(attribute: "data-key", field.inputType == "search" ? "/" : nil)/>
        """
    }
  }
}

extension Field {
  fileprivate var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }

  fileprivate var inputType: String {
    switch kind {
    case .password: "password"
    case .email: "email"
    case .search: "search"
    case .date: "date"
    case .text, .number, .lines, .select: "text"
    }
  }
}
