import HTML

/// The names and values around a radar, moved apart where they would touch.
struct RadarLabels {
  private struct Label {
    var lines: [String]
    var values: [String]
    var x: Double
    var top: Double
    var anchor: StaticString
    var side: Int

    var height: Double { Double(lines.count + values.count) * RadarChart.lineHeight }
    var bottom: Double { top + height }
  }

  private let chart: RadarChart
  private let labels: [Label]

  init(chart: RadarChart) {
    self.chart = chart
    let placed = chart.axes.indices.map { RadarLabels.label($0, in: chart) }
    labels = [-1, 0, 1].flatMap { side in
      RadarLabels.movedApart(placed.filter { $0.side == side }, keepsPlace: side == 0)
    }
  }

  var top: Double { labels.map(\.top).min() ?? 0 }
  var bottom: Double { labels.map(\.bottom).max() ?? 0 }

  var html: HTML {
    HTML.forEach(labels) { label in
      let first = label.top + RadarChart.textSize
      return """
        \(chart.text(label.lines, x: label.x, y: first, anchor: label.anchor))\
        \(chart.text(label.values, x: label.x, y: first + Double(label.lines.count) * RadarChart.lineHeight, anchor: label.anchor, isBold: true))
        """
    }
  }

  private static func label(_ axis: Int, in chart: RadarChart) -> Label {
    let direction = Turn.direction(axis, of: chart.axes.count)
    let out = RadarChart.radius + 12
    let x = RadarChart.centre + direction.x * out
    let y = RadarChart.centre + direction.y * out
    let side = abs(direction.x) < 0.2 ? 0 : (direction.x < 0 ? -1 : 1)
    let room = side == 0 ? 190 : (side < 0 ? x - 2 : RadarChart.width - x - 2)
    let lines = TextFit.lines(chart.axes[axis], width: room / RadarChart.textSize, limit: 4)
    let value = chart.point(0, axis)?.shown(chart.language) ?? chart.language.missing
    // Values are bold, and bold letters are wider.
    let values = TextFit.lines(value, width: room / RadarChart.textSize / 1.1, limit: 2)
    var label = Label(lines: lines, values: values, x: x, top: y, anchor: "middle", side: side)
    if side != 0 { label.anchor = side < 0 ? "end" : "start" }
    // Above the rim a label ends at its point, below it begins there, beside it is centred.
    label.top = y - label.height * (1 - direction.y) / 2
    return label
  }

  /// Labels of one side, in their order from the top, each at least below the one before. Straight up and straight
  /// down keep their places: the whole drawing lies between them.
  private static func movedApart(_ labels: [Label], keepsPlace: Bool) -> [Label] {
    var sorted = labels.sorted { $0.top < $1.top }
    guard !keepsPlace, sorted.count > 1 else { return sorted }
    var shift = 0.0
    for index in sorted.indices.dropFirst() {
      let overlap = sorted[index - 1].bottom + 3 - sorted[index].top
      if overlap > 0 {
        sorted[index].top += overlap
        shift += overlap
      }
    }
    for index in sorted.indices { sorted[index].top -= shift / 2 }
    return sorted
  }
}
