import Database
import HTTP
import Kernel
import Scoring

/// What programs may learn of rounds.
struct RoundOperations: Sendable {
  let desk: AssessmentDesk

  var all: [APIOperation] { [list, one, results] }

  private var list: APIOperation {
    APIOperation(
      "listRounds", .get, "/rounds", AssessmentAPITexts.rounds, for: .readRound, parameters: APIParameter.paging,
      answer: APIPage.schema(of: AssessmentShapes.round)
    ) { [desk] asked in
      let tree = try await desk.tree()
      let permissions = Permissions(tree)
      let manages = permissions.allowsAnywhere(asked.viewer, .manageRound)
      var shown: [EvaluationRound] = []
      for round in try await desk.rounds(for: asked.viewer) {
        let view = RoundView(try await desk.score(round), tree: tree, viewer: asked.viewer, query: RoundQuery())
        // As on the page: to others an empty round would only be somebody else's.
        if manages || !view.visible.isEmpty { shown.append(round) }
      }
      return try await APIPage.cut(shown, asked.page, id: { $0.id.rawValue }) {
        AssessmentShapes.value($0, today: desk.clock.today, permissions.capabilities(asked.viewer))
      }
    }
  }

  private var one: APIOperation {
    APIOperation(
      "getRound", .get, "/rounds/:id", AssessmentAPITexts.round, for: .readRound, answer: AssessmentShapes.round
    ) { [desk] asked in
      let round = try await desk.round(try asked.id(), for: asked.viewer)
      let permissions = Permissions(try await desk.tree())
      return APIAnswer(
        AssessmentShapes.value(round, today: desk.clock.today, permissions.capabilities(asked.viewer)))
    }
  }

  private var results: APIOperation {
    APIOperation(
      "listResults", .get, "/rounds/:id/results", AssessmentAPITexts.results, for: .readResult,
      parameters: [
        APIParameter("detail", .word(RoundQuery.Detail.allCases.map(\.rawValue)), AssessmentAPITexts.detail)
      ] + APIParameter.paging, answer: APIPage.schema(of: AssessmentShapes.result)
    ) { [desk] asked in
      let round = try await desk.round(try asked.id(), for: asked.viewer)
      var query = RoundQuery()
      query.detail = asked.word("detail").flatMap(RoundQuery.Detail.init) ?? .pillars
      let view = RoundView(
        try await desk.score(round), tree: try await desk.tree(), viewer: asked.viewer, query: query)
      let rows = Array(zip(view.rows, view.ranks))
      return try await APIPage.cut(rows, asked.page, id: { $0.0.assessment.id.rawValue }) { row, rank in
        [
          "assessment": .string(row.assessment.id.rawValue), "agency": AssessmentShapes.value(row.agency),
          "class": .words(row.assessment.classID), "state": .string(row.assessment.state(in: round).rawValue),
          "rank": rank.map { .whole($0) } ?? .null,
          "figures": .list(
            view.columns.map {
              AssessmentShapes.value(view.result.result(row.index, $0), of: $0, in: view.plan)
            }),
        ]
      }
    }
  }
}

extension AssessmentDesk {
  /// The organisation of today.
  func tree() async throws -> OrganisationTree {
    try await database.read { [organisation] in try organisation.tree(in: $0) }
  }
}
