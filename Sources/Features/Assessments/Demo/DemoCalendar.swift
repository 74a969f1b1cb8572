import Database
import Foundation
import Kernel
import Scoring

/// What the demonstration shows of the calendar: one round being prepared, exceptions, one agency that was late, answers
/// of the round before that wait to be confirmed.
struct DemoCalendar {
  let demo: DemoContext
  let plans: [Plan]

  private static let carries = ["demo-item6-m12": "demo-item6-m6", "demo-kpi-m12": "demo-kpi-m6"]
  private static let coordinator = Author(
    account: ID(rawValue: "demo-coordinator"), name: LocalizedText(th: "ธนา ประสานงาม", en: "Thana Prasanngam"))

  func load(in connection: any Connection) throws {
    for round in try RoundStore.all(in: connection) {
      var terms = RoundTerms(population: Population(part: DemoOrganisation.ministry))
      let source = Self.carries[round.id.rawValue].map { ID<EvaluationRound>(rawValue: $0) }
      terms.carriesFrom = try source.flatMap { try RoundStore.find($0, in: connection)?.id }
      terms.startedAt = round.opens.at(hour: 8)
      try TermsStore.save(terms, of: round.id, in: connection)
    }
    try decide(
      "demo-readiness", "DEP-P40", .excused, "ย้ายสำนักงานหลังน้ำท่วม ยังเข้าใช้ระบบไม่ได้", in: connection)
    try decide("demo-kpi-m12", "DED-3", .otherDays, "รอผลสำรวจจากหน่วยงานกลาง", days: 10, in: connection)
    try beLate(in: connection)
    try prepare(in: connection)
  }

  private func decide(
    _ round: String, _ code: String, _ kind: AgencyException.Kind, _ reason: String, days: Int = 0,
    in connection: any Connection
  ) throws {
    guard let round = try RoundStore.find(ID(rawValue: round), in: connection),
      let agency = demo.tree.agency(code: code)
    else { return }
    let isOther = kind == .otherDays
    let exception = AgencyException(
      agency: agency.id, kind: kind, due: isOther ? round.due.adding(days: days) : nil,
      closes: isOther ? round.closes.adding(days: days) : nil, reason: reason, by: Self.coordinator,
      at: min(demo.clock.now(), round.due.at(hour: 10)))
    try ExceptionStore.save(exception, of: round.id, in: connection)
    let entry = AuditEntry(
      "exception.decided", on: "round", "\(round.id)/\(agency.id)", agency: agency.id, after: exception.summary)
    try demo.trail.append(entry, by: Viewer(nil), in: connection)
  }

  /// One office handed in four days after the due date.
  private func beLate(in connection: any Connection) throws {
    guard let round = try RoundStore.find(ID(rawValue: "demo-readiness"), in: connection),
      let agency = demo.tree.agency(code: "DEP-P30")?.id
    else { return }
    let moment = round.due.adding(days: 4).at(hour: 14, minute: 20)
    try connection.execute(
      """
      UPDATE assessment SET submitted_at = \(moment), changed_at = \(moment)
      WHERE round_id = \(round.id) AND agency_id = \(agency) AND submitted_at IS NOT NULL
      """)
  }

  private func prepare(in connection: any Connection) throws {
    guard let plan = plans.first(where: { $0.instrument.id == "ega2560-digital-readiness" }) else { return }
    let opens = demo.clock.today.adding(days: 45)
    let draft = RoundDraft(
      title: LocalizedText(
        th: "สำรวจความพร้อมรัฐบาลดิจิทัล ครั้งถัดไป", en: "Digital readiness, the next survey"),
      instrument: PinnedInstrument(plan, round: plan.instrument.rounds.first?.id),
      fiscalYear: FiscalYear(containing: opens), opens: opens, due: opens.adding(days: 30),
      closes: opens.adding(days: 40), isOpenWhenPublished: false, minimumAgencies: 5, carriesFrom: nil,
      population: Population(part: DemoOrganisation.ministry))
    let round = draft.round(ID(rawValue: "demo-readiness-next"))
    var population = draft.population
    population.kinds = [.provincialOffice]
    var terms = RoundTerms(population: population)
    terms.carriesFrom = try RoundStore.find(ID(rawValue: "demo-readiness"), in: connection)?.id
    try RoundStore.add(round, in: connection)
    try TermsStore.save(terms, of: round.id, in: connection)
    let entry = AuditEntry("round.created", on: "round", round.id.rawValue, after: round.instrumentID)
    try demo.trail.append(entry, by: Viewer(nil), in: connection)
  }
}
