import Design
import HTML
import Kernel

/// What a file would change, or what is wrong with it.
struct AgencyDifferencePage {
  let file: CheckedFile
  let difference: AgencyImport
  /// That of the organisation the difference was taken from.
  let revision: Int
  let isStale: Bool
  let token: String?
  let language: Language

  /// The most rows that a page shows; the command line shows all.
  static let rowLimit = 500

  var html: HTML {
    """
    \(Component.heading(AgencyImportTexts.difference[language], eyebrow: file.filename, lead: HTML(text: lead)))
    \(HTML.if(
      isStale,
      "<div role=\"alert\">\(Component.callout(.warning, title: AgencyImportTexts.stale[language]))</div>"))
    \(content)
    """
  }

  private var lead: String {
    let day = AgencyImportTexts.takesEffect(file.options.effective)[language]
    guard !difference.items.isEmpty else { return day }
    let counts = difference.counts.map { ($0.action.title, $0.count) }
    return "\(AgencyImportTexts.summary(counts)[language]) · \(day)"
  }

  private var content: HTML {
    if !difference.problems.isEmpty {
      return """
        <div>\(Component.callout(
          .bad, title: AgencyImportTexts.problemCount(difference.problems.count)[language],
          "<p>\(AgencyImportTexts.problemsLead[language])</p>"))
        \(Component.table(problemTable, language: language))</div>\(again)
        """
    }
    if difference.items.isEmpty {
      return """
        <div>\(Component.callout(.good, title: AgencyImportTexts.noDifference[language]))</div>\(again)
        """
    }
    return """
      \(confirmation)
      \(Component.table(itemTable, language: language))
      """
  }

  private var again: HTML {
    Component.actions(
      Component.linkButton(AgencyImportTexts.another[language], to: "/agencies/import", kind: .secondary))
  }

  private var confirmation: HTML {
    """
    <form method="post" action="\(url: "/agencies/import/\(file.id.rawValue)")">\(Page.tokenInput(token))\
    <input type="hidden" name="revision" value="\(revision)"/>\
    \(Component.actions(
      Component.button(AgencyImportTexts.confirm[language]),
      Component.linkButton(AgencyImportTexts.another[language], to: "/agencies/import", kind: .quiet)))</form>
    """
  }

  private var itemTable: Table {
    let shown = difference.items.prefix(Self.rowLimit)
    return Table(
      caption: AgencyImportTexts.difference[language], note: note(shown.count, of: difference.items.count),
      columns: [
        .init(AgencyTexts.agency[language]), .init(AgencyImportTexts.row[language], isNumber: true),
        .init(AgencyTexts.what[language]), .init(AgencyTexts.day[language]), .init(AgencyTexts.after[language]),
      ], rows: shown.map(row), isStacked: true)
  }

  private func row(_ item: AgencyImport.Item) -> Table.Row {
    let lines =
      item.before.map {
        AgencyDifference(from: $0, to: item.after, history: difference.history, day: item.from, language: language)
          .lines
      } ?? []
    let above = item.after.parent.flatMap { difference.history.agency($0, on: item.from)?.name[language] }
    return .cells([
      "\(item.after.name[language])<br/><span class=\"soft small\">\(item.after.code)</span>",
      HTML(text: item.row.map(String.init) ?? AgencyImportTexts.missing[language]),
      Component.tag(item.action.tag, item.action.title[language]),
      HTML(text: AgencyWords(language: language).day(item.from)),
      HTML.if(
        lines.isEmpty, HTML(text: [item.after.kind.title[language], above].compactMap { $0 }.joined(separator: " · ")),
        else: HTML.forEach(lines) { "<div>\(AgencyWords(language: language).typed($0))</div>" }),
    ])
  }

  private var problemTable: Table {
    let shown = difference.problems.prefix(Self.rowLimit)
    return Table(
      caption: AgencyImportTexts.problems[language], note: note(shown.count, of: difference.problems.count),
      columns: [
        .init(AgencyImportTexts.row[language], isNumber: true), .init(AgencyImportTexts.column[language]),
        .init(AgencyImportTexts.value[language]), .init(AgencyImportTexts.cure[language]),
      ],
      rows: shown.map { problem in
        .cells([
          HTML(text: problem.row == 0 ? "–" : String(problem.row)), "<code>\(problem.column)</code>",
          AgencyWords(language: language).typed(String(problem.value.prefix(80))),
          HTML(text: problem.message[language]),
        ])
      }, isStacked: true)
  }

  private func note(_ shown: Int, of count: Int) -> String? {
    shown < count ? AgencyImportTexts.onlyFirst(shown, of: count)[language] : nil
  }
}

extension AgencyImport.Item.Action {
  fileprivate var tag: TagState {
    switch self {
    case .added, .reopened: .good
    case .renamed, .moved, .reclassified: .info
    case .closed, .merged: .warning
    }
  }
}
