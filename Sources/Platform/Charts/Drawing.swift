public import HTML

/// What every chart has: a name, what it shows in a sentence, a drawing, and the figures behind it.
public protocol Chart: Sendable {
  /// The name of the chart.
  var title: String { get }
  /// What it shows, in a sentence: given by the page, or made from the figures.
  var findingText: String { get }
  /// The language of the words that the chart adds.
  var language: ChartLanguage { get }
  /// The drawing; it stands alone and follows the colours of the page where there is a style.
  var svg: HTML { get }
  /// The figures: the names of the columns, and the rows.
  var figures: (columns: [String], rows: [[String]]) { get }
}

extension Chart {
  /// The chart with its name, its finding and its table, ready for a page.
  public var figure: HTML {
    """
    <figure class="chart"><figcaption>\(title)</figcaption><p class="chart-finding soft small">\(findingText)</p>\(svg)\
    <details class="quiet"><summary>\(language.tableLabel)</summary>\(table)</details></figure>
    """
  }

  /// The figures as a table; the first column names the row, the others are figures.
  public var table: HTML {
    """
    <div class="scroller" role="region" tabindex="0" aria-label="\(attr: title)"><table class="table">\
    <caption class="hidden-text">\(title)</caption>\
    <thead><tr>\(HTML.forEach(figures.columns.enumerated()) { index, name in
      "<th scope=\"col\"\(attribute: "class", index == 0 ? nil : "num")>\(name)</th>"
    })</tr></thead><tbody>\(HTML.forEach(figures.rows) { row in
      "<tr>\(HTML.forEach(row.enumerated()) { index, text in cell(text, at: index) })</tr>"
    })</tbody></table></div>
    """
  }

  private func cell(_ text: String, at index: Int) -> HTML {
    index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td class=\"num\">\(text)</td>"
  }

  /// The frame of a drawing. One that holds links is a group, since an image hides what is in it from a screen reader.
  func frame(width: Double, height: Double, top: Double = 0, hasLinks: Bool = false, _ content: HTML) -> HTML {
    """
    <svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 \(top.drawn) \(width.drawn) \(height.drawn)" \
    width="\(width.drawn)" height="\(height.drawn)" role="\(raw: hasLinks ? "group" : "img")" \
    aria-label="\(attr: title): \(attr: findingText)" lang="\(raw: language.rawValue)" font-size="14" \
    font-family="'Noto Sans Thai', 'Noto Sans', sans-serif"><title>\(title)</title><desc>\(findingText)</desc>\
    \(content)</svg>
    """
  }

  /// Lines of text, the first with its baseline at `y`.
  func text(
    _ lines: [String], x: Double, y: Double, anchor: StaticString = "start", paint: HTML = Paint.ink,
    isBold: Bool = false
  ) -> HTML {
    HTML.forEach(lines.enumerated()) { index, line in
      """
      <text \(paint) x="\(x.drawn)" y="\((y + Double(index) * Self.lineHeight).drawn)" text-anchor="\(raw: "\(anchor)")"\
      \(attribute: "font-weight", isBold ? "700" : nil)>\(line)</text>
      """
    }
  }

  /// The content inside a link when there is an address.
  func linked(_ address: String?, _ content: HTML) -> HTML {
    guard let address else { return content }
    return "<a href=\"\(url: address)\">\(content)</a>"
  }

  /// The height of a line of text: room for Thai marks above and below.
  static var lineHeight: Double { 20 }
  /// The size of text; with a width of 400 it stays readable on a screen of 360.
  static var textSize: Double { 14 }
}
