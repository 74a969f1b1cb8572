import Design
import HTML
import Kernel
import Scoring

/// One round: how far it is, and how the agencies in it stand.
struct RoundPage {
  let view: RoundView
  let language: Language
  let today: Day
  private let summary: Summary

  init(view: RoundView, language: Language, today: Day) {
    self.view = view
    self.language = language
    self.today = today
    summary = view.summary
  }

  private var figures: FigureWords { FigureWords(instrument: view.plan.instrument, language: language) }

  var html: HTML {
    guard !view.visible.isEmpty else {
      return
        "\(heading(nil))\(Component.emptyState(RoundTexts.nothingToSee[language], RoundTexts.nothingHint[language]))"
    }
    return """
      \(heading(isGroup ? RoundTexts.standing(view.counts, mean: mean, weakest: weakest)[language] : RoundTexts.ownOnly[language]))
      \(HTML.if(
        view.rows.contains(where: \.assessment.isDecided),
        "<p class=\"soft small\">\(LifeTexts.figuresNote[language])</p>"))\
      \(HTML.if(isGroup, "\(filter)\(tabs)"))
      \(HTML.if(
        view.rows.isEmpty, Component.emptyState(RoundTexts.noMatch[language], RoundTexts.noMatchHint[language]),
        else: body))
      """
  }

  /// One agency alone has no ranking, no spread and no mean.
  private var isGroup: Bool { view.visible.count > 1 }

  private func heading(_ lead: String?) -> HTML {
    let round = view.round
    let instrument = view.plan.instrument
    return """
      \(Component.heading(
        round.title[language], eyebrow: "\(round.fiscalYear.title[language]) · \(RoundTexts.period(round, language))",
        lead: lead.map { HTML(text: $0) }))
      <p class="round-line">\(RoundState.tag(round, on: today, language)) \
      <a href="\(url: "/instruments/\(instrument.id)?version=\(instrument.contentHash)")">\(instrument.title[language])</a> · \
      <a href="\(url: "/rounds/\(round.id)/questions")">\(RoundTexts.questions[language])</a> · \
      <a href="\(url: "/rounds/\(round.id)/feedback")">\(RoundTexts.opinion[language])</a>\
      \(HTML.if(
        view.mayExport && round.state != .preparing,
        " · <a href=\"\(url: "/rounds/\(round.id)/overview")\">\(ExceptionTexts.overview[language])</a>"))</p>
      """
  }

  private var mean: (score: String, maximum: String)? {
    view.mean(of: view.plan.rootIndex).map { (figures.shown($0.score), figures.points($0.maximum)) }
  }

  private var weakest: LocalizedText? {
    guard let weakest = summary.weakest, weakest.share != summary.strongest?.share else { return nil }
    return view.plan.nodes[weakest.node].title
  }

  private var body: HTML {
    switch isGroup ? view.query.view : .matrix {
    case .matrix: matrix
    case .ranking: RankingView(view: view, language: language).html
    case .group: GroupSummaryView(view: view, summary: summary, language: language).html
    }
  }

  private var matrix: HTML {
    let query = view.query
    return """
      <div class="actions">\(HTML.forEach(RoundQuery.Detail.allCases, detailLink))\
      \(HTML.if(
        query.sorting != .organisation,
        Component.linkButton(
          RoundTexts.inOrganisation[language],
          to: query.with { $0.sorting = .organisation; $0.isAscending = false }.address(of: view.round.id), kind: .quiet)))\
      \(HTML.if(
        view.mayExport,
        Component.linkButton(
          RoundTexts.download[language], to: query.address(of: view.round.id, file: "/matrix.csv"), kind: .quiet)))</div>
      \(MatrixView(view: view, language: language).html)
      """
  }

  private func detailLink(_ detail: RoundQuery.Detail) -> HTML {
    let word = (detail == .pillars ? RoundTexts.byPillar : RoundTexts.byIndicator)[language]
    let isCurrent = view.query.detail == detail
    let address = view.query.with { query in
      query.detail = detail
      query.sorting = .organisation
    }.address(of: view.round.id)
    return """
      <a class="button button-\(raw: isCurrent ? "primary" : "secondary")" href="\(url: address)"\
      \(attribute: "aria-current", isCurrent ? "true" : nil)>\(word)</a>
      """
  }

  private var tabs: HTML {
    let words: [RoundQuery.View: LocalizedText] = [
      .matrix: RoundTexts.matrix, .ranking: RoundTexts.ranking, .group: RoundTexts.group,
    ]
    return Component.tabs(
      RoundQuery.View.allCases.map { kind in
        Tab(
          words[kind]?[language] ?? "", to: view.query.with { $0.view = kind }.address(of: view.round.id),
          isCurrent: view.query.view == kind)
      }, label: RoundTexts.views[language])
  }

  /// Only what tells agencies apart is offered.
  private var filter: HTML {
    let used = Set(view.visible.compactMap(\.assessment.classID))
    let classes = view.plan.instrument.classes.filter { used.contains($0.id) }
    var fields: [Field] = []
    if view.parts.count > 1 || view.query.part != nil {
      let options = view.parts.map { FieldOption($0.id.rawValue, $0.name[language]) }
      fields.append(select("part", RoundTexts.part, options, view.query.part?.rawValue))
    }
    if classes.count > 1 || view.query.classID != nil {
      let options = classes.map { FieldOption($0.id, $0.title[language]) }
      fields.append(select("class", RoundTexts.agencyClass, options, view.query.classID))
    }
    guard !fields.isEmpty else { return .empty }
    let kept = view.query.with { query in
      query.part = nil
      query.classID = nil
    }
    return Component.filterBar(
      action: "/rounds/\(view.round.id)", fields: fields, kept: kept.keptFields,
      clearAddress: view.query.isFiltered ? kept.address(of: view.round.id) : nil, language: language)
  }

  private func select(
    _ name: String, _ label: LocalizedText, _ options: [FieldOption], _ value: String?
  ) -> Field {
    Field(
      name, label: label[language], kind: .select([FieldOption("", RoundTexts.all[language])] + options),
      value: value ?? "")
  }
}

/// Where a round stands on a day, in a word.
enum RoundState {
  static func tag(_ round: EvaluationRound, on today: Day, _ language: Language) -> HTML {
    let (state, word): (TagState, LocalizedText) =
      switch round.state {
      case .preparing: (.neutral, RoundTexts.preparing)
      case .closed: (.locked, RoundTexts.over)
      case .published: (.good, RoundTexts.published)
      case .running where today < round.opens: (.neutral, RoundTexts.coming)
      case .running where today > round.closes: (.locked, RoundTexts.over)
      case .running where today > round.due: (.warning, RoundTexts.late)
      case .running: (.progress, RoundTexts.open)
      }
    return Component.tag(state, word[language])
  }
}
