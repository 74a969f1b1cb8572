import Database
import Foundation
import Kernel
import Scoring

/// An answer of the round before, offered for this one. It counts nowhere until somebody confirms it.
struct Suggestion: Sendable, Hashable {
  var key: AnswerKey
  var answer: Answer
  var note: String
  /// Who had answered, and when.
  var by: Author
  var at: Date
  /// Why it cannot be taken over; `nil` when it can.
  var problem: LocalizedText?
}

/// What the round before offers an assessment.
struct CarryOver: Sendable {
  /// The round that the answers come from.
  var source: EvaluationRound
  /// The assessment they come from.
  var assessment: ID<Assessment>
  /// In the order of the form: facts first.
  var suggestions: [Suggestion]

  /// Those that can be taken over.
  var usable: [Suggestion] { suggestions.filter { $0.problem == nil } }

  subscript(key: AnswerKey) -> Suggestion? { suggestions.first { $0.key == key } }
}

/// Finds what can be suggested. Whatever somebody has answered here, or does not want, is not suggested.
struct CarryOverReader {
  let plan: Plan
  let evaluation: Evaluation
  let sheet: AssessmentSheet
  let dismissed: Set<AnswerKey>

  func suggestions(from records: some Sequence<AnswerRecord>) -> [Suggestion] {
    records.compactMap(suggestion).sorted { (place($0.key), $0.key.text) < (place($1.key), $1.key.text) }
  }

  private func suggestion(_ record: AnswerRecord) -> Suggestion? {
    guard let answer = record.answer, !answer.isBlank, !isTouched(record.key), !dismissed.contains(record.key) else {
      return nil
    }
    let problem: LocalizedText?
    switch (record.key, answer) {
    case (_, .given), (_, .joint), (.weight, _): return nil
    case (.fact(let id), _):
      let fact = plan.instrument.facts.first { $0.id == id }
      problem = fact.map { AnswerCheck.check(answer, for: $0).first } ?? CarryTexts.gone
    case (.node(let id), _):
      guard let index = plan.indices[id] else {
        problem = CarryTexts.gone
        break
      }
      guard let round = plan.roundIndex(sheet.round.instrumentRound), plan.exists(index, inRound: round) else {
        return nil
      }
      // What is put aside by a condition is not asked; it may be offered again when it is.
      guard evaluation.isAsked(index) else { return nil }
      problem = AnswerCheck.check(answer, for: plan.nodes[index], in: plan.instrument).first
    }
    return Suggestion(
      key: record.key, answer: answer, note: record.note, by: record.by, at: record.at, problem: problem)
  }

  private func isTouched(_ key: AnswerKey) -> Bool {
    let present = sheet[key]
    return present.answer.map { !$0.isBlank } ?? false || !present.note.isEmpty
  }

  /// Facts stand first, what has no place any more last.
  private func place(_ key: AnswerKey) -> Int {
    switch key {
    case .fact(let id): (plan.instrument.facts.firstIndex { $0.id == id } ?? 0) - 100_000
    case .weight: .max
    case .node(let id): plan.indices[id] ?? .max
    }
  }
}

extension AssessmentDesk {
  /// What the round before offers an opened assessment; `nil` when no round is named, the agency had no part in it, or
  /// the viewer may not read it.
  func carryOver(for opened: Opened, viewer: Viewer) async throws -> CarryOver? {
    let (id, agency, round) = (opened.sheet.assessment.id, opened.agency.id, opened.sheet.round.id)
    let found = try await database.read { [organisation] connection -> CarrySource? in
      guard let sourceID = try TermsStore.find(round, in: connection).carriesFrom,
        let source = try RoundStore.find(sourceID, in: connection),
        let earlier = try AssessmentStore.find(of: agency, in: sourceID, connection)
      else { return nil }
      let permissions = Permissions(try organisation.tree(in: connection))
      guard permissions.allows(viewer, .readAssessment, on: earlier.subject(in: source)) else { return nil }
      return CarrySource(
        source: source, assessment: earlier.id,
        records: Array(try AnswerStore.records(of: earlier.id, in: connection).values),
        dismissed: try DismissalStore.all(of: id, in: connection))
    }
    guard let found else { return nil }
    let reader = CarryOverReader(
      plan: opened.plan, evaluation: opened.evaluation, sheet: opened.sheet, dismissed: found.dismissed)
    return CarryOver(
      source: found.source, assessment: found.assessment, suggestions: reader.suggestions(from: found.records))
  }

  private struct CarrySource: Sendable {
    var source: EvaluationRound
    var assessment: ID<Assessment>
    var records: [AnswerRecord]
    var dismissed: Set<AnswerKey>
  }

  /// Says that suggestions are not wanted.
  func dismiss(_ keys: [AnswerKey], in opened: Opened, by viewer: Viewer) async throws {
    let id = opened.sheet.assessment.id
    try await database.write { [organisation, clock] connection in
      let (sheet, tree) = try Self.look(up: id, viewer, .readAssessment, organisation, connection)
      try Permissions(tree).require(viewer, .answer, on: sheet.assessment.subject(in: sheet.round), hiding: false)
      for key in keys {
        try DismissalStore.add(key, of: id, in: connection)
        let entry = AuditEntry(
          "suggestion.dismissed", on: "answer", "\(id)/\(key.text)", agency: sheet.assessment.agency)
        try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
      }
    }
  }
}
