import Database
import Design
import HTTP
import Kernel
import Scoring

/// Listed things: adding, naming, answering and removing them.
extension AssessmentRoutes {
  /// Where an item stands: its collection, its row, and what it says.
  private struct Place {
    var context: FormContext
    var collection: Int
    var row: Int
    var items: [Answer.Item]
    var item: Answer.Item { items[row] }
    var owner: Int { context.plan.listOwner(of: collection) }
    var key: AnswerKey { .node(context.plan.nodes[owner].id) }
  }

  private func place(_ request: Request) async throws -> Place {
    let context = context(try await open(request), request)
    let collection = try node(request, in: context)
    let row = try request.parameters.require("row", as: Int.self) - 1
    guard context.plan.isCollection(collection), let items = context.evaluation.items(of: collection),
      items.indices.contains(row)
    else { throw RoutingError.notFound }
    return Place(context: context, collection: collection, row: row, items: items)
  }

  @Sendable func showItem(_ request: Request) async throws -> Response {
    let place = try await place(request)
    let page = ItemPage(
      context: place.context, collection: place.collection, row: place.row, item: place.item)
    return self.page(request, place.context, title: page.title, FormMain(html: page.html))
  }

  @Sendable func addItem(_ request: Request) async throws -> Response {
    let context = context(try await open(request), request)
    let collection = try node(request, in: context)
    guard context.plan.isCollection(collection), context.plan.listOwner(of: collection) == collection else {
      throw RoutingError.notFound
    }
    let back = context.address(of: collection)
    let name = ItemSubmission.name(from: try await request.form()["name"] ?? "")
    let items = context.evaluation.items(of: collection) ?? []
    let flaw =
      name.isEmpty ? AssessmentTexts.noName : items.contains { $0.name == name } ? AssessmentTexts.sameName : nil
    if let flaw { return request.redirect(to: back, flash: Flash(.bad, flaw[request.language])) }
    let place = Place(context: context, collection: collection, row: items.count, items: items)
    let outcome = try await keep(items + [Answer.Item(name: name, answers: [:])], at: place, request)
    guard case .saved = outcome else { return refused(outcome, to: back, request) }
    let flash = Flash(.good, AssessmentTexts.itemAdded[request.language])
    return request.redirect(to: context.address(ofItem: items.count, in: collection), flash: flash)
  }

  @Sendable func removeItem(_ request: Request) async throws -> Response {
    let place = try await place(request)
    let back = place.context.address(of: place.collection)
    guard place.owner == place.collection else { throw RoutingError.notFound }
    let stamp = SeenStamp(try await request.form()[ItemSubmission.stampField])
    guard let stamp, stamp.saw(place.item) else {
      return request.redirect(to: back, flash: Flash(.warning, AssessmentTexts.itemChanged[request.language]))
    }
    var items = place.items
    items.remove(at: place.row)
    let outcome = try await keep(items, at: place, request)
    guard case .saved = outcome else { return refused(outcome, to: back, request) }
    return request.redirect(to: back, flash: Flash(.good, AssessmentTexts.removed[request.language]))
  }

  @Sendable func saveItem(_ request: Request) async throws -> Response {
    let place = try await place(request)
    let form = try await request.form()
    let isAutosave = request.isAutosave(form)
    var others = Set(place.items.map(\.name))
    others.remove(place.item.name)
    let submission = ItemSubmission(
      form, isAutosave: isAutosave,
      questions: place.context.evaluation.askedItemQuestions(ofItem: place.row, in: place.collection),
      others: others, hasName: place.owner == place.collection, plan: place.context.plan)
    // Others may work on other items of the list; only a change of this very item stands in the way.
    guard let stamp = SeenStamp(form[ItemSubmission.stampField]), stamp.saw(place.item) else {
      return try stale(place, submission, isAutosave: isAutosave, request)
    }
    var items = place.items
    items[place.row] = submission.applied(to: place.item)
    let outcome = try await keep(items, at: place, request)
    switch outcome {
    case .conflict: return try stale(place, submission, isAutosave: isAutosave, request)
    case .locked:
      return isAutosave
        ? try lockedReply(outcome, request) : refused(outcome, to: place.context.address(of: place.collection), request)
    case .saved(let records, let now):
      let after = context(now, request)
      return isAutosave
        ? try reply(place, submission, after, request)
        : answered(place, submission, records, after, form, request)
    }
  }

  private func keep(_ items: [Answer.Item], at place: Place, _ request: Request) async throws -> SaveOutcome {
    let record = place.context.opened.sheet[place.key]
    let change = AnswerChange(key: place.key, answer: .items(items), note: record.note, seen: record.version)
    return try await desk.save([change], in: place.context.opened, by: request.viewer)
  }

