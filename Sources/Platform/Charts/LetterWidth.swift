/// Advance widths of Noto Sans and Noto Sans Thai, in hundredths of an em; other faces are near enough.
enum LetterWidth {
  static func of(_ scalar: Unicode.Scalar) -> Double {
    let value = Int(scalar.value)
    if latin.indices.contains(value - 0x20) { return Double(latin[value - 0x20]) / 100 }
    if thai.indices.contains(value - 0x0E01) { return Double(thai[value - 0x0E01]) / 100 }
    return (0x200B...0x200D).contains(value) ? 0 : 0.6
  }

  /// U+0020 to U+007E.
  private static let latin = [
    26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27,
    57, 57, 57, 43, 90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93,
    59, 57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53, 26, 94, 62, 60, 62, 62, 41, 48,
    36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
  ]

  /// U+0E01 to U+0E5B; marks above and below take no room.
  private static let thai = [
    60, 55, 55, 61, 62, 60, 54, 53, 60, 55, 56, 91, 91, 60, 60, 55, 63, 90, 91, 62, 64, 60, 61, 54, 61, 60, 60, 65,
    65, 70, 68, 60, 61, 59, 49, 60, 57, 60, 49, 63, 64, 57, 59, 67, 57, 56, 52, 34, 0, 41, 41, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 58, 30, 57, 31, 29, 30, 41, 60, 0, 0, 0, 0, 0, 0, 0, 0, 60, 57, 55, 61, 56, 54, 54, 52, 72, 56, 50,
    77, 87,
  ]
}
