import Design
import Foundation
import HTML
import HTTP
import Kernel

/// One person, as those see and change them who keep accounts.
struct PersonPage {
  let reach: PeopleReach
  let account: Account
  let hasPassword: Bool
  let token: String?
  /// The invitation that is still good.
  let invitation: Invitation?
  let hasSecondFactor: Bool
  let sessions: [Session]
  let principals: [Viewer.Principal]
  var errors: [FieldFlaw] = []
  /// What was typed into the form that was refused.
  var typed: FormData?

  private var language: Language { reach.viewer.language }
  private var address: String { "/people/" + account.id.rawValue }
  private var manages: Bool { reach.manages(account) }
  private var mayInvite: Bool { manages || (!hasPassword && reach.invites(account)) }
  private var state: PersonState { PersonState(account, hasPassword: hasPassword) }

  var html: HTML {
    """
    \(Component.heading(account.name[language], eyebrow: PeopleTexts.title[language]))
    \(Component.errorSummary(errors.map(\.summary), language: language))
    \(Component.definitionList(facts))
    \(Component.card(title: PeopleTexts.roles[language], roles))
    \(HTML.if(manages || mayInvite, Component.card(title: PeopleTexts.access[language], id: "field-act", access)))
    \(HTML.if(manages, Component.card(title: PeopleTexts.person[language], personForm)))
    """
  }

  private var facts: [Fact] {
    let dates = DateText(language)
    let places = sessions.map { session in
      "<div>\(BrowserName(session.agent).text[language]) · \(dates.dayAndTime(session.seen))</div>" as HTML
    }
    let factor = hasSecondFactor ? SecondFactorTexts.on : SecondFactorTexts.off
    var facts = [
      Fact(IdentityTexts.username[language], text: account.username),
      Fact(PeopleTexts.state[language], PersonTag.html(state, language)),
      Fact(PeopleTexts.email[language], text: account.email ?? "–"),
      Fact(
        IdentityTexts.workplace[language], text: account.agency.map { reach.tree.path(of: $0, in: language) } ?? "–"),
      Fact(SecondFactorTexts.title[language], text: factor[language]),
      Fact(
        PeopleTexts.sessions[language],
        places.isEmpty ? HTML(text: PeopleTexts.noSessions[language]) : places.joined()),
    ]
    if !principals.isEmpty {
      facts.append(
        Fact(DelegationTexts.onBehalfOf[language], text: principals.map { $0.name[language] }.joined(separator: ", ")))
    }
    return facts
  }

  private var roles: HTML {
    let grantable = reach.permissions.grantableRoles(reach.viewer)
    return """
      \(HTML.if(account.grants.isEmpty, "<p>\(PeopleTexts.noRoles[language])</p>"))
      \(HTML.if(!account.grants.isEmpty, Component.table(grantTable, language: language)))
      \(HTML.if(!grantable.isEmpty, grantForm(grantable)))
      """
  }

  private var grantTable: Table {
    Table(
      caption: PeopleTexts.roles[language], isCaptionHidden: true,
      columns: [
        .init(PeopleTexts.role[language]), .init(PeopleTexts.part[language]), .init(PeopleTexts.removeGrant[language]),
      ],
      rows: account.grants.map { grant in
        let part = grant.part.map { reach.tree[$0]?.name[language] ?? $0.rawValue }
        let mayRemove = reach.permissions.allowsGranting(reach.viewer, grant)
        return .cells([
          HTML(text: grant.role.title[language]), HTML(text: part ?? PeopleTexts.wholeOrganisation[language]),
          mayRemove ? removeButton(grant) : "–",
        ])
      }, isStacked: true)
  }

  private func removeButton(_ grant: RoleGrant) -> HTML {
    """
    <form method="post" action="\(url: address)/grants/remove">\(Page.tokenInput(token))\
    <input type="hidden" name="role" value="\(attr: grant.role.rawValue)"/>\
    <input type="hidden" name="part" value="\(attr: grant.part?.rawValue ?? "")"/>\
    \(Component.button(PeopleTexts.removeGrant[language], kind: .quiet))</form>
    """
  }

