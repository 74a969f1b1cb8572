public import HTML

/// Results against the targets of 50, 75 and 100, or any others.
public struct BulletChart: Chart {
  /// One result.
  public struct Item: Sendable {
    let label: String
    let point: ChartPoint
    let address: String?

    /// A result on the same scale as the targets.
    public init(_ label: String, _ point: ChartPoint, address: String? = nil) {
      self.label = label
      self.point = point
      self.address = address
    }
  }

  /// The name of the chart.
  public let title: String
  /// The language of the words that the chart adds.
  public let language: ChartLanguage
  let finding: String?
  let items: [Item]
  let targets: [ChartPoint]

  /// Bars over bands that end at the targets, given from lowest to highest; the last one is the end of the scale.
  public init(
    title: String, finding: String? = nil, items: [Item],
    targets: [ChartPoint] = [ChartPoint(50, "50"), ChartPoint(75, "75"), ChartPoint(100, "100")],
    language: ChartLanguage
  ) {
    self.title = title
    self.finding = finding
    self.items = items
    self.targets = targets
    self.language = language
  }

  /// What the chart shows, in a sentence.
  public var findingText: String {
    if let finding { return finding }
    guard let highest = targets.last, let goal = highest.value else {
      return language.extremes(items.map { ($0.label, $0.point.value, $0.point.text) })
    }
    let reached = items.count { ($0.point.value ?? -.infinity) >= goal }
    return language(
      "ถึงเป้าหมาย \(highest.text) แล้ว \(reached) จาก \(items.count) รายการ",
      "\(reached) of \(items.count) reached the target of \(highest.text)")
  }

  /// The figures behind the drawing.
  public var figures: (columns: [String], rows: [[String]]) {
    let reached = language("ถึงเป้าหมาย", "Target reached")
    return (
      [language.item, language.value, reached],
      items.map { [$0.label, $0.point.shown(language), reachedTarget($0.point)] }
    )
  }

  private static let width = 400.0

  /// The drawing.
  public var svg: HTML {
    var y = 0.0
    var rows: [HTML] = []
    for item in items {
      let lines = TextFit.lines(item.label, width: (Self.width - 84) / Self.textSize, limit: 2)
      rows.append(row(item, lines: lines, y: y))
      y += Double(lines.count) * Self.lineHeight + 38
    }
    return frame(
      width: Self.width, height: y + 8, hasLinks: items.contains { $0.address != nil },
      "\(rows)\(HTML.forEach(targets) { scaleLabel($0, y: y + 3) })")
  }

  private var maximum: Double { targets.last?.value ?? 100 }

  private func reachedTarget(_ point: ChartPoint) -> String {
    guard let value = point.value else { return language.missing }
    return targets.last { ($0.value ?? .infinity) <= value }?.text ?? "–"
  }

  private func row(_ item: Item, lines: [String], y: Double) -> HTML {
    let top = y + Double(lines.count) * Self.lineHeight + 4
    let length = (item.point.value ?? 0).share(of: maximum) * Self.width
    return """
      \(linked(item.address, text(lines, x: 0, y: y + Self.textSize)))\
      \(text([item.point.shown(language)], x: Self.width, y: y + Self.textSize, anchor: "end", isBold: true))\
      \(bands(top: top))\
      \(HTML.if(length > 0, "<rect \(Paint.fill(0)) y=\"\((top + 6).drawn)\" width=\"\(max(length, 1.5).drawn)\" height=\"8\"/>"))\
      \(HTML.forEach(targets) { tick($0, top: top) })
      """
  }

  private func bands(top: Double) -> HTML {
    var start = 0.0
    return HTML.forEach(targets.enumerated()) { index, target in
      let end = (target.value ?? 0).share(of: maximum) * Self.width
      defer { start = end }
      let paint: HTML = index % 2 == 0 ? "class=\"band-1\" fill=\"#dcd6cd\"" : "class=\"band-2\" fill=\"#efebe4\""
      return """
        <rect \(paint) x="\(start.drawn)" y="\(top.drawn)" width="\(max(end - start, 0).drawn)" height="20"/>
        """
    }
  }

  private func tick(_ target: ChartPoint, top: Double) -> HTML {
    let x = scalePlace(target)
    return "<path \(Paint.target) stroke-width=\"1.5\" d=\"M\(x.drawn) \((top - 2).drawn)v24\"/>"
  }

  private func scaleLabel(_ target: ChartPoint, y: Double) -> HTML {
    let x = scalePlace(target)
    return text([target.text], x: x, y: y, anchor: x > Self.width - 12 ? "end" : "middle", paint: Paint.soft)
  }

  private func scalePlace(_ target: ChartPoint) -> Double {
    min((target.value ?? 0).share(of: maximum) * Self.width, Self.width - 1)
  }
}
