import Database
import Foundation
import Kernel
import Scoring

/// Rounds of the shipped instruments in an invented ministry: some complete, some half answered, some not begun.
struct AssessmentsDemo: DemoContent {
  let plans: [Plan]

  var agencies: [Agency] { DemoOrganisation.agencies }
  var accounts: [Account] { DemoOrganisation.accounts }

  func load(_ demo: DemoContext, in connection: any Connection) throws {
    for scheduled in DemoRounds.all {
      guard let plan = plans.first(where: { $0.instrument.id == scheduled.instrument }) else { continue }
      try load(scheduled, plan, demo, in: connection)
    }
    try DemoCalendar(demo: demo, plans: plans).load(in: connection)
  }

  private func load(
    _ scheduled: DemoRound, _ plan: Plan, _ demo: DemoContext, in connection: any Connection
  ) throws {
    let round = scheduled.round(plan, today: demo.clock.today)
    try RoundStore.add(round, in: connection)
    let entry = AuditEntry("round.created", on: "round", round.id.rawValue, after: round.instrumentID)
    try demo.trail.append(entry, by: Viewer(nil), in: connection)
    let agencies = demo.tree.agencies.filter(scheduled.takesPart)
    for (place, agency) in agencies.enumerated() {
      try add(agency, at: place, of: agencies.count, scheduled, round, plan, demo, in: connection)
    }
  }

  private func add(
    _ agency: Agency, at place: Int, of count: Int, _ scheduled: DemoRound, _ round: EvaluationRound, _ plan: Plan,
    _ demo: DemoContext, in connection: any Connection
  ) throws {
    let fate = scheduled.fate(place, count)
    var respondent = DemoRespondent(
      plan: plan, round: round.instrumentRound, agencyClass: agency.classID, ability: fate.ability,
      progress: fate.progress, seed: "\(scheduled.id) \(agency.code)")
    if fate.setsAside { respondent.setAside("smart-technology") }
    respondent.answer()
    let last = min(demo.clock.now(), round.due.at(hour: 15)).addingTimeInterval(-Double(place * 5_400 + 86_400))
    let state: WorkState =
      scheduled.isPublished ? .published : fate.isSubmitted ? DemoLife.states[place % DemoLife.states.count] : .draft
    let isSent = fate.isSubmitted
    let assessment = Assessment(
      id: ID(rawValue: "\(scheduled.id)-\(agency.code.lowercased())"), round: round.id, agency: agency.id,
      classID: respondent.evaluation.input.agencyClass, state: state, revision: 1, changedAt: last,
      submittedAt: isSent ? last : nil, submittedBy: isSent ? DemoOrganisation.author(of: agency) : nil,
      since: isSent ? last.addingTimeInterval(Double(DemoLife.path(to: state).count - 1) * 7_200) : nil)
    try AssessmentStore.add(assessment, in: connection)
    let kept = records(respondent, by: DemoOrganisation.author(of: agency), until: last)
    for record in kept { try AnswerStore.save(record, of: assessment.id, in: connection) }
    let entry = AuditEntry(
      "assessment.created", on: "assessment", assessment.id.rawValue, agency: agency.id,
      after: assessment.state.rawValue)
    try demo.trail.append(entry, by: Viewer(nil), in: connection)
    let sheet = AssessmentSheet(
      assessment: assessment, round: round,
      records: Dictionary(kept.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }))
    var life = DemoLife(
      sheet: sheet, evaluation: respondent.evaluation, dice: DemoDice("\(assessment.id) judged"))
    try life.load(demo.trail, in: connection)
  }

  /// What the respondent said, a few minutes between one answer and the next.
  private func records(_ respondent: DemoRespondent, by author: Author, until last: Date) -> [AnswerRecord] {
    let input = respondent.evaluation.input
    let facts = input.facts.sorted { $0.key < $1.key }.map { (AnswerKey.fact($0.key), $0.value) }
    let answers = input.answers.sorted { $0.key < $1.key }.map { (AnswerKey.node($0.key), $0.value) }
    let all = facts + answers
    return all.enumerated().map { place, pair in
      AnswerRecord(
        key: pair.0, answer: pair.1, note: respondent.notes[pair.0.text] ?? "", version: 1, by: author,
        at: last.addingTimeInterval(-Double((all.count - place - 1) * 240)))
    }
  }
}

extension DemoOrganisation {
  /// Who answered for an agency: the account that works there, or somebody of that office.
  static func author(of agency: Agency) -> Author {
    let own = accounts.first { account in
      account.agency == agency.id && account.grants.contains { $0.role == .respondent }
    }
    if let own { return Author(account: own.id, name: own.name) }
    let place = agency.code.utf8.reduce(0) { ($0 * 31 + Int($1)) % 997 }
    return Author(account: nil, name: staff[place % staff.count])
  }

  private static let staff = [
    LocalizedText(th: "สมหมาย ใจดี", en: "Sommai Jaidee"), LocalizedText(th: "พิมพ์ใจ รักงาน", en: "Pimjai Rakngan"),
    LocalizedText(th: "ก้องเกียรติ มุ่งมั่น", en: "Kongkiat Mungman"), LocalizedText(th: "นภา สดใส", en: "Napa Sodsai"),
    LocalizedText(th: "อนันต์ พากเพียร", en: "Anan Pakpian"), LocalizedText(th: "สุดา เรียบร้อย", en: "Suda Riabroi"),
  ]
}
