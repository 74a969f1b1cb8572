import Database
import Design
import HTTP
import Kernel
import Scoring

/// The addresses of a round's overview and of exceptions.
struct OverviewRoutes: Sendable {
  let rounds: RoundDesk
  var desk: AssessmentDesk { rounds.desk }
  private var calendar: CalendarRoutes { CalendarRoutes(rounds: rounds) }

  func register(in router: inout Router) {
    router.register(.get, "/rounds/:id/overview", overview)
    router.register(.post, "/rounds/:id/remind", remind)
    router.register(.get, "/rounds/:id/exceptions", exceptions)
    router.register(.post, "/rounds/:id/exceptions", decide)
  }

  @Sendable private func overview(_ request: Request) async throws -> Response {
    let id = try calendar.id(request)
    let overview = try await rounds.overview(id, for: request.viewer)
    let permissions = Permissions(try await rounds.tree())
    let plan = try await desk.library.plan(id: overview.round.instrumentID, contentHash: overview.round.contentHash)
    let manages = try await rounds.managed([overview.round], by: request.viewer).contains(id)
    let page = OverviewPage(
      overview: overview, query: OverviewQuery(request.query), classes: plan?.instrument.classes ?? [],
      language: request.language, token: request.formToken, today: desk.clock.today,
      mayRemind: permissions.allowsAnywhere(request.viewer, .manageRound) && overview.round.state == .running,
      mayManage: manages)
    let language = request.language
    let title = ExceptionTexts.overview[language]
    let round = overview.round
    return .page(
      request.page(
        title: "\(title) – \(round.title[language])",
        breadcrumb: [
          Crumb(RoundTexts.rounds[language], to: "/rounds"), Crumb(round.title[language], to: "/rounds/\(id)"),
          Crumb(title),
        ], main: page.html))
  }

  @Sendable private func remind(_ request: Request) async throws -> Response {
    let id = try calendar.id(request)
    let count = try await rounds.remind(id, by: request.viewer)
    return request.redirect(
      to: "/rounds/\(id)/overview", flash: Flash(.good, ExceptionTexts.reminded(count)[request.language]))
  }

  private func page(_ opened: RoundDesk.Opened, _ request: Request) -> ExceptionPage {
    let top = opened.terms.population.part
    let inner = top.map { opened.tree.descendants(of: $0, includingItself: true) } ?? opened.tree.agencies[...]
    return ExceptionPage(
      language: request.language, token: request.formToken, opened: opened,
      parts: inner.filter { !opened.tree.children(of: $0.id).isEmpty })
  }

  @Sendable private func exceptions(_ request: Request) async throws -> Response {
    let opened = try await rounds.open(try calendar.id(request), for: request.viewer)
    let page = page(opened, request)
    return calendar.page(request, ExceptionTexts.title[request.language], in: opened.round, page.html)
  }

  @Sendable private func decide(_ request: Request) async throws -> Response {
    let opened = try await rounds.open(try calendar.id(request), for: request.viewer)
    let form = try await request.form()
    var reader = DecisionReader(opened: opened)
    guard let decision = reader.read(form) else {
      var page = page(opened, request)
      page.values = RoundValues(form)
      page.chosen = form[ExceptionPage.kindField]
      page.errors = reader.errors
      return calendar.page(
        request, ExceptionTexts.title[request.language], in: opened.round, status: .unprocessableContent, page.html)
    }
    let flash: Flash
    switch try await rounds.decide(decision, in: opened.round.id, by: request.viewer) {
    case .done(let count): flash = Flash(count == 0 ? .info : .good, ExceptionTexts.done(count)[request.language])
    case .refused(let why): flash = Flash(.warning, why[request.language])
    }
    return request.redirect(to: "/rounds/\(opened.round.id)/exceptions", flash: flash)
  }
}

/// Reads what is to be decided for some agencies.
struct DecisionReader {
  let opened: RoundDesk.Opened
  private(set) var errors: [(field: String, message: LocalizedText)] = []

  init(opened: RoundDesk.Opened) {
    self.opened = opened
  }

  /// The decision; `nil` when something is to be mended, and `errors` says what.
  mutating func read(_ form: FormData) -> RoundDecision? {
    let kind = form[ExceptionPage.kindField].flatMap(RoundDecision.Kind.init)
    if kind == nil { errors.append((ExceptionPage.kindField, ExceptionTexts.chooseWhat)) }
    let agencies = agencies(form)
    let (due, closes) = kind == .otherDays ? days(form) : (nil, nil)
    let reason = Reason.read(form)
    if reason.isEmpty { errors.append((RoundField.reason, RoundChangeTexts.reasonNeeded)) }
    guard errors.isEmpty, let kind else { return nil }
    return RoundDecision(kind: kind, agencies: agencies, due: due, closes: closes, reason: reason)
  }

  private mutating func agencies(_ form: FormData) -> [ID<Agency>] {
    let tree = opened.tree
    var found: [(field: String, message: LocalizedText)] = []
    let codes = CodeList.read(form, within: opened.terms.population.part, of: tree) { found.append(($0, $1)) }
    errors += found
    let part = (form[RoundField.part] ?? "").isEmpty ? nil : form[RoundField.part].map { ID<Agency>(rawValue: $0) }
    if part == nil, codes.isEmpty, found.isEmpty { errors.append((RoundField.part, ExceptionTexts.chooseWhom)) }
    let under = part.map { tree.descendants(of: $0, includingItself: true).map(\.id) } ?? []
    let named = codes.compactMap { tree.agency(code: $0)?.id }
    // Only agencies of the kinds and classes of the round come in with a whole part.
    var population = opened.terms.population
    population.codes = []
    let fitting = Set(population.agencies(in: tree).map(\.id))
    return under.filter { fitting.contains($0) || opened.exceptions[$0] != nil } + named
  }

  private mutating func days(_ form: FormData) -> (Day?, Day?) {
    func day(_ name: String) -> Day? {
      guard let text = form[name], !text.allSatisfy(\.isWhitespace) else { return nil }
      guard let day = DayEntry.read(text) else {
        errors.append((name, AssessmentTexts.notADay))
        return nil
      }
      return day
    }
    let due = day(RoundField.due)
    let closes = day(RoundField.closes)
    if due == nil, closes == nil, errors.isEmpty { errors.append((RoundField.due, ExceptionTexts.giveDays)) }
    if let due, due < opened.round.opens { errors.append((RoundField.due, RoundChangeTexts.dueBeforeOpens)) }
    if let closes, closes < due ?? opened.round.due {
      errors.append((RoundField.closes, RoundChangeTexts.closesBeforeDue))
    }
    return (due, closes)
  }
}
