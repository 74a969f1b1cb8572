public import HTML

/// Bars one under the other, in the order given.
public struct RankedBarChart: Chart {
  /// One bar.
  public struct Item: Sendable {
    let label: String
    let point: ChartPoint
    let address: String?
    let isMarked: Bool

    /// A bar; the marked one is pointed out by a sign, not by colour alone.
    public init(_ label: String, _ point: ChartPoint, address: String? = nil, isMarked: Bool = false) {
      self.label = label
      self.point = point
      self.address = address
      self.isMarked = isMarked
    }
  }

  /// The name of the chart.
  public let title: String
  /// The language of the words that the chart adds.
  public let language: ChartLanguage
  let finding: String?
  let items: [Item]
  let maximum: Double
  let reference: (label: String, point: ChartPoint)?

  /// Bars from 0 to `maximum`; a reference, such as a mean, is drawn across all of them.
  public init(
    title: String, finding: String? = nil, items: [Item], maximum: Double = 100,
    reference: (label: String, point: ChartPoint)? = nil, language: ChartLanguage
  ) {
    self.title = title
    self.finding = finding
    self.items = items
    self.maximum = maximum
    self.reference = reference
    self.language = language
  }

  /// What the chart shows, in a sentence.
  public var findingText: String {
    finding ?? language.extremes(items.map { ($0.label, $0.point.value, $0.point.text) })
  }

  /// The figures behind the drawing.
  public var figures: (columns: [String], rows: [[String]]) {
    ([language.item, language.value], items.map { [$0.label, $0.point.shown(language)] })
  }

  private static let width = 400.0

  /// The drawing.
  public var svg: HTML {
    var y = 0.0
    var rows: [HTML] = []
    for item in items {
      let lines = TextFit.lines(item.label, width: room(for: item), limit: 2)
      rows.append(row(item, lines: lines, y: y))
      y += Double(lines.count) * Self.lineHeight + 28
    }
    let bottom = max(y - 8, 1)
    return frame(
      width: Self.width, height: bottom + (reference == nil ? 0 : 24), hasLinks: items.contains { $0.address != nil },
      "\(rows)\(referenceName(bottom: bottom))")
  }

  /// What the value leaves for the label, in ems; bold letters are wider, and the sign needs its place.
  private func room(for item: Item) -> Double {
    let bold = 1.1
    let left = Self.width / Self.textSize - TextFit.width(item.point.shown(language)) * bold - 1
    return item.isMarked ? left / bold - 1.2 : left
  }

  private func row(_ item: Item, lines: [String], y: Double) -> HTML {
    let barTop = y + Double(lines.count) * Self.lineHeight + 3
    let length = (item.point.value ?? 0).share(of: maximum) * Self.width
    let paint = item.isMarked || !items.contains { $0.isMarked } ? Paint.fill(0) : Paint.fill(4)
    let shown = item.isMarked ? ["▸ " + (lines.first ?? "")] + lines.dropFirst() : lines
    return """
      \(linked(item.address, text(shown, x: 0, y: y + Self.textSize, isBold: item.isMarked)))\
      \(text([item.point.shown(language)], x: Self.width, y: y + Self.textSize, anchor: "end", isBold: true))\
      <rect \(Paint.track) y="\(barTop.drawn)" width="\(Self.width.drawn)" height="11" rx="2"/>\
      \(HTML.if(length > 0, "<rect \(paint) y=\"\(barTop.drawn)\" width=\"\(max(length, 1.5).drawn)\" height=\"11\" rx=\"2\"/>"))\
      \(referenceTick(barTop: barTop))
      """
  }

  /// The reference is drawn over each bar, so that it never runs through words, and named below the last.
  private func referenceTick(barTop: Double) -> HTML {
    guard let x = referencePlace else { return .empty }
    return
      "<path \(Paint.target) stroke-width=\"2\" stroke-dasharray=\"3 2\" d=\"M\(x.drawn) \((barTop - 3).drawn)v17\"/>"
  }

  private func referenceName(bottom: Double) -> HTML {
    guard let reference, let x = referencePlace else { return .empty }
    let anchor: StaticString = x < 130 ? "start" : (x > 270 ? "end" : "middle")
    let words = TextFit.lines("┆ \(reference.label) \(reference.point.text)", width: 24, limit: 1)
    return text(words, x: x, y: bottom + 14, anchor: anchor, paint: Paint.soft)
  }

  private var referencePlace: Double? {
    guard let value = reference?.point.value else { return nil }
    return min(max(value.share(of: maximum) * Self.width, 1), Self.width - 1)
  }
}
