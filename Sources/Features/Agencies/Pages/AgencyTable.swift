import Design
import HTML
import Kernel

/// Agencies in rows, some fifty on a page.
struct AgencyTable {
  let agencies: [Agency]
  let page: Int
  let caption: String
  /// Whether each row tells where its agency belongs.
  let showsPath: Bool
  let tree: OrganisationTree
  let language: Language
  let address: (Int) -> String

  private var words: AgencyWords { AgencyWords(language: language) }
  private var pages: Int { (agencies.count + AgencyListPage.pageSize - 1) / AgencyListPage.pageSize }
  private var current: Int { min(page, max(1, pages)) }

  var html: HTML {
    let first = (current - 1) * AgencyListPage.pageSize
    let shown = agencies.dropFirst(first).prefix(AgencyListPage.pageSize)
    let table = Table(
      caption: caption,
      columns: [
        .init(AgencyTexts.agency[language]), .init(AgencyTexts.code[language]), .init(AgencyTexts.kind[language]),
        .init(AgencyTexts.agencyClass[language]), .init(AgencyTexts.province[language]),
        .init(AgencyTexts.units[language], isNumber: true), .init(AgencyTexts.state[language]),
      ], rows: shown.map(row), isStacked: true)
    return """
      \(Component.table(table, language: language))
      \(Component.pagination(page: current, of: pages, language: language, address: address))
      """
  }

  private func row(_ agency: Agency) -> Table.Row {
    let above = showsPath ? tree.ancestors(of: agency.id).reversed().map { $0.name[language] } : []
    let units = tree.descendants(of: agency.id).count
    return .cells([
      """
      \(words.link(agency))\
      \(HTML.if(!above.isEmpty, "<br/><span class=\"soft small\">\(above.joined(separator: " › "))</span>"))
      """,
      HTML(text: agency.code), HTML(text: agency.kind.title[language]),
      HTML(text: words.className(agency.classID)), HTML(text: words.provinceName(agency.provinceCode)),
      HTML(text: units == 0 ? "–" : AgencyTexts.grouped(units)), words.state(agency),
    ])
  }
}
