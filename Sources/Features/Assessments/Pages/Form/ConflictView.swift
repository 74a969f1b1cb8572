import Design
import HTML
import Kernel
import Scoring

/// Two answers to one question side by side, to choose from. The place of it is always there, so that saving while
/// typing can fill it.
struct ConflictView {
  let language: Language
  let node: Node
  let title: String
  let conflict: AnswerConflict?

  var html: HTML {
    guard let conflict else { return "<div id=\"c-\(attr: node.id)\" hidden=\"\"></div>" }
    let (mine, theirs) = (conflict.mine, conflict.theirs)
    let when = DateText(language).dayAndTime(theirs.at)
    return """
      <div class="callout callout-warning conflict" id="c-\(attr: node.id)" role="alert" data-autosave-not="">\
      <p class="callout-title"><span>\(AssessmentTexts.conflictTitle[language])</span></p>\
      <p>\(AssessmentTexts.conflictLead[language])</p><div class="columns">\
      \(side(AssessmentTexts.mine[language], mine.answer, mine.note, ""))\
      \(side(AssessmentTexts.theirs[language], theirs.answer, theirs.note, "\(theirs.by.name[language]) · \(when)"))</div>\
      \(Component.actions(
        Component.button(
          AssessmentTexts.keepMine[language], kind: .secondary, name: FieldName.resolve,
          value: "mine \(node.id) \(theirs.version)"),
        Component.button(
          AssessmentTexts.keepTheirs[language], kind: .secondary, name: FieldName.resolve, value: "theirs \(node.id)")))\
      </div>
      """
  }

  private func side(_ name: String, _ answer: Answer?, _ note: String, _ from: String) -> HTML {
    """
    <div><p class="small soft">\(name)\(HTML.if(!from.isEmpty, " · \(from)"))</p>\
    <p><b>\(AnswerWords.text(answer, of: node, language))</b></p>\(HTML.if(!note.isEmpty, "<p>\(note)</p>"))</div>
    """
  }
}
