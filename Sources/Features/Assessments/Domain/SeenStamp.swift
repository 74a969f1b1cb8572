import Kernel
import Scoring

/// What a form says about the record it was drawn from: which version, and a mark of what it said. The mark tells an
/// answer that the person left alone from one that they chose again after somebody else had changed it.
struct SeenStamp: Sendable, Hashable {
  let version: Int
  private let mark: String

  init(_ record: AnswerRecord) {
    version = record.version
    mark = Self.mark(record.answer, record.note)
  }

  /// The stamp of an item: the version of its whole list, and what the item said.
  init(version: Int, item: Answer.Item) {
    self.version = version
    mark = Self.mark(.items([item]), "")
  }

  /// Reads what `text` wrote; anything else is `nil`.
  init?(_ text: String?) {
    guard let parts = text?.split(separator: ".", maxSplits: 1), parts.count == 2, let version = Int(parts[0]) else {
      return nil
    }
    self.version = version
    mark = String(parts[1])
  }

  /// For a hidden field.
  var text: String { "\(version).\(mark)" }

  /// Whether the record the form was drawn from said just this.
  func saw(_ answer: Answer?, note: String) -> Bool { mark == Self.mark(answer, note) }

  /// Whether the form was drawn from an item that said just this.
  func saw(_ item: Answer.Item) -> Bool { mark == Self.mark(.items([item]), "") }

  /// 64-bit FNV-1a: it tells texts apart, it does not protect.
  private static func mark(_ answer: Answer?, _ note: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in StoredAnswer.summary(answer, note: note).utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
