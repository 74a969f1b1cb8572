import Kernel
import Scoring

/// A scored round for scripts. Figures are exact, nothing is rounded.
struct ScoreJSON {
  let scored: ScoredRound

  private var plan: Plan { scored.plan }
  private var instrument: Instrument { scored.instrument }

  var document: JSONOutput {
    let nodes = scored.nodes
    let summary = scored.result.summary(over: scored.rows)
    return .object([
      ("ok", .truth(true)),
      (
        "instrument",
        .object([
          ("id", .text(instrument.id)), ("version", .text(instrument.version)), ("title", .both(instrument.title)),
          ("sha256", .text(instrument.contentHash)),
        ])
      ),
      ("round", .text(scored.roundDefinition.id)), ("agency_count", .whole(scored.entries.count)),
      ("mean", mean(summary)), ("agencies", .list(scored.rows.map { agency($0, nodes) })),
    ])
  }

  private func mean(_ summary: Summary) -> JSONOutput {
    let root = scored.result.mean(of: plan.rootIndex, over: scored.rows)
    return .object(
      [("score", .number(root?.score)), ("maximum", .number(root?.maximum))] + standouts(summary))
  }

  private func agency(_ row: Int, _ nodes: [Int]) -> JSONOutput {
    let entry = scored.entries[row]
    let root = scored.result.root(row)
    let results = nodes.map { node -> JSONOutput in
      .object([("node", .text(plan.nodes[node].id))] + Self.fields(scored.result.result(row, node)))
    }
    return .object(
      [("id", .text(entry.id)), ("class", .text(entry.input.agencyClass)), ("rank", .whole(scored.ranks[row]))]
        + Self.fields(root) + [("grade", scored.grade(row).map { .both($0.title) } ?? .null)]
        + standouts(scored.result.summary(of: row)) + [("nodes", .list(results))])
  }

  private func standouts(_ summary: Summary) -> [(String, JSONOutput)] {
    [
      (
        "pillars",
        .list(
          summary.pillars.map { pillar in
            .object([
              ("node", .text(id(pillar))), ("score", .number(pillar.score)), ("maximum", .number(pillar.maximum)),
            ])
          })
      ),
      ("strongest", .text(summary.strongest.map(id))), ("weakest", .text(summary.weakest.map(id))),
      ("urgent", .list(summary.urgent.map { .text(id($0)) })),
    ]
  }

  private func id(_ figure: SummaryFigure) -> String { plan.nodes[figure.node].id }

  /// The figures of a result. Percentages are out of 100.
  static func fields(_ result: NodeResult) -> [(String, JSONOutput)] {
    [
      ("status", .text(result.statusWord)), ("score", result.hasScore ? .number(result.score) : .null),
      ("score_blanks_zero", .number(result.floor)), ("maximum", .number(result.maximum)),
      ("percent", .number(result.percent)), ("coverage_percent", .number(result.coveragePercent)),
    ]
  }
}
