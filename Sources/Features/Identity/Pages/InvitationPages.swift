import Design
import HTML
import HTTP
import Kernel

/// The form by which somebody is invited.
struct InvitePage {
  let reach: PeopleReach
  let token: String?
  var errors: [FieldFlaw] = []
  var typed: FormData?

  private var language: Language { reach.viewer.language }

  var html: HTML {
    """
    \(Component.heading(PeopleTexts.invite[language], lead: HTML(text: PeopleTexts.inviteLead[language])))
    \(Component.errorSummary(errors.map(\.summary), language: language))
    <form method="post" action="/people/invite">\(Page.tokenInput(token))
    \(field("username", IdentityTexts.username, hint: PeopleTexts.usernameHint))
    \(field("name", PeopleTexts.nameThai))
    \(field("name_en", PeopleTexts.nameEnglish, isOptional: true))
    \(field("email", PeopleTexts.email, kind: .email, hint: PeopleTexts.emailHint, isOptional: true))
    \(Component.field(
      AgencyField.field(
        "agency", label: PeopleTexts.agency[language], agencies: reach.agencies, leading: [("", "–")], value: value("agency"),
        error: error("agency"), language: language), language: language))
    \(GrantFields.html(
      reach.permissions.grantableRoles(reach.viewer), reach, role: value("role"), part: value("part"),
      roleError: error("role"), partError: error("part")))
    \(Component.actions(Component.button(PeopleTexts.sendInvitation[language])))</form>
    """
  }

  private func field(
    _ name: String, _ label: LocalizedText, kind: Field.Kind = .text, hint: LocalizedText? = nil,
    isOptional: Bool = false
  ) -> HTML {
    Component.field(
      Field(
        name, label: label[language], kind: kind, value: value(name), hint: hint?[language], error: error(name),
        isOptional: isOptional, autocomplete: "off"), language: language)
  }

  private func value(_ name: String) -> String { typed?[name] ?? "" }
  private func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

/// The link, this once.
struct LetterPage {
  let language: Language
  let letter: InvitationLetter
  let link: String

  var html: HTML {
    let until = DateText(language).dayAndTime(letter.expires)
    let lead = PeopleTexts.letterLead(letter.account.name[language], until: until)[language]
    return """
      \(Component.heading(PeopleTexts.letterTitle[language], lead: HTML(text: lead)))
      \(Component.callout(.warning, title: PeopleTexts.letterOnce[language]))
      \(Component.field(
        Field("link", label: PeopleTexts.letterLink[language], value: link, isReadOnly: true), language: language))
      \(Component.actions(
        Component.linkButton(
          PeopleTexts.toPerson[language], to: "/people/" + letter.account.id.rawValue, kind: .secondary)))
      """
  }
}

/// What an invited person sees: who they are here, and where they choose their password.
struct WelcomePage {
  let language: Language
  let account: Account
  let token: String?
  let action: String
  var flaw: FieldFlaw?
  var typed: FormData?

  var html: HTML {
    """
    \(Component.heading(PeopleTexts.welcome[language], lead: HTML(text: PeopleTexts.welcomeLead[language])))
    \(Component.errorSummary(flaw.map { [$0.summary] } ?? [], language: language))
    <form method="post" action="\(url: action)">\(Page.tokenInput(token))
    \(Component.field(
      Field(
        "username", label: IdentityTexts.username[language], value: account.username, isReadOnly: true,
        autocomplete: "username"), language: language))
    \(Component.field(
      Field(
        "name", label: PeopleTexts.nameThai[language], value: typed?["name"] ?? account.name.th, error: error("name"),
        autocomplete: "name"), language: language))
    \(Component.field(
      Field(
        "name_en", label: PeopleTexts.nameEnglish[language], value: typed?["name_en"] ?? account.name.en,
        isOptional: true), language: language))
    \(Component.field(
      Field(
        "new", label: IdentityTexts.newPassword[language], kind: .password,
        hint: IdentityTexts.newPasswordHint[language], error: error("new"), autocomplete: "new-password"),
      language: language))
    \(Component.actions(Component.button(PeopleTexts.begin[language])))</form>
    """
  }

  private func error(_ field: String) -> String? { flaw?.field == field ? flaw?.message : nil }
}
