/// The language in which a chart says what it shows.
public enum ChartLanguage: String, Sendable, CaseIterable {
  case thai = "th"
  case english = "en"

  func callAsFunction(_ thai: String, _ english: String) -> String {
    self == .thai ? thai : english
  }

  /// What a missing value is called.
  var missing: String { self("ไม่มีข้อมูล", "no data") }
  var tableLabel: String { self("ดูตัวเลขเป็นตาราง", "Show the figures as a table") }
  var item: String { self("รายการ", "Item") }
  var value: String { self("ค่า", "Value") }

  /// Names one after the other, as a sentence lists them.
  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + self(" และ ", " and ") + last
  }

  /// A sentence that names the highest and the lowest of some labelled values; ties name the first.
  func extremes(_ entries: [(label: String, value: Double?, text: String)]) -> String {
    let known = entries.compactMap { entry in entry.value.map { (entry.label, $0, entry.text) } }
    guard let lowest = known.min(by: { $0.1 < $1.1 }), let highest = known.max(by: { $0.1 < $1.1 }) else {
      return self("ยังไม่มีข้อมูล", "No data yet")
    }
    let top = known.first { $0.1 == highest.1 } ?? highest
    if lowest.1 == highest.1 {
      return self("ทุกรายการเท่ากันที่ \(top.2)", "All are the same, \(top.2)")
    }
    return self(
      "สูงสุดคือ \(top.0) (\(top.2)) ต่ำสุดคือ \(lowest.0) (\(lowest.2))",
      "Highest is \(top.0) (\(top.2)), lowest is \(lowest.0) (\(lowest.2))")
  }
}
