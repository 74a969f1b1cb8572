import Design
import Foundation
import HTML
import HTTP
import Kernel

/// The personal tokens of somebody, and the form for another.
struct TokensPage {
  let language: Language
  let formToken: String?
  let tokens: [APIToken]
  let now: Date
  var errors: [FieldFlaw] = []
  var typed: FormData?

  var html: HTML {
    """
    \(Component.heading(
      TokenTexts.title[language], eyebrow: IdentityTexts.account[language], lead: HTML(text: TokenTexts.lead[language])))
    \(Component.errorSummary(errors.map(\.summary), language: language))
    \(tokens.isEmpty
      ? Component.emptyState(TokenTexts.none[language], TokenTexts.noneLead[language])
      : Component.table(table, language: language))
    \(Component.card(title: TokenTexts.make[language], form))
    """
  }

  private var table: Table {
    let dates = DateText(language)
    return Table(
      caption: TokenTexts.title[language], isCaptionHidden: true,
      columns: [
        .init(TokenTexts.name[language]), .init(TokenTexts.scopes[language]), .init(TokenTexts.expires[language]),
        .init(TokenTexts.lastUsed[language]), .init(TokenTexts.revoke[language]),
      ],
      rows: tokens.map { token in
        let scopes = TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: ", ")
        let end =
          token.expires > now
          ? HTML(text: dates.day(token.expires)) : Component.tag(.neutral, TokenTexts.expired[language])
        return .cells([
          HTML(text: token.name), "<code>\(scopes)</code>", end,
          HTML(text: token.used.map { dates.dayAndTime($0) } ?? TokenTexts.never[language]), revokeButton(token),
        ])
      }, isStacked: true)
  }

  private func revokeButton(_ token: APIToken) -> HTML {
    """
    <form method="post" action="/account/tokens/\(url: token.id.rawValue)/revoke">\(Page.tokenInput(formToken))\
    \(Component.button(TokenTexts.revoke[language], kind: .quiet))</form>
    """
  }

  private var form: HTML {
    let days = APIToken.lifetimes.map { FieldOption(String($0), TokenTexts.days($0)[language]) }
    let scopes = ChoiceQuestion(
      "scope", legend: TokenTexts.scopes[language],
      choices: TokenScope.allCases.map { Choice($0.rawValue, $0.rawValue, meaning: $0.title[language]) },
      selected: Set(typed?.all("scope") ?? [TokenScope.read.rawValue]), error: error("scope"))
    return """
      <form method="post" action="/account/tokens">\(Page.tokenInput(formToken))
      \(Component.field(
        Field(
          "name", label: TokenTexts.name[language], value: typed?["name"] ?? "", hint: TokenTexts.nameHint[language],
          error: error("name"), autocomplete: "off"), language: language))
      \(Component.checkboxList(scopes, language: language))
      \(Component.field(
        Field("days", label: TokenTexts.expiry[language], kind: .select(days), value: typed?["days"] ?? "30"),
        language: language))
      \(Component.actions(Component.button(TokenTexts.make[language])))</form>
      """
  }

  private func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

/// A new token, this once.
struct NewTokenPage {
  let language: Language
  let token: APIToken
  let secret: String

  var html: HTML {
    """
    \(Component.heading(
      TokenTexts.made[language], eyebrow: token.name, lead: HTML(text: TokenTexts.madeLead[language])))
    \(Component.field(
      Field("secret", label: TokenTexts.made[language], value: secret, isReadOnly: true, autocomplete: "off"),
      language: language))
    <p>\(TokenTexts.use[language])</p>
    \(Component.actions(Component.linkButton(TokenTexts.back[language], to: "/account/tokens")))
    """
  }
}
