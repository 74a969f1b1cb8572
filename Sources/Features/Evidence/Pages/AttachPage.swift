import Design
import HTML
import HTTP
import Kernel

/// The evidence of one place: what is asked for, what is there, and how to add to it.
struct AttachPage {
  let opened: EvidenceDesk.OpenedPlace
  let candidates: [EvidenceItem]
  let words: String
  let language: Language
  let today: Day
  let token: String?
  let limit: Int
  var draft = EvidenceDraft()
  var flaws: [EvidenceDraft.Flaw] = []

  private var views: EvidenceViews { EvidenceViews(language: language, today: today) }
  private var hosting: EvidenceHosting { opened.hosting }

  var html: HTML {
    """
    \(Component.heading(
      EvidenceTexts.attach[language], eyebrow: hosting.context[language],
      lead: HTML(text: hosting.title[language]),
      actions: Component.linkButton(EvidenceTexts.back[language], to: hosting.address, kind: .secondary)))
    \(views.summary(flaws))
    \(HTML.let(hosting.period) { period in
      "<p>\(EvidenceTexts.wantedPeriod[language]) \(DateText(language).period(period))</p>"
    })
    \(HTML.if(!hosting.checklist.isEmpty, checklist))
    <section><h2>\(EvidenceTexts.attached[language])</h2>\(attached)</section>
    \(HTML.if(hosting.mayChange, forms))
    \(HTML.if(!hosting.mayChange, Component.callout(.info, title: EvidenceTexts.placeClosed[language])))
    """
  }

  private var checklist: HTML {
    let met = Set(opened.attached.compactMap(\.use.demand))
    return Component.table(
      Table(
        caption: EvidenceTexts.checklist[language],
        columns: [.init(EvidenceTexts.demand[language]), .init(EvidenceTexts.state[language])],
        rows: hosting.checklist.map { demand in
          let isMet = met.contains(demand.id)
          return .cells([
            "\(demand.title[language])\(HTML.if(demand.isRequired, " (\(EvidenceTexts.required[language]))"))",
            isMet
              ? Component.tag(.good, EvidenceTexts.demandMet[language])
              : Component.tag(demand.isRequired ? .warning : .blank, EvidenceTexts.demandOpen[language]),
          ])
        }, isStacked: true), language: language)
  }

  private var attached: HTML {
    opened.attached.isEmpty ? "<p>\(EvidenceTexts.nothingAttached[language])</p>" : attachedTable
  }

  private var attachedTable: HTML {
    var columns: [Table.Column] = [
      .init(EvidenceTexts.title[language]), .init(EvidenceTexts.content[language]),
      .init(EvidenceTexts.period[language]), .init(EvidenceTexts.state[language]),
    ]
    if hosting.mayChange { columns.append(.init(EvidenceTexts.detach[language])) }
    return Component.table(
      Table(
        caption: EvidenceTexts.attached[language], isCaptionHidden: true, columns: columns,
        rows: opened.attached.map { use, item in
          let demand = hosting.checklist.first { $0.id == use.demand }?.title[language]
          var cells: [HTML] = [
            """
            <a href="\(url: item.address)">\(item.title)</a>\
            \(HTML.let(demand) { "<div class=\"soft\">\($0)</div>" })
            """,
            views.content(item.current, of: item), period(item), views.state(item),
          ]
          if hosting.mayChange { cells.append(detachForm(item)) }
          return .cells(cells)
        }, isStacked: true), language: language)
  }

  private func period(_ item: EvidenceItem) -> HTML {
    let isOutside = item.period.map { period in hosting.period.map { !$0.overlaps(period) } ?? false } ?? false
    return """
      \(views.period(item))\
      \(HTML.if(isOutside, " \(Component.tag(.warning, EvidenceTexts.outsidePeriod[language]))"))
      """
  }

  private func detachForm(_ item: EvidenceItem) -> HTML {
    """
    <form method="post" action="\(url: "\(item.address)/detach")">\(Page.tokenInput(token))\
    \(views.placeInputs(opened.place))\(Component.button(EvidenceTexts.detach[language], kind: .quiet))</form>
    """
  }

  // MARK: Adding

  private func address(form: EvidenceSummary.Form) -> String {
    EvidenceCabinet().address(of: opened.place) + "&form=\(form.rawValue)#new"
  }

  private var forms: HTML {
    """
    <section id="new"><h2>\(EvidenceTexts.attachNew[language])</h2>
    \(Component.tabs(
      EvidenceSummary.Form.allCases.map {
        Tab(views.form($0), to: address(form: $0), isCurrent: $0 == draft.form)
      }, label: EvidenceTexts.form[language]))
    <form method="post" action="/evidence/attach" enctype="multipart/form-data">\(Page.tokenInput(token))\
    \(views.placeInputs(opened.place))<input type="hidden" name="form" value="\(attr: draft.form.rawValue)"/>\
    \(views.detailFields(draft, flaws))\(demandField)\(views.contentFields(draft, flaws, limit: limit))\
    \(Component.actions(Component.button(EvidenceTexts.attach[language])))</form></section>
    <section id="existing"><h2>\(EvidenceTexts.attachExisting[language])</h2>
    \(Component.filterBar(
      action: "/evidence/attach",
      fields: [Field("q", label: EvidenceTexts.search[language], kind: .search, value: words)],
      kept: [
        ("kind", opened.place.kind), ("subject", opened.place.subject), ("item", opened.place.item),
      ], language: language))
    \(existing)</section>
    """
  }

  private var demandField: HTML {
    HTML.if(
      !hosting.checklist.isEmpty,
      Component.field(
        Field(
          "demand", label: EvidenceTexts.demand[language],
          kind: .select(
            [FieldOption("", EvidenceTexts.noDemand[language])]
              + hosting.checklist.map { FieldOption($0.id, $0.title[language]) }), value: draft.demand),
        language: language))
  }

  private var existing: HTML {
    guard !candidates.isEmpty else {
      return words.isEmpty
        ? .empty : Component.emptyState(EvidenceTexts.nothingFoundTitle[language], EvidenceTexts.nothingFound[language])
    }
    return Component.table(
      Table(
        caption: EvidenceTexts.attachExisting[language], isCaptionHidden: true,
        columns: [
          .init(EvidenceTexts.title[language]), .init(EvidenceTexts.content[language]),
          .init(EvidenceTexts.period[language]), .init(EvidenceTexts.attach[language]),
        ],
        rows: candidates.map { item in
          .cells([
            "<a href=\"\(url: item.address)\">\(item.title)</a>",
            HTML(text: EvidenceCabinet.detail(item.current.content)), period(item), attachForm(item),
          ])
        }, isStacked: true), language: language)
  }

  private func attachForm(_ item: EvidenceItem) -> HTML {
    """
    <form method="post" action="/evidence/attach/existing">\(Page.tokenInput(token))\
    \(views.placeInputs(opened.place))<input type="hidden" name="evidence" value="\(attr: item.id.rawValue)"/>\
    \(Component.button(EvidenceTexts.attachThis[language], kind: .secondary))</form>
    """
  }
}
