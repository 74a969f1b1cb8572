/// The order of a Thai dictionary: by consonant first, although เ แ โ ใ ไ are written before theirs, and by tone and
/// shortening marks only where words are otherwise alike. Latin letters come first, without regard to case.
public struct ThaiOrder: Sendable, Comparable, Hashable {
  private let letters: [UInt32]
  private let marks: [UInt32]

  /// The sort key of a text; make it once where many texts are compared.
  public init(_ text: String) {
    var letters: [UInt32] = []
    var marks: [UInt32] = []
    var leadingVowel: UInt32?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0E40...0x0E44:
        if let vowel = leadingVowel { letters.append(vowel) }
        leadingVowel = scalar.value
      case 0x0E47...0x0E4C:
        // Marks weigh less than any letter, and the earlier they stand the more they weigh.
        marks.append(UInt32(letters.count) << 8 | (scalar.value - 0x0E46))
      default:
        letters.append(Self.folded(scalar))
        if let vowel = leadingVowel { letters.append(vowel) }
        leadingVowel = nil
      }
    }
    if let vowel = leadingVowel { letters.append(vowel) }
    self.letters = letters
    self.marks = marks
  }

  /// Whether the first stands before the second.
  public static func < (left: ThaiOrder, right: ThaiOrder) -> Bool {
    if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
    return left.marks.lexicographicallyPrecedes(right.marks)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.isASCII && scalar.properties.isUppercase ? scalar.value + 32 : scalar.value
  }
}

extension Sequence {
  /// The elements in Thai dictionary order of a text of theirs; equal texts keep their order.
  public func sorted(byThai text: (Element) -> String) -> [Element] {
    map { (ThaiOrder(text($0)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
