import Database
import Foundation
import Kernel
import Scoring

/// The life of an assessment of the demonstration after it was handed in: signed, judged, sent back, appealed.
struct DemoLife {
  let sheet: AssessmentSheet
  let evaluation: Evaluation
  var dice: DemoDice

  private var plan: Plan { evaluation.plan }
  private var assessment: Assessment { sheet.assessment }

  /// What those handed in have come to, in turn.
  static let states: [WorkState] = [.returned, .submitted, .approved, .underReview, .assessed, .final, .appealed]

  /// The steps that led to a state, and who took them.
  static func path(to state: WorkState) -> [LifeStep] {
    let judged: [LifeStep] = [.handIn, .sign, .review, .accept]
    switch state {
    case .draft, .closed: return []
    case .submitted: return [.handIn]
    case .approved: return [.handIn, .sign]
    case .underReview: return [.handIn, .sign, .review]
    case .returned: return [.handIn, .sign, .review, .sendBack]
    case .assessed: return judged
    case .final: return judged + [.finalise]
    case .appealed: return judged + [.finalise, .appeal]
    case .published: return judged + [.finalise, .publish]
    }
  }

  private static let hour: Double = 3600

  mutating func load(_ trail: AuditTrail, in connection: any Connection) throws {
    let path = Self.path(to: assessment.state)
    let start = assessment.submittedAt ?? assessment.changedAt
    var state = WorkState.draft
    for (place, step) in path.enumerated() {
      guard let line = LifeTable.line(step, from: state) else { return }
      let at = start.addingTimeInterval(Double(place) * 2 * Self.hour)
      let event = LifeEvent(
        id: ID(rawValue: "\(assessment.id)-\(place + 1)"), assessment: assessment.id, number: place + 1, step: step,
        from: state, to: line.to, at: at, by: author(of: step), reason: reason(step), seen: place,
        points: points(step))
      try LifeStore.add(event, in: connection)
      try trail.append(
        AuditEntry(
          "assessment.\(step.rawValue)", on: "assessment", assessment.id.rawValue, agency: assessment.agency,
          before: state.rawValue, after: LifeAudit.text(event)), by: Viewer(nil), in: connection)
      if step == .sign { try sign(at, in: connection) }
      if step == .review { try judge(at, in: connection) }
      state = line.to
    }
  }

  private func author(of step: LifeStep) -> Author {
    switch step {
    case .handIn, .appeal: assessment.submittedBy ?? .nobody
    case .sign: DemoOrganisation.author("approver")
    case .sendBack, .review, .accept, .answerAppeal: DemoOrganisation.author("assessor")
    case .finalise, .publish, .reopen: DemoOrganisation.author("coordinator")
    }
  }

  private func reason(_ step: LifeStep) -> String {
    step == .sendBack ? "โดยรวมครบถ้วน ขอให้แก้ไขเฉพาะข้อที่ระบุ" : ""
  }

  /// Questions with an answer that earns something, in the order of the form.
  private var claims: [Int] {
    let round = plan.roundIndex(evaluation.input.round) ?? 0
    let outline = FormOutline(plan: plan, round: round)
    return outline.sections.flatMap { outline.questions(in: $0) }.filter { node in
      evaluation.isAsked(node) && evaluation.input.answers[plan.nodes[node].id] != nil && evaluation[node].hasScore
    }
  }

  private func points(_ step: LifeStep) -> [LifePoint] {
    let ids = claims.prefix(2).map { plan.nodes[$0].id }
    switch step {
    case .sendBack:
      return zip(ids, ["หลักฐานที่แนบเป็นของปีก่อน โปรดแนบของรอบนี้", "ตัวเลขไม่ตรงกับรายงาน โปรดตรวจทาน"]).map {
        LifePoint(node: $0, reason: $1)
      }
    case .appeal:
      return ids.prefix(1).map { LifePoint(node: $0, reason: "หน่วยงานดำเนินการครบแล้ว ตามหนังสือที่แนบเพิ่มเติม") }
    default: return []
    }
  }

  private func sign(_ at: Date, in connection: any Connection) throws {
    let text = SignedContent.text(sheet, evaluation, evidence: [:])
    try LifeStore.add(
      Signature(
        assessment: assessment.id, number: 1, at: at, by: DemoOrganisation.author("approver"),
        digest: SignedContent.digest(text), content: text), in: connection)
  }

  // MARK: What the assessor says

  private mutating func judge(_ at: Date, in connection: any Connection) throws {
    let by = DemoOrganisation.author("assessor")
    let isHalf = assessment.state == .underReview || assessment.state == .returned
    let judged = isHalf ? Array(claims.prefix(claims.count / 2)) : claims
    for node in judged {
      let id = plan.nodes[node].id
      let record = sheet[.node(id)]
      let lower = dice.chance(12) ? lowered(record.answer, at: node) : nil
      try ReviewStore.save(
        Judgement(
          node: id, claim: Judgement.claim(record), agrees: lower == nil, answer: lower,
          reason: lower == nil ? "" : "หลักฐานที่แสดงยังไม่ครบตามเกณฑ์ข้อนี้", version: 1, by: by, at: at),
        of: assessment.id, in: connection)
    }
    let findings: [(Finding.Kind, String)] = [
      (.praise, "เก็บหลักฐานเป็นระบบ ตรวจสอบย้อนกลับได้"),
      (.suggestion, "ควรเผยแพร่ผลการดำเนินงานให้ประชาชนทราบทุกไตรมาส"),
    ]
    for (place, finding) in findings.enumerated() {
      try ReviewStore.add(
        Finding(
          id: ID(rawValue: "\(assessment.id)-finding-\(place)"), node: nil, kind: finding.0, words: finding.1, by: by,
          at: at), of: assessment.id, in: connection)
    }
  }

  /// One step less than was claimed; `nil` where there is none.
  private func lowered(_ answer: Answer?, at node: Int) -> Answer? {
    switch (answer, plan.nodes[node].kind) {
    case (.yesNo(true)?, _): return .yesNo(false)
    case (.number(let score)?, .levels(let levels)):
      return levels.last { !$0.isEmpty && $0.score < score }.map { .number($0.score) }
    case (.choices(let ids)?, .milestones) where ids.count > 1: return .choices(ids.dropLast())
    default: return nil
    }
  }
}

extension DemoOrganisation {
  /// A person of the demonstration by username.
  static func author(_ username: String) -> Author {
    let account = accounts.first { $0.username == username }
    return Author(account: account?.id, name: account?.name ?? LocalizedText(same: username))
  }
}
