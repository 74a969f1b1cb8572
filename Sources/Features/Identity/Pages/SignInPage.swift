import Design
import Foundation
import HTML
import HTTP
import Kernel

/// The page on which people say who they are.
struct SignInPage {
  let language: Language
  let token: String?
  /// Where to go afterwards.
  let back: String
  var username = ""
  var errors: [FieldFlaw] = []
  var failure: LocalizedText?
  /// A form that was sent when the session was over.
  var kept: KeptForm?
  /// The accounts of the demonstration; empty when there is none.
  let demo: [Account]

  static let title = IdentityTexts.signIn

  var html: HTML {
    """
    \(Component.heading(Self.title[language], lead: HTML(text: IdentityTexts.signInLead[language])))
    \(HTML.if(kept != nil, Component.callout(.warning, title: KeptTexts.ended[language], "<p>\(KeptTexts.endedLead[language])</p>")))
    \(HTML.let(failure) { "<div role=\"alert\">\(Component.callout(.bad, title: $0[language]))</div>" })
    \(Component.errorSummary(errors.map(\.summary), language: language))
    \(form)
    \(HTML.if(!demo.isEmpty && kept == nil, demoAccounts))
    """
  }

  private var form: HTML {
    """
    <form method="post" action="/sign-in">\(Page.tokenInput(token))\
    <input type="hidden" name="back" value="\(attr: back)"/>\(kept?.inputs)
    \(Component.field(
      Field(
        "username", label: IdentityTexts.username[language], value: username, error: error("username"),
        autocomplete: "username"), language: language))
    \(Component.field(
      Field(
        "password", label: IdentityTexts.password[language], kind: .password, error: error("password"),
        autocomplete: "current-password"), language: language))
    \(Component.actions(Component.button(IdentityTexts.signIn[language])))
    </form>
    """
  }

  private func error(_ field: String) -> String? {
    errors.first { $0.field == field }?.message
  }

  private var demoAccounts: HTML {
    Component.card(
      title: IdentityTexts.demoTitle[language],
      """
      <p>\(IdentityTexts.demoLead[language]) <code>\(DemoAccounts.password)</code></p>
      \(Component.table(demoTable, language: language))
      """)
  }

  private var demoTable: Table {
    Table(
      caption: IdentityTexts.demoTitle[language], isCaptionHidden: true,
      columns: [
        .init(IdentityTexts.username[language]), .init(IdentityTexts.person[language]),
        .init(IdentityTexts.role[language]), .init(IdentityTexts.signIn[language]),
      ],
      rows: demo.map { account in
        .cells([
          "<code>\(account.username)</code>", HTML(text: account.name[language]),
          HTML(text: account.roles.map { $0.title[language] }.joined(separator: ", ")), useButton(account),
        ])
      }, isStacked: true)
  }

  /// One press signs in; a form of its own, so that it works without script.
  private func useButton(_ account: Account) -> HTML {
    """
    <form method="post" action="/sign-in">\(Page.tokenInput(token))\
    <input type="hidden" name="back" value="\(attr: back)"/>\
    <input type="hidden" name="username" value="\(attr: account.username)"/>\
    <input type="hidden" name="password" value="\(attr: DemoAccounts.password)"/>\
    \(Component.button(IdentityTexts.demoUse[language], kind: .secondary))</form>
    """
  }
}
