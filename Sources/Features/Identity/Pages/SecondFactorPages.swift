import Design
import Foundation
import HTML
import Kernel
import OneTimeCode
import QRCode

/// The question for the code, after the password.
struct CodePage {
  let language: Language
  let token: String?
  let onward: Onward
  var flaw: String?

  static let title = SecondFactorTexts.codeTitle

  var html: HTML {
    """
    \(Component.heading(Self.title[language], lead: HTML(text: SecondFactorTexts.codeLead[language])))
    \(Component.errorSummary(flaw.map { [FieldError("code", $0)] } ?? [], language: language))
    <form method="post" action="/sign-in/code">\(Page.tokenInput(token))\
    <input type="hidden" name="back" value="\(attr: onward.back)"/>\(onward.kept?.inputs)
    \(Component.field(
      Field(
        "code", label: SecondFactorTexts.code[language], hint: SecondFactorTexts.codeHint[language], error: flaw,
        autocomplete: "one-time-code"), language: language))
    \(Component.actions(
      Component.button(IdentityTexts.signIn[language]),
      Component.linkButton(SecondFactorTexts.otherAccount[language], to: "/sign-in", kind: .quiet)))
    </form>
    """
  }
}

/// Where somebody sets their second factor up, renews the recovery codes, or turns it off.
struct SecondFactorPage {
  let language: Language
  let token: String?
  let account: Account
  let status: SecondFactorKeeper.Status
  /// The secret that waits for its first code.
  let secret: [UInt8]?
  /// Whether a role of the person must have a second factor.
  let isDemanded: Bool
  var flaw: FieldFlaw?

  var html: HTML {
    """
    \(Component.heading(
      SecondFactorTexts.title[language], eyebrow: IdentityTexts.account[language],
      lead: HTML(text: SecondFactorTexts.lead[language])))
    \(Component.errorSummary(flaw.map { [$0.summary] } ?? [], language: language))
    \(parts)
    """
  }

  private var parts: HTML {
    switch status {
    case .off:
      """
      \(HTML.if(isDemanded, Component.callout(.warning, title: SecondFactorTexts.demanded[language])))
      \(HTML.let(secret, enrolment))
      """
    case .on(let since, let count):
      """
      \(Component.callout(.good, title: SecondFactorTexts.isOn(since, language)))
      \(Component.card(title: SecondFactorTexts.recovery[language], renewal(count)))
      \(Component.card(title: SecondFactorTexts.turnOff[language], turningOff))
      """
    }
  }

  private func enrolment(_ secret: [UInt8]) -> HTML {
    let address = AuthenticatorSecret.address(
      of: secret, account: account.username, issuer: SecondFactorTexts.issuer)
    return Component.card(
      title: SecondFactorTexts.setUp[language],
      """
      <ol><li>\(SecondFactorTexts.stepApp[language])</li>
      <li>\(SecondFactorTexts.stepScan[language])\(picture(address))
      <p>\(SecondFactorTexts.stepType[language])<br/><code>\(AuthenticatorSecret.grouped(secret))</code></p></li>
      <li>\(SecondFactorTexts.stepConfirm[language])</li></ol>
      <form method="post" action="/account/second-factor">\(Page.tokenInput(token))
      \(Component.field(
        Field(
          "code", label: SecondFactorTexts.code[language], error: error("code"), autocomplete: "one-time-code"),
        language: language))
      \(Component.actions(Component.button(SecondFactorTexts.confirm[language])))</form>
      """)
  }

  /// Dark on light whatever the theme: many readers refuse the other way round.
  private func picture(_ address: String) -> HTML {
    HTML.let(QRCode(address)) { code in
      let side = code.size + 2 * QRCode.margin
      return """
        <div><svg role="img" aria-label="\(attr: SecondFactorTexts.picture[language])" width="220" height="220" \
        viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/>\
        <path d="\(attr: code.path)" fill="#000"/></svg></div>
        """
    }
  }

  private func renewal(_ count: Int) -> HTML {
    """
    <p>\(SecondFactorTexts.codesLeft(count)[language])</p>
    \(passwordForm(
      "/account/second-factor/codes", "current-codes", SecondFactorTexts.renew[language], kind: .secondary))
    """
  }

  private var turningOff: HTML {
    """
    <p>\(SecondFactorTexts.turnOffLead[language])</p>
    \(passwordForm("/account/second-factor/off", "current-off", SecondFactorTexts.turnOff[language], kind: .danger))
    """
  }

  private func passwordForm(_ action: String, _ name: String, _ label: String, kind: ButtonKind) -> HTML {
    """
    <form method="post" action="\(url: action)">\(Page.tokenInput(token))
    \(Component.field(
      Field(
        name, label: IdentityTexts.currentPassword[language], kind: .password, error: error(name),
        autocomplete: "current-password"), language: language))
    \(Component.actions(Component.button(label, kind: kind)))</form>
    """
  }

  private func error(_ field: String) -> String? { flaw?.field == field ? flaw?.message : nil }
}

/// The recovery codes, this once.
struct RecoveryCodesPage {
  let language: Language
  let codes: [String]

  static let title = SecondFactorTexts.recovery

  var html: HTML {
    """
    \(Component.heading(
      Self.title[language], eyebrow: IdentityTexts.account[language],
      lead: HTML(text: SecondFactorTexts.recoveryLead[language])))
    \(Component.callout(.warning, title: SecondFactorTexts.onlyOnce[language]))
    <ol>\(HTML.forEach(codes) { "<li><code>\($0)</code></li>" })</ol>
    \(Component.actions(Component.linkButton(SecondFactorTexts.keptThem[language], to: "/account")))
    """
  }
}
