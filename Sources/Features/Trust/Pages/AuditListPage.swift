import Design
import HTML
import Kernel

/// The trail, newest first, narrowed as asked.
struct AuditListPage {
  let viewer: Viewer
  let query: AuditQuery
  let filter: AuditFilter
  let flaws: [AuditQuery.Flaw]
  let records: [AuditRecord]
  let hasOlder: Bool
  let names: AuditNames
  let proof: ProofKeeper.State
  /// The agencies whose records the reader may see.
  let agencies: [Agency]

  private var language: Language { viewer.language }

  var html: HTML {
    """
    \(Component.heading(TrustTexts.trail[language], lead: period.map { HTML(text: $0) }))\
    \(TrustTabs.html(.trail, viewer: viewer))\
    \(ProofView(state: proof, language: language).html)\
    \(Component.errorSummary(flaws.map { FieldError($0.field, $0.message[language]) }, language: language))\
    \(filterBar)\
    \(HTML.if(flaws.isEmpty, exports))\
    \(HTML.if(
      records.isEmpty, Component.emptyState(TrustTexts.none[language], TrustTexts.noneHint[language]), else: table))\
    \(walk)
    """
  }

  /// The days asked for, as people write them.
  private var period: String? {
    let text = DateText(language)
    return switch (filter.from, filter.to) {
    case (let first?, let last?) where first <= last: text.period(first...last)
    case (let first?, nil): "\(TrustTexts.from[language]) \(text.day(first))"
    case (nil, let last?): "\(TrustTexts.to[language]) \(text.day(last))"
    default: nil
    }
  }

  private var filterBar: HTML {
    Component.filterBar(
      action: "/audit", fields: fields, clearAddress: query.isFiltered ? "/audit" : nil, language: language)
  }

  private var fields: [Field] {
    let actions = AuditWords.knownActions.map { (id: $0, words: AuditWords.action($0)?[language] ?? $0) }
      .sorted(byThai: \.words).map { FieldOption($0.id, $0.words) }
    return [
      agencyField,
      field("person", TrustTexts.usernameField, query.person),
      Field(
        "action", label: TrustTexts.action[language],
        kind: .select([FieldOption("", TrustTexts.all[language])] + actions), value: query.action),
      field("subject", TrustTexts.subjectField, query.subject),
      field("from", TrustTexts.from, query.from, kind: .date),
      field("to", TrustTexts.to, query.to, kind: .date),
    ]
  }

  private func field(_ name: String, _ label: LocalizedText, _ value: String, kind: Field.Kind = .text) -> Field {
    Field(name, label: label[language], kind: kind, value: value, error: error(name))
  }

  private func error(_ field: String) -> String? { flaws.first { $0.field == field }?.message[language] }

  /// A list where it can be read through, else a place for the code.
  private var agencyField: Field {
    let hint = TrustTexts.agencyHint[language]
    guard agencies.count <= 100 else {
      return Field(
        "agency", label: TrustTexts.agencyCode[language], value: query.agency, hint: hint, error: error("agency"))
    }
    let options = agencies.map { FieldOption($0.code, $0.name[language]) }
    return Field(
      "agency", label: TrustTexts.agency[language],
      kind: .select([FieldOption("", TrustTexts.all[language])] + options), value: query.agency, hint: hint,
      error: error("agency"))
  }

  private var exports: HTML {
    Component.actions(
      Component.linkButton(TrustTexts.csv[language], to: query.address("/audit/export.csv"), kind: .quiet),
      Component.linkButton(TrustTexts.jsonl[language], to: query.address("/audit/export.jsonl"), kind: .quiet))
  }

  private var table: HTML {
    let columns = [
      TrustTexts.number, TrustTexts.moment, TrustTexts.person,
      TrustTexts.action, TrustTexts.subject, TrustTexts.change,
    ]
    return Component.table(
      Table(
        caption: TrustTexts.trail[language], isCaptionHidden: true,
        columns: columns.map { Table.Column($0[language]) }, rows: records.map { .cells(cells($0)) }, isStacked: true),
      language: language)
  }

  private func cells(_ record: AuditRecord) -> [HTML] {
    let entry = record.entry
    return [
      "<a href=\"/audit/\(record.number)\">\(record.number)</a>",
      HTML(text: DateText(language).dayAndTime(record.moment)),
      HTML(text: names.person(record)),
      names.action(entry),
      "\(names.subject(entry))\(HTML.let(names.agency(entry)) { "<br/><span class=\"soft small\">\($0)</span>" })",
      Component.changes(AuditDifference(entry).lines, limit: 120, language: language),
    ]
  }

  private var walk: HTML {
    Component.actions(
      HTML.let(hasOlder ? records.last : nil) { last in
        Component.linkButton(
          TrustTexts.older[language], to: query.address(before: last.number), kind: .secondary, key: "n")
      },
      HTML.if(
        query.before != nil,
        Component.linkButton(TrustTexts.newest[language], to: query.address(), kind: .quiet)))
  }
}

/// Whether the trail is proven, and how far.
struct ProofView {
  let state: ProofKeeper.State
  let language: Language

  var html: HTML {
    if let flaw = state.flaw {
      return Component.callout(
        .bad, title: TrustTexts.brokenTitle[language],
        "<p>\(TrustTexts.broken(flaw.number, flaw.reason)[language])</p><p>\(TrustTexts.brokenAdvice[language])</p>")
    }
    guard let head = state.head, head.checkpoint.number > 0 else {
      return "<p class=\"soft small\">\(TrustTexts.notProven[language])</p>"
    }
    let text = DateText(language)
    let words = TrustTexts.proven(
      head.checkpoint.number, at: text.dayAndTime(head.at), whole: state.round?.wholeAt.map { text.dayAndTime($0) })
    return Component.callout(
      .good, title: TrustTexts.provenTitle[language],
      "<p>\(words[language])</p>"
        + Component.disclosure(
          TrustTexts.headDigest[language], "<p class=\"small\"><code>\(head.checkpoint.digest)</code></p>"))
  }
}
