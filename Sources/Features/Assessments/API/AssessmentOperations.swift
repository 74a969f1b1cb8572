import Database
import HTTP
import Kernel
import Scoring

/// What programs may do with assessments, by the same desk as the pages.
struct AssessmentOperations: Sendable {
  let desk: AssessmentDesk

  var all: [APIOperation] { [list, one, derivation, saveMany, saveOne] }

  // MARK: Reading

  private var list: APIOperation {
    APIOperation(
      "listAssessments", .get, "/assessments", AssessmentAPITexts.assessments, for: .readAssessment,
      parameters: [APIParameter("round", .string(most: 200), AssessmentAPITexts.round)] + APIParameter.paging,
      answer: APIPage.schema(of: AssessmentShapes.listed)
    ) { [desk] asked in
      let wanted = asked.word("round")
      let all = try await desk.assessments(for: asked.viewer).filter { wanted == nil || $0.round.id.rawValue == wanted }
      let permissions = Permissions(try await desk.tree())
      return try await APIPage.cut(all, asked.page, id: { $0.assessment.id.rawValue }) { listed in
        let evaluation = try await desk.evaluation(of: listed)
        return .object(
          AssessmentShapes.brief(
            listed.assessment, listed.round, listed.agency, evaluation, try await desk.result(of: listed).root,
            permissions.capabilities(asked.viewer, on: listed.assessment.subject(in: listed.round))))
      }
    }
  }

  private var one: APIOperation {
    APIOperation(
      "getAssessment", .get, "/assessments/:id", AssessmentAPITexts.assessment, for: .readAssessment,
      answer: AssessmentShapes.assessment
    ) { [desk] asked in
      let opened = try await desk.open(try asked.id(), for: asked.viewer)
      let plan = opened.plan
      let decided = AssessmentDesk.decided(opened)
      let records = opened.sheet.records.values.sorted { $0.key.text < $1.key.text }
      let figures = plan.nodes.indices.compactMap { node -> JSON? in
        let result = decided.evaluation[node]
        return result.status == .absent ? nil : AssessmentShapes.value(result, of: node, in: plan)
      }
      let brief = AssessmentShapes.brief(
        opened.sheet.assessment, opened.sheet.round, opened.agency, opened.evaluation, decided.evaluation.root,
        opened.capabilities)
      return APIAnswer(
        .object(
          brief + [
            .init("lock", .words(opened.lock.map { AssessmentTexts.locked($0).title[asked.language] })),
            .init("answers", .list(records.map(AssessmentShapes.value))), .init("figures", .list(figures)),
          ]))
    }
  }

  private var derivation: APIOperation {
    APIOperation(
      "getDerivation", .get, "/assessments/:id/derivations/:node", AssessmentAPITexts.derivation, for: .readResult,
      parameters: [APIParameter("item", .integer(1...AnswerCheck.mostItems), AssessmentAPITexts.item)],
      answer: AssessmentShapes.derivation
    ) { [desk] asked in
      let opened = AssessmentDesk.decided(try await desk.open(try asked.id(), for: asked.viewer, to: .readResult))
      let plan = opened.plan
      guard let round = plan.roundIndex(opened.sheet.round.instrumentRound),
        let node = plan.indices[try asked.request.parameters.require("node")], plan.exists(node, inRound: round)
      else { throw APIProblem(.notFound) }
      let item = asked.query["item"]?.integer.map { $0 - 1 }
      if let collection = plan.collection(of: node) {
        guard let item, let items = opened.evaluation.items(of: collection), items.indices.contains(item) else {
          throw APIProblem(.notFound)
        }
      } else if item != nil {
        throw APIProblem(.notFound)
      }
      return APIAnswer(AssessmentShapes.value(opened.evaluation.derivation(of: node, item: item), in: plan))
    }
  }

  // MARK: Answering

  /// The most answers of one request.
  private static let most = 500

  private static let change = [
    APIField("answer", .nullable(AnswerExchange.sent), AssessmentAPITexts.blank),
    APIField("note", .string(most: SubmissionReader.longestNote), AssessmentAPITexts.note, isRequired: false),
    APIField("seen", .count, AssessmentAPITexts.seen),
  ]

