import Foundation
import FoundationXML
import HTML
import Testing

@testable import Charts

@Suite struct ChartsTests {
  @Test("every chart is well-formed and survives hostile and missing figures", arguments: ChartLanguage.allCases)
  func wellFormed(language: ChartLanguage) {
    for chart in ChartSamples.all(language) {
      expectWellFormed(chart.svg, "\(chart)")
      expectWellFormed(chart.figure, "\(chart)")
      let text = chart.figure.render()
      #expect(!text.contains("<script"))
      #expect(!text.contains("javascript:"))
      #expect(!text.contains("nan") && !text.contains("inf\""))
      #expect(!chart.findingText.isEmpty)
    }
    expectWellFormed("<div>\(ChartSamples.heatmap(language).html)</div>", "heatmap")
    #expect(!ChartSamples.heatmap(language).html.render().contains("javascript:"))
  }

  @Test("a drawing with links is a group, one without is an image")
  func roles() {
    func bars(_ address: String?) -> String {
      RankedBarChart(
        title: "t", items: [.init("a", ChartPoint(1, "1"), address: address)], language: .english
      ).svg.render()
    }
    #expect(bars("/a").contains("role=\"group\""))
    #expect(bars(nil).contains("role=\"img\""))
  }

  @Test("the finding names highest and lowest, with ties named once")
  func findings() {
    func finding(_ values: [Double?]) -> String {
      let items = values.enumerated().map {
        RankedBarChart.Item("n\($0.offset)", ChartPoint($0.element, "v\($0.offset)"))
      }
      return RankedBarChart(title: "t", items: items, language: .english).findingText
    }
    #expect(finding([3, nil, 9, 1]) == "Highest is n2 (v2), lowest is n3 (v3)")
    #expect(finding([5, 5]) == "All are the same, v0")
    #expect(finding([9, 9, 1, 1]) == "Highest is n0 (v0), lowest is n2 (v2)")
    #expect(finding([nil]) == "No data yet")
  }

  @Test(
    "a histogram names every class that holds the most, or none when they hold the same",
    arguments: [
      ([1, 4, 4], "Most are in b and c: 4 of 9 agencies each", "ช่วง b และ c มีมากที่สุด ช่วงละ 4 จาก 9 agencies"),
      ([1, 4, 2], "Most are in b: 4 of 7 agencies", "ช่วง b มีมากที่สุด 4 จาก 7 agencies"),
      ([2, 0, 2], "Spread evenly: 2 of 4 agencies in each", "กระจายเท่ากันทุกช่วงที่มี ช่วงละ 2 จาก 4 agencies"),
      ([0, 0, 0], "No data yet", "ยังไม่มีข้อมูล"),
    ] as [([Int], String, String)])
  func fullest(counts: [Int], english: String, thai: String) {
    let bins = zip(["a", "b", "c"], counts).map { Histogram.Bin($0, count: $1) }
    for (language, finding) in [(ChartLanguage.english, english), (.thai, thai)] {
      #expect(Histogram(title: "t", bins: bins, unit: "agencies", language: language).findingText == finding)
    }
  }

  @Test("a target counts as reached when it is met exactly")
  func targets() {
    let chart = BulletChart(
      title: "t",
      items: ([49.99, 50, 75, 100] as [Double]).map { BulletChart.Item("a", ChartPoint($0, "v")) }, language: .english)
    #expect(chart.figures.rows.map { $0[2] } == ["–", "50", "75", "100"])
    #expect(chart.findingText == "1 of 4 reached the target of 100")
  }

  @Test(
    "a share falls into one of eleven steps",
    arguments: [(-1, 0), (0, 0), (0.099, 0), (0.1, 1), (0.55, 5), (0.999, 9), (1, 10), (7, 10)] as [(Double, Int)])
  func steps(share: Double, step: Int) {
    #expect(Heatmap.step(share) == step)
  }

  @Test(
    "labels fit their room and lose no letter while they do",
    arguments: [
      "โครงสร้างพื้นฐานสำคัญและความมั่นคงปลอดภัย", "ความสามารถด้านดิจิทัลของบุคลากร", "Smart back office",
      "การบริหารจัดการภายในสมัยใหม่", "ข้าราชการพลเรือนสามัญผู้ทรงคุณวุฒิ",
    ])
  func wrapping(label: String) {
    let lines = TextFit.lines(label, width: 7, limit: 9)
    #expect(lines.allSatisfy { TextFit.width($0) <= 7 })
    #expect(lines.joined().filter { $0 != " " } == label.filter { $0 != " " })
    let marks: ClosedRange<UInt32> = 0x0E34...0x0E3A
    #expect(lines.allSatisfy { line in !(line.unicodeScalars.first.map { marks.contains($0.value) } ?? true) })
  }

  @Test(
    "Thai labels break between words",
    arguments: [
      ("ระบบอิเล็กทรอนิกส์ในการปฏิบัติงาน", "ระบบ|อิเล็กทรอนิกส์|ใน|การ|ปฏิบัติงาน"),
      ("การให้ความสำคัญกับผู้รับบริการ", "การ|ให้|ความ|สำคัญ|กับ|ผู้รับบริการ"),
      ("ข้อมูลประชาชนผ่านอินเทอร์เน็ต", "ข้อมูล|ประชาชน|ผ่าน|อินเทอร์เน็ต"),
      ("สำนักงานจังหวัด", "สำนักงาน|จังหวัด"), ("กรรมการ", "กรรมการ"), ("เหตุการณ์", "เหตุการณ์"),
    ])
  func words(label: String, pieces: String) {
    #expect(TextFit.pieces(of: label).joined(separator: "|") == pieces)
  }

  @Test("a bar's label and its value do not touch")
  func barLabels() {
    let label = "ให้ข้อมูลประชาชนผ่านอินเทอร์เน็ตหรือโมบายแอปพลิเคชัน"
    let chart = RankedBarChart(
      title: "t", items: [.init(label, ChartPoint(50, "100.00/200 (50 %)"), isMarked: true)], language: .thai)
    let texts = chart.svg.render().matches(of: />([^<>]+)<\/t/).map { String($0.1) }
    let first = texts.first { $0.hasPrefix("▸") } ?? label
    #expect(TextFit.width(first) + TextFit.width("100.00/200 (50 %)") < 400 / RankedBarChart.textSize)
  }

  @Test("a label that cannot fit ends in an ellipsis")
  func ellipsis() {
    let lines = TextFit.lines("one two three four five six seven eight", width: 5, limit: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
  }

  @Test("labels on one side of a radar do not overlap")
  func radarLabels() {
    let axes = (0..<9).map { "ความมั่นคงปลอดภัยของโครงสร้างพื้นฐานสำคัญ \($0)" }
    let chart = RadarChart(
      title: "t", axes: axes, series: [.init("s", axes.map { _ in ChartPoint(50, "50") })], language: .thai)
    let baselines = chart.svg.render().matches(of: /<text [^>]*x="([\d.]+)" y="(-?[\d.]+)"/)
      .compactMap { match in Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } } }
    for side in [{ (x: Double) in x < 195 }, { (x: Double) in x > 205 }] {
      let heights = baselines.filter { side($0.0) }.map(\.1).sorted()
      #expect(heights.count > 4)
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 19.9 })
    }
  }

  private func expectWellFormed(_ html: HTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))", sourceLocation: sourceLocation)
  }
}
