import Design
import HTML
import Kernel
import Scoring

/// What moving a round to the new text of its instrument changes, and for whom.
struct MigrationPage {
  let migration: RoundMigration?
  let round: EvaluationRound
  let language: Language
  let token: String?
  var typed = ""
  var error: LocalizedText?

  static let stampField = "stamp"
  private static let mostRows = 300

  private func words(_ text: LocalizedText) -> String { text[language] }

  var html: HTML {
    """
    \(Component.heading(
      words(MigrationTexts.title), eyebrow: round.title[language],
      lead: migration == nil ? nil : HTML(text: words(MigrationTexts.lead))))\(HTML.let(migration, body))\
    \(HTML.if(
      migration == nil, Component.emptyState(words(MigrationTexts.none), words(MigrationTexts.noneHint))))
    """
  }

  private func body(_ migration: RoundMigration) -> HTML {
    let instrument = migration.new.instrument
    return """
      \(Component.errorSummary(error.map { [FieldError(RoundField.reason, words($0))] } ?? [], language: language))\
      <p>\(instrument.title[language]): \(round.instrumentVersion) (\(String(round.contentHash.prefix(8)))) → \
      <a href="\(url: "/instruments/\(instrument.id)?version=\(instrument.contentHash)")">\(instrument.version) \
      (\(String(instrument.contentHash.prefix(8))))</a></p>\(changes(migration))\(agencies(migration))\(form(migration))
      """
  }

  // MARK: What changes

  private func changes(_ migration: RoundMigration) -> HTML {
    guard let change = migration.change else {
      return Component.callout(.warning, title: words(RoundChangeTexts.instrumentLost))
    }
    guard !change.isEmpty else { return "<p>\(MigrationTexts.sameNodes[language])</p>" }
    return """
      \(list(MigrationTexts.added, change.added.map { "\($0.id) \($0.title[language])" }))\
      \(list(MigrationTexts.removed, change.removed.map { "\($0.id) \($0.title[language])" }))\
      \(list(
        MigrationTexts.changed,
        change.changed.map { changed in
          "\(changed.node.id) \(changed.node.title[language]) – "
            + changed.aspects.map { $0[language] }.joined(separator: ", ")
        }))
      """
  }

  private func list(_ title: LocalizedText, _ lines: [String]) -> HTML {
    HTML.if(
      !lines.isEmpty,
      "<h2>\(title[language]) (\(lines.count))</h2><ul>\(HTML.forEach(lines) { "<li>\($0)</li>" })</ul>")
  }

  // MARK: For whom

  private func agencies(_ migration: RoundMigration) -> HTML {
    let touched = migration.rows.filter(\.isTouched)
    let figures = FigureWords(instrument: migration.new.instrument, language: language)
    guard !touched.isEmpty else {
      return "<h2>\(MigrationTexts.forWhom[language])</h2><p>\(MigrationTexts.untouched[language])</p>"
    }
    return """
      <h2>\(MigrationTexts.forWhom[language])</h2>\
      <p>\(MigrationTexts.touched(touched.count, of: migration.rows.count)[language])</p>\
      \(Component.table(
        Table(
          caption: words(MigrationTexts.forWhom), isCaptionHidden: true,
          columns: [
            Table.Column(words(ExceptionTexts.agency)), Table.Column(words(MigrationTexts.before), isNumber: true),
            Table.Column(words(MigrationTexts.after), isNumber: true), Table.Column(words(MigrationTexts.misfits)),
          ],
          rows: touched.prefix(Self.mostRows).map { row in
            .cells([
              HTML(text: row.agency?.name[language] ?? row.assessment.agency.rawValue),
              HTML(text: row.before.map(figures.shown) ?? "–"), HTML(text: row.after.map(figures.shown) ?? "–"),
              misfits(row, migration),
            ])
          }, isStacked: true), language: language))
      """
  }

  private func misfits(_ row: RoundMigration.Row, _ migration: RoundMigration) -> HTML {
    guard !row.misfits.isEmpty else { return "–" }
    let lines = row.misfits.map { misfit in
      let node: Node? =
        if case .node(let id) = misfit.key {
          migration.old.flatMap { old in old.indices[id].map { old.nodes[$0] } }
        } else { nil }
      return
        "\(misfit.key.text) \(AnswerWords.text(misfit.answer, of: node, language)) – \(misfit.problem[language])"
    }
    return lines.map { HTML(text: $0) }.joined(separator: "<br/>")
  }

  // MARK: Confirming

  private func form(_ migration: RoundMigration) -> HTML {
    """
    <form method="post" action="\(url: "/rounds/\(round.id)/migrate")">\(Page.tokenInput(token))\
    <input type="hidden" name="\(attr: Self.stampField)" value="\(attr: migration.stamp)"/>\
    <p>\(MigrationTexts.confirmLead[language])</p>\
    \(Component.field(
      Field(
        RoundField.reason, label: words(RoundChangeTexts.reason), kind: .lines(2), value: typed,
        hint: words(RoundChangeTexts.reasonHint), error: error.map(words)), language: language))\
    \(Component.actions(Component.button(words(MigrationTexts.confirm), kind: .danger)))</form>
    """
  }
}
