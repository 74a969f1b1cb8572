import Design
import HTML
import HTTP
import Kernel
import Scoring

/// Who has answered in a round: counts by state, class, ministry and province, and the agencies themselves.
struct OverviewPage {
  let overview: RoundOverview
  let query: OverviewQuery
  let classes: [Scoring.AgencyClass]
  let language: Language
  let token: String?
  let today: Day
  /// Whether the reader may remind, and decide on exceptions.
  let mayRemind: Bool
  let mayManage: Bool

  private static let pageLength = 100
  private var round: EvaluationRound { overview.round }
  private var base: String { "/rounds/\(round.id)" }
  private func words(_ text: LocalizedText) -> String { text[language] }

  var html: HTML {
    let count = RoundOverview.response(overview.rows)
    return """
      \(Component.heading(
        words(ExceptionTexts.overview), eyebrow: "\(round.title[language]) · \(CalendarTexts.days(round, language))",
        lead: HTML(text: words(ExceptionTexts.response(count.done, of: count.all))), actions: links))\
      \(groups)\(filterNote)\(table)\(reminder)\(HTML.if(query.isWhole, breakdowns))
      """
  }

  private var links: HTML {
    """
    \(Component.linkButton(words(RoundTexts.matrix), to: base, kind: .quiet))\
    \(HTML.if(
      mayManage,
      Component.linkButton(words(ExceptionTexts.title), to: base + "/exceptions", kind: .quiet)
        + Component.linkButton(words(RoundChangeTexts.manage), to: base + "/manage", kind: .quiet)))
    """
  }

  private var groups: HTML {
    Component.tabs(
      RoundOverview.Group.allCases.filter { $0 == .all || overview.count($0) > 0 || query.group == $0 }.map { group in
        Tab(
          words(group.title), to: query.with { $0.group = group }.address(of: round.id),
          isCurrent: query.group == group, count: filtered.count { $0.belongs(to: group) })
      }, label: words(ExceptionTexts.groups))
  }

  private var filterNote: HTML {
    let names = [
      query.classID.map { id in classes.first { $0.id == id }?.title[language] ?? id },
      query.part.flatMap { overview.tree[$0]?.name[language] }, query.province.map(province),
    ].compactMap { $0 }
    return HTML.if(
      !names.isEmpty,
      """
      <p>\(names.joined(separator: " · ")) \(Component.linkButton(
        words(ExceptionTexts.all), to: OverviewQuery().address(of: round.id), kind: .quiet))</p>
      """)
  }

  /// The rows of the filter, whatever their state.
  private var filtered: [RoundOverview.Row] {
    overview.rows.filter { row in
      (query.classID.map { row.assessment.classID == $0 } ?? true)
        && (query.part.map { overview.tree.contains(row.agency.id, within: $0) } ?? true)
        && (query.province.map { row.agency.provinceCode == $0 } ?? true)
    }
  }

  // MARK: Agencies

  private var table: HTML {
    let rows = filtered.filter { $0.belongs(to: query.group) }
    guard !rows.isEmpty else {
      return Component.emptyState(words(ExceptionTexts.nobody), words(ExceptionTexts.nobodyHint))
    }
    let pages = (rows.count + Self.pageLength - 1) / Self.pageLength
    let page = min(max(query.page, 1), pages)
    let shown = rows.dropFirst((page - 1) * Self.pageLength).prefix(Self.pageLength)
    return """
      \(Component.table(
        Table(
          caption: "\(words(query.group.title)) (\(NumberText().whole(rows.count)))",
          columns: [
            Table.Column(words(ExceptionTexts.agency)), Table.Column(words(ExceptionTexts.state)),
            Table.Column(words(ExceptionTexts.dueDay)), Table.Column(words(ExceptionTexts.submittedOn)),
            Table.Column(words(ExceptionTexts.answers), isNumber: true),
          ], rows: shown.map(row), isStacked: true), language: language))\
      \(Component.pagination(page: page, of: pages, language: language) { number in
        query.with { $0.page = number }.address(of: round.id)
      })
      """
  }

  private func row(_ row: RoundOverview.Row) -> Table.Row {
    let text = DateText(language)
    let exception = row.round.exception
    let why: HTML = HTML.let(exception) {
      """
      <br/><span class="soft small">\(CalendarTexts.title($0.kind)[language]) · \($0.told(in: language))</span>
      """
    }
    let (tag, word) = state(row)
    return .cells([
      """
      <a href="/assessments/\(row.assessment.id.rawValue)">\(row.agency.name[language])</a>\
      <br/><span class="soft small">\(row.agency.code)</span>
      """,
      "\(Component.tag(tag, word))\(late(row))\(why)", HTML(text: text.day(row.round.due, .short)),
      HTML(text: row.assessment.submittedAt.map { text.day($0, .short) } ?? "–"),
      HTML(text: NumberText().whole(row.answers)),
    ])
  }

