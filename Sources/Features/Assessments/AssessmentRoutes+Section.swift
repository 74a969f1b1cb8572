import Database
import Design
import Foundation
import HTML
import HTTP
import Kernel
import Scoring

/// The main part of a page of the form.
struct FormMain {
  let html: HTML
}

extension AssessmentRoutes {
  @Sendable func show(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    var context = context(opened, request)
    if opened.lock == nil { context.offer(try await desk.carryOver(for: opened, viewer: request.viewer)) }
    return try await show(context, at: try node(request, in: context), request)
  }

  /// A section, or the question that the address names.
  private func show(
    _ context: FormContext, at node: Int, _ request: Request, status: Status = .ok
  ) async throws -> Response {
    guard let section = context.outline.section(of: node) else { throw RoutingError.notFound }
    let isAlone = node != section || context.plan.isQuestion(node)
    guard isAlone || context.outline.sections.contains(node) else {
      return request.redirect(to: context.address(of: section))
    }
    if isAlone, !context.plan.isQuestion(node) { return request.redirect(to: context.place(of: section)) }
    var context = context
    let company = try await company(at: node, &context, request)
    var page = SectionPage(context: context, section: section, question: isAlone ? node : nil)
    page.company = company
    if isAlone { page.history = try await history(of: node, context) }
    return self.page(request, context, title: page.title, FormMain(html: page.html), status: status)
  }

  /// Who else has this page open, and how much is said about each item of the assessment.
  private func company(at node: Int, _ context: inout FormContext, _ request: Request) async throws -> CompanyMark? {
    guard let together = request.together, let account = request.viewer.account else { return nil }
    let assessment = context.opened.sheet.assessment
    let id = assessment.id.rawValue
    context.shelf = together.shelf
    context.spoken = try await desk.database.read { try together.shelf.counts(of: "assessment", id, in: $0) }
    let place = DiscussionPlace(kind: "assessment", subject: id, item: context.plan.nodes[node].id)
    let names = try await together.presence.others(than: request.viewer, at: place)
    if request.method == .get {
      try await together.presence.note(account.id, at: place, reading: .readAssessment, agency: assessment.agency)
    }
    return CompanyMark(place: place, names: names, language: request.language)
  }

  private func history(of node: Int, _ context: FormContext) async throws -> [AuditRecord] {
    let subject = "\(context.opened.sheet.assessment.id)/\(context.plan.nodes[node].id)"
    return try await desk.database.read { try AuditTrail.history(of: "answer", subject, limit: 20, in: $0) }
  }

  @Sendable func save(_ request: Request) async throws -> Response {
    let opened = try await open(request)
    let context = context(opened, request)
    let node = try node(request, in: context)
    guard let section = context.outline.section(of: node), node == section || context.plan.isQuestion(node) else {
      throw RoutingError.notFound
    }
    let form = try await request.form()
    let isAutosave = request.isAutosave(form)
    let shown = node == section ? context.outline.nodes(in: section) : [node]
    let reader = SubmissionReader(form: form, instrument: context.plan.instrument, isAutosave: isAutosave)
    let submission = reader.read(
      shown.filter { context.evaluation.isAsked($0) && isSent($0, form, context) }, of: opened)
    let outcome = try await desk.save(submission.changes, in: opened, by: request.viewer)
    return isAutosave
      ? try reply(outcome, submission, before: context, shown: shown, section: section, request)
      : try await answer(outcome, submission, before: context, at: node, form, request)
  }

  /// Whether the form says anything of a question. Fields that were locked on the page are not sent by a browser, and
  /// nothing follows from their silence; what an older page sends is refused by the desk, not lost without a word.
  private func isSent(_ node: Int, _ form: FormData, _ context: FormContext) -> Bool {
    guard context.opened.lock == nil, context.isLocked(node) else { return true }
    let id = context.plan.nodes[node].id
    guard context.opened.sheet[.node(id)].answer != .notApplicable else { return false }
    return [FieldName.answer(id), FieldName.notApplicable(id), FieldName.note(id)].contains { form[$0] != nil }
  }

  // MARK: Without script

  private func answer(
    _ outcome: SaveOutcome, _ submission: SectionSubmission, before: FormContext, at node: Int, _ form: FormData,
    _ request: Request
  ) async throws -> Response {
    switch outcome {
    case .locked(let lock):
      let flash = Flash(.warning, AssessmentTexts.locked(lock).title[request.language])
      return request.redirect(to: before.address(of: node), flash: flash)
    case .conflict(let conflicts):
      var context = before
      // Read again, so that what is saved stands on the page beside what was typed.
      if let now = try? await desk.open(before.opened.sheet.assessment.id, for: request.viewer) {
        context = self.context(now, request)
      }
      context.submission = submission
      context.conflicts = Dictionary(
        conflicts.map { ($0.theirs.key.text, $0) }, uniquingKeysWith: { first, _ in first })
      return try await show(context, at: node, request, status: .conflict)
    case .saved(let records, let now):
      var context = context(now, request)
      guard submission.flaws.isEmpty else {
        context.submission = submission
        context.submission.typed = submission.typed.filter { id, _ in submission.flaws.contains { $0.id == id } }
        return try await show(context, at: node, request, status: .unprocessableContent)
      }
      let flash = Flash(.good, savedWords(records, before: before, after: context, request.language))
      return request.redirect(to: nextAddress(context, node, form), flash: flash)
    }
  }

