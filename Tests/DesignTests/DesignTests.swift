import Foundation
import FoundationXML
import HTML
import Kernel
import Testing

@testable import Design

@Suite struct DesignTests {
  @Test("the style guide, with every component, is well-formed in both languages", arguments: Language.allCases)
  func styleGuide(language: Language) {
    let page = StyleGuide.page(language: language).render()
    expectWellFormed(page)
    let text = page.render()
    #expect(text.contains("<html lang=\"\(language.rawValue)\""))
    #expect(!text.contains(" style="))
    #expect(!text.contains("onclick"))
  }

  @Test("values of a stacked table carry the names of their columns, those of others do not")
  func stackedTables() {
    func html(isStacked: Bool) -> String {
      let columns = [Table.Column("รอบ"), Table.Column("ค่าเฉลี่ย \"ก\"", isNumber: true)]
      let table = Table(caption: "t", columns: columns, rows: [.cells(["a", "–"])], isStacked: isStacked)
      return Component.table(table, language: .thai).render()
    }
    #expect(html(isStacked: true).contains("<td class=\"num\" data-label=\"ค่าเฉลี่ย &quot;ก&quot;\">–</td>"))
    #expect(!html(isStacked: false).contains("data-label"))
  }

  @Test("no id stands twice on the style guide")
  func ids() {
    let text = StyleGuide.page(language: .thai).render().render()
    let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.count > 20)
    #expect(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
  }

  @Test("what a label or a description points to is there")
  func references() {
    let text = StyleGuide.page(language: .thai).render().render()
    let ids = Set(text.matches(of: /\sid="([^"]+)"/).map { String($0.1) })
    let wanted = text.matches(of: /\s(?:for|aria-describedby|aria-labelledby|data-autosave)="([^"]+)"/)
      .flatMap { $0.1.split(separator: " ").map(String.init) }
    let linked = text.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(Set(wanted + linked).subtracting(ids).sorted() == [])
  }

  @Test("hostile words stay words in every component")
  func hostile() {
    let bad = "\"><script>alert('x')</script>"
    let language = Language.english
    let pieces: [HTML] = [
      Component.button(bad, name: bad, value: bad), Component.linkButton(bad, to: "javascript:alert(1)"),
      Component.field(Field("n", label: bad, value: bad, hint: bad, error: bad, unit: bad), language: language),
      Component.field(Field("n", label: bad, kind: .lines(2), value: bad), language: language),
      Component.radioCards(
        ChoiceQuestion(bad, legend: bad, choices: [Choice(bad, bad, meaning: bad, points: bad)]), language: language),
      Component.errorSummary([FieldError(bad, bad)], language: language), Component.tag(.good, bad),
      Component.mark(.bad, bad), Component.card(title: bad, id: bad, .empty), Component.callout(.bad, title: bad),
      Component.emptyState(bad, bad), Component.disclosure(bad, id: bad, .empty),
      Component.tree(
        [TreeNode(id: bad, code: bad, title: bad, address: bad, done: 1, total: 2)], label: bad, language: language),
      Component.derivation([WorkedStep(bad, working: bad, result: bad, rule: bad, source: bad)], language: language),
      Component.tabs([Tab(bad, to: "javascript:x")], label: bad),
      Component.taskList([TaskItem(bad, to: bad, state: .bad, bad, note: bad, due: bad)], language: language),
      Page(title: bad, language: language, address: bad, token: bad, flash: Flash(.bad, bad), main: .empty).render(),
      ErrorPage(status: 404).main(language: language, reference: bad),
    ]
    for piece in pieces {
      expectWellFormed("<div>\(raw: piece.render().replacing("<!doctype html>", with: ""))</div>")
      #expect(!piece.render().contains("<script>"))
      #expect(!piece.render().contains("javascript:"))
    }
  }

  @Test("every phrase of the shell exists in Thai and in English", arguments: Phrase.allCases)
  func phrases(phrase: Phrase) {
    #expect(!phrase.text.th.isEmpty && !phrase.text.en.isEmpty)
    #expect(phrase.text.th != phrase.text.en)
    #expect(
      phrase == .switchLanguage || phrase.text.th.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
  }

  @Test(
    "error pages say what happened and what next, in both languages",
    arguments: [400, 403, 404, 405, 413, 418, 500, 503])
  func errorPages(status: Int) {
    let page = ErrorPage(status: status)
    for language in Language.allCases {
      #expect(page.main(language: language).render().contains(HTML(text: page.next[language]).render()))
      #expect(!page.happened[language].isEmpty && page.happened.th != page.happened.en)
    }
  }

  @Test("style and script stay small, fonts too")
  func sizes() {
    #expect(DesignAssets.stylesheet.bytes.count < 40 * 1024)
    #expect(DesignAssets.script.bytes.count < 30_000)
    #expect(DesignAssets.fonts.allSatisfy { $0.bytes.count < 40_000 && $0.bytes.starts(with: Array("wOF2".utf8)) })
  }

  @Test("the style names every font by its address and no other place")
  func styleAddresses() {
    let style = String(decoding: DesignAssets.stylesheet.bytes, as: UTF8.self)
    let addresses = Set(style.matches(of: /url\(([^)]+)\)/).map { String($0.1) })
    #expect(addresses == Set(DesignAssets.fonts.map(\.address)))
  }

  @Test("colours are named in the tokens and nowhere else", arguments: ["base", "page", "form", "part", "table"])
  func colours(part: String) throws {
    let parts = [
      "base": PackageResources.base_css, "page": PackageResources.page_css, "form": PackageResources.form_css,
      "part": PackageResources.part_css, "table": PackageResources.table_css,
    ]
    let style = String(decoding: try #require(parts[part]), as: UTF8.self)
    #expect(style.matches(of: /#[0-9a-fA-F]{3,6}\b/).map { String($0.0) } == [])
  }

  @Test("an asset's address changes with its content")
  func addresses() {
    let one = Asset(name: "a.css", contentType: "text/css", bytes: [1])
    let two = Asset(name: "a.css", contentType: "text/css", bytes: [2])
    #expect(one.address != two.address)
    #expect(one.address.hasPrefix("/assets/a.") && one.address.hasSuffix(".css"))
    #expect(Set(DesignAssets.all.map(\.address)).count == DesignAssets.all.count)
  }

  private func expectWellFormed(_ html: HTML, sourceLocation: SourceLocation = #_sourceLocation) {
    let parser = XMLParser(data: Data(html.render().replacing("<!doctype html>", with: "<!DOCTYPE html>").utf8))
    #expect(
      parser.parse(), "\(String(describing: parser.parserError)) at \(parser.lineNumber)",
      sourceLocation: sourceLocation)
  }
}
