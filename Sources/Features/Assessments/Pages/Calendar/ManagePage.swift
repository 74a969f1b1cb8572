import Design
import HTML
import Kernel
import Scoring

/// What a round is, and what can be done with it, for those who manage it.
struct ManagePage {
  let language: Language
  let token: String?
  let today: Day
  let opened: RoundDesk.Opened
  /// The instrument; `nil` when its text was lost.
  let plan: Plan?
  /// Whether the library has another text of the instrument.
  let hasNewer: Bool
  /// The round whose answers are suggested.
  let earlier: EvaluationRound?

  private var round: EvaluationRound { opened.round }
  private var base: String { "/rounds/\(round.id)" }
  private func words(_ text: LocalizedText) -> String { text[language] }

  var html: HTML {
    """
    \(Component.heading(
      round.title[language],
      eyebrow: "\(words(RoundChangeTexts.manage)) · \(round.fiscalYear.title[language])", actions: links))\
    <p class="round-line">\(RoundState.tag(round, on: today, language))</p>\(lost)\(newer)\(facts)\(steps)
    """
  }

  private var links: HTML {
    """
    \(HTML.if(
      round.state != .published,
      Component.linkButton(words(RoundChangeTexts.editTitle), to: base + "/edit", kind: .secondary)))\
    \(Component.linkButton(words(ExceptionTexts.title), to: base + "/exceptions", kind: .quiet))\
    \(HTML.if(
      round.state != .preparing,
      Component.linkButton(words(ExceptionTexts.overview), to: base + "/overview", kind: .quiet)))\
    \(HTML.if(round.state != .preparing, "\(Component.linkButton(words(RoundTexts.matrix), to: base, kind: .quiet))"))
    """
  }

  private var lost: HTML {
    HTML.if(
      plan == nil,
      Component.callout(
        .bad, title: words(RoundChangeTexts.instrumentLost),
        """
        <p>\(round.instrumentID) \(round.instrumentVersion) (\(String(round.contentHash.prefix(12))))</p>\
        <p>\(RoundChangeTexts.instrumentLostBody[language])</p>
        """))
  }

  private var newer: HTML {
    HTML.if(
      hasNewer && round.state != .published,
      Component.callout(
        .info, title: words(RoundChangeTexts.newerVersion),
        "<p><a href=\"\(url: base)/migrate\">\(RoundChangeTexts.seeChanges[language])</a></p>"))
  }

  private var facts: HTML {
    let agencies = opened.agencies
    let text = DateText(language)
    let part = opened.terms.population.part.map { opened.tree.path(of: $0, in: language) }
    let classes = (plan?.instrument.classes ?? []).map { (id: $0.id, title: $0.title) }
    let instrumentRound = plan?.instrument.rounds.first { $0.id == round.instrumentRound }?.title[language]
    let name = [plan?.instrument.title[language] ?? round.instrumentID, instrumentRound, round.instrumentVersion]
    return Component.definitionList([
      Design.Fact(
        words(RoundTexts.instrument),
        """
        <a href="\(url: "/instruments/\(round.instrumentID)?version=\(round.contentHash)")">\
        \(name.compactMap { $0 }.joined(separator: " · "))</a>
        """),
      Design.Fact(words(RoundChangeTexts.opens), text: text.day(round.opens)),
      Design.Fact(words(RoundChangeTexts.due), text: text.day(round.due)),
      Design.Fact(words(RoundChangeTexts.closes), text: text.day(round.closes)),
      Design.Fact(
        words(RoundChangeTexts.confidentiality),
        text: words(round.isOpenWhenPublished ? RoundChangeTexts.openWhenPublished : RoundChangeTexts.openMeaning)),
      Design.Fact(
        words(RoundChangeTexts.evidenceRule),
        text: words(
          round.evidenceRule == .block ? RoundChangeTexts.evidenceBlocks : RoundChangeTexts.evidenceWarns)),
      Design.Fact(words(RoundChangeTexts.appealDays), text: NumberText().whole(round.appealDays)),
      Design.Fact(words(RoundChangeTexts.minimum), text: NumberText().whole(opened.terms.minimumAgencies)),
      Design.Fact(
        words(RoundChangeTexts.carries), text: earlier?.title[language] ?? words(RoundChangeTexts.carriesNothing)),
      Design.Fact(words(RoundChangeTexts.part), text: part ?? words(RoundChangeTexts.whole)),
      Design.Fact(
        words(RoundChangeTexts.population),
        """
        \(RoundChangeTexts.count(agencies.count)[language])\
        \(PopulationView(agencies: agencies, classes: classes, language: language).html)
        """),
    ])
  }

  private var steps: HTML {
    switch round.state {
    case .preparing:
      return form(
        to: "/start", RoundChangeTexts.start, RoundChangeTexts.startLead, asksWhy: false,
        note: RoundChangeTexts.count(opened.agencies.count)[language])
    case .running:
      return ending(.closed, RoundChangeTexts.close, RoundChangeTexts.closeLead)
        + ending(.published, RoundChangeTexts.publish, RoundChangeTexts.publishLead)
    case .closed:
      return ending(.running, RoundChangeTexts.reopen, nil)
        + ending(.published, RoundChangeTexts.publish, RoundChangeTexts.publishLead)
    case .published: return .empty
    }
  }

  private func ending(_ state: EvaluationRound.State, _ title: LocalizedText, _ lead: LocalizedText?) -> HTML {
    Component.disclosure(
      words(title), id: "end-\(state.rawValue)",
      form(to: "/end", title, lead, asksWhy: true, state: state))
  }

  private func form(
    to path: String, _ title: LocalizedText, _ lead: LocalizedText?, asksWhy: Bool, note: String? = nil,
    state: EvaluationRound.State? = nil
  ) -> HTML {
    """
    <form method="post" action="\(url: base + path)">\(Page.tokenInput(token))\
    <input type="hidden" name="\(attr: RoundField.revision)" value="\(opened.terms.revision)"/>\
    \(HTML.let(state) { "<input type=\"hidden\" name=\"state\" value=\"\(attr: $0.rawValue)\"/>" })\
    \(HTML.let(lead) { "<p>\($0[language])</p>" })\
    \(HTML.if(asksWhy, reason(state)))\
    \(Component.actions(Component.button([words(title), note.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "))))\
    </form>
    """
  }

  /// Several forms of the page ask why, so each has a field of its own name for the eye and for those who listen.
  private func reason(_ state: EvaluationRound.State?) -> HTML {
    let id = "why-\(state?.rawValue ?? "")"
    return """
      <div class="field"><label for="\(attr: id)">\(RoundChangeTexts.reason[language])</label>\
      <p class="hint" id="hint-\(attr: id)">\(RoundChangeTexts.reasonHint[language])</p>\
      <textarea class="input" rows="2" id="\(attr: id)" name="\(attr: RoundField.reason)" required="" \
      aria-describedby="hint-\(attr: id)"></textarea></div>
      """
  }
}
