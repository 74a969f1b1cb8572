/// What the reading process writes for the one that started it: a line of numbers, then text and picture.
///
/// ```
/// found PAGES TEXT-BYTES PREVIEW-BYTES CUT
/// failed damaged REASON
/// ```
enum ExtractionFrame {
  static func encode(_ result: Result<Extraction, ExtractionError>) -> [UInt8] {
    switch result {
    case .success(let found):
      let text = Array(found.text.utf8)
      let preview = found.preview ?? []
      let head = "found \(found.pages ?? -1) \(text.count) \(preview.count) \(found.isCut ? 1 : 0)\n"
      return Array(head.utf8) + text + preview
    case .failure(let error):
      let words =
        switch error {
        case .damaged(let reason): "damaged \(reason)"
        case .locked: "locked -"
        case .tooMuch(let reason): "much \(reason)"
        case .unavailable(let reason): "unavailable \(reason)"
        }
      return Array("failed \(words.prefix(300).split(whereSeparator: \.isNewline).joined(separator: " "))\n".utf8)
    }
  }

  /// Reads what came. It is not believed: the numbers have to fit exactly.
  static func decode(_ bytes: [UInt8]) throws(ExtractionError) -> Extraction {
    guard let end = bytes.firstIndex(of: 0x0A) else { throw .damaged("the reader said nothing") }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ", maxSplits: 4).map(String.init)
    if words.first == "failed", words.count >= 2 { throw failure(words) }
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard words.first == "found", numbers.count == 4, numbers[1] >= 0, numbers[2] >= 0,
      numbers[1] <= bytes.count, numbers[2] <= bytes.count, end + 1 + numbers[1] + numbers[2] == bytes.count
    else { throw .damaged("the reader broke off") }
    let text = bytes[(end + 1)..<(end + 1 + numbers[1])]
    let preview = Array(bytes.suffix(numbers[2]))
    let isPNG = preview.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    return Extraction(
      text: String(decoding: text, as: UTF8.self), pages: numbers[0] < 0 ? nil : numbers[0],
      preview: isPNG ? preview : nil, isCut: numbers[3] == 1)
  }

  private static func failure(_ words: [String]) -> ExtractionError {
    let reason = words.dropFirst(2).joined(separator: " ")
    switch words[1] {
    case "locked": return .locked
    case "much": return .tooMuch(reason)
    case "unavailable": return .unavailable(reason)
    default: return .damaged(reason)
    }
  }
}
