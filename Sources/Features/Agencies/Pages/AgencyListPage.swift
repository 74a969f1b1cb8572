import Design
import HTML
import Kernel

/// All agencies: by structure from the top, or those that match, page by page.
struct AgencyListPage {
  let reading: OrganisationReading
  let query: AgencyQuery
  let language: Language

  static let pageSize = 50

  private var words: AgencyWords { AgencyWords(language: language) }
  private var tree: OrganisationTree { reading.treeOfDay }
  private var isToday: Bool { reading.day == reading.today }

  var html: HTML {
    """
    \(Component.heading(AgencyTexts.agencies[language], lead: HTML(text: lead), actions: actions))
    \(HTML.if(!isToday, "<div>\(Component.callout(.info, title: AgencyTexts.shownAsOf(reading.day)[language]))</div>"))
    \(filter)
    \(tabs)
    \(list)
    """
  }

  private var lead: String {
    let working = tree.working.count
    return AgencyTexts.standing(
      working, ended: tree.agencies.count - working, on: reading.day, isToday: isToday)[language]
  }

  private var actions: HTML {
    """
    \(HTML.if(
      reading.mayManageSomewhere,
      """
      \(Component.linkButton(AgencyTexts.add[language], to: "/agencies/new"))\
      \(Component.linkButton(AgencyImportTexts.title[language], to: "/agencies/import", kind: .secondary))
      """))\
    \(Component.linkButton(AgencyTexts.asCSV[language], to: query.exportAddress("export.csv"), kind: .quiet))\
    \(Component.linkButton(AgencyTexts.asXLSX[language], to: query.exportAddress("export.xlsx"), kind: .quiet))
    """
  }

  private var filter: HTML {
    let all = FieldOption("", AgencyTexts.all[language])
    let states = [
      all, FieldOption("working", AgencyTexts.working[language]), FieldOption("ended", AgencyTexts.ended[language]),
    ]
    return Component.filterBar(
      action: "/agencies",
      fields: [
        Field("q", label: AgencyTexts.search[language], kind: .search, value: query.words),
        Field(
          "kind", label: AgencyTexts.kind[language], kind: .select([all] + words.kinds),
          value: query.kind?.rawValue ?? ""),
        Field(
          "class", label: AgencyTexts.agencyClass[language], kind: .select([all] + words.classes(in: tree)),
          value: query.classID ?? ""),
        Field(
          "province", label: AgencyTexts.province[language], kind: .select([all] + words.provinces),
          value: query.province ?? ""),
        Field(
          "state", label: AgencyTexts.state[language], kind: .select(states), value: query.standing?.rawValue ?? ""),
        Field("on", label: AgencyTexts.onDay[language], kind: .date, value: (query.day ?? reading.today).iso),
      ], clearAddress: query.isFiltered || query.day != nil ? "/agencies" : nil, language: language)
  }

  private var tabs: HTML {
    guard !query.isFiltered else { return .empty }
    return Component.tabs(
      [false, true].map { all in
        Tab(
          (all ? AgencyTexts.flat : AgencyTexts.structure)[language],
          to: query.with {
            $0.showsAll = all
            $0.page = 1
          }.address, isCurrent: query.showsAll == all)
      }, label: AgencyTexts.views[language])
  }

  private var list: HTML {
    let agencies = query.isList ? query.matches(in: tree) : tree.roots
    if agencies.isEmpty {
      let (title, hint) =
        query.isFiltered
        ? (AgencyTexts.noMatch, AgencyTexts.noMatchHint) : (AgencyTexts.empty, AgencyTexts.emptyHint)
      return Component.emptyState(title[language], hint[language])
    }
    return AgencyTable(
      agencies: agencies, page: query.page, caption: AgencyTexts.matching(agencies.count)[language],
      showsPath: query.isList, tree: tree, language: language
    ) { page in query.with { $0.page = page }.address }.html
  }
}
