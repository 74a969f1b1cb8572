import Design
import Foundation
import HTML
import Kernel

/// What a person sees and changes of their own account.
struct AccountPage {
  let viewer: Viewer
  let account: Account
  let token: String?
  let tree: OrganisationTree
  let sessions: [Session]
  let currentSession: String?
  let secondFactor: SecondFactorKeeper.Status
  var errors: [FieldFlaw] = []

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(account.name[language], eyebrow: IdentityTexts.account[language]))
    \(Component.definitionList(facts))
    \(Component.errorSummary(errors.map(\.summary), language: language))
    \(Component.card(title: IdentityTexts.language[language], languageForm))
    \(Component.card(title: IdentityTexts.changePassword[language], id: "password", passwordForm))
    \(Component.card(title: SecondFactorTexts.title[language], secondFactorCard))
    \(Component.card(title: IdentityTexts.sessions[language], id: "sessions", sessionList))
    \(Component.card(title: IdentityTexts.more[language], more))
    """
  }

  private var facts: [Fact] {
    let place = account.agency.map { tree.path(of: $0, in: language) } ?? "–"
    let roles = account.grants.map { grant in
      let part = grant.part.flatMap { tree[$0]?.name[language] } ?? IdentityTexts.everywhere[language]
      let other = grant.delegatedBy == nil ? "" : " (\(DelegationTexts.held[language]))"
      return "<div>\(grant.role.title[language]) · \(part)\(other)</div>" as HTML
    }
    return [
      Fact(IdentityTexts.username[language], text: account.username),
      Fact(IdentityTexts.workplace[language], text: place),
      Fact(IdentityTexts.roles[language], roles.joined()),
    ] + principals
  }

  private var principals: [Fact] {
    guard !viewer.principals.isEmpty else { return [] }
    let names = viewer.principals.map { $0.name[language] }.joined(separator: ", ")
    return [Fact(DelegationTexts.onBehalfOf[language], text: names)]
  }

  private var languageForm: HTML {
    let options =
      [FieldOption("", IdentityTexts.languageFollowsBrowser[language])]
      + Language.allCases.map { FieldOption($0.rawValue, $0.ownName, language: $0) }
    return """
      <form method="post" action="/account/language">\(Page.tokenInput(token))
      \(Component.field(
        Field(
          "language", label: IdentityTexts.language[language], kind: .select(options),
          value: account.language?.rawValue ?? ""), language: language))
      \(Component.actions(Component.button(IdentityTexts.save[language], kind: .secondary)))</form>
      """
  }

  private var passwordForm: HTML {
    """
    <form method="post" action="/account/password">\(Page.tokenInput(token))
    \(Component.field(
      Field(
        "current", label: IdentityTexts.currentPassword[language], kind: .password, error: error("current"),
        autocomplete: "current-password"), language: language))
    \(Component.field(
      Field(
        "new", label: IdentityTexts.newPassword[language], kind: .password,
        hint: IdentityTexts.newPasswordHint[language], error: error("new"), autocomplete: "new-password"),
      language: language))
    \(Component.actions(Component.button(IdentityTexts.changePassword[language], kind: .secondary)))</form>
    """
  }

  private func error(_ field: String) -> String? {
    errors.first { $0.field == field }?.message
  }

  private var sessionList: HTML {
    """
    \(Component.table(sessionTable, language: language))
    \(HTML.if(
      sessions.count > 1,
      """
      <form method="post" action="/account/sessions">\(Page.tokenInput(token))\
      \(Component.actions(Component.button(IdentityTexts.signOutOthers[language], kind: .secondary)))</form>
      """))
    """
  }

  private var sessionTable: Table {
    let dates = DateText(language)
    return Table(
      caption: IdentityTexts.sessions[language], isCaptionHidden: true,
      columns: [
        .init(IdentityTexts.device[language]), .init(IdentityTexts.address[language]),
        .init(IdentityTexts.lastUsed[language]), .init(IdentityTexts.signOutSession[language]),
      ],
      rows: sessions.map { session in
        let here = session.digest == currentSession
        return .cells([
          "\(BrowserName(session.agent).text[language])\(HTML.if(here, " \(Component.tag(.good, IdentityTexts.thisDevice[language]))"))",
          HTML(text: session.address), HTML(text: dates.dayAndTime(session.seen)),
          here ? "–" : endButton(session),
        ])
      }, isStacked: true)
  }

  private func endButton(_ session: Session) -> HTML {
    """
    <form method="post" action="/account/sessions/\(url: session.mark)">\(Page.tokenInput(token))\
    \(Component.button(IdentityTexts.signOutSession[language], kind: .quiet))</form>
    """
  }

  private var secondFactorCard: HTML {
    var isOn = false
    if case .on = secondFactor { isOn = true }
    let state = isOn ? SecondFactorTexts.on : SecondFactorTexts.off
    return """
      <p>\(Component.tag(isOn ? .good : .warning, state[language]))</p><p>\(SecondFactorTexts.lead[language])</p>
      \(Component.actions(
        Component.linkButton(SecondFactorTexts.manage[language], to: "/account/second-factor", kind: .secondary)))
      """
  }

  private var more: HTML {
    """
    <ul><li><a href="/account/delegation">\(DelegationTexts.title[language])</a></li>
    <li><a href="/account/tokens">\(TokenTexts.title[language])</a></li></ul>
    """
  }
}
