import Database
import Foundation
import HTTP
import Kernel
import Scoring

/// What another text of its instrument would do to a round.
struct RoundMigration: Sendable {
  /// An answer that does not fit any more.
  struct Misfit: Sendable, Hashable {
    var key: AnswerKey
    var answer: Answer
    var problem: LocalizedText
  }

  /// What changes for one agency.
  struct Row: Sendable {
    var assessment: Assessment
    var agency: Agency?
    /// Its scores with blanks as zero; `nil` when there is none, or the present text was lost.
    var before: Exact?
    var after: Exact?
    var misfits: [Misfit]

    var isTouched: Bool { before != after || !misfits.isEmpty }
  }

  var opened: RoundDesk.Opened
  /// The present text; `nil` when it was lost.
  var old: Plan?
  var new: Plan
  var change: InstrumentChange?
  var rows: [Row]
  var pulse: RoundPulse

  /// Says exactly which state of the round and which text was looked at.
  var stamp: String {
    "\(new.instrument.contentHash).\(pulse.assessments).\(pulse.changes).\(pulse.terms)"
  }
}

extension RoundDesk {
  /// Works out what moving a round to the present text of its instrument would change, and for whom.
  ///
  /// - Returns: `nil` when there is no other text, or the round never moves again.
  func migration(_ id: ID<EvaluationRound>, for viewer: Viewer) async throws -> RoundMigration? {
    let opened = try await open(id, for: viewer)
    let round = opened.round
    guard round.state != .published,
      let new = try await desk.library.current().first(where: { $0.instrument.id == round.instrumentID }),
      new.instrument.contentHash != round.contentHash
    else { return nil }
    let old = try await desk.library.plan(id: round.instrumentID, contentHash: round.contentHash)
    let (pulse, seats, records) = try await desk.database.read { connection in
      (
        try AssessmentStore.pulse(of: id, in: connection),
        try AssessmentStore.all(of: id, withThoseSetAside: true, in: connection),
        try AnswerStore.records(ofRound: id, in: connection)
      )
    }
    let rows = seats.map { seat in
      let own = records[seat.id] ?? []
      let input = AssessmentInput(own, round: round.instrumentRound, agencyClass: seat.classID)
      let misfits = Misfits(plan: new, round: round.instrumentRound).of(own)
      var kept = input
      for misfit in misfits { kept.remove(misfit.key) }
      return RoundMigration.Row(
        assessment: seat, agency: opened.tree[seat.agency], before: old.flatMap { Self.score(input, $0) },
        after: Self.score(kept, new), misfits: misfits)
    }
    return RoundMigration(
      opened: opened, old: old, new: new, change: old.map { InstrumentChange(from: $0, to: new) }, rows: rows,
      pulse: pulse)
  }

  private static func score(_ input: AssessmentInput, _ plan: Plan) -> Exact? {
    guard plan.roundIndex(input.round) != nil else { return nil }
    let root = Evaluation(input, plan: plan).root
    return root.hasScore ? root.floor : nil
  }

  /// Moves a round to the present text of its instrument: exactly what was shown, or nothing. Answers that do not fit
  /// are emptied; what they were stays in their history.
  ///
  /// - Parameter stamp: of the migration that the person saw.
  func migrate(
    _ id: ID<EvaluationRound>, stamp: String, reason: String, by viewer: Viewer
  ) async throws -> Outcome {
    guard let migration = try await migration(id, for: viewer), migration.stamp == stamp else {
      return .refused(MigrationTexts.otherThanShown)
    }
    let new = migration.new
    if let round = migration.opened.round.instrumentRound, new.roundIndex(round) == nil {
      return .refused(MigrationTexts.noSuchRound)
    }
    let seen = migration.opened.terms.revision
    return try await update(id, seen: seen, "round.migrated", reason: reason, by: viewer) {
      [desk] managed, _, connection in
      guard managed.round.state != .published else { return MigrationTexts.never }
      guard try AssessmentStore.pulse(of: id, in: connection) == migration.pulse else {
        return MigrationTexts.otherThanShown
      }
      for row in migration.rows {
        try empty(row, reason: reason, by: viewer, desk.clock, connection)
        try AssessmentStore.touch(row.assessment.id, at: desk.clock.now(), in: connection)
      }
      managed.round.contentHash = new.instrument.contentHash
      managed.round.instrumentVersion = new.instrument.version
      return nil
    }
  }

  private func empty(
    _ row: RoundMigration.Row, reason: String, by viewer: Viewer, _ clock: WallClock, _ connection: any Connection
  ) throws {
    for misfit in row.misfits {
      let old = try AnswerStore.record(misfit.key, of: row.assessment.id, in: connection)
      var record = old
      record.answer = nil
      record.version += 1
      record.by = Author(viewer)
      record.at = clock.now()
      try AnswerStore.save(record, of: row.assessment.id, in: connection)
      let entry = AuditEntry(
        "answer.set-aside", on: "answer", "\(row.assessment.id)/\(misfit.key.text)", agency: row.assessment.agency,
        before: StoredAnswer.summary(old.answer, note: old.note), after: StoredAnswer.summary(nil, note: old.note))
      try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
    }
  }
}

/// Finds answers that another text of the instrument does not take.
struct Misfits {
  let plan: Plan
  let round: String?

  func of(_ records: [AnswerRecord]) -> [RoundMigration.Misfit] {
    records.compactMap { record in
      guard let answer = record.answer, let problem = problem(record.key, answer) else { return nil }
      return RoundMigration.Misfit(key: record.key, answer: answer, problem: problem)
    }.sorted { $0.key.text < $1.key.text }
  }

  private func problem(_ key: AnswerKey, _ answer: Answer) -> LocalizedText? {
    switch key {
    case .fact(let id):
      guard let fact = plan.instrument.facts.first(where: { $0.id == id }) else { return CarryTexts.gone }
      return AnswerCheck.check(answer, for: fact).first
    case .weight(let id): return plan.indices[id] == nil ? CarryTexts.gone : nil
    case .node(let id):
      guard let index = plan.indices[id], let round = plan.roundIndex(round), plan.exists(index, inRound: round) else {
        return CarryTexts.gone
      }
      return AnswerCheck.check(answer, for: plan.nodes[index], in: plan.instrument).first
    }
  }
}

extension AssessmentInput {
  fileprivate mutating func remove(_ key: AnswerKey) {
    switch key {
    case .node(let id): answers[id] = nil
    case .fact(let id): facts[id] = nil
    case .weight(let id): weights[id] = nil
    }
  }
}
