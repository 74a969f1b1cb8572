import Foundation
import HTTP
import Kernel
import Scoring

/// The names of a question's fields.
enum FieldName {
  static func answer(_ id: String) -> String { "a-" + id }
  static func note(_ id: String) -> String { "n-" + id }
  static func notApplicable(_ id: String) -> String { "x-" + id }
  static func stamp(_ id: String) -> String { "v-" + id }
  /// What the whole form was drawn from; the script compares it after a reload.
  static let revision = "revision"
  /// The button that settles a conflict: `mine ID VERSION` or `theirs ID`.
  static let resolve = "resolve"
  /// The button that empties a question.
  static let clear = "clear"
}

/// What a section's form asks for: what can be saved, and what is to be mended.
struct SectionSubmission: Sendable {
  var changes: [AnswerChange] = []
  var flaws: [Flaw] = []
  /// What was typed, by node id, so that it stays on the page.
  var typed: [String: TypedAnswer] = [:]
  var typedNotes: [String: String] = [:]

  /// Something to mend, at the field of its question.
  struct Flaw: Sendable, Hashable {
    var id: String
    var flaw: AnswerFlaw
  }
}

/// Reads the form of a section.
struct SubmissionReader {
  let form: FormData
  let instrument: Instrument
  /// The script sends only what changed; a person sends the whole page.
  let isAutosave: Bool
  static let longestNote = 4_000

  private var changed: Set<String> { Set(form.all("changed")) }

  /// Reads what was sent for the questions of a section.
  func read(_ nodes: [Int], of opened: AssessmentDesk.Opened) -> SectionSubmission {
    var submission = SectionSubmission()
    let changed = changed
    for index in nodes where !opened.evaluation.isTaken(index) && !opened.plan.isCollection(index) {
      let node = opened.plan.nodes[index]
      guard let stamp = SeenStamp(form[FieldName.stamp(node.id)]), choice(node.id)?.isTheirs != true else { continue }
      read(node, stamp, opened.sheet[.node(node.id)], changed, into: &submission)
    }
    return submission
  }

  private func read(
    _ node: Node, _ stamp: SeenStamp, _ record: AnswerRecord, _ changed: Set<String>,
    into submission: inout SectionSubmission
  ) {
    let id = node.id
    let touchesAnswer =
      !isAutosave || changed.contains(FieldName.answer(id)) || changed.contains(FieldName.notApplicable(id))
    let touchesNote = !isAutosave || changed.contains(FieldName.note(id))
    guard touchesAnswer || touchesNote else { return }
    let note = touchesNote ? note(id) ?? record.note : record.note
    let typed = typed(node)
    submission.typed[id] = typed
    submission.typedNotes[id] = note
    do throws(AnswerFlaw) {
      let answer = touchesAnswer ? try AnswerReading.read(typed, for: node, in: instrument) : record.answer
      if !isAutosave, stamp.saw(answer, note: note) { return }
      let seen = choice(id)?.version ?? stamp.version
      submission.changes.append(AnswerChange(key: .node(id), answer: answer, note: note, seen: seen))
    } catch {
      submission.flaws.append(SectionSubmission.Flaw(id: id, flaw: error))
    }
  }

  /// What was sent for one question.
  func typed(_ node: Node) -> TypedAnswer {
    if form[FieldName.clear] == node.id { return TypedAnswer(values: []) }
    let ticked = form[FieldName.notApplicable(node.id)] != nil
    return TypedAnswer(values: form.all(FieldName.answer(node.id)), isNotApplicable: ticked)
  }

  private func note(_ id: String) -> String? {
    form[FieldName.note(id)].map { text in
      String(text.replacing("\r\n", with: "\n").prefix(Self.longestNote))
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// What the person decided about a conflict.
  private func choice(_ id: String) -> (isTheirs: Bool, version: Int?)? {
    let words = (form[FieldName.resolve] ?? "").split(separator: " ")
    guard words.count >= 2, words[1] == id else { return nil }
    return (words[0] == "theirs", words.count > 2 ? Int(words[2]) : nil)
  }
}
