import Kernel
import Scoring

/// What rounds and assessments look like to programs.
enum AssessmentShapes {
  static let agency = APISchema.shape(
    APIShape("AgencyName", [APIField("id", .string()), APIField("code", .string()), APIField("name", .bilingual)]))

  static let round = APISchema.shape(
    APIShape(
      "Round",
      [
        APIField("id", .string()), APIField("title", .bilingual),
        APIField("fiscalYear", .count, AssessmentAPITexts.year),
        APIField("instrument", .string()), APIField("instrumentVersion", .string()),
        APIField("contentHash", .string()), APIField("instrumentRound", .nullable(.string())),
        APIField("opens", .day), APIField("due", .day), APIField("closes", .day),
        APIField("state", .word(EvaluationRound.State.allCases.map(\.rawValue))),
        APIField("takesAnswers", .boolean), .capabilities,
      ]))

  static let figure = APISchema.shape(
    APIShape(
      "Figure",
      [
        APIField("node", .string()), APIField("title", .bilingual),
        APIField("status", .word(NodeResult.Status.allCases.map { "\($0)" })),
        APIField("score", .nullable(.string()), AssessmentAPITexts.score),
        APIField("floor", .string(), AssessmentAPITexts.floor), APIField("maximum", .string()),
        APIField("coverage", .string(), AssessmentAPITexts.coverage),
      ]))

  private static let brief = [
    APIField("id", .string()), APIField("round", .string()), APIField("agency", agency),
    APIField("class", .nullable(.string())),
    APIField("state", .word(WorkState.allCases.map(\.rawValue)), AssessmentAPITexts.state),
    APIField("revision", .count, AssessmentAPITexts.revision), APIField("changedAt", .moment),
    APIField("submittedAt", .nullable(.moment)), APIField("answered", .count), APIField("asked", .count),
    APIField("total", figure), .capabilities,
  ]

  static let listed = APISchema.shape(APIShape("AssessmentBrief", brief))

  static let answer = APISchema.shape(
    APIShape(
      "AnswerRecord",
      [
        APIField("key", .string(), AssessmentAPITexts.key), APIField("answer", .nullable(AnswerExchange.kept)),
        APIField("note", .string()), APIField("version", .count), APIField("by", .bilingual),
        APIField("at", .nullable(.moment)),
      ]))

  static let assessment = APISchema.shape(
    APIShape(
      "Assessment",
      brief + [
        APIField("lock", .nullable(.string()), AssessmentAPITexts.lock), APIField("answers", .list(answer)),
        APIField("figures", .list(figure)),
      ]))

  static let saved = APISchema.shape(
    APIShape(
      "Saved",
      [APIField("answers", .list(answer)), APIField("revision", .count), APIField("total", figure)]))

  static let derivation = APISchema.shape(
    APIShape(
      "Derivation",
      [
        APIField("figure", figure), APIField("rule", .bilingual), APIField("steps", .list(.bilingual)),
        APIField("remarks", .list(.bilingual)),
        APIField(
          "parts",
          .list(
            .record([
              APIField("node", .string()), APIField("item", .nullable(.count)), APIField("title", .bilingual),
              APIField("status", .string()), APIField("score", .nullable(.string())), APIField("maximum", .string()),
              APIField("weight", .nullable(.string())), APIField("remark", .nullable(.bilingual)),
            ]))),
        APIField("source", .nullable(.bilingual)),
      ]))

  static let result = APISchema.shape(
    APIShape(
      "Result",
      [
        APIField("assessment", .string()), APIField("agency", agency), APIField("class", .nullable(.string())),
        APIField("state", .string()), APIField("rank", .nullable(.count), AssessmentAPITexts.rank),
        APIField("figures", .list(figure)),
      ]))

  // MARK: Values

  static func value(_ agency: Agency) -> JSON {
    ["id": .string(agency.id.rawValue), "code": .string(agency.code), "name": .bilingual(agency.name)]
  }

  static func value(_ round: EvaluationRound, today: Day, _ capabilities: Capabilities) -> JSON {
    [
      "id": .string(round.id.rawValue), "title": .bilingual(round.title),
      "fiscalYear": .whole(round.fiscalYear.buddhistYear), "instrument": .string(round.instrumentID),
      "instrumentVersion": .string(round.instrumentVersion), "contentHash": .string(round.contentHash),
      "instrumentRound": .words(round.instrumentRound), "opens": .day(round.opens), "due": .day(round.due),
      "closes": .day(round.closes), "state": .string(round.state.rawValue),
      "takesAnswers": .boolean(round.takesAnswers(on: today)), "capabilities": .capabilities(capabilities),
    ]
  }

  static func value(_ result: NodeResult, of node: Int, in plan: Plan) -> JSON {
    [
      "node": .string(plan.nodes[node].id), "title": .bilingual(plan.nodes[node].title),
      "status": .string("\(result.status)"), "score": .figure(result.hasScore ? result.score : nil),
      "floor": .figure(result.floor), "maximum": .figure(result.maximum), "coverage": .figure(result.coverage),
    ]
  }

  static func value(_ record: AnswerRecord) -> JSON {
    [
      "key": .string(record.key.text), "answer": AnswerExchange.value(record.answer), "note": .string(record.note),
      "version": .whole(record.version), "by": .bilingual(record.by.name),
      "at": .moment(record.version == 0 ? nil : record.at),
    ]
  }

  static func brief(
    _ assessment: Assessment, _ round: EvaluationRound, _ agency: Agency, _ claimed: Evaluation, _ total: NodeResult,
    _ capabilities: Capabilities
  ) -> [JSON.Member] {
    let count = Completion(claimed).all
    let plan = claimed.plan
    return [
      .init("id", .string(assessment.id.rawValue)), .init("round", .string(round.id.rawValue)),
      .init("agency", value(agency)), .init("class", .words(assessment.classID)),
      .init("state", .string(assessment.state(in: round).rawValue)), .init("revision", .whole(assessment.revision)),
      .init("changedAt", .moment(assessment.changedAt)), .init("submittedAt", .moment(assessment.submittedAt)),
      .init("answered", .whole(count.done)), .init("asked", .whole(count.total)),
      .init("total", value(total, of: plan.rootIndex, in: plan)),
      .init("capabilities", .capabilities(capabilities)),
    ]
  }

  static func value(_ derivation: Derivation, in plan: Plan) -> JSON {
    let parts = derivation.parts.map { part -> JSON in
      [
        "node": .string(plan.nodes[part.node].id), "item": part.item.map { .whole($0 + 1) } ?? .null,
        "title": .bilingual(part.title), "status": .string("\(part.result.status)"),
        "score": .figure(part.result.hasScore ? part.result.score : nil), "maximum": .figure(part.result.maximum),
        "weight": .figure(part.weight), "remark": part.remark.map { .bilingual($0) } ?? .null,
      ]
    }
    return [
      "figure": value(derivation.result, of: derivation.node, in: plan), "rule": .bilingual(derivation.rule),
      "steps": .list(derivation.steps.map { .bilingual($0) }),
      "remarks": .list(derivation.remarks.map { .bilingual($0) }), "parts": .list(parts),
      "source": derivation.source.map { .bilingual($0.document) } ?? .null,
    ]
  }
}
