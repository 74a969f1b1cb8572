import Design
import HTML
import Kernel

/// The form of a new agency, or of a change of one.
struct AgencyFormPage {
  enum Work {
    case add
    case change(AgencyChange.Kind, of: Agency, stamp: String)
  }

  let work: Work
  let form: AgencyForm
  let reading: OrganisationReading
  let flaws: [FormFlaw]
  /// Whether somebody else changed the agency since the form was opened.
  let isConflict: Bool
  let token: String?
  let language: Language

  private var words: AgencyWords { AgencyWords(language: language) }

  var title: String {
    switch work {
    case .add: AgencyTexts.add[language]
    case .change(let kind, _, _): AgencyTexts.title(kind)[language]
    }
  }

  var html: HTML {
    """
    \(heading)
    \(HTML.if(isConflict, conflict))
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))
    <form method="post" action="\(url: action)">\(Page.tokenInput(token))\(stamp)
    \(HTML.forEach(fields) { Component.field($0, language: language) })
    \(movesUnits)
    \(Component.field(fromField, language: language))
    \(Component.field(reasonField, language: language))
    \(Component.field(textField("reference", AgencyTexts.reference, isOptional: true), language: language))
    \(Component.actions(
      Component.button(submit), Component.linkButton(AgencyTexts.cancel[language], to: back, kind: .quiet)))
    </form>
    """
  }

  private var heading: HTML {
    switch work {
    case .add: Component.heading(title)
    case .change(let kind, let agency, _):
      Component.heading(
        title, eyebrow: "\(agency.name[language]) · \(agency.code)",
        lead: HTML(text: AgencyTexts.meaning(kind)[language]))
    }
  }

  private var conflict: HTML {
    guard case .change(_, let agency, _) = work else { return .empty }
    return """
      <div role="alert">\(Component.callout(
        .warning, title: AgencyTexts.changedMeanwhileTitle[language],
        "<p>\(AgencyTexts.changedMeanwhile[language])</p>"))</div>
      \(Component.card(title: AgencyTexts.asItStands[language], """
        \(Component.definitionList([
          Fact(AgencyTexts.agency[language], text: agency.name[language]),
          Fact(AgencyTexts.parent[language], text: agency.parent.flatMap { reading.agency($0)?.name[language] } ?? "–"),
          Fact(AgencyTexts.kind[language], text: agency.kind.title[language]),
          Fact(AgencyTexts.agencyClass[language], text: words.className(agency.classID)),
          Fact(AgencyTexts.state[language], words.state(agency)),
        ]))\
        \(AgencyHistoryTable(
          reading: reading, versions: reading.history.versions(of: agency.id), stamp: nil, token: nil, language: language
        ).html)
        """))
      """
  }

  private var action: String {
    switch work {
    case .add: "/agencies/new"
    case .change(let kind, let agency, _): AgencyWords.address(agency.id, "/change/\(kind.rawValue)")
    }
  }

  private var back: String {
    switch work {
    case .add: "/agencies"
    case .change(_, let agency, _): AgencyWords.address(agency.id)
    }
  }

  private var submit: String {
    switch work {
    case .add: AgencyTexts.saveNew[language]
    case .change: AgencyTexts.save[language]
    }
  }

  private var stamp: HTML {
    guard case .change(_, _, let stamp) = work else { return .empty }
    return "<input type=\"hidden\" name=\"stamp\" value=\"\(attr: stamp)\"/>"
  }

  private var fields: [Field] {
    switch work {
    case .add: [code] + names + [parent] + classification + [order]
    case .change(.rename, _, _): names
    case .change(.move, _, _): [parent, order]
    case .change(.reclassify, _, _): classification
    case .change(.merge, _, _): [textField("successor", AgencyTexts.successor, hint: AgencyTexts.successorHint)]
    case .change(.close, _, _), .change(.reopen, _, _): []
    }
  }

  private var code: Field { textField("code", AgencyTexts.code, hint: AgencyTexts.codeHint) }
  private var names: [Field] {
    [textField("name_th", AgencyTexts.nameThai), textField("name_en", AgencyTexts.nameEnglish)]
  }
  private var parent: Field { textField("parent", AgencyTexts.parent, hint: AgencyTexts.parentHint, isOptional: true) }
  private var order: Field {
    Field(
      "order", label: AgencyTexts.order[language], kind: .number, value: form["order"],
      hint: AgencyTexts.orderHint[language], error: error("order"), isOptional: true)
  }

  private var classification: [Field] {
    let none = FieldOption("", AgencyTexts.none[language])
    return [
      select("kind", AgencyTexts.kind, words.kinds),
      select("class", AgencyTexts.agencyClass, [none] + words.classes(in: reading.tree)),
      select("province", AgencyTexts.province, [none] + words.provinces),
    ]
  }

  private var fromField: Field {
    Field(
      "from", label: AgencyTexts.from[language], kind: .date, value: form["from"],
      hint: AgencyTexts.fromHint[language], error: error("from"))
  }

  private var reasonField: Field {
    var isOptional = false
    if case .add = work { isOptional = true }
    return Field(
      "reason", label: AgencyTexts.reason[language], kind: .lines(3), value: form["reason"], error: error("reason"),
      isOptional: isOptional)
  }

  private var movesUnits: HTML {
    guard case .change(.merge, _, _) = work else { return .empty }
    let question = ChoiceQuestion(
      "moves_units", legend: AgencyTexts.units[language],
      choices: [Choice("yes", AgencyTexts.movesUnits[language])],
      selected: form["moves_units"] == "yes" ? ["yes"] : [])
    return Component.checkboxList(question, language: language)
  }

  private func textField(
    _ name: String, _ label: LocalizedText, hint: LocalizedText? = nil, isOptional: Bool = false
  ) -> Field {
    Field(
      name, label: label[language], value: form[name], hint: hint?[language], error: error(name),
      isOptional: isOptional)
  }

  private func select(_ name: String, _ label: LocalizedText, _ options: [FieldOption]) -> Field {
    Field(name, label: label[language], kind: .select(options), value: form[name], error: error(name))
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }
}
