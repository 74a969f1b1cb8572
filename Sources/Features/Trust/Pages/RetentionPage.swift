import Design
import HTML
import Kernel

/// How long things are kept, what would be erased now, and what is on hold.
struct RetentionPage {
  let viewer: Viewer
  let lines: [RetentionKeeper.Line]
  let holds: [LegalHold]
  let token: String?
  /// Whether the reader may put erasing on hold.
  let mayHold: Bool
  var flaws: [(field: String, message: LocalizedText)] = []
  var typed: (kind: String, reason: String) = ("", "")

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(TrustTexts.retention[language], lead: HTML(text: RetentionTexts.lead[language])))\
    \(TrustTabs.html(.retention, viewer: viewer))\
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
    \(table)\(holdList)\(HTML.if(mayHold, form))
    """
  }

  private var table: HTML {
    let columns = [
      RetentionTexts.kept, RetentionTexts.period, RetentionTexts.effect, RetentionTexts.dueNow, RetentionTexts.next,
      RetentionTexts.state,
    ]
    return Component.table(
      Table(
        caption: TrustTexts.retention[language], isCaptionHidden: true,
        columns: columns.map { Table.Column($0[language]) },
        rows: lines.map { .cells(cells($0)) } + [
          .cells(fixed(RetentionTexts.trailTitle, RetentionTexts.law)),
          .cells(fixed(RetentionTexts.officialTitle, RetentionTexts.official)),
        ], isStacked: true), language: language)
  }

  private func cells(_ line: RetentionKeeper.Line) -> [HTML] {
    let isForGood = line.days == 0
    return [
      "\(line.rule.title[language])<br/><span class=\"soft small\">\(line.rule.reason[language])</span>",
      HTML(text: isForGood ? RetentionTexts.forGood[language] : RetentionTexts.days(line.days)[language]),
      HTML(text: line.rule.effect[language]),
      HTML(
        text: line.due.count == 0 ? RetentionTexts.nothing[language] : RetentionTexts.records(line.due.count)[language]),
      HTML(text: line.nextDay.map { DateText(language).day($0, .short) } ?? "–"),
      line.hold == nil
        ? Component.tag(
          isForGood ? .neutral : .progress, (isForGood ? RetentionTexts.forGood : RetentionTexts.running)[language])
        : Component.tag(.locked, RetentionTexts.held[language]),
    ]
  }

  private func fixed(_ title: LocalizedText, _ reason: LocalizedText) -> [HTML] {
    [
      "\(title[language])<br/><span class=\"soft small\">\(reason[language])</span>",
      HTML(text: RetentionTexts.forGood[language]), "–", HTML(text: RetentionTexts.nothing[language]), "–",
      Component.tag(.neutral, RetentionTexts.forGood[language]),
    ]
  }

  private func name(_ kind: String) -> String {
    guard kind != LegalHold.everything else { return RetentionTexts.everything[language] }
    return lines.first { $0.rule.kind == kind }?.rule.title[language] ?? kind
  }

  private var holdList: HTML {
    """
    <h2>\(RetentionTexts.holds[language])</h2>\
    \(HTML.if(holds.isEmpty, "<p class=\"soft\">\(RetentionTexts.noHolds[language])</p>"))\
    \(HTML.forEach(holds) { hold in
      let note = "\(DateText(language).dayAndTime(hold.at)) · \(hold.by)"
      return Component.callout(
        .warning, title: name(hold.kind),
        """
        <p>\(OwnWords.html(hold.reason))</p><p class="soft small">\(note)</p>\(HTML.if(mayHold, release(hold)))
        """)
    })
    """
  }

  private func release(_ hold: LegalHold) -> HTML {
    """
    <form method="post" action="/trust/retention/release">\(Page.tokenInput(token))\
    <input type="hidden" name="kind" value="\(attr: hold.kind)"/>\
    \(Component.button(RetentionTexts.release[language], kind: .secondary))</form>
    """
  }

  private var form: HTML {
    let options =
      [FieldOption(LegalHold.everything, RetentionTexts.everything[language])]
      + lines.map { FieldOption($0.rule.kind, $0.rule.title[language]) }
    return """
      <h2>\(RetentionTexts.holdTitle[language])</h2><p>\(RetentionTexts.holdLead[language])</p>\
      <form method="post" action="/trust/retention/hold" novalidate="">\(Page.tokenInput(token))\
      \(Component.field(
        Field(
          "kind", label: RetentionTexts.holdWhat[language], kind: .select(options), value: typed.kind,
          error: error("kind")), language: language))\
      \(Component.field(
        Field("reason", label: PersonTexts.reason[language], value: typed.reason, error: error("reason")),
        language: language))\
      \(Component.actions(Component.button(RetentionTexts.hold[language])))</form>
      """
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }
}