  /// What saving did, with what it changed in the score.
  func savedWords(
    _ records: [AnswerRecord], before: FormContext, after: FormContext, _ language: Language
  ) -> String {
    guard !records.isEmpty else { return AssessmentTexts.nothingToSave[language] }
    let difference = after.evaluation.root.floor - before.evaluation.root.floor
    guard !difference.isZero else { return AssessmentTexts.saved[language] }
    let figure = NumberText().decimal(difference.magnitude, decimals: max(after.plan.instrument.digits, 2))
    let change = AssessmentTexts.gained(figure, isGain: !difference.isNegative)[language]
    return "\(AssessmentTexts.saved[language]) \(change)"
  }

  private func nextAddress(_ context: FormContext, _ node: Int, _ form: FormData) -> String {
    if form["go"] == "next" {
      guard let section = context.outline.section(of: node) else { return context.base }
      let isAlone = node != section || context.plan.isQuestion(node)
      let next = isAlone ? questionAfter(node, context) : context.neighbours(of: section).next
      return next.map { context.address(of: $0) } ?? context.base + "/check"
    }
    let stayAt =
      form["at"] ?? form[FieldName.clear]
      ?? form[FieldName.resolve]?.split(separator: " ").dropFirst().first.map(String.init)
    guard let stayAt, context.plan.indices[stayAt] != nil else { return context.address(of: node) }
    return context.address(of: node) + "#q-\(stayAt)"
  }

  private func questionAfter(_ node: Int, _ context: FormContext) -> Int? {
    let all = context.outline.sections.flatMap { context.outline.questions(in: $0) }
      .filter { context.evaluation.isAsked($0) || $0 == node }
    return all.firstIndex(of: node).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }

  // MARK: With script

  private func reply(
    _ outcome: SaveOutcome, _ submission: SectionSubmission, before: FormContext, shown: [Int], section: Int,
    _ request: Request
  ) throws -> Response {
    var reply = AutosaveReply()
    switch outcome {
    case .locked(let lock):
      reply.conflict = .init(message: AssessmentTexts.locked(lock).title[request.language])
      return try reply.response(.conflict)
    case .conflict(let conflicts):
      reply.conflict = .init(message: AssessmentTexts.conflictSaving[request.language])
      for conflict in conflicts {
        guard let index = before.plan.indices[conflict.theirs.key.text] else { continue }
        let view = ConflictView(
          language: request.language, node: before.plan.nodes[index], title: before.title(of: index),
          conflict: conflict)
        reply.add("c-\(conflict.theirs.key.text)", view.html)
      }
      return try reply.response(.conflict)
    case .saved(let records, let now):
      let context = context(now, request)
      fill(&reply, records, before: before, after: context, shown: shown, section: section)
      reply.errors = errors(submission, request.language)
      return try reply.response(submission.flaws.isEmpty ? .ok : .unprocessableContent)
    }
  }

  private func errors(_ submission: SectionSubmission, _ language: Language) -> [String: String]? {
    guard !submission.flaws.isEmpty else { return nil }
    return Dictionary(
      submission.flaws.map { (FieldName.answer($0.id), $0.flaw.message[language]) },
      uniquingKeysWith: { first, _ in first })
  }

  private func fill(
    _ reply: inout AutosaveReply, _ records: [AnswerRecord], before: FormContext, after: FormContext, shown: [Int],
    section: Int
  ) {
    let moment = records.map(\.at).max() ?? desk.clock.now()
    let stamps = records.map { (FieldName.stamp($0.key.text), SeenStamp($0).text) }
    let hidden = stamps + [(FieldName.revision, after.revision(of: shown))]
    reply.saved = .init(
      time: DateText(after.language).time(moment), hidden: Dictionary(hidden, uniquingKeysWith: { first, _ in first }))
    guard !records.isEmpty else { return }
    reply.add("score", ScorePanel(context: after, before: before.evaluation.root.floor).html)
    let question = shown.count == 1 && shown[0] != section ? shown[0] : nil
    reply.add("tree", ContentsTree(context: after, section: section, question: question).html)
    for node in shown {
      renew(node, &reply, before: before, after: after, isAlone: shown.count == 1 || node == section, section: section)
    }
  }

  /// The parts of one question that saving may have changed.
  private func renew(
    _ node: Int, _ reply: inout AutosaveReply, before: FormContext, after: FormContext, isAlone: Bool, section: Int
  ) {
    let id = after.plan.nodes[node].id
    let isQuestion = after.plan.isQuestion(node)
    let level = SectionPage(context: after, section: section).depth(of: node)
    let question = QuestionView(context: after, index: node, isAlone: isAlone, level: level)
    let group = GroupView(context: after, index: node, level: node == section ? nil : level)
    if before.evaluation.isAsked(node) != after.evaluation.isAsked(node) {
      reply.add(isQuestion ? "q-\(id)" : "g-\(id)", isQuestion ? question.html : group.html)
    } else if isQuestion {
      reply.add("f-\(id)", question.figure)
      reply.add("s-\(id)", question.state)
      if after.plan.isCollection(node) { return }
      reply.add(
        "c-\(id)", ConflictView(language: after.language, node: after.plan.nodes[node], title: "", conflict: nil).html)
    } else {
      reply.add("f-\(id)", group.figure)
    }
  }
}

extension Request {
  /// Whether the script is saving, rather than a person sending the form.
  func isAutosave(_ form: FormData) -> Bool {
    let header = HeaderName(validating: Autosave.header)
    return header.map { headers[$0] == "1" } == true || form[Autosave.beaconField] == "1"
  }
}
