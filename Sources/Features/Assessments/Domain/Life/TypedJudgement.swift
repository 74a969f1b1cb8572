import HTTP
import Kernel
import Scoring

/// What an assessor chose and typed for one question, before it is a judgement.
struct TypedJudgement: Sendable, Hashable {
  /// `agree`, `differ`, or nothing yet.
  var verdict: String?
  var answer: TypedAnswer
  var reason: String

  static func verdictField(_ id: String) -> String { "j-" + id }
  static func reasonField(_ id: String) -> String { "w-" + id }
  static func stampField(_ id: String) -> String { "c-" + id }

  /// A stored judgement as its fields show it.
  init(_ judgement: Judgement?, of node: Node, language: Language) {
    verdict = judgement.map { $0.agrees ? "agree" : "differ" }
    reason = judgement?.reason ?? ""
    if case .given(let score)? = judgement?.answer {
      answer = TypedAnswer(values: [score.description])
    } else {
      answer = TypedAnswer(judgement?.answer, of: node, language: language)
    }
  }

  init(_ form: FormData, _ id: String) {
    verdict = form[Self.verdictField(id)]
    reason = LifeForm.words(form[Self.reasonField(id)])
    answer = TypedAnswer(
      values: form.all(FieldName.answer(id)), isNotApplicable: form[FieldName.notApplicable(id)] != nil)
  }

  /// What the form asks for; `nil` when nothing was judged.
  ///
  /// - Throws: `AnswerFlaw`.
  func change(
    of index: Int, in form: FormContext, stamp: String?, agreesOtherwise: Bool
  ) throws(AnswerFlaw) -> JudgementChange? {
    let node = form.plan.nodes[index]
    guard let parts = stamp?.split(separator: " ", maxSplits: 1), parts.count == 2, let seen = Int(parts[0]) else {
      return nil
    }
    // A claim that is no longer the one on the screen is none that could be judged; the desk says so.
    let claim = Judgement.claim(form.opened.sheet[.node(node.id)])
    var change = JudgementChange(
      node: node.id, agrees: true, answer: nil, reason: "", claim: Self.mark(claim) == parts[1] ? claim : "",
      seen: seen)
    switch verdict {
    case "agree": return change
    case "differ":
      change.agrees = false
      change.answer = try own(of: index, in: form)
      change.reason = reason
      guard !reason.isEmpty else { throw AnswerFlaw(ReviewTexts.needsReason) }
      return change
    default: return agreesOtherwise ? change : nil
    }
  }

  /// A short mark of a claim.
  static func mark(_ claim: String) -> String { String(SignedContent.digest(claim).prefix(16)) }

  /// The assessor's own answer; a list is judged by its score alone.
  private func own(of index: Int, in form: FormContext) throws(AnswerFlaw) -> Answer? {
    let node = form.plan.nodes[index]
    guard form.plan.isCollection(index) else {
      return try AnswerReading.read(answer, for: node, in: form.plan.instrument)
    }
    let maximum = form.evaluation[index].maximum
    guard let text = answer.values.first, let score = Exact(text.filter { !$0.isWhitespace }), score >= .zero,
      score <= maximum
    else { throw AnswerFlaw(ReviewTexts.scoreBetween(form.points(maximum))) }
    return .given(score)
  }
}

extension ReviewTexts {
  static func scoreBetween(_ maximum: String) -> LocalizedText {
    LocalizedText(
      th: "โปรดกรอกคะแนนตั้งแต่ 0 ถึง \(maximum)", en: "Type a score from 0 to \(maximum).")
  }
}
