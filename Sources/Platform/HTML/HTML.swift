/// A piece of HTML that is safe to send.
///
/// Pages are written as interpolated text: what stands in the literal is markup, what is interpolated is escaped.
///
///     let row: HTML = "<td>\(agency.name)</td>"
///
/// Only another `HTML` value, or text marked `raw:`, is inserted as it is. Missing optionals render nothing.
public struct HTML: Sendable, Hashable {
  /// The markup itself.
  let markup: String

  init(markup: String) {
    self.markup = markup
  }

  /// Text that is shown as written: every character that means something in HTML is escaped.
  public init(text: String) {
    markup = Escaping.escaped(text)
  }

  /// Markup that the caller vouches for; it is not escaped.
  public init(raw: String) {
    markup = raw
  }

  /// Nothing.
  public static let empty = HTML(markup: "")

  /// True when nothing would be sent.
  public var isEmpty: Bool { markup.isEmpty }

  /// The markup as text.
  public func render() -> String { markup }

  /// The markup as UTF-8 bytes, for a response body.
  public var utf8: [UInt8] { Array(markup.utf8) }

  /// One piece after another.
  public static func + (first: HTML, second: HTML) -> HTML {
    HTML(markup: first.markup + second.markup)
  }

  /// Adds a piece at the end.
  public static func += (first: inout HTML, second: HTML) {
    first = HTML(markup: first.markup + second.markup)
  }
}

extension HTML: CustomStringConvertible {
  /// The markup as text.
  public var description: String { markup }
}