  private var saveMany: APIOperation {
    let entry = APISchema.shape(
      APIShape("AnswerChange", [APIField("key", .string(most: 200), AssessmentAPITexts.key)] + Self.change))
    return APIOperation(
      "saveAnswers", .patch, "/assessments/:id/answers", AssessmentAPITexts.save, for: .answer,
      body: .record([APIField("answers", .list(entry, most: Self.most))]), answer: AssessmentShapes.saved
    ) { asked in
      let sent = asked.body["answers"]?.values ?? []
      return try await save(
        sent.enumerated().map { ($1["key"]?.text ?? "", $1, "/answers/\($0)") }, asked)
    }
  }

  private var saveOne: APIOperation {
    APIOperation(
      "saveAnswer", .put, "/assessments/:id/answers/:key", AssessmentAPITexts.saveOne, for: .answer,
      body: .shape(APIShape("OneAnswer", Self.change)), answer: AssessmentShapes.saved
    ) { asked in
      try await save([(try asked.request.parameters.require("key"), asked.body, "")], asked)
    }
  }

  private func save(_ sent: [(key: String, value: JSON, pointer: String)], _ asked: APIRequest) async throws
    -> APIAnswer
  {
    let opened = try await desk.open(try asked.id(), for: asked.viewer)
    var flaws: [APIFlaw] = []
    var changes: [AnswerChange] = []
    for (text, value, pointer) in sent {
      let key = AnswerKey(text)
      if changes.contains(where: { $0.key == key }) { flaws.append(APIFlaw(pointer, AssessmentAPITexts.twice)) }
      do throws(APIFlaw) {
        let answer = try answer(value["answer"] ?? .null, for: key, in: opened, at: pointer)
        changes.append(
          AnswerChange(
            key: key, answer: answer, note: value["note"]?.text ?? opened.sheet[key].note,
            seen: value["seen"]?.integer ?? 0))
      } catch { flaws.append(error) }
    }
    guard flaws.isEmpty else { throw APIProblem(.unprocessableContent, flaws: flaws) }
    return try await save(changes, in: opened, asked)
  }

  private func answer(
    _ sent: JSON, for key: AnswerKey, in opened: AssessmentDesk.Opened, at pointer: String
  ) throws(APIFlaw) -> Answer? {
    let plan = opened.plan
    switch key {
    case .fact(let id):
      guard let fact = plan.instrument.facts.first(where: { $0.id == id }) else {
        throw APIFlaw(pointer, AssessmentAPITexts.noQuestion)
      }
      return try AnswerExchange.read(sent, for: fact, at: pointer + "/answer")
    case .node(let id):
      guard let round = plan.roundIndex(opened.sheet.round.instrumentRound), let node = plan.indices[id],
        plan.exists(node, inRound: round), plan.collection(of: node) == nil,
        plan.isQuestion(node) || plan.isCollection(node) && plan.listOwner(of: node) == node
      else { throw APIFlaw(pointer, AssessmentAPITexts.noQuestion) }
      return try AnswerExchange.read(sent, for: plan.nodes[node], in: plan, at: pointer + "/answer")
    case .weight: throw APIFlaw(pointer, AssessmentAPITexts.noQuestion)
    }
  }

  private func save(
    _ changes: [AnswerChange], in opened: AssessmentDesk.Opened, _ asked: APIRequest
  ) async throws -> APIAnswer {
    switch try await desk.save(changes, in: opened, by: asked.viewer) {
    case .saved(_, let now):
      let records = changes.map { AssessmentShapes.value(now.sheet[$0.key]) }
      return APIAnswer([
        "answers": .list(records), "revision": .whole(now.sheet.assessment.revision),
        "total": AssessmentShapes.value(now.evaluation.root, of: now.plan.rootIndex, in: now.plan),
      ])
    case .locked(let lock):
      let words = AssessmentTexts.locked(lock)
      throw APIProblem(lock == .readOnly ? .forbidden : .conflict, words.title)
    case .conflict(let conflicts):
      let both = conflicts.map { conflict -> JSON in
        [
          "key": .string(conflict.theirs.key.text), "saved": AssessmentShapes.value(conflict.theirs),
          "sent": [
            "answer": AnswerExchange.value(conflict.mine.answer), "note": .string(conflict.mine.note),
            "seen": .whole(conflict.mine.seen),
          ],
        ]
      }
      throw APIProblem(
        .conflict, AssessmentAPITexts.conflict, members: [JSON.Member("conflicts", .list(both))])
    }
  }
}
