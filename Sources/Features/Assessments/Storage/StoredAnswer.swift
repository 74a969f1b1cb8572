import Kernel
import Scoring

/// Answers as the database keeps them: JSON text.
enum StoredAnswer {
  /// A stored text that is no answer: the database was changed by hand.
  struct Unreadable: Error, CustomStringConvertible {
    let key: AnswerKey
    var description: String { "the stored answer of \(key.text) cannot be read" }
  }

  static func text(_ answer: Answer) -> String { AnswerJSON.text(of: answer) }

  static func read(_ text: String, under key: AnswerKey) throws -> Answer {
    guard let answer = AnswerJSON.answer(from: text) else { throw Unreadable(key: key) }
    return answer
  }

  /// A record as the audit trail keeps it.
  static func summary(_ answer: Answer?, note: String) -> String {
    let value = answer.map(text) ?? "null"
    return note.isEmpty ? value : value + " " + AnswerJSON.text(of: .text(note))
  }
}
