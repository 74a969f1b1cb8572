/// Numbers of a file as exact decimal digits.
enum DecimalText {
  /// The number without exponent, as the file writes it; nil when it is none.
  ///
  /// Spreadsheets keep binary numbers and write 17 digits of them, so that 66.67 becomes `66.670000000000002`. A text
  /// with a fraction and more digits than a binary number can vouch for is replaced by the shortest one of the same
  /// binary number.
  static func normalized(_ text: String) -> String? {
    if isAlreadyPlain(text) { return text }
    guard let parts = Parts(text), let double = Double(text), double.isFinite else { return nil }
    let isInteger = parts.fraction.isEmpty && parts.exponent == 0
    if !isInteger, parts.significantDigits > 15, let shortest = Parts(double.description) {
      return shortest.plain
    }
    return parts.plain
  }

  /// Whether the text is digits, with a point between them perhaps, that need no change: nearly every number of a file,
  /// told without taking it apart.
  private static func isAlreadyPlain(_ text: String) -> Bool {
    let zero = UInt8(ascii: "0")
    let point = UInt8(ascii: ".")
    var (length, points) = (0, 0)
    var (first, second, last) = (zero, zero, point)
    for byte in text.utf8 {
      if byte == point { points += 1 } else if byte < zero || byte > zero + 9 { return false }
      if length == 0 { first = byte } else if length == 1 { second = byte }
      last = byte
      length += 1
    }
    let hasLeadingZero = first == zero && length > 1 && second != point
    return length <= 15 && points <= 1 && first != point && last != point && !hasLeadingZero
  }

  /// Whether the text is a number in the usual notation: `-12.5`, `1e3`.
  static func isNumber(_ text: String) -> Bool {
    Parts(text) != nil
  }

  /// How many digits stand between the first and the last that is not zero; 0 when the text is no number.
  static func significantDigits(_ text: String) -> Int {
    Parts(text)?.significantDigits ?? 0
  }

  /// A written number taken apart.
  private struct Parts {
    var isNegative = false
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var exponent = 0

    init?(_ text: String) {
      var rest = text.utf8[...]
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        rest.removeFirst()
      }
      whole = Self.digits(&rest)
      if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        fraction = Self.digits(&rest)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
        rest.removeFirst()
        // Beyond the range of a spreadsheet's numbers; also keeps the plain form short.
        guard let value = Int(String(rest) ?? ""), (-400...400).contains(value) else { return nil }
        exponent = value
        rest = rest[rest.endIndex...]
      }
      guard rest.isEmpty else { return nil }
    }

    private static func digits(_ rest: inout Substring.UTF8View) -> [UInt8] {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest[digits.endIndex...]
      return Array(digits)
    }

    var significantDigits: Int {
      let zero = UInt8(ascii: "0")
      let digits = (whole + fraction).drop { $0 == zero }
      return digits.count - digits.reversed().prefix { $0 == zero }.count
    }

    var plain: String {
      let zero = UInt8(ascii: "0")
      var digits = whole + fraction
      var point = whole.count + exponent
      if point < 0 {
        digits.insert(contentsOf: repeatElement(zero, count: -point), at: 0)
        point = 0
      }
      if point > digits.count { digits += repeatElement(zero, count: point - digits.count) }
      let head = digits[..<point].drop { $0 == zero }
      let tail = digits[point...]
      let sign = isNegative && digits.contains { $0 != zero } ? "-" : ""
      let number = sign + (head.isEmpty ? "0" : String(decoding: head, as: UTF8.self))
      return tail.isEmpty ? number : number + "." + String(decoding: tail, as: UTF8.self)
    }
  }
}
