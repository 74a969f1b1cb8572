extension HTML {
  /// The piece when the condition holds, else nothing.
  public static func `if`(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
    condition ? piece() : .empty
  }

  /// The first piece when the condition holds, else the second.
  public static func `if`(
    _ condition: Bool, _ piece: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
  ) -> HTML {
    condition ? piece() : other()
  }

  /// What the closure makes of the value, or nothing when there is no value.
  public static func `let`<Value>(_ value: Value?, _ piece: (Value) throws -> HTML) rethrows -> HTML {
    guard let value else { return .empty }
    return try piece(value)
  }

  /// One piece for each element.
  public static func forEach<Elements: Sequence>(
    _ elements: Elements, _ piece: (Elements.Element) throws -> HTML
  ) rethrows -> HTML {
    var markup = ""
    for element in elements { markup += try piece(element).markup }
    return HTML(markup: markup)
  }
}

extension Sequence<HTML> {
  /// The pieces one after another, with the separator between them.
  public func joined(separator: HTML = .empty) -> HTML {
    var markup = ""
    var isFirst = true
    for piece in self {
      if !isFirst { markup += separator.markup }
      markup += piece.markup
      isFirst = false
    }
    return HTML(markup: markup)
  }
}
