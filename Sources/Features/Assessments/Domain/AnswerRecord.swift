import Foundation
import Kernel
import Scoring

/// What an agency brings, named as in files of answers: a node, a fact of the agency, or a weight of its own.
enum AnswerKey: Sendable, Hashable {
  case node(String)
  case fact(String)
  case weight(String)

  /// Node ids hold no colon, so the forms cannot be mistaken for each other.
  init(_ text: String) {
    if text.hasPrefix("fact:") {
      self = .fact(String(text.dropFirst(5)))
    } else if text.hasPrefix("weight:") {
      self = .weight(String(text.dropFirst(7)))
    } else {
      self = .node(text)
    }
  }

  var text: String {
    switch self {
    case .node(let id): id
    case .fact(let id): "fact:" + id
    case .weight(let id): "weight:" + id
    }
  }
}

/// One answer with its note, and who gave it.
struct AnswerRecord: Sendable, Hashable {
  var key: AnswerKey
  /// `nil` while it is blank.
  var answer: Answer?
  var note: String
  /// Counts up with every change, from 1; 0 for what was never touched.
  var version: Int
  var by: Author
  var at: Date

  /// What was never touched.
  static func untouched(_ key: AnswerKey) -> AnswerRecord {
    AnswerRecord(key: key, answer: nil, note: "", version: 0, by: .nobody, at: .distantPast)
  }
}

/// One change that a person asks for.
struct AnswerChange: Sendable, Hashable {
  var key: AnswerKey
  var answer: Answer?
  var note: String
  /// The version the person saw.
  var seen: Int
}

/// Somebody else was faster: what they saved, and what was to be saved.
struct AnswerConflict: Sendable, Hashable {
  var theirs: AnswerRecord
  var mine: AnswerChange
}
