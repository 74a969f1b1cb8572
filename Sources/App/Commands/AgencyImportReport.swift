import Agencies
import Kernel

/// What an import changes or changed, for people or for scripts.
struct AgencyImportReport {
  let difference: AgencyImport
  let options: AgencyImport.Options
  let isDry: Bool

  func write(to terminal: Terminal, asJSON: Bool) {
    if asJSON { return terminal.out(json.written()) }
    let language = terminal.language
    guard difference.problems.isEmpty else {
      var table = TextTable([
        .init(title: AgencyCommandTexts.row[language], isNumber: true),
        .init(title: AgencyCommandTexts.column[language]),
        .init(title: AgencyCommandTexts.value[language], limit: 30),
        .init(title: AgencyCommandTexts.cure[language], limit: 200),
      ])
      for problem in difference.problems {
        table.add([
          problem.row == 0 ? "" : String(problem.row), problem.column, problem.value, problem.message[language],
        ])
      }
      for line in table.lines { terminal.out(line) }
      terminal.note(AgencyCommandTexts.problems(difference.problems.count))
      return
    }
    var table = TextTable([
      .init(title: AgencyCommandTexts.action[language]), .init(title: AgencyCommandTexts.code[language]),
      .init(title: AgencyCommandTexts.name[language]), .init(title: AgencyCommandTexts.from[language]),
    ])
    for item in difference.items {
      table.add([item.action.title[language], item.after.code, item.after.name[language], item.from.iso])
    }
    for line in table.lines where !difference.items.isEmpty { terminal.out(line) }
    terminal.note(AgencyCommandTexts.counted(difference, isDry: isDry))
  }

  private var json: JSONOutput {
    .object([
      ("applied", .truth(!isDry && difference.problems.isEmpty)),
      ("valid_from", .text(options.effective.iso)),
      ("counts", .object(difference.counts.map { ($0.action.rawValue, .whole($0.count)) })),
      ("changes", .list(difference.items.map(change))), ("problems", .list(difference.problems.map(problem))),
    ])
  }

  private func change(_ item: AgencyImport.Item) -> JSONOutput {
    .object([
      ("action", .text(item.action.rawValue)), ("row", .whole(item.row)), ("code", .text(item.after.code)),
      ("valid_from", .text(item.from.iso)), ("before", item.before.map(state) ?? .null), ("after", state(item.after)),
    ])
  }

  private func state(_ agency: Agency) -> JSONOutput {
    let history = difference.history
    func code(_ id: ID<Agency>?) -> JSONOutput { .text(id.flatMap { history.versions(of: $0).last?.agency.code }) }
    return .object([
      ("name_th", .text(agency.name.th)), ("name_en", .text(agency.name.en)), ("parent_code", code(agency.parent)),
      ("kind", .text(agency.kind.rawValue)), ("class", .text(agency.classID)), ("province", .text(agency.provinceCode)),
      ("order", .whole(agency.sortOrder)), ("ended", .text(agency.ended?.iso)),
      ("successor_code", code(agency.successor)),
    ])
  }

  private func problem(_ problem: AgencyFileProblem) -> JSONOutput {
    .object([
      ("row", .whole(problem.row == 0 ? nil : problem.row)),
      ("column", .text(problem.column.isEmpty ? nil : problem.column)),
      ("value", .text(problem.value)), ("message", .both(problem.message)),
    ])
  }
}