  private func state(_ row: RoundOverview.Row) -> (TagState, String) {
    if row.isSetAside { return (.locked, words(ExceptionTexts.setAside)) }
    if row.assessment.isHandedIn { return (.good, words(ExceptionTexts.handedIn)) }
    if row.isReturned { return (.warning, words(ExceptionTexts.returned)) }
    return row.answers == 0 ? (.blank, words(ExceptionTexts.notBegun)) : (.progress, words(ExceptionTexts.begun))
  }

  private func late(_ row: RoundOverview.Row) -> HTML {
    switch row.timeliness {
    case .inTime: return .empty
    case .late(let days): return " \(Component.tag(.warning, CalendarTexts.late(days)[language]))"
    case .overdue(let days): return " \(Component.tag(.bad, CalendarTexts.overdue(days)[language]))"
    }
  }

  private var reminder: HTML {
    let overdue = overview.count(.overdue)
    return HTML.if(
      mayRemind && overdue > 0,
      """
      <form method="post" action="\(url: base)/remind">\(Page.tokenInput(token))<p>\(ExceptionTexts.remindLead[language])</p>\
      \(Component.actions(
        Component.button("\(words(ExceptionTexts.remindTitle)) (\(NumberText().whole(overdue)))", kind: .secondary)))</form>
      """)
  }

  // MARK: Breakdowns

  private var breakdowns: HTML {
    let byClass = grouped { $0.assessment.classID }
    let byMinistry = grouped { overview.above($0.agency, .ministry)?.id.rawValue }
    let byProvince = grouped { $0.agency.provinceCode }
    return """
      \(breakdown(ExceptionTexts.byClass, byClass) { id in
        (classes.first { $0.id == id }?.title[language] ?? id, query.with { $0.classID = id })
      })\
      \(breakdown(ExceptionTexts.byMinistry, byMinistry) { id in
        (overview.tree[ID(rawValue: id)]?.name[language] ?? id, query.with { $0.part = ID(rawValue: id) })
      })\
      \(breakdown(ExceptionTexts.byProvince, byProvince) { (province($0), query.with { [code = $0] in $0.province = code }) })
      """
  }

  private func province(_ code: String) -> String {
    Province.of(code: code)?.name[language] ?? code
  }

  private func grouped(_ key: (RoundOverview.Row) -> String?) -> [(id: String, rows: [RoundOverview.Row])] {
    Dictionary(grouping: overview.rows.filter { key($0) != nil }, by: { key($0) ?? "" })
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func breakdown(
    _ title: LocalizedText, _ groups: [(id: String, rows: [RoundOverview.Row])],
    _ describe: (String) -> (String, OverviewQuery)
  ) -> HTML {
    guard groups.count > 1 else { return .empty }
    let rows = groups.map { id, rows -> Table.Row in
      let (name, query) = describe(id)
      let count = RoundOverview.response(rows)
      let share = Exact(count.done).divided(by: Exact(max(count.all, 1))) ?? .zero
      return .cells([
        "<a href=\"\(url: query.address(of: round.id))\">\(name)</a>", HTML(text: NumberText().whole(count.done)),
        HTML(text: NumberText().whole(count.all)),
        HTML(text: count.all == 0 ? "–" : NumberText().percent(share: share, decimals: 1)),
      ])
    }
    return Component.table(
      Table(
        caption: words(title),
        columns: [
          Table.Column(words(ExceptionTexts.group)), Table.Column(words(ExceptionTexts.answered), isNumber: true),
          Table.Column(words(ExceptionTexts.outOf), isNumber: true),
          Table.Column(words(ExceptionTexts.rate), isNumber: true),
        ], rows: rows), language: language)
  }
}

/// What a reader asked of the overview by its address.
struct OverviewQuery: Sendable, Hashable {
  var group = RoundOverview.Group.all
  var classID: String?
  var part: ID<Agency>?
  var province: String?
  var page = 1

  init() {}

  /// Reads the query of an address; what it does not understand is as if it were not there.
  init(_ items: QueryItems) {
    group = items["group"].flatMap(RoundOverview.Group.init) ?? .all
    classID = items["class"]
    part = items["part"].map { ID(rawValue: $0) }
    province = items["province"]
    page = items["page"].flatMap { Int($0) } ?? 1
  }

  /// Whether nothing narrows it.
  var isWhole: Bool { classID == nil && part == nil && province == nil }

  func with(_ change: (inout OverviewQuery) -> Void) -> OverviewQuery {
    var copy = self
    copy.page = 1
    change(&copy)
    return copy
  }

  func address(of round: ID<EvaluationRound>) -> String {
    var items = QueryItems()
    if group != .all { items.add("group", group.rawValue) }
    if let classID { items.add("class", classID) }
    if let part { items.add("part", part.rawValue) }
    if let province { items.add("province", province) }
    if page > 1 { items.add("page", String(page)) }
    return "/rounds/\(round)/overview" + (items.encoded.isEmpty ? "" : "?" + items.encoded)
  }
}
