import Crypto
import Foundation
import Kernel
import Scoring

/// What somebody put their name to: every answer and the result, as they were at that moment.
struct Signature: Sendable, Hashable {
  let assessment: ID<Assessment>
  /// Counts the signatures of an assessment, from 1.
  var number: Int
  var at: Date
  var by: Author
  /// SHA-256 of `content`, in hexadecimal.
  var digest: String
  var content: String

  /// What changed since, item by item.
  func differences(to sheet: AssessmentSheet) -> [AnswerDifference] {
    let signed = SignedContent.answers(in: content)
    let now = SignedContent.answers(of: sheet)
    return Set(signed.keys).union(now.keys).sorted().compactMap { key in
      let (before, after) = (signed[key], now[key])
      return before == after ? nil : AnswerDifference(key: AnswerKey(key), before: before, after: after)
    }
  }
}

/// The text that is signed: one line for each answer in the order of keys, the evidence, then the result. The same
/// answers always make the same text.
enum SignedContent {
  static func text(
    _ sheet: AssessmentSheet, _ evaluation: Evaluation, evidence: [String: [EvidenceSummary]]
  ) -> String {
    let round = sheet.round
    var lines = ["samrit signature 1", "round \(round.id) \(round.instrumentID) \(round.contentHash)"]
    lines += answers(of: sheet).sorted { $0.key < $1.key }.map { "\(answerMark)\($0.key)\t\(escaped($0.value))" }
    for (item, attached) in evidence.sorted(by: { $0.key < $1.key }) {
      lines += attached.sorted { $0.id < $1.id }.map { "evidence \(item)\t\($0.id)\t\($0.version)" }
    }
    let root = evaluation.root
    lines.append("result \(root.score) \(root.floor) \(root.maximum) \(root.coverage)")
    return lines.joined(separator: "\n")
  }

  static func digest(_ text: String) -> String { SHA256.hex(Array(text.utf8)) }

  /// What is answered, as the audit trail writes it; what is blank and bare does not stand in it.
  static func answers(of sheet: AssessmentSheet) -> [String: String] {
    var found: [String: String] = [:]
    for record in sheet.records.values where record.answer != nil || !record.note.isEmpty {
      found[record.key.text] = StoredAnswer.summary(record.answer, note: record.note)
    }
    return found
  }

  static func answers(in text: String) -> [String: String] {
    var found: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix(answerMark) {
      let parts = line.dropFirst(answerMark.count).split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      found[String(parts[0])] = plain(String(parts[1]))
    }
    return found
  }

  private static let answerMark = "answer "
  // A summary parts answer and note with a line break; JSON text holds none of its own, nor a bare tab.
  private static func escaped(_ text: String) -> String { text.replacing("\n", with: "\t") }
  private static func plain(_ text: String) -> String { text.replacing("\t", with: "\n") }
}
