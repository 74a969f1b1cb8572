import Kernel

/// Reads days as people type them, in either era: `1/10/2568`, `1 ต.ค. 2568`, `๑ ตุลาคม ๒๕๖๘`, `2025-10-01`,
/// `1 October 2025`.
enum TypedDay {
  private static let separators: Set<Character> = [" ", "/", "-", "\u{A0}", ","]
  private static let passedOver: Set<String> = ["พ.ศ.", "ค.ศ.", "b.e.", "วันที่"]

  /// The day; `nil` when it is none.
  static func read(_ text: String) -> Day? {
    let words = arabic(text).lowercased().split { separators.contains($0) }
    let parts = words.map(String.init).filter { !passedOver.contains($0) }
    guard parts.count == 3 else { return nil }
    let isYearFirst = parts[0].count == 4
    guard let year = Int(parts[isYearFirst ? 0 : 2]), (1900...2800).contains(year), let month = month(parts[1]),
      let day = Int(parts[isYearFirst ? 2 : 0])
    else { return nil }
    // No year of work is both: 2400 of one era is 1857, of the other a long way off.
    return Day(year: year >= 2400 ? year - 543 : year, month: month, day: day)
  }

  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let name = text.replacing(".", with: "")
    guard !name.isEmpty else { return nil }
    for month in 1...12 {
      guard let day = Day(year: 2025, month: month, day: 1) else { continue }
      for language in Language.allCases {
        for style in [DateStyle.long, .short] {
          let words = DateText(language).day(day, style).split(separator: " ")
          if words.count > 1, words[1].replacing(".", with: "").lowercased() == name { return month }
        }
      }
    }
    return nil
  }

  private static func arabic(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x0E50...0x0E59).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar : scalar
        }))
  }
}
