import Kernel
import Scoring

/// Answers as the database keeps them: JSON text.
enum StoredAnswer {
  /// A stored text that is no answer: the database was changed by hand.
  struct Unreadable: Error, CustomStringConvertible {
    let key: AnswerKey
    var description: String { "the stored answer of \(key.text) cannot be read" }
  }

  static func text(_ answer: Answer) -> String { AnswerJSON.encode(answer) }

  static func read(_ text: String, under key: AnswerKey) throws -> Answer {
    do { return try AnswerJSON.decode(text) } catch { throw Unreadable(key: key) }
  }

  /// A record as the audit trail keeps it: the answer, and the note behind it when there is one.
  static func summary(_ answer: Answer?, note: String) -> String {
    let value = answer.map(text) ?? blank
    return note.isEmpty ? value : value + separator + AnswerJSON.encode(.text(note))
  }

  /// Reads what `summary` wrote, as far as it can be read.
  static func read(summary: String) -> (answer: Answer?, note: String) {
    // JSON text holds no line break of its own, so the first one parts the two.
    let parts = summary.split(separator: separator, maxSplits: 1)
    let answer = parts.first.flatMap { try? AnswerJSON.decode(String($0)) }
    guard parts.count == 2, case .text(let note)? = try? AnswerJSON.decode(String(parts[1])) else {
      return (answer, "")
    }
    return (answer, note)
  }

  private static let blank = "null"
  private static let separator = "\n"
}