  private func refused(_ outcome: SaveOutcome, to address: String, _ request: Request) -> Response {
    let text: LocalizedText =
      if case .locked(let lock) = outcome { AssessmentTexts.locked(lock).title } else { AssessmentTexts.itemChanged }
    return request.redirect(to: address, flash: Flash(.warning, text[request.language]))
  }

  private func lockedReply(_ outcome: SaveOutcome, _ request: Request) throws -> Response {
    var reply = AutosaveReply()
    if case .locked(let lock) = outcome {
      reply.conflict = .init(message: AssessmentTexts.locked(lock).title[request.language])
    }
    return try reply.response(.conflict)
  }

  private func stale(
    _ place: Place, _ submission: ItemSubmission, isAutosave: Bool, _ request: Request
  ) throws -> Response {
    if isAutosave {
      var reply = AutosaveReply()
      reply.conflict = .init(message: AssessmentTexts.itemChanged[request.language])
      return try reply.response(.conflict)
    }
    let page = ItemPage(
      context: place.context, collection: place.collection, row: place.row, item: place.item, submission: submission,
      isStale: true)
    return self.page(request, place.context, title: page.title, FormMain(html: page.html), status: .conflict)
  }

  private func answered(
    _ place: Place, _ submission: ItemSubmission, _ records: [AnswerRecord], _ after: FormContext, _ form: FormData,
    _ request: Request
  ) -> Response {
    let items = after.evaluation.items(of: place.collection) ?? []
    guard submission.flaws.isEmpty, items.indices.contains(place.row) else {
      var kept = submission
      kept.typed = submission.typed.filter { id, _ in submission.flaws.contains { $0.id == id } }
      let page = ItemPage(
        context: after, collection: place.collection, row: place.row,
        item: items.indices.contains(place.row) ? items[place.row] : place.item, submission: kept)
      return self.page(
        request, after, title: page.title, FormMain(html: page.html), status: .unprocessableContent)
    }
    let flash = Flash(.good, savedWords(records, before: place.context, after: after, request.language))
    let next =
      place.row + 1 < items.count
      ? after.address(ofItem: place.row + 1, in: place.collection) : after.address(of: place.collection)
    let here = after.address(ofItem: place.row, in: place.collection)
    return request.redirect(to: form["go"] == "next" ? next : here, flash: flash)
  }

  private func reply(
    _ place: Place, _ submission: ItemSubmission, _ after: FormContext, _ request: Request
  ) throws -> Response {
    var reply = AutosaveReply()
    let items = after.evaluation.items(of: place.collection) ?? []
    guard items.indices.contains(place.row) else { return try stale(place, submission, isAutosave: true, request) }
    let item = items[place.row]
    let version = after.opened.sheet[place.key].version
    let seen = SeenStamp(version: version, item: item).text
    reply.saved = .init(
      time: DateText(request.language).time(desk.clock.now()),
      hidden: [ItemSubmission.stampField: seen, FieldName.revision: seen])
    reply.add("score", ScorePanel(context: after, before: place.context.evaluation.root.floor).html)
    let asked = (
      before: Set(place.context.evaluation.askedItemQuestions(ofItem: place.row, in: place.collection)),
      after: Set(after.evaluation.askedItemQuestions(ofItem: place.row, in: place.collection))
    )
    let results = after.evaluation.itemResults(place.row, of: place.collection)
    let old = place.context.evaluation.itemResults(place.row, of: place.collection)
    for node in after.plan.itemNodes(of: place.collection) {
      let view = ItemQuestionView(
        context: after, index: node, item: item, result: results[node], isAsked: asked.after.contains(node),
        submission: ItemSubmission())
      let id = after.plan.nodes[node].id
      let isQuestion = after.plan.isQuestion(node)
      let hasMoved =
        isQuestion
        ? asked.before.contains(node) != asked.after.contains(node)
        : (old[node]?.status == .notApplicable) != (results[node]?.status == .notApplicable)
      if hasMoved {
        reply.add((isQuestion ? "q-" : "g-") + id, view.html)
      } else {
        reply.add("f-\(id)", view.figure)
      }
    }
    if !submission.flaws.isEmpty {
      reply.errors = Dictionary(
        submission.flaws.map { flaw in
          let name = flaw.id == ItemSubmission.nameField ? flaw.id : FieldName.answer(flaw.id)
          return (name, flaw.flaw.message[request.language])
        }, uniquingKeysWith: { first, _ in first })
    }
    return try reply.response(submission.flaws.isEmpty ? .ok : .unprocessableContent)
  }
}
