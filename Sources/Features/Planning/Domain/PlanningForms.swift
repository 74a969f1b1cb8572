import HTTP
import Kernel

/// Reads an indicator out of a form, as it was typed.
enum IndicatorForm {
  typealias Names = IndicatorCheck.Names

  static func content(_ form: FormData, for slot: Slot) -> IndicatorContent {
    func text(_ field: String) -> String { (form[field] ?? "").trimmed }
    var content = IndicatorContent(slot: slot.id)
    content.name = text(Names.name)
    content.weight = slot.weighing == .none ? "" : text(Names.weight)
    guard slot.form != .issue else { return content }
    content.definition = text(Names.definition)
    content.unit = text(Names.unit)
    content.direction = slot.directions.contains { $0.id == text(Names.direction) } ? text(Names.direction) : ""
    content.baseline = Names.baseline.map(text)
    (content.target50, content.target75, content.target100) =
      (text(Names.targets[0]), text(Names.targets[1]), text(Names.targets[2]))
    content.isJoint = form[Names.joint] == "yes"
    content.lead = text(Names.lead)
    content.partners = text(Names.partners)
    content.source = text(Names.source)
    content.responsible = text(Names.responsible)
    for extra in slot.extras {
      let value = text(Names.extra(extra.id))
      if case .choice(let choices) = extra.input, !choices.contains(where: { $0.id == value }) { continue }
      if !value.isEmpty { content.extras[extra.id] = value }
    }
    return content
  }
}

/// Reads a committee's decision out of a form.
struct DecisionForm {
  let typed: [String: String]
  let flaws: [PlanningFlaw]
  /// `nil` while something is to be mended.
  let decision: PlanningDesk.Written?

  init(_ form: FormData, on opened: PlanningDesk.Opened, today: Day) {
    var typed: [String: String] = [:]
    var reasons: [String: String] = [:]
    for field in ["verdict", "document", "day", "meeting", "words"] { typed[field] = (form[field] ?? "").trimmed }
    for indicator in opened.indicators {
      let reason = (form[DecidePage.reason(indicator)] ?? "").trimmed
      guard !reason.isEmpty else { continue }
      typed[DecidePage.reason(indicator)] = reason
      reasons[indicator.id.rawValue] = reason
    }
    var flaws: [PlanningFlaw] = []
    func complain(_ field: String, _ message: LocalizedText) {
      flaws.append(PlanningFlaw(field: field, message: message))
    }
    let verdict = Decision.Verdict(rawValue: typed["verdict"] ?? "").flatMap { $0 == .proposed ? nil : $0 }
    if verdict == nil { complain("verdict", PlanningFlaws.noVerdict) }
    if typed["document"] == "" { complain("document", PlanningFlaws.noDocument) }
    let day = Day(typed["day"] ?? "")
    if typed["day"] == "" {
      complain("day", PlanningFlaws.noDay)
    } else if day == nil {
      complain("day", PlanningFlaws.notAStep)
    } else if let day, day > today {
      complain("day", PlanningFlaws.futureDay)
    }
    if typed["meeting"] == "" { complain("meeting", PlanningFlaws.noMeeting) }
    if verdict == .returned, reasons.isEmpty, typed["words"] == "" { complain("words", PlanningFlaws.noReason) }
    for (field, text) in typed.sorted(by: { $0.key < $1.key }) where text.count > 4_000 {
      complain(field, PlanningFlaws.tooLong)
    }
    self.typed = typed
    self.flaws = flaws
    guard flaws.isEmpty, let verdict, let day else {
      decision = nil
      return
    }
    decision = PlanningDesk.Written(
      verdict: verdict, document: typed["document"] ?? "", day: day, meeting: typed["meeting"] ?? "",
      text: typed["words"] ?? "", reasons: reasons, seen: Int(form["seen"] ?? "") ?? -1)
  }
}