  private func grantForm(_ roles: [Role]) -> HTML {
    Component.disclosure(
      PeopleTexts.addGrant[language], id: "add-grant", isOpen: error("role") != nil || error("part") != nil,
      """
      <form method="post" action="\(url: address)/grants">\(Page.tokenInput(token))
      \(GrantFields.html(
        roles, reach, role: typed?["role"] ?? "", part: typed?["part"] ?? "", roleError: error("role"),
        partError: error("part")))
      \(Component.actions(Component.button(PeopleTexts.addGrant[language], kind: .secondary)))</form>
      """)
  }

  private var access: HTML {
    """
    \(HTML.let(error("act")) { Component.callout(.bad, title: $0) })
    \(HTML.let(invitation) { "<p>\(PeopleTexts.invitedUntil(DateText(language).dayAndTime($0.expires))[language])</p>" })
    \(HTML.if(mayInvite && (account.isActive || !hasPassword), link))
    \(HTML.if(invitation != nil && mayInvite, act("revoke-invitation", PeopleTexts.revokeInvitation)))
    \(HTML.if(manages && !sessions.isEmpty, act("end-sessions", PeopleTexts.endSessions)))
    \(HTML.if(manages && hasSecondFactor, act("reset-second-factor", PeopleTexts.resetSecondFactor, PeopleTexts.resetLead)))
    \(HTML.if(manages && !account.isActive && hasPassword, act("activate", PeopleTexts.activate)))
    \(HTML.if(
      manages && account.isActive && account.id != reach.viewer.account?.id,
      act("deactivate", PeopleTexts.deactivate, PeopleTexts.deactivateLead, kind: .danger)))
    """
  }

  private var link: HTML {
    let label = hasPassword ? PeopleTexts.newPasswordLink : PeopleTexts.inviteAgain
    return """
      <form method="post" action="\(url: address)/invitation">\(Page.tokenInput(token))\
      \(HTML.if(hasPassword, "<p>\(PeopleTexts.newPasswordLead[language])</p>"))\
      \(Component.actions(Component.button(label[language], kind: .secondary)))</form>
      """
  }

  private func act(
    _ name: String, _ label: LocalizedText, _ lead: LocalizedText? = nil, kind: ButtonKind = .secondary
  ) -> HTML {
    """
    <form method="post" action="\(url: address)/access">\(Page.tokenInput(token))\
    \(HTML.let(lead) { "<p>\($0[language])</p>" })\
    \(Component.actions(Component.button(label[language], kind: kind, name: "act", value: name)))</form>
    """
  }

  private var personForm: HTML {
    """
    <form method="post" action="\(url: address)">\(Page.tokenInput(token))
    \(Component.field(
      Field(
        "name", label: PeopleTexts.nameThai[language], value: typed?["name"] ?? account.name.th, error: error("name")),
      language: language))
    \(Component.field(
      Field("name_en", label: PeopleTexts.nameEnglish[language], value: typed?["name_en"] ?? account.name.en, isOptional: true),
      language: language))
    \(Component.field(
      Field(
        "email", label: PeopleTexts.email[language], kind: .email, value: typed?["email"] ?? account.email ?? "",
        hint: PeopleTexts.emailHint[language], error: error("email"), isOptional: true), language: language))
    \(Component.actions(Component.button(IdentityTexts.save[language], kind: .secondary)))</form>
    """
  }

  private func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

/// The choice of a role and of where it holds.
enum GrantFields {
  static func html(
    _ roles: [Role], _ reach: PeopleReach, role: String, part: String, roleError: String?, partError: String?
  ) -> HTML {
    let language = reach.viewer.language
    let options = [FieldOption("", "–")] + roles.map { FieldOption($0.rawValue, $0.title[language]) }
    let whole = [(value: GrantChoice.everything, label: PeopleTexts.wholeOrganisation[language])]
    let place = AgencyField.field(
      "part", label: PeopleTexts.grantPart[language], agencies: reach.agencies,
      leading: [("", "–")] + (reach.keepsEverything ? whole : []),
      value: part, error: partError, language: language)
    return """
      \(Component.field(
        Field("role", label: PeopleTexts.role[language], kind: .select(options), value: role, error: roleError),
        language: language))
      \(Component.field(place, language: language))
      """
  }
}
