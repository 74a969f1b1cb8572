public import HTML

/// How many fall into each class, as columns.
public struct Histogram: Chart {
  /// One class: its name, such as "60–70", and how many fall into it.
  public struct Bin: Sendable {
    let label: String
    let count: Int

    /// A class.
    public init(_ label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  /// The name of the chart.
  public let title: String
  /// The language of the words that the chart adds.
  public let language: ChartLanguage
  let finding: String?
  let bins: [Bin]
  let unit: String
  let marked: (bin: Int, label: String)?

  /// Columns in the order of the classes; the marked one is named, for instance the reader's own agency.
  public init(
    title: String, finding: String? = nil, bins: [Bin], unit: String, marked: (bin: Int, label: String)? = nil,
    language: ChartLanguage
  ) {
    self.title = title
    self.finding = finding
    self.bins = bins
    self.unit = unit
    self.marked = marked
    self.language = language
  }

  /// What the chart shows, in a sentence.
  public var findingText: String {
    if let finding { return finding }
    let total = bins.reduce(0) { $0 + $1.count }
    guard let most = bins.map(\.count).max(), total > 0 else {
      return language("ยังไม่มีข้อมูล", "No data yet")
    }
    let fullest = bins.filter { $0.count == most }
    // Where every class that holds anything holds the same, none stands out.
    if fullest.count > 1, fullest.count == bins.count(where: { $0.count > 0 }) {
      return language(
        "กระจายเท่ากันทุกช่วงที่มี ช่วงละ \(most) จาก \(total) \(unit)", "Spread evenly: \(most) of \(total) \(unit) in each")
    }
    let names = language.list(fullest.map(\.label))
    return language(
      "ช่วง \(names) มีมากที่สุด\(fullest.count > 1 ? " ช่วงละ" : "") \(most) จาก \(total) \(unit)",
      "Most are in \(names): \(most) of \(total) \(unit)\(fullest.count > 1 ? " each" : "")")
  }

  /// The figures behind the drawing.
  public var figures: (columns: [String], rows: [[String]]) {
    ([language("ช่วง", "Class"), unit], bins.map { [$0.label, "\($0.count)"] })
  }

  private static let width = 400.0
  private static let height = 150.0
  private static let top = 44.0

  /// The drawing.
  public var svg: HTML {
    let step = Self.width / Double(max(bins.count, 1))
    let base = Self.top + Self.height
    return frame(
      width: Self.width, height: base + 26,
      """
      \(HTML.forEach(bins.indices) { column($0, step: step, base: base) })\
      <path \(Paint.axis) d="M0 \(base.drawn)H\(Self.width.drawn)"/>
      """)
  }

  private func column(_ index: Int, step: Double, base: Double) -> HTML {
    let most = Double(max(bins.map(\.count).max() ?? 1, 1))
    let bin = bins[index]
    let height = Double(max(bin.count, 0)) / most * Self.height
    let middle = (Double(index) + 0.5) * step
    let isMarked = marked?.bin == index
    let paint = isMarked || marked == nil ? Paint.fill(0) : Paint.fill(4)
    return """
      <rect \(paint) x="\((middle - step * 0.43).drawn)" y="\((base - height).drawn)" width="\((step * 0.86).drawn)" \
      height="\(height.drawn)"/>\
      \(text(["\(bin.count)"], x: middle, y: base - height - 5, anchor: "middle", isBold: isMarked))\
      \(label(bin, index: index, middle: middle, step: step, base: base))\
      \(HTML.if(isMarked, pointer(middle: middle, y: base - height - 24)))
      """
  }

  /// Names that would touch are written for every second or third class.
  private func label(_ bin: Bin, index: Int, middle: Double, step: Double, base: Double) -> HTML {
    let widest = (bins.map { TextFit.width($0.label) }.max() ?? 0) * Self.textSize + 6
    let every = max(Int((widest / step).rounded(.up)), 1)
    guard index % every == 0 else { return .empty }
    return text([bin.label], x: middle, y: base + 18, anchor: "middle", paint: Paint.soft)
  }

  private func pointer(middle: Double, y: Double) -> HTML {
    let words = TextFit.lines("▾ \(marked?.label ?? "")", width: 20, limit: 1)
    let half = TextFit.width(words.first ?? "") * Self.textSize / 2
    return text(words, x: min(max(middle, half), Self.width - half), y: max(y, 13), anchor: "middle", isBold: true)
  }
}
