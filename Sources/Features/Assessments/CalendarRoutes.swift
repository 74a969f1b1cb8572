import Database
import Design
import HTML
import HTTP
import Kernel
import Scoring

/// The addresses of the calendar, and of making, changing, starting and ending rounds.
struct CalendarRoutes: Sendable {
  let rounds: RoundDesk
  var desk: AssessmentDesk { rounds.desk }

  func register(in router: inout Router) {
    router.register(.get, "/calendar", calendar)
    router.register(.get, "/rounds/new", showNew)
    router.register(.post, "/rounds/new", create)
    router.register(.get, "/rounds/:id/edit", showEdit)
    router.register(.post, "/rounds/:id/edit", change)
    router.register(.get, "/rounds/:id/manage", manage)
    router.register(.post, "/rounds/:id/start", start)
    router.register(.post, "/rounds/:id/end", end)
  }

  func id(_ request: Request) throws -> ID<EvaluationRound> {
    ID(rawValue: try request.parameters.require("id"))
  }

  func page(
    _ request: Request, _ title: String, in round: EvaluationRound? = nil, status: Status = .ok, _ main: HTML
  ) -> Response {
    let language = request.language
    var crumbs = [Crumb(RoundTexts.rounds[language], to: "/rounds")]
    if let round { crumbs.append(Crumb(round.title[language], to: "/rounds/\(round.id)/manage")) }
    let whole = [title, round?.title[language]].compactMap { $0 }.joined(separator: " – ")
    return .page(request.page(title: whole, breadcrumb: crumbs + [Crumb(title)], main: main), status: status)
  }

  // MARK: The calendar

  @Sendable private func calendar(_ request: Request) async throws -> Response {
    let viewer = request.viewer
    let all = try await desk.rounds(for: viewer)
    let mine = try await desk.assessments(for: viewer)
    let tree = try await rounds.tree()
    let today = desk.clock.today
    let own = Set(mine.map(\.round.id))
    let manages = Permissions(tree).allowsAnywhere(viewer, .manageRound)
    let seen = all.filter { own.contains($0.id) || manages }
    let answering = AssessmentWork.answered(by: viewer, of: mine, tree)
    let asked = request.query["year"].flatMap { Int($0) }.flatMap { FiscalYear(buddhistYear: $0) }
    let page = CalendarPage(
      language: request.language, today: today, year: asked ?? FiscalYear(containing: today), rounds: seen,
      mine: answering, managed: try await rounds.managed(seen, by: viewer), mayMake: manages)
    let title = CalendarTexts.calendar[request.language]
    let print = PrintHeader(
      agency: viewer.agencyName?[request.language] ?? "", round: page.year.title[request.language],
      date: DateText(request.language).day(today))
    return .page(
      request.page(
        title: "\(title) \(page.year.buddhistYear)", breadcrumb: [Crumb(title)], printHeader: print, main: page.html))
  }

  // MARK: Making and changing

  func choices(for viewer: Viewer, keeping round: EvaluationRound? = nil) async throws -> RoundChoices {
    let (parts, mayWhole, tree) = try await rounds.parts(for: viewer)
    var plans = try await desk.library.current()
    // A round that is pinned to an older text may stay with it.
    if let round, !plans.contains(where: { $0.instrument.contentHash == round.contentHash }),
      let kept = try await desk.library.plan(id: round.instrumentID, contentHash: round.contentHash)
    {
      plans.append(kept)
    }
    let all = try await desk.rounds(for: viewer)
    let earlier = all.filter { $0.state != .preparing && $0.id != round?.id }
    return RoundChoices(parts: parts, mayWhole: mayWhole, tree: tree, plans: plans, earlier: earlier)
  }

  @Sendable private func showNew(_ request: Request) async throws -> Response {
    let choices = try await choices(for: request.viewer)
    let asked = request.query["year"].flatMap { Int($0) }.flatMap { FiscalYear(buddhistYear: $0) }
    let year = asked ?? FiscalYear(containing: desk.clock.today)
    let part = choices.mayWhole ? nil : choices.parts.first?.id
    let form = RoundFormPage(
      language: request.language, token: request.formToken, choices: choices, address: "/rounds/new",
      values: RoundValues(newIn: year, part: part))
    return page(request, form.title, form.html)
  }

  @Sendable private func create(_ request: Request) async throws -> Response {
    let choices = try await choices(for: request.viewer)
    let form = try await request.form()
    var reader = RoundFormReader(choices: choices)
    let draft = reader.read(form)
    if let draft, form["go"] != "preview" {
      let id = try await rounds.create(draft, by: request.viewer)
      return request.redirect(
        to: "/rounds/\(id)/manage", flash: Flash(.good, RoundChangeTexts.saved[request.language]))
    }
    var shown = RoundFormPage(
      language: request.language, token: request.formToken, choices: choices, address: "/rounds/new",
      values: RoundValues(form), errors: reader.errors)
    shown.preview = draft?.population.agencies(in: choices.tree)
    return page(request, shown.title, status: draft == nil ? .unprocessableContent : .ok, shown.html)
  }

  @Sendable private func showEdit(_ request: Request) async throws -> Response {
    let opened = try await rounds.open(try id(request), for: request.viewer)
    let choices = try await choices(for: request.viewer, keeping: opened.round)
    let form = RoundFormPage(
      language: request.language, token: request.formToken, choices: choices,
      address: "/rounds/\(opened.round.id)/edit", values: RoundValues(opened.managed, request.language),
      managed: opened.managed)
    return page(request, form.title, in: opened.round, form.html)
  }

