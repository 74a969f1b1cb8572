import Foundation
import Kernel
import Scoring

/// What an assessor says of one answer.
struct Judgement: Sendable, Hashable {
  var node: String
  /// The agency's answer that was judged, as `StoredAnswer.summary` writes it without the note.
  var claim: String
  var agrees: Bool
  /// The assessor's own answer where they do not agree.
  var answer: Answer?
  /// Why they do not agree.
  var reason: String
  /// Counts up with every change, from 1; 0 for what was never judged.
  var version: Int
  var by: Author
  var at: Date

  /// Whether the answer is still the one that was judged.
  func stands(against record: AnswerRecord) -> Bool { claim == Self.claim(record) }

  static func claim(_ record: AnswerRecord) -> String { StoredAnswer.summary(record.answer, note: "") }
}

/// A change of a judgement that an assessor asks for.
struct JudgementChange: Sendable, Hashable {
  var node: String
  var agrees: Bool
  var answer: Answer?
  var reason: String
  /// The claim on the screen, and the version of the judgement there.
  var claim: String
  var seen: Int
}

/// What an assessor wants the agency to know.
struct Finding: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    /// Done well.
    case praise
    /// Must be put right.
    case mend
    /// Could be better.
    case suggestion
  }

  let id: ID<Finding>
  /// The item it is about; `nil` for the whole.
  var node: String?
  var kind: Kind
  var words: String
  var by: Author
  var at: Date
}

/// What was judged of an assessment.
struct Review: Sendable {
  var judgements: [String: Judgement] = [:]
  var findings: [Finding] = []

  /// The judgement of a node that stands, if there is one.
  func judgement(of node: String, in sheet: AssessmentSheet) -> Judgement? {
    judgements[node].flatMap { $0.stands(against: sheet[.node(node)]) ? $0 : nil }
  }

  /// What the engine scores: the agency's answers, and the assessor's where they differ.
  func input(_ sheet: AssessmentSheet) -> AssessmentInput {
    var input = sheet.input
    for judgement in judgements.values {
      guard !judgement.agrees, judgement.stands(against: sheet[.node(judgement.node)]) else { continue }
      input.answers[judgement.node] = judgement.answer
    }
    return input
  }

  /// How many judgements differ from what the agency said.
  func differing(in sheet: AssessmentSheet) -> [Judgement] {
    judgements.values.filter { !$0.agrees && $0.stands(against: sheet[.node($0.node)]) }.sorted { $0.node < $1.node }
  }
}

/// Who judges an assessment, so that no two judge the same unknowingly.
struct ReviewClaim: Sendable, Hashable {
  /// A claim is good for this long after the assessor last did anything.
  static let idleSeconds: Double = 30 * 60

  var by: Author
  var seen: Date

  /// The claim that holds at a moment; `nil` when the assessment is free.
  init?(_ assessment: Assessment, at moment: Date) {
    guard let by = assessment.reviewer, let seen = assessment.reviewerSeen,
      moment.timeIntervalSince(seen) < Self.idleSeconds
    else { return nil }
    self.by = by
    self.seen = seen
  }

  func isHeld(by viewer: Viewer) -> Bool { viewer.account.map { by.account == $0.id } ?? false }
}

/// What came of judging.
enum JudgeOutcome: Sendable {
  case saved
  /// Another assessor is at it.
  case taken(ReviewClaim)
  /// It is not under review, or somebody changed what was judged; nothing was saved.
  case refused(LifeRefusal)
}
