import Foundation
import HTTP
import Kernel
import Scoring

/// What the form of one listed thing asks for.
struct ItemSubmission: Sendable {
  static let nameField = "item-name"
  static let stampField = "v-item"

  /// The new name, when it can be one.
  var name: String?
  /// The name as it was typed.
  var typedName: String?
  /// New answers by leaf id; `.some(nil)` empties one.
  var answers: [String: Answer?] = [:]
  var flaws: [SectionSubmission.Flaw] = []
  var typed: [String: TypedAnswer] = [:]

  /// An item with the changes made.
  func applied(to item: Answer.Item) -> Answer.Item {
    var item = item
    if let name { item.name = name }
    for (id, answer) in answers { item.answers[id] = answer }
    return item
  }

  /// Reads the form; `others` are the names of the other items.
  init() {}

  init(
    _ form: FormData, isAutosave: Bool, questions: [Int], others: Set<String>, hasName: Bool, plan: Plan
  ) {
    let changed = Set(form.all("changed"))
    if hasName, !isAutosave || changed.contains(Self.nameField), let text = form[Self.nameField] {
      let trimmed = Self.name(from: text)
      typedName = trimmed
      if trimmed.isEmpty { flaws.append(.init(id: Self.nameField, flaw: AnswerFlaw(AssessmentTexts.noName))) }
      if others.contains(trimmed) {
        flaws.append(.init(id: Self.nameField, flaw: AnswerFlaw(AssessmentTexts.sameName)))
      }
    }
    if flaws.isEmpty { name = typedName }
    let reader = SubmissionReader(form: form, instrument: plan.instrument, isAutosave: isAutosave)
    for node in questions.map({ plan.nodes[$0] }) {
      let names = [FieldName.answer(node.id), FieldName.notApplicable(node.id)]
      guard !isAutosave || names.contains(where: changed.contains) else { continue }
      let typed = reader.typed(node)
      self.typed[node.id] = typed
      do throws(AnswerFlaw) {
        answers[node.id] = .some(try AnswerReading.read(typed, for: node, in: plan.instrument))
      } catch {
        flaws.append(.init(id: node.id, flaw: error))
      }
    }
  }

  /// A name as it is kept.
  static func name(from text: String) -> String {
    String(text.trimmingCharacters(in: .whitespacesAndNewlines).prefix(300))
  }
}
