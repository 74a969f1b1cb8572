import Design
import HTML
import Kernel

/// Delegations somebody has given, and the form for another.
struct DelegationPage {
  let language: Language
  let token: String?
  let account: Account
  let today: Day
  let given: [Delegation]
  let colleagues: [Account]
  let names: [ID<Account>: LocalizedText]
  var errors: [FieldFlaw] = []
  var typed: DelegationForm?

  var html: HTML {
    """
    \(Component.heading(
      DelegationTexts.title[language], eyebrow: IdentityTexts.account[language],
      lead: HTML(text: DelegationTexts.lead[language])))
    \(Component.errorSummary(errors.map(\.summary), language: language))
    \(given.isEmpty
      ? Component.emptyState(DelegationTexts.none[language], DelegationTexts.noneLead[language])
      : Component.table(table, language: language))
    \(Component.card(title: DelegationTexts.new[language], form))
    """
  }

  private var table: Table {
    let dates = DateText(language)
    return Table(
      caption: DelegationTexts.given[language],
      columns: [
        .init(DelegationTexts.delegate[language]), .init(DelegationTexts.days[language]),
        .init(DelegationTexts.reason[language]), .init(DelegationTexts.state[language]),
        .init(DelegationTexts.end[language]),
      ],
      rows: given.map { delegation in
        let state = delegation.state(on: today)
        return .cells([
          HTML(text: names[delegation.delegate]?[language] ?? "–"),
          HTML(text: dates.period(delegation.firstDay...delegation.lastDay)), HTML(text: delegation.reason),
          tag(state), [.coming, .holding].contains(state) ? endButton(delegation) : "–",
        ])
      }, isStacked: true)
  }

  private func tag(_ state: Delegation.State) -> HTML {
    switch state {
    case .coming: Component.tag(.info, DelegationTexts.coming[language])
    case .holding: Component.tag(.good, DelegationTexts.holding[language])
    case .over: Component.tag(.neutral, DelegationTexts.over[language])
    case .ended: Component.tag(.neutral, DelegationTexts.ended[language])
    }
  }

  private func endButton(_ delegation: Delegation) -> HTML {
    """
    <form method="post" action="/account/delegation/\(url: delegation.id.rawValue)/end">\(Page.tokenInput(token))\
    \(Component.button(DelegationTexts.end[language], kind: .quiet))</form>
    """
  }

  private var form: HTML {
    let people =
      [FieldOption("", DelegationTexts.chooseColleague[language])]
      + colleagues.map { FieldOption($0.username, $0.name[language]) }
    return """
      <form method="post" action="/account/delegation">\(Page.tokenInput(token))
      \(field("colleague", DelegationTexts.colleague, .select(people), typed?.colleague))
      \(field("username", DelegationTexts.username, .text, typed?.username))
      \(field("first", DelegationTexts.firstDay, .date, typed?.firstDay))
      \(field("last", DelegationTexts.lastDay, .date, typed?.lastDay))
      \(field("reason", DelegationTexts.reason, .text, typed?.reason, hint: DelegationTexts.reasonHint))
      \(Component.actions(Component.button(DelegationTexts.submit[language])))</form>
      """
  }

  private func field(
    _ name: String, _ label: LocalizedText, _ kind: Field.Kind, _ value: String?, hint: LocalizedText? = nil
  ) -> HTML {
    let error = errors.first { $0.field == name }?.message
    return Component.field(
      Field(
        name, label: label[language], kind: kind, value: value ?? "", hint: hint?[language], error: error,
        autocomplete: "off"), language: language)
  }
}
