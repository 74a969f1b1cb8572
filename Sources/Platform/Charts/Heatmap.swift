public import HTML

/// Rows against columns, each cell with its figure; the table is the drawing.
///
/// Colours are classes `heat-0` (lowest) to `heat-10` (highest) that the page's style defines.
public struct Heatmap: Sendable {
  /// One column.
  public struct Column: Sendable {
    let title: String
    let note: String?
    let sortAddress: String?
    let order: String?

    /// A column; `order` is `ascending` or `descending` when the rows are sorted by it.
    public init(_ title: String, note: String? = nil, sortAddress: String? = nil, order: String? = nil) {
      self.title = title
      self.note = note
      self.sortAddress = sortAddress
      self.order = order
    }
  }

  /// One cell.
  public struct Cell: Sendable {
    let share: Double?
    let text: String
    let reason: String?
    let address: String?

    /// A figure with its share of the maximum from 0 to 1; nil when there is none, and then the text says why.
    public init(share: Double?, _ text: String, reason: String? = nil, address: String? = nil) {
      self.share = share
      self.text = text
      self.reason = reason
      self.address = address
    }
  }

  /// One row, or a band that names the rows after it.
  public enum Row: Sendable {
    case band(String)
    case cells(title: String, address: String?, cells: [Cell])
  }

  let caption: String
  /// A caption that repeats the heading above it is only read out.
  let isCaptionHidden: Bool
  let note: String?
  let corner: String
  let columns: [Column]
  let rows: [Row]
  let language: ChartLanguage

  /// `corner` names what the rows are.
  public init(
    caption: String, isCaptionHidden: Bool = false, note: String? = nil, corner: String, columns: [Column], rows: [Row],
    language: ChartLanguage
  ) {
    self.caption = caption
    self.isCaptionHidden = isCaptionHidden
    self.note = note
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.language = language
  }

  /// The key and the table.
  public var html: HTML {
    """
    \(key)<div class="scroller scroller-tall" role="region" tabindex="0" aria-label="\(attr: caption)">\
    <table class="table table-sticky heat"><caption\(attribute: "class", isCaptionHidden ? "hidden-text" : nil)>\(caption)\
    \(HTML.let(note) { "<span class=\"caption-note\">\($0)</span>" })</caption><thead><tr>\
    <th scope="col">\(corner)</th>\(HTML.forEach(columns) { header($0) })</tr></thead><tbody>
    \(HTML.forEach(rows) { row($0) })</tbody></table></div>
    """
  }

  /// The step of the ramp, from 0 to 10, for a share from 0 to 1.
  public static func step(_ share: Double) -> Int {
    guard share.isFinite else { return 0 }
    return Int((min(max(share, 0), 1) * 10).rounded(.down))
  }

  private var key: HTML {
    """
    <p class="heat-key"><span>\(language("ต่ำ", "low")) 0%</span>\
    <svg viewBox="0 0 176 14" aria-hidden="true" focusable="false">\(HTML.forEach(0...10) {
      "<rect class=\"heat-fill-\($0)\" x=\"\($0 * 16)\" width=\"16\" height=\"14\"/>"
    })</svg><span>100% \(language("สูง", "high"))</span>\
    <span>· – \(language("ไม่มีคะแนน", "no score"))</span></p>
    """
  }

  private func header(_ column: Column) -> HTML {
    let arrow =
      switch column.order {
      case "ascending": " ▲"
      case "descending": " ▼"
      default: ""
      }
    let name: HTML = "\(column.title)\(arrow)"
    return """
      <th scope="col" class="num"\(attribute: "aria-sort", arrow.isEmpty ? nil : column.order)>\
      \(column.sortAddress.map { "<a href=\"\(url: $0)\">\(name)</a>" } ?? name)\
      \(HTML.let(column.note) { "<span class=\"unit\">\($0)</span>" })</th>
      """
  }

  private func row(_ row: Row) -> HTML {
    switch row {
    case .band(let title):
      return "<tr class=\"band\"><th scope=\"colgroup\" colspan=\"\(columns.count + 1)\">\(title)</th></tr>\n"
    case .cells(let title, let address, let cells):
      let name: HTML = address.map { "<a href=\"\(url: $0)\">\(title)</a>" } ?? "\(title)"
      return "<tr><th scope=\"row\">\(name)</th>\(HTML.forEach(cells) { cell($0) })</tr>\n"
    }
  }

  private func cell(_ cell: Cell) -> HTML {
    let shade = cell.share.map { "heat-\(Self.step($0))" } ?? "heat-none"
    let reason = HTML.let(cell.reason) { "<span class=\"heat-why\"> \($0)</span>" }
    let content: HTML = "\(cell.text.isEmpty ? "–" : cell.text)\(reason)"
    return """
      <td class="\(raw: shade)">\(cell.address.map { "<a href=\"\(url: $0)\">\(content)</a>" } ?? "<span>\(content)</span>")</td>
      """
  }
}
