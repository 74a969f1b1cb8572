import Charts
import HTML

/// Charts of every kind, ordinary and at their edges, to be tried in each language.
enum ChartSamples {
  static let hostile = "<script>\"'&\u{0} ก่อน]]>"

  static func all(_ language: ChartLanguage) -> [any Chart] {
    let names = ["โครงสร้างพื้นฐานสำคัญและความมั่นคงปลอดภัย", "ความสามารถด้านดิจิทัลของบุคลากร", hostile, "Rules"]
    let points = [ChartPoint(33.2, "33.2"), ChartPoint(nil, ""), ChartPoint(120, "120"), ChartPoint(.nan, hostile)]
    return [
      RadarChart(
        title: hostile, axes: names, series: [.init(hostile, points), .init("ข", [])], language: language),
      RadarChart(title: "น้อย", axes: ["ก", "ข"], series: [.init("ก", points)], language: language),
      RadarChart(title: "ว่าง", axes: [], series: [], maximum: 0, language: language),
      RankedBarChart(
        title: hostile,
        items: zip(names, points).map { .init($0, $1, address: "javascript:alert(1)", isMarked: $0 == "Rules") },
        reference: (hostile, ChartPoint(50, "50")), language: language),
      RankedBarChart(title: "ว่าง", items: [], language: language),
      BulletChart(title: hostile, items: zip(names, points).map { .init($0, $1) }, language: language),
      BulletChart(title: "ว่าง", items: [], targets: [], language: language),
      Histogram(
        title: hostile, bins: [.init(hostile, count: 3), .init("10–20", count: -1)], unit: "หน่วยงาน",
        marked: (0, hostile), language: language),
      Histogram(title: "ว่าง", bins: [], unit: "", language: language),
      Sparkline(title: hostile, points: points.map { (hostile, $0) }, language: language),
      Sparkline(title: "ว่าง", points: [], language: language),
    ]
  }

  static func heatmap(_ language: ChartLanguage) -> Heatmap {
    Heatmap(
      caption: hostile, corner: hostile,
      columns: [.init(hostile, note: hostile, sortAddress: "?s=1", order: "ascending")],
      rows: [
        .band(hostile),
        .cells(
          title: hostile, address: "javascript:x", cells: [.init(share: 0.5, "50", reason: hostile, address: "/a")]),
        .cells(title: "ข", address: nil, cells: [.init(share: nil, "", reason: "ไม่เกี่ยวข้อง")]),
      ], language: language)
  }
}
