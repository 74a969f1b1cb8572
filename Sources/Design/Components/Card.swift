public import HTML

extension Component {
  /// Something that is really separate. `level` is the level of its heading, 2 to 4.
  public static func card(title: String? = nil, level: Int = 2, id: String? = nil, _ body: HTML) -> HTML {
    let heading = "h\(min(max(level, 2), 4))"
    return """
      <section class="card"\(attribute: "id", id)>\(HTML.let(title) {
        "<\(raw: heading)>\($0)</\(raw: heading)>"
      })\(body)</section>
      """
  }

  /// Pieces side by side where there is room.
  public static func columns(_ pieces: HTML...) -> HTML {
    "<div class=\"columns\">\(pieces)</div>"
  }
}
