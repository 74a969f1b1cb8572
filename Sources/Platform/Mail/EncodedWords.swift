import Foundation

/// Text in header fields, which hold ASCII only: anything else is written as encoded words (RFC 2047).
enum EncodedWords {
  /// Between two words on different lines of one field.
  static let gap = "\r\n "

  /// The most bytes of text in one word: 75 characters hold the frame and 60 of base 64, which are 45 bytes.
  private static let most = 45

  /// - Parameter column: how many characters of the field stand before the text.
  static func text(_ text: String, startingAt column: Int) -> String {
    let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    guard !isPlain(line) else { return line }
    var words: [String] = []
    var piece: [UInt8] = []
    var room = min(most, max(9, (60 - column) / 4 * 3))
    // A word never ends inside a letter, nor between a Thai letter and the marks above and below it.
    for letter in line {
      let bytes = Array(String(letter).utf8)
      if !piece.isEmpty, piece.count + bytes.count > room {
        words.append(word(piece))
        piece = []
        room = most
      }
      // A letter with endless marks is cut where it must be.
      for start in stride(from: 0, to: bytes.count, by: most) where bytes.count > most {
        words.append(word(Array(bytes[start..<min(start + most, bytes.count)])))
      }
      if bytes.count <= most { piece += bytes }
    }
    if !piece.isEmpty { words.append(word(piece)) }
    return words.joined(separator: gap)
  }

  /// Short ASCII text that no reader could take for something else stands as it is.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= 60 && !text.contains("=?")
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && !Set("\"<>@,;:\\()[]".utf8).contains($0) }
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
  }
}
