public import HTML

/// A small line among words: how a value went, with its last point marked.
public struct Sparkline: Chart {
  /// The name of the chart.
  public let title: String
  /// The language of the words that the chart adds.
  public let language: ChartLanguage
  let finding: String?
  let points: [(label: String, point: ChartPoint)]

  /// Points from the oldest to the newest; a missing value leaves a gap.
  public init(
    title: String, finding: String? = nil, points: [(label: String, point: ChartPoint)], language: ChartLanguage
  ) {
    self.title = title
    self.finding = finding
    self.points = points
    self.language = language
  }

  /// What the chart shows, in a sentence.
  public var findingText: String {
    if let finding { return finding }
    let known = points.filter { $0.point.value != nil }
    guard let first = known.first, let last = known.last else { return language("ยังไม่มีข้อมูล", "No data yet") }
    return language(
      "จาก \(first.point.text) (\(first.label)) เป็น \(last.point.text) (\(last.label))",
      "From \(first.point.text) (\(first.label)) to \(last.point.text) (\(last.label))")
  }

  /// The figures behind the drawing.
  public var figures: (columns: [String], rows: [[String]]) {
    ([language("รอบ", "Round"), language.value], points.map { [$0.label, $0.point.shown(language)] })
  }

  private static let width = 120.0
  private static let height = 32.0

  /// The drawing.
  public var svg: HTML {
    let places = placed
    let last = places.last { $0 != nil } ?? nil
    return frame(
      width: Self.width, height: Self.height,
      """
      <path \(Paint.stroke(0)) stroke-width="1.8" fill="none" stroke-linejoin="round" d="\(raw: path(places))"/>\
      \(HTML.let(last) { Paint.mark(0, x: $0.x, y: $0.y) })
      """)
  }

  private var placed: [(x: Double, y: Double)?] {
    let known = points.compactMap(\.point.value)
    let low = known.min() ?? 0
    let span = (known.max() ?? 0) - low
    let step = (Self.width - 12) / Double(max(points.count - 1, 1))
    return points.enumerated().map { index, entry in
      entry.point.value.map { value in
        let share = span > 0 ? (value - low) / span : 0.5
        return (6 + Double(index) * step, Self.height - 6 - share * (Self.height - 12))
      }
    }
  }

  private func path(_ places: [(x: Double, y: Double)?]) -> String {
    var path = ""
    var isDrawing = false
    for place in places {
      guard let place else {
        isDrawing = false
        continue
      }
      path += (isDrawing ? "L" : "M") + "\(place.x.drawn) \(place.y.drawn)"
      isDrawing = true
    }
    return path.isEmpty ? "M0 0" : path
  }
}
