import Design
import HTML
import HTTP
import Kernel

/// How programs work with the product: tokens, scopes, examples, every operation.
struct InterfacePage {
  let operations: [APIOperation]
  let language: Language

  var html: HTML {
    """
    \(Component.heading(InterfaceTexts.title[language], lead: HTML(text: InterfaceTexts.lead[language])))
    <h2>\(InterfaceTexts.token[language])</h2>
    <p>\(InterfaceTexts.tokenSteps[language])</p>
    \(Component.actions(
      Component.linkButton(InterfaceTexts.toTokens[language], to: "/account/tokens"),
      Component.linkButton(
        InterfaceTexts.description[language], to: APIOperation.root + "/openapi.json", kind: .quiet)))
    <h2>\(InterfaceTexts.scopes[language])</h2>
    \(scopes)
    <h2>\(InterfaceTexts.examples[language])</h2>
    \(example(InterfaceTexts.readExample, Self.reading))
    \(example(InterfaceTexts.saveExample, Self.saving))
    <h2>\(InterfaceTexts.rules[language])</h2>
    <ul>\(rules)</ul>
    <h2>\(InterfaceTexts.operations[language])</h2>
    \(table)
    """
  }

  private static let reading = """
    curl -H "Authorization: Bearer $TOKEN" https://samrit.example/api/v1/assessments
    """

  private static let saving = """
    curl -X PUT -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
    -d '{"answer":{"yes":true},"seen":0}' https://samrit.example/api/v1/assessments/ID/answers/KEY
    """

  /// A command that may break after every slash, so that it fits a narrow screen and is copied whole.
  private func example(_ title: LocalizedText, _ command: String) -> HTML {
    let parts = command.split(separator: "/", omittingEmptySubsequences: false).map { HTML(text: String($0)) }
    let rest: [HTML] = parts.dropFirst().map { "/<wbr>\($0)" }
    return "<p>\(title[language])</p><p><code>\(parts.first ?? .empty)\(rest)</code></p>"
  }

  private var rules: [HTML] {
    [
      InterfaceTexts.ruleErrors, InterfaceTexts.ruleHidden, InterfaceTexts.ruleSeen, InterfaceTexts.rulePages,
      InterfaceTexts.ruleNumbers,
    ].map { "<li>\($0[language])</li>" }
  }

  private var scopes: HTML {
    Component.table(
      Table(
        caption: InterfaceTexts.scopes[language], isCaptionHidden: true,
        columns: [.init(InterfaceTexts.scope[language]), .init(InterfaceTexts.meaning[language])],
        rows: TokenScope.allCases.map { .cells(["<code>\($0.rawValue)</code>", HTML(text: $0.title[language])]) },
        isStacked: true), language: language)
  }

  private var table: HTML {
    Component.table(
      Table(
        caption: InterfaceTexts.operations[language], isCaptionHidden: true,
        columns: [
          .init(InterfaceTexts.address[language]), .init(InterfaceTexts.purpose[language]),
          .init(InterfaceTexts.scope[language]),
        ], rows: operations.map { .cells(cells($0)) }, isStacked: true), language: language)
  }

  private func cells(_ operation: APIOperation) -> [HTML] {
    let scope: HTML =
      operation.isPublic
      ? HTML(text: InterfaceTexts.open[language])
      : operation.scope.map { "<code>\($0.rawValue)</code>" } ?? HTML(text: InterfaceTexts.anyScope[language])
    return [
      "<code>\(operation.method.name) \(operation.template)</code>", HTML(text: operation.summary[language]), scope,
    ]
  }
}