  @Sendable private func change(_ request: Request) async throws -> Response {
    let opened = try await rounds.open(try id(request), for: request.viewer)
    let choices = try await choices(for: request.viewer, keeping: opened.round)
    let form = try await request.form()
    let isPreparing = opened.round.state == .preparing
    let reason = Reason.read(form)
    var reader = RoundFormReader(choices: choices)
    if !isPreparing, reason.isEmpty { reader.fail(RoundField.reason, RoundChangeTexts.reasonNeeded) }
    let draft = reader.read(form, fixed: isPreparing ? nil : opened.managed)
    var shown = RoundFormPage(
      language: request.language, token: request.formToken, choices: choices,
      address: "/rounds/\(opened.round.id)/edit", values: RoundValues(form), managed: opened.managed,
      errors: reader.errors)
    guard let draft else {
      return page(request, shown.title, in: opened.round, status: .unprocessableContent, shown.html)
    }
    if form["go"] == "preview" {
      shown.preview = draft.population.agencies(in: choices.tree)
      return page(request, shown.title, in: opened.round, shown.html)
    }
    let seen = form[RoundField.revision].flatMap { Int($0) } ?? -1
    switch try await rounds.change(opened.round.id, to: draft, seen: seen, reason: reason, by: request.viewer) {
    case .done:
      return request.redirect(
        to: "/rounds/\(opened.round.id)/manage", flash: Flash(.good, RoundChangeTexts.saved[request.language]))
    case .stale(let now):
      shown.managed = now
      shown.isStale = true
      return page(request, shown.title, in: opened.round, status: .conflict, shown.html)
    case .refused(let why):
      return request.redirect(
        to: "/rounds/\(opened.round.id)/manage", flash: Flash(.warning, why[request.language]))
    }
  }

  // MARK: Starting and ending

  @Sendable private func manage(_ request: Request) async throws -> Response {
    let opened = try await rounds.open(try id(request), for: request.viewer)
    let present = try await desk.library.current().first { $0.instrument.id == opened.round.instrumentID }
    let plan = try await desk.library.plan(id: opened.round.instrumentID, contentHash: opened.round.contentHash)
    let earlier = try await desk.database.read { connection in
      try opened.terms.carriesFrom.flatMap { try RoundStore.find($0, in: connection) }
    }
    let main = ManagePage(
      language: request.language, token: request.formToken, today: desk.clock.today, opened: opened, plan: plan,
      hasNewer: present.map { $0.instrument.contentHash != opened.round.contentHash } ?? false, earlier: earlier)
    return page(request, RoundChangeTexts.manage[request.language], in: opened.round, main.html)
  }

  @Sendable private func start(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let seen = form[RoundField.revision].flatMap { Int($0) } ?? -1
    let outcome = try await rounds.start(try id(request), seen: seen, by: request.viewer)
    return try answer(outcome, RoundChangeTexts.started, request)
  }

  @Sendable private func end(_ request: Request) async throws -> Response {
    let form = try await request.form()
    let reason = Reason.read(form)
    let address = "/rounds/\(try id(request))/manage"
    guard let state = form["state"].flatMap(EvaluationRound.State.init) else { throw RoutingError.notFound }
    guard !reason.isEmpty else {
      return request.redirect(
        to: address, flash: Flash(.warning, RoundChangeTexts.reasonNeeded[request.language]))
    }
    let seen = form[RoundField.revision].flatMap { Int($0) } ?? -1
    let outcome = try await rounds.end(try id(request), as: state, seen: seen, reason: reason, by: request.viewer)
    return try answer(outcome, RoundChangeTexts.done, request)
  }

  /// Back to the round, with what came of it.
  func answer(
    _ outcome: RoundDesk.Outcome, _ done: LocalizedText, _ request: Request, at path: String = "/manage"
  ) throws -> Response {
    let flash =
      switch outcome {
      case .done: Flash(.good, done[request.language])
      case .stale(let now)
      where now.round.state == .running && path == "/manage" && now.terms.startedAt != nil
        && done == RoundChangeTexts.started:
        Flash(.info, RoundChangeTexts.startedAlready[request.language])
      case .stale: Flash(.warning, RoundChangeTexts.stale[request.language])
      case .refused(let why): Flash(.warning, why[request.language])
      }
    return request.redirect(to: "/rounds/\(try id(request))\(path)", flash: flash)
  }
}

/// Why something was done, as it was typed.
enum Reason {
  /// At most 1,000 characters; a reason without a letter or digit is none.
  static func read(_ form: FormData) -> String {
    let text = (form[RoundField.reason] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.contains { $0.isLetter || $0.isNumber } ? String(text.prefix(1_000)) : ""
  }
}

extension RoundDesk {
  func tree() async throws -> OrganisationTree {
    try await desk.database.read { [organisation = desk.organisation] in try organisation.tree(in: $0) }
  }

  /// Those of some rounds that somebody manages.
  func managed(_ rounds: [EvaluationRound], by viewer: Viewer) async throws -> Set<ID<EvaluationRound>> {
    let (terms, tree) = try await desk.database.read { [organisation = desk.organisation] connection in
      (try TermsStore.all(in: connection), try organisation.tree(in: connection))
    }
    let permissions = Permissions(tree)
    return Set(
      rounds.map(\.id).filter { permissions.allows(viewer, .manageRound, on: (terms[$0] ?? RoundTerms()).subject) })
  }
}
