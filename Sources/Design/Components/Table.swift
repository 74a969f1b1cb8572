public import HTML
public import Kernel

/// A table of figures and words.
public struct Table: Sendable {
  /// One column: its name, its unit, and whether it holds figures.
  public struct Column: Sendable {
    /// How a column is sorted now.
    public enum Order: String, Sendable { case ascending, descending }

    let title: String
    let unit: String?
    let isNumber: Bool
    /// The address that shows the table sorted by this column.
    let sortAddress: String?
    let order: Order?

    /// A column.
    public init(
      _ title: String, unit: String? = nil, isNumber: Bool = false, sortAddress: String? = nil, order: Order? = nil
    ) {
      self.title = title
      self.unit = unit
      self.isNumber = isNumber
      self.sortAddress = sortAddress
      self.order = order
    }
  }

  /// A row, or a band that names the rows after it.
  public enum Row: Sendable {
    case cells([HTML])
    case band(String)
  }

  let caption: String
  let note: String?
  let columns: [Column]
  let rows: [Row]
  let footer: [HTML]?
  /// Tables that may be long get a height of their own, so that the header stays in sight.
  let isTall: Bool
  /// A caption that repeats the heading above it is only read out.
  let isCaptionHidden: Bool
  /// On a narrow screen each row becomes a block whose values carry the names of their columns.
  let isStacked: Bool

  /// A table whose first column names the rows.
  public init(
    caption: String, isCaptionHidden: Bool = false, note: String? = nil, columns: [Column], rows: [Row],
    footer: [HTML]? = nil, isTall: Bool = false, isStacked: Bool = false
  ) {
    self.caption = caption
    self.isCaptionHidden = isCaptionHidden
    self.note = note
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.isTall = isTall
    self.isStacked = isStacked
  }
}

extension Component {
  /// A table in a frame that scrolls by itself when it is wider than the page; the frame can be reached by key.
  public static func table(_ table: Table, language: Language) -> HTML {
    """
    <div class="scroller\(raw: table.isTall ? " scroller-tall" : "")\(raw: table.isStacked ? " stack" : "")" role="region" tabindex="0" \
    aria-label="\(attr: table.caption)"><table class="table table-sticky"><caption\(attribute: "class", table.isCaptionHidden ? "hidden-text" : nil)>\(table.caption)\
    \(HTML.let(table.note) { "<span class=\"caption-note\">\($0)</span>" })</caption>\
    <thead><tr>\(HTML.forEach(table.columns) { header($0, language) })</tr></thead>
    <tbody>\(HTML.forEach(table.rows) { row($0, in: table) })</tbody>\
    \(HTML.let(table.footer) { "<tfoot><tr>\(cells($0, in: table))</tr></tfoot>" })</table></div>
    """
  }

  private static func header(_ column: Table.Column, _ language: Language) -> HTML {
    let arrow: HTML
    switch column.order {
    case .ascending: arrow = "\(Icon.up)<span class=\"hidden-text\">(\(Phrase.sortedUp[language]))</span>"
    case .descending: arrow = "\(Icon.down)<span class=\"hidden-text\">(\(Phrase.sortedDown[language]))</span>"
    case nil: arrow = .empty
    }
    let name: HTML = "\(column.title)\(arrow)"
    return """
      <th scope="col"\(attribute: "class", column.isNumber ? "num" : nil)\(attribute: "aria-sort", column.order?.rawValue)>\
      \(HTML.let(column.sortAddress) { "<a href=\"\(url: $0)\">\(name)</a>" })\(HTML.if(column.sortAddress == nil, name))\
      \(HTML.let(column.unit) { "<span class=\"unit\">\($0)</span>" })</th>
      """
  }

  private static func row(_ row: Table.Row, in table: Table) -> HTML {
    switch row {
    case .cells(let values): "<tr>\(cells(values, in: table))</tr>\n"
    case .band(let title):
      "<tr class=\"band\"><th scope=\"colgroup\" colspan=\"\(table.columns.count)\">\(title)</th></tr>\n"
    }
  }

  private static func cells(_ values: [HTML], in table: Table) -> HTML {
    HTML.forEach(values.enumerated()) { index, value in
      let isNumber = index < table.columns.count && table.columns[index].isNumber
      if index == 0 { return "<th scope=\"row\"\(attribute: "class", isNumber ? "num" : nil)>\(value)</th>" }
      let label = table.isStacked && index < table.columns.count ? table.columns[index].title : nil
      return "<td\(attribute: "class", isNumber ? "num" : nil)\(attribute: "data-label", label)>\(value)</td>"
    }
  }
}
