import Design
import HTML
import HTTP
import Kernel

/// What somebody had written when their session was over, and one button that sends it where it was meant to go.
struct KeptPage {
  let kept: KeptForm

  func page(_ request: Request) -> Page {
    let language = request.language
    let name = request.viewer.account?.name[language] ?? ""
    return request.page(
      title: KeptTexts.title[language],
      main: """
        \(Component.heading(KeptTexts.title[language], lead: HTML(text: KeptTexts.lead(name)[language])))
        <form method="post" action="\(url: kept.address)" data-moves-on="">\(Page.tokenInput(request.formToken))\
        \(HTML.forEach(kept.fields) { item in
          item.value.contains(where: \.isNewline)
            ? "<textarea class=\"hidden-text\" hidden=\"\" name=\"\(attr: item.name)\">\(raw: "\n")\(item.value)</textarea>"
            : "<input type=\"hidden\" name=\"\(attr: item.name)\" value=\"\(attr: item.value)\"/>"
        })
        \(Component.actions(
          Component.button(KeptTexts.send[language]),
          Component.linkButton(KeptTexts.drop[language], to: kept.address, kind: .quiet)))</form>
        \(Component.disclosure(KeptTexts.content[language], Component.definitionList(facts)))
        """)
  }

  /// What was written, by the names of the fields.
  private var facts: [Fact] {
    kept.fields.filter { !$0.value.isEmpty }.map { Fact($0.name, text: $0.value) }
  }
}
