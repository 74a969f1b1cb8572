import Kernel
import Scoring

/// How one agency's score at one node follows.
struct ScoreExplanation {
  let scored: ScoredRound
  let row: Int
  let node: Int
  let language: Language

  private var plan: Plan { scored.plan }
  private var instrument: Instrument { scored.instrument }

  /// The explanations: one, or one for each item when the node is asked of items.
  private var derivations: [(item: String?, derivation: Derivation)] {
    let evaluation = scored.evaluation(row)
    guard let collection = plan.collection(of: node) else { return [(nil, evaluation.derivation(of: node))] }
    return (evaluation.items(of: collection) ?? []).enumerated().map { number, item in
      (item.name, evaluation.derivation(of: node, item: number))
    }
  }

  var lines: [String] {
    let definition = plan.nodes[node]
    var lines = [
      "\(definition.id) \(definition.title[language])  [\(definition.kind.name)]",
      "\(ScoreTexts.agency[language]): \(scored.entries[row].id) · \(ScoreTexts.round[language]) \(scored.roundDefinition.id)",
    ]
    let derivations = derivations
    if derivations.isEmpty { lines.append(ScoreTexts.noItems[language]) }
    for (item, derivation) in derivations {
      lines.append("")
      if let item { lines.append("\(ScoreTexts.item[language]): \(item)") }
      lines += self.lines(derivation)
    }
    return lines.map(DisplayWidth.safe)
  }

  private func lines(_ derivation: Derivation) -> [String] {
    var lines: [String] = []
    let result = derivation.result
    if result.hasScore {
      lines.append(ScoreTexts.total(instrument.shown(result.score), instrument.shown(result.maximum))[language])
    } else {
      lines.append("\(ScoreTexts.status[language]): \(ScoreTexts.status(result.status)[language])")
    }
    if result.status != .notApplicable, result.status != .absent {
      let coverage = NumberText().short(result.coveragePercent, atMost: 1)
      lines.append(
        ScoreTexts.floorLine(instrument.shown(result.floor))[language]
          + " · \(ScoreTexts.coverage[language]) \(coverage) %")
    }
    lines.append("\(ScoreTexts.rule[language]): \(derivation.rule[language])")
    lines += derivation.steps.map { "  \($0[language])" }
    lines += derivation.remarks.map { "  ! \($0[language])" }
    if !derivation.parts.isEmpty { lines += [ScoreTexts.parts[language] + ":"] + parts(derivation) }
    if let source = derivation.source {
      lines.append("\(InstrumentCommandTexts.source[language]): \(source.text(language))")
    }
    return lines
  }

  private func parts(_ derivation: Derivation) -> [String] {
    var table = TextTable([
      .init(title: ""), .init(title: ""), .init(title: ScoreTexts.weight[language], isNumber: true),
      .init(title: ScoreTexts.scoreWord[language], isNumber: true),
      .init(title: ScoreTexts.maximum[language], isNumber: true), .init(title: "", limit: 40),
    ])
    table.indent = "  "
    for part in derivation.parts {
      table.add([
        part.item == nil ? plan.nodes[part.node].id : "", part.title[language], part.weight.map(instrument.short) ?? "",
        part.result.hasScore ? instrument.shown(part.result.score) : "–", instrument.shown(part.result.maximum),
        part.remark?[language] ?? "",
      ])
    }
    return table.lines
  }

  var json: JSONOutput {
    .object([
      ("instrument", .text(instrument.id)), ("round", .text(scored.roundDefinition.id)),
      ("agency", .text(scored.entries[row].id)), ("node", .text(plan.nodes[node].id)),
      ("title", .both(plan.nodes[node].title)), ("kind", .text(plan.nodes[node].kind.name)),
      ("derivations", .list(derivations.map(json))),
    ])
  }

  private func json(_ item: String?, _ derivation: Derivation) -> JSONOutput {
    var fields = ScoreJSON.fields(derivation.result)
    if let item { fields.insert(("item", .text(item)), at: 0) }
    fields += [
      ("rule", .both(derivation.rule)), ("steps", .list(derivation.steps.map { .both($0) })),
      ("remarks", .list(derivation.remarks.map { .both($0) })),
      (
        "parts",
        .list(
          derivation.parts.map { part in
            .object(
              [
                ("node", .text(plan.nodes[part.node].id)), ("title", .both(part.title)),
                ("weight", .number(part.weight)),
              ]
                + ScoreJSON.fields(part.result) + [("remark", part.remark.map { .both($0) } ?? .null)])
          })
      ),
      (
        "source",
        derivation.source.map {
          .object([("document", .both($0.document)), ("item", $0.item.map { .both($0) } ?? .null)])
        }
          ?? .null
      ),
    ]
    return .object(fields)
  }
}
