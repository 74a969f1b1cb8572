import Design
import HTML
import HTTP
import Kernel

/// The evidence of the agencies in somebody's care.
struct RegisterPage {
  let register: EvidenceDesk.Register
  let filter: EvidenceDesk.Filter
  let page: Int
  let language: Language
  let today: Day

  private var views: EvidenceViews { EvidenceViews(language: language, today: today) }

  var html: HTML {
    """
    \(Component.heading(
      EvidenceTexts.evidence[language], lead: HTML(text: EvidenceTexts.registerLead[language])))
    \(Component.filterBar(action: "/evidence", fields: fields, clearAddress: "/evidence", language: language))
    \(HTML.if(register.items.isEmpty, empty, else: table))
    \(Component.pagination(
      page: page, of: (register.count + EvidenceDesk.pageSize - 1) / EvidenceDesk.pageSize, language: language,
      address: address))
    \(HTML.let(filter.subject) { kind, subject in
      Component.actions(
        Component.linkButton(
          EvidenceTexts.pack[language],
          to: "/evidence/pack?" + (["kind": kind, "subject": subject] as QueryItems).encoded, kind: .secondary))
    })
    """
  }

  private var fields: [Field] {
    var fields = [
      Field("q", label: EvidenceTexts.search[language], kind: .search, value: filter.words),
      Field(
        "state", label: EvidenceTexts.state[language],
        kind: .select(
          EvidenceDesk.Filter.State.allCases.map { FieldOption($0.rawValue, Self.title($0)[language]) }),
        value: filter.state.rawValue),
    ]
    if register.agencies.count > 1 {
      fields.append(
        Field(
          "agency", label: EvidenceTexts.agency[language],
          kind: .select(
            [FieldOption("", EvidenceTexts.any[language])]
              + register.agencies.map { FieldOption($0.id.rawValue, $0.name[language]) }),
          value: filter.agency?.rawValue ?? ""))
    }
    if !register.subjects.isEmpty {
      fields.append(
        Field(
          "in", label: EvidenceTexts.round[language],
          kind: .select(
            [FieldOption("", EvidenceTexts.any[language])]
              + register.subjects.map { FieldOption("\($0.place.kind)/\($0.place.subject)", $0.context[language]) }),
          value: filter.subject.map { "\($0.kind)/\($0.subject)" } ?? ""))
    }
    return fields
  }

  static func title(_ state: EvidenceDesk.Filter.State) -> LocalizedText {
    switch state {
    case .all: EvidenceTexts.stateAll
    case .expiring: EvidenceTexts.stateExpiring
    case .unattached: EvidenceTexts.stateUnattached
    case .void: EvidenceTexts.stateVoid
    }
  }

  private func address(_ page: Int) -> String {
    var query: QueryItems = ["q": filter.words, "state": filter.state.rawValue, "page": String(page)]
    if let agency = filter.agency { query.add("agency", agency.rawValue) }
    if let (kind, subject) = filter.subject { query.add("in", "\(kind)/\(subject)") }
    return "/evidence?" + query.encoded
  }

  private var isNarrowed: Bool {
    !filter.words.isEmpty || filter.state != .all || filter.agency != nil || filter.subject != nil
  }

  private var empty: HTML {
    isNarrowed
      ? Component.emptyState(EvidenceTexts.nothingFoundTitle[language], EvidenceTexts.nothingFound[language])
      : Component.emptyState(EvidenceTexts.emptyTitle[language], EvidenceTexts.emptyBody[language])
  }

  private var table: HTML {
    let names = Dictionary(uniqueKeysWithValues: register.agencies.map { ($0.id, $0.name[language]) })
    var columns: [Table.Column] = [
      .init(EvidenceTexts.title[language]), .init(EvidenceTexts.content[language]),
      .init(EvidenceTexts.period[language]), .init(EvidenceTexts.state[language]),
      .init(EvidenceTexts.places[language], isNumber: true), .init(EvidenceTexts.added[language]),
    ]
    let hasAgencies = register.agencies.count > 1
    if hasAgencies { columns.insert(.init(EvidenceTexts.agency[language]), at: 1) }
    return Component.table(
      Table(
        caption: EvidenceTexts.count(register.count)[language], columns: columns,
        rows: register.items.map { item, uses in
          var cells: [HTML] = [
            "<a href=\"\(url: item.address)\">\(item.title)</a>",
            HTML(text: EvidenceCabinet.detail(item.current.content)), HTML(text: views.period(item)),
            views.state(item), HTML(text: String(uses)), HTML(text: DateText(language).day(item.current.at, .short)),
          ]
          if hasAgencies { cells.insert(HTML(text: names[item.agency] ?? ""), at: 1) }
          return .cells(cells)
        }, isStacked: true), language: language)
  }
}
