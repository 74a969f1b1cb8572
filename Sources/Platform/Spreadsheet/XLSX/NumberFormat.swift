/// What a number format makes of a number: a date, a time, or just a number.
enum NumberFormat {
  /// The kind of a format that every spreadsheet knows by its number. Thai ones begin at 71, East Asian ones at 27.
  static func kind(builtIn id: Int) -> SerialDate.Kind? {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58, 71...74, 77, 81: .date
    case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 78, 80: .time
    case 46, 79: .elapsed
    default: nil
    }
  }

  /// The kind of a format written out, such as `d mmm bbbb` or `[h]:mm`.
  static func kind(code: String) -> SerialDate.Kind? {
    let scan = Scan(code)
    if scan.isElapsed { return .elapsed }
    if scan.letters.contains(where: { "dybวดป".contains($0) }) { return .date }
    if scan.letters.contains(where: { "hsชท".contains($0) }) { return .time }
    // Months and minutes share a letter; alone it is a month.
    return scan.letters.contains("m") ? .date : nil
  }

  /// The letters of the first section of a format that are instructions, not quoted text.
  private struct Scan {
    var letters: Set<Character> = []
    var isElapsed = false

    init(_ code: String) {
      guard code.lowercased() != "general" else { return }
      var rest = code.lowercased().unicodeScalars[...]
      while let scalar = rest.popFirst() {
        switch scalar {
        case ";": return
        case "\"": _ = Self.take(&rest, upTo: "\"")
        case "\\", "_", "*": _ = rest.popFirst()
        case "[":
          let inside = Set(Self.take(&rest, upTo: "]"))
          if inside.count == 1, let letter = inside.first, "hmsชนท".unicodeScalars.contains(letter) {
            isElapsed = true
          }
        default: letters.insert(Character(scalar))
        }
      }
    }

    private static func take(
      _ rest: inout Substring.UnicodeScalarView, upTo end: Unicode.Scalar
    ) -> [Unicode.Scalar] {
      var taken: [Unicode.Scalar] = []
      while let scalar = rest.popFirst(), scalar != end { taken.append(scalar) }
      return taken
    }
  }
}
