import Database
import Foundation
import HTTP
import Kernel
import Scoring

/// What came of saving.
enum SaveOutcome: Sendable {
  /// All changes are on the disk; the records as they are now.
  case saved([AnswerRecord], AssessmentDesk.Opened)
  /// Nothing was saved, because somebody else changed the same meanwhile.
  case conflict([AnswerConflict])
  /// Nothing was saved, because nothing may be changed any more.
  case locked(Lock)
}

extension AssessmentDesk {
  /// Saves changes with their audit records in one transaction: all of them, or none.
  ///
  /// - Throws: `PermissionDenied`, `DatabaseError`.
  func save(_ changes: [AnswerChange], in opened: Opened, by viewer: Viewer) async throws -> SaveOutcome {
    guard !changes.isEmpty else { return .saved([], opened) }
    if let lock = opened.lock { return .locked(lock) }
    let id = opened.sheet.assessment.id
    let written = try await database.write { [organisation, clock] connection -> Written in
      let (sheet, tree) = try Self.look(up: id, viewer, .readAssessment, organisation, connection)
      let mayAnswer = Permissions(tree).allows(viewer, .answer, on: sheet.assessment.subject(in: sheet.round))
      if let lock = Lock.of(sheet.assessment, in: sheet.round, on: clock.today, mayAnswer: mayAnswer) {
        return .locked(lock)
      }
      if let open = try LifeStore.openItems(of: sheet.assessment, in: connection),
        !changes.allSatisfy({ open.contains($0.key.text) })
      {
        return .locked(.notReturned)
      }
      let conflicts = changes.compactMap { change -> AnswerConflict? in
        let theirs = sheet[change.key]
        guard theirs.version != change.seen, !change.says(theirs) else { return nil }
        return AnswerConflict(theirs: theirs, mine: change)
      }
      guard conflicts.isEmpty else { return .conflict(conflicts) }
      let (after, records) = try Self.write(changes, over: sheet, by: viewer, clock, connection)
      return .saved(after, records)
    }
    switch written {
    case .locked(let lock): return .locked(lock)
    case .conflict(let conflicts): return .conflict(conflicts)
    case .saved(let sheet, let records): return .saved(records, after(records, sheet: sheet, opened))
    }
  }

  private enum Written: Sendable {
    case saved(AssessmentSheet, [AnswerRecord])
    case conflict([AnswerConflict])
    case locked(Lock)
  }

  private static func write(
    _ changes: [AnswerChange], over sheet: AssessmentSheet, by viewer: Viewer, _ clock: WallClock,
    _ connection: any Connection
  ) throws -> (AssessmentSheet, [AnswerRecord]) {
    let trail = AuditTrail(clock: clock)
    let assessment = sheet.assessment
    var sheet = sheet
    var written: [AnswerRecord] = []
    for change in changes {
      let old = sheet[change.key]
      guard !change.says(old) else { continue }
      let record = AnswerRecord(
        key: change.key, answer: change.answer, note: change.note, version: old.version + 1,
        by: Author(viewer), at: clock.now())
      try AnswerStore.save(record, of: assessment.id, in: connection)
      let entry = AuditEntry(
        "answer.changed", on: "answer", "\(assessment.id)/\(change.key.text)", agency: assessment.agency,
        before: old.version == 0 ? nil : StoredAnswer.summary(old.answer, note: old.note),
        after: StoredAnswer.summary(record.answer, note: record.note))
      try trail.append(entry, by: viewer, in: connection)
      try LiveWord(
        "saved", "assessment/\(assessment.id)/\(change.key.text)", mark: SeenStamp(record).text,
        for: .those(may: .readAssessment, agency: assessment.agency)
      ).announce(in: connection)
      sheet.records[change.key] = record
      written.append(record)
    }
    if !written.isEmpty {
      try AssessmentStore.touch(assessment.id, at: clock.now(), in: connection)
      sheet.assessment.revision += 1
      sheet.assessment.changedAt = clock.now()
    }
    return (sheet, written)
  }

  /// The opened assessment after some answers; only what depends on them is scored again.
  private func after(_ records: [AnswerRecord], sheet: AssessmentSheet, _ opened: Opened) -> Opened {
    var now = opened
    now.sheet = sheet
    // Somebody else's change in between, or a fact, touches more than single answers.
    let isNext = sheet.assessment.revision == opened.sheet.assessment.revision + 1
    let answers = records.compactMap { record -> (String, Answer?)? in
      if case .node(let id) = record.key { (id, record.answer) } else { nil }
    }
    if isNext, answers.count == records.count {
      for (id, answer) in answers { now.evaluation.answer(answer, at: id) }
    } else {
      now.evaluation = Evaluation(sheet.input, plan: opened.plan)
    }
    evaluations.keep(now.evaluation, of: sheet.assessment.id, revision: sheet.assessment.revision)
    return now
  }
}

extension AnswerChange {
  /// Whether a record already says what the change asks for.
  func says(_ record: AnswerRecord) -> Bool { record.answer == answer && record.note == note }
}
