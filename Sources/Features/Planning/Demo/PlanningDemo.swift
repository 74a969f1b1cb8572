import Database
import Foundation
import Kernel
import Scoring

/// An invented ministry in the middle of setting its indicators: proposals in every stage, and an Agenda service with
/// its roadmap and reported quarters.
struct PlanningDemo: DemoContent {
  let instrument: Plan

  static let centralCoordinator = "demo-national"

  /// Somebody who coordinates the whole organisation: the central committee's decisions are theirs to record.
  var accounts: [Account] {
    [
      Account(
        id: ID(rawValue: Self.centralCoordinator), username: "national",
        name: LocalizedText(th: "ส่วนกลาง รวมงาน", en: "Suanklang Ruamngan"),
        grants: [RoleGrant(.coordinator, within: nil)], isDemo: true)
    ]
  }

  func load(_ demo: DemoContext, in connection: any Connection) throws {
    let today = demo.clock.today
    let year = OverviewRoutes.present(on: today)
    try CalendarStore.save(calendar(of: year, around: today), in: connection)
    let fates: [(String, Proposal.Stage, isReturned: Bool)] = [
      ("MOE-X", .central, false), ("OPS-X", .draft, false), ("DES", .approved, false), ("DED", .ministry, false),
      ("DEP", .draft, true), ("DET", .agency, false),
    ]
    for (code, stage, isReturned) in fates {
      guard let agency = demo.tree.agency(code: code) else { continue }
      try add(agency, year, stage, isReturned: isReturned, demo, connection)
    }
    guard let lead = demo.tree.agency(code: "OPS-X") else { return }
    try DemoActionPlan(agency: lead, demo: demo).load(in: connection)
  }

  private func calendar(of year: FiscalYear, around today: Day) -> PlanningCalendar {
    PlanningCalendar(
      year: year,
      dates: [
        .basket: today.adding(days: -60), .proposal: today.adding(days: 5), .agency: today.adding(days: 12),
        .ministry: today.adding(days: -2), .central: today.adding(days: 25), .roadmap: today.adding(days: 40),
      ])
  }

  private func add(
    _ agency: Agency, _ year: FiscalYear, _ stage: Proposal.Stage, isReturned: Bool, _ demo: DemoContext,
    _ connection: any Connection
  ) throws {
    let moment = demo.clock.now().addingTimeInterval(-40 * 86_400)
    let proposal = Proposal(
      id: ID(rawValue: "demo-proposal-\(agency.code.lowercased())"), agency: agency.id, year: year,
      instrumentID: instrument.instrument.id, contentHash: instrument.instrument.contentHash, stage: .draft,
      revision: 1, changedAt: moment)
    try ProposalStore.add(proposal, in: connection)
    let isUnfinished = stage == .draft && !isReturned
    let contents = isUnfinished ? DemoIndicators.unfinished(agency) : DemoIndicators.complete(agency)
    let indicators = contents.enumerated().map { place, content in
      Indicator(
        id: ID(rawValue: "\(proposal.id)-\(place + 1)"), proposal: proposal.id, position: place + 1, content: content,
        revision: 1, by: Self.hand(.draft), changedAt: moment)
    }
    for indicator in indicators { try IndicatorStore.save(indicator, in: connection) }
    try demo.trail.append(
      AuditEntry(
        "proposal.begun", on: "proposal", proposal.id.rawValue, agency: agency.id, after: proposal.instrumentID),
      by: Viewer(nil), in: connection)
    try decide(proposal, indicators, agency, until: stage, isReturned: isReturned, demo, connection)
  }

  private func decide(
    _ proposal: Proposal, _ indicators: [Indicator], _ agency: Agency, until stage: Proposal.Stage,
    isReturned: Bool, _ demo: DemoContext, _ connection: any Connection
  ) throws {
    let passed = isReturned ? [Proposal.Stage.draft, .agency] : Proposal.Stage.allCases.prefix { $0 != stage }
    for (number, at) in passed.enumerated() {
      let decision = Self.decision(at, proposal, number, demo.clock.now())
      try DecisionStore.add(decision, in: connection)
      let next = at.next
      let approval = PlanApproval(
        day: decision.day, document: decision.document, meeting: decision.meeting,
        address: "/planning/\(proposal.year.buddhistYear)/\(agency.code)")
      let outcome =
        next == .approved
        ? PlanOutcome(slots: instrument.slots, indicators: indicators).plan(of: proposal, approval: approval) : nil
      try ProposalStore.move(proposal.id, to: next, outcome: outcome, at: decision.at, in: connection)
    }
    guard isReturned else { return }
    var returned = Self.decision(.ministry, proposal, 2, demo.clock.now(), verdict: .returned)
    returned.text = "ปรับเป้าหมายให้ท้าทายกว่าผลของปีก่อน แล้วเสนอใหม่"
    if let first = indicators.first {
      returned.reasons = [first.id.rawValue: "เป้าหมายขั้นต้นต่ำกว่าแนวโน้มสามปีที่ผ่านมา ขอให้ทบทวน"]
    }
    try DecisionStore.add(returned, in: connection)
    try ProposalStore.move(proposal.id, to: .draft, outcome: nil, at: returned.at, in: connection)
  }

  private static func decision(
    _ stage: Proposal.Stage, _ proposal: Proposal, _ number: Int, _ now: Date,
    verdict: Decision.Verdict? = nil
  ) -> Decision {
    let at = now.addingTimeInterval(Double(number * 8 - 34) * 86_400)
    let year = Day(of: at).buddhistYear
    var decision = Decision(
      id: ID(rawValue: "\(proposal.id)-decision-\(number)"), proposal: proposal.id, stage: stage,
      verdict: verdict ?? (stage == .draft ? .proposed : .approved), day: Day(of: at), by: hand(stage), at: at)
    guard stage != .draft else { return decision }
    decision.document = "ตย \(1200 + number * 7)/\(year)"
    decision.meeting = "ครั้งที่ \(number)/\(year)"
    return decision
  }

  static func hand(_ stage: Proposal.Stage) -> Hand {
    switch stage {
    case .draft:
      Hand(account: ID(rawValue: "demo-officer"), name: LocalizedText(th: "วิภา ตัวอย่างดี", en: "Wipa Tuayangdee"))
    case .agency:
      Hand(account: nil, name: LocalizedText(th: "มานี ลงนามดี", en: "Manee Longnamdee"))
    case .ministry:
      Hand(account: ID(rawValue: "demo-coordinator"), name: LocalizedText(th: "ธนา ประสานงาม", en: "Thana Prasanngam"))
    case .central, .approved:
      Hand(
        account: ID(rawValue: centralCoordinator),
        name: LocalizedText(th: "ส่วนกลาง รวมงาน", en: "Suanklang Ruamngan"))
    }
  }
}
