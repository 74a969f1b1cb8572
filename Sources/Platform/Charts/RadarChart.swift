public import HTML

/// Several values around a circle, for one or more series.
///
/// Meant for three to ten axes; with fewer it draws ranked bars of the first series instead.
public struct RadarChart: Chart {
  /// One series: its name, and a value with its text for each axis, in the order of the axes.
  public struct Series: Sendable {
    let name: String
    let points: [ChartPoint]

    /// A series; a missing value leaves a gap.
    public init(_ name: String, _ points: [ChartPoint]) {
      self.name = name
      self.points = points
    }
  }

  /// The name of the chart.
  public let title: String
  /// The language of the words that the chart adds.
  public let language: ChartLanguage
  let finding: String?
  let axes: [String]
  let series: [Series]
  let maximum: Double

  /// A radar from 0 at the centre to `maximum` at the rim.
  public init(
    title: String, finding: String? = nil, axes: [String], series: [Series], maximum: Double = 100,
    language: ChartLanguage
  ) {
    self.title = title
    self.finding = finding
    self.axes = axes
    self.series = series
    self.maximum = maximum
    self.language = language
  }

  /// What the chart shows, in a sentence.
  public var findingText: String {
    finding ?? language.extremes(axes.indices.map { (axes[$0], point(0, $0)?.value, point(0, $0)?.text ?? "") })
  }

  /// The figures behind the drawing.
  public var figures: (columns: [String], rows: [[String]]) {
    let rows = axes.indices.map { axis in
      [axes[axis]] + series.indices.map { point($0, axis)?.shown(language) ?? language.missing }
    }
    return ([language.item] + series.map(\.name), rows)
  }

  /// The drawing.
  public var svg: HTML {
    guard axes.count >= 3 else { return asBars.svg }
    let labels = RadarLabels(chart: self)
    let legendTop = max(labels.bottom, Self.centre + Self.radius) + 26
    let legendHeight = series.count > 1 ? Double(series.count) * 22 : 0
    let top = min(labels.top, Self.centre - Self.radius) - 8
    let height = legendTop + legendHeight - top - (series.count > 1 ? 6 : 18)
    return frame(
      width: Self.width, height: height, top: top,
      "\(web)\(HTML.forEach(series.indices.reversed()) { shape($0) })\(labels.html)\(legend(top: legendTop))")
  }

  static let width = 400.0
  static let centre = 200.0
  static let radius = 98.0

  func point(_ series: Int, _ axis: Int) -> ChartPoint? {
    guard self.series.indices.contains(series), self.series[series].points.indices.contains(axis) else { return nil }
    return self.series[series].points[axis]
  }

  /// Where a share of the way out along an axis lies.
  func place(_ share: Double, axis: Int) -> (x: Double, y: Double) {
    let direction = Turn.direction(axis, of: axes.count)
    return (Self.centre + direction.x * share * Self.radius, Self.centre + direction.y * share * Self.radius)
  }

  private var asBars: RankedBarChart {
    RankedBarChart(
      title: title, finding: finding,
      items: axes.indices.map { .init(axes[$0], point(0, $0) ?? ChartPoint(nil, language.missing)) },
      maximum: maximum, language: language)
  }

  private var web: HTML {
    let rings = [0.25, 0.5, 0.75, 1].map { share -> HTML in
      let corners = axes.indices.map { place(share, axis: $0) }.map { "\($0.x.drawn),\($0.y.drawn)" }
      let paint = share == 1 ? Paint.axis : Paint.grid
      return "<polygon \(paint) points=\"\(raw: corners.joined(separator: " "))\"/>"
    }
    let spokes = axes.indices.map { axis -> HTML in
      let end = place(1, axis: axis)
      let centre = Self.centre.drawn
      return "<path \(Paint.grid) d=\"M\(raw: centre) \(raw: centre)L\(end.x.drawn) \(end.y.drawn)\"/>"
    }
    return "\(rings)\(spokes)"
  }

  private func shape(_ index: Int) -> HTML {
    let places = axes.indices.map { axis in
      point(index, axis)?.value.map { place($0.share(of: maximum), axis: axis) }
    }
    let isWhole = places.allSatisfy { $0 != nil }
    let known = places.compactMap { $0 }
    let marks = known.map { Paint.mark(index, x: $0.x, y: $0.y) }
    let line = isWhole ? closedPath(known) : openPath(places)
    let area: HTML = HTML.if(
      isWhole && index == 0, "<path \(Paint.fill(index)) fill-opacity=\"0.14\" stroke=\"none\" d=\"\(raw: line)\"/>")
    return "\(area)<path \(Paint.stroke(index)) stroke-width=\"2\" fill=\"none\" d=\"\(raw: line)\"/>\(marks)"
  }

  private func closedPath(_ places: [(x: Double, y: Double)]) -> String {
    "M" + places.map { "\($0.x.drawn) \($0.y.drawn)" }.joined(separator: "L") + "z"
  }

  /// Lines only between neighbours that both have a value.
  private func openPath(_ places: [(x: Double, y: Double)?]) -> String {
    var path = ""
    for index in places.indices {
      if let from = places[index], let to = places[(index + 1) % places.count] {
        path += "M\(from.x.drawn) \(from.y.drawn)L\(to.x.drawn) \(to.y.drawn)"
      }
    }
    return path.isEmpty ? "M0 0" : path
  }

  private func legend(top: Double) -> HTML {
    HTML.if(
      series.count > 1,
      HTML.forEach(series.indices) { index in
        let y = top + Double(index) * 22
        return """
          <path \(Paint.stroke(index)) stroke-width="2" fill="none" d="M60 \((y - 5).drawn)H92"/>\
          \(Paint.mark(index, x: 76, y: y - 5))\
          \(text(TextFit.lines(series[index].name, width: 22, limit: 1), x: 102, y: y))
          """
      })
  }
}
