extension HTML: ExpressibleByStringInterpolation {
  /// A literal is markup as written.
  public init(stringLiteral value: String) {
    self.init(markup: value)
  }

  /// Interpolated text is the literal parts with the escaped values between them.
  public init(stringInterpolation: Interpolation) {
    self.init(markup: stringInterpolation.markup)
  }

  /// What may stand between the literal parts, and how each is made safe.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    var markup: String

    /// Makes room for the whole text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      markup = ""
      markup.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Markup as written.
    public mutating func appendLiteral(_ literal: String) {
      markup += literal
    }

    /// Text, escaped; safe between tags and inside quoted attributes.
    public mutating func appendInterpolation(_ text: String) {
      Escaping.append(text, to: &markup)
    }

    /// Text, escaped, or nothing.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { Escaping.append(text, to: &markup) }
    }

    /// A part of a text, escaped.
    public mutating func appendInterpolation(_ text: Substring) {
      Escaping.append(String(text), to: &markup)
    }

    /// A whole number.
    public mutating func appendInterpolation(_ number: Int) {
      markup += String(number)
    }

    /// A whole number, or nothing.
    public mutating func appendInterpolation(_ number: Int?) {
      if let number { markup += String(number) }
    }

    /// Markup, as it is.
    public mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }

    /// Markup, as it is, or nothing.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { markup += html.markup }
    }

    /// Pieces of markup, one after another.
    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { markup += piece.markup }
    }

    /// Markup that the caller vouches for.
    public mutating func appendInterpolation(raw text: String) {
      markup += text
    }

    /// The value of a quoted attribute; the same escaping as text, named where a reader should see it is one.
    public mutating func appendInterpolation(attr text: String) {
      Escaping.append(text, to: &markup)
    }

    /// A whole attribute with a space before it, ` name="value"`, or nothing when there is no value.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      markup += " \(name)=\""
      Escaping.append(value, to: &markup)
      markup += "\""
    }

    /// An attribute that is there or not, such as `checked`; written ` checked=""` so that it is XML too.
    public mutating func appendInterpolation(attribute name: StaticString, if present: Bool) {
      if present { markup += " \(name)=\"\"" }
    }

    /// An address for `href`, `src` or `action`; one that could run as code becomes `about:invalid`.
    public mutating func appendInterpolation(url address: String) {
      Escaping.append(SafeAddress.checked(address), to: &markup)
    }

    /// JSON text for the inside of a `<script type="application/json">` element: it cannot close the element.
    public mutating func appendInterpolation(json text: String) {
      markup += Escaping.scriptSafe(json: text)
    }
  }
}
