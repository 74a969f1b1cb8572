import Database
import Design
import HTTP
import Kernel

/// The addresses of questions about a round.
struct QuestionRoutes: Sendable {
  let desk: DiscussionDesk

  func register(in router: inout Router) {
    router.register(.get, "/rounds/:id/questions", show)
    router.register(.post, "/rounds/:id/questions", ask)
    router.register(.post, "/rounds/:id/questions/:question/answer", answer)
    router.register(.post, "/rounds/:id/questions/:question/pin") { try await pin($0, true) }
    router.register(.post, "/rounds/:id/questions/:question/unpin") { try await pin($0, false) }
    router.register(.post, "/rounds/:id/questions/:question/withdraw", withdraw)
  }

  /// The place that stands for a whole round.
  static func place(_ round: String) -> DiscussionPlace { DiscussionPlace(kind: "round", subject: round, item: "all") }

  private static func address(_ round: String) -> String { "/rounds/\(PercentCoding.encode(round))/questions" }

  @Sendable private func show(_ request: Request) async throws -> Response {
    try await page(request, round: try request.parameters.require("id"))
  }

  private func page(
    _ request: Request, round: String, typed: (field: String, text: String, flaw: LocalizedText)? = nil
  ) async throws -> Response {
    let viewer = request.viewer
    let (standing, questions) = try await desk.database.read { [desk] connection in
      (
        try desk.standing(at: Self.place(round), for: viewer, in: connection),
        try QuestionStore.all(of: round, in: connection)
      )
    }
    let page = QuestionsPage(
      round: round, standing: standing, viewer: viewer, token: request.formToken, questions: questions,
      search: String((request.query["q"] ?? "").prefix(200)), typed: typed)
    let title = QuestionTexts.questions[request.language]
    let crumbs = [Crumb(standing.title[request.language], to: standing.address), Crumb(title)]
    let whole = request.page(
      title: "\(title) – \(standing.title[request.language])", breadcrumb: crumbs, main: page.html)
    return .page(whole, status: typed == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func ask(_ request: Request) async throws -> Response {
    let round = try request.parameters.require("id")
    let typed = try await request.form()["question"] ?? ""
    guard case .success(let body) = SpokenText.checked(typed) else {
      return try await page(request, round: round, typed: ("question", typed, Self.flaw(typed)))
    }
    let viewer = request.viewer
    try await desk.database.write { [desk] connection in
      let standing = try desk.standing(at: Self.place(round), for: viewer, in: connection)
      guard standing.mayWrite, let account = viewer.account else { throw PermissionDenied(.readRound, by: viewer) }
      let question = RoundQuestion(
        id: .make(at: desk.clock.now()), round: round, askedBy: account.id, askedName: account.name, body: body,
        askedAt: desk.clock.now(), isPinned: false)
      try QuestionStore.add(question, in: connection)
      try record("question.asked", question, after: body, viewer, connection)
      let roots = try desk.organisation.tree(in: connection).roots
      let coordinators = try roots.flatMap { try desk.people.people(holding: .coordinator, for: $0.id, in: connection) }
      let notice = Notice(
        "question.asked", subject: QuestionTexts.newQuestion(standing.title),
        body: LocalizedText(same: String(body.prefix(200))), address: "\(Self.address(round))#q-\(question.id)")
      try NoticeBoard.post(
        notice, to: Set(coordinators.map(\.id)), except: account.id, at: desk.clock.now(), in: connection)
    }
    return request.redirect(to: Self.address(round), flash: Flash(.good, QuestionTexts.asked[request.language]))
  }

  @Sendable private func answer(_ request: Request) async throws -> Response {
    let round = try request.parameters.require("id")
    let id = ID<RoundQuestion>(rawValue: try request.parameters.require("question"))
    let field = "answer-\(id)"
    let typed = try await request.form()[field] ?? ""
    guard case .success(let body) = SpokenText.checked(typed) else {
      return try await page(request, round: round, typed: (field, typed, Self.flaw(typed)))
    }
    try await moderate(request, round, id) { [desk] question, standing, account, connection in
      try QuestionStore.answer(id, body, by: account.name, at: desk.clock.now(), in: connection)
      try record("question.answered", question, before: question.answer, after: body, request.viewer, connection)
      let notice = Notice(
        "question.answered", subject: QuestionTexts.yourAnswer(standing.title),
        body: LocalizedText(same: String(question.body.prefix(200))), address: "\(Self.address(round))#q-\(id)")
      try NoticeBoard.post(
        notice, to: [question.askedBy], except: account.id, at: desk.clock.now(), in: connection)
    }
    return request.redirect(to: Self.address(round), flash: Flash(.good, QuestionTexts.published[request.language]))
  }

  private func pin(_ request: Request, _ isPinned: Bool) async throws -> Response {
    let round = try request.parameters.require("id")
    let id = ID<RoundQuestion>(rawValue: try request.parameters.require("question"))
    try await moderate(request, round, id) { question, _, _, connection in
      guard question.isPinned != isPinned else { return }
      try QuestionStore.pin(id, isPinned, in: connection)
      try record(isPinned ? "question.pinned" : "question.unpinned", question, request.viewer, connection)
    }
    return request.redirect(to: Self.address(round))
  }

  @Sendable private func withdraw(_ request: Request) async throws -> Response {
    let round = try request.parameters.require("id")
    let id = ID<RoundQuestion>(rawValue: try request.parameters.require("question"))
    let viewer = request.viewer
    try await desk.database.write { [desk] connection in
      _ = try desk.standing(at: Self.place(round), for: viewer, in: connection)
      guard let question = try QuestionStore.find(id, of: round, in: connection),
        question.askedBy == viewer.account?.id, question.answer == nil
      else { throw RoutingError.notFound }
      try QuestionStore.withdraw(id, at: desk.clock.now(), in: connection)
      try record("question.withdrawn", question, before: question.body, viewer, connection)
    }
    return request.redirect(to: Self.address(round), flash: Flash(.good, QuestionTexts.withdrawn[request.language]))
  }

  private func moderate(
    _ request: Request, _ round: String, _ id: ID<RoundQuestion>,
    _ act: @escaping @Sendable (RoundQuestion, DiscussionStanding, Account, any Connection) throws -> Void
  ) async throws {
    let viewer = request.viewer
    try await desk.database.write { [desk] connection in
      let standing = try desk.standing(at: Self.place(round), for: viewer, in: connection)
      guard standing.mayModerate, let account = viewer.account else { throw PermissionDenied(.manageRound, by: viewer) }
      guard let question = try QuestionStore.find(id, of: round, in: connection) else { throw RoutingError.notFound }
      try act(question, standing, account, connection)
    }
  }

  private func record(
    _ action: String, _ question: RoundQuestion, before: String? = nil, after: String? = nil, _ viewer: Viewer,
    _ connection: any Connection
  ) throws {
    let entry = AuditEntry(
      action, on: "question", "\(question.round)/\(question.id)", before: before, after: after)
    try AuditTrail(clock: desk.clock).append(entry, by: viewer, in: connection)
  }

  private static func flaw(_ typed: String) -> LocalizedText {
    typed.count > SpokenText.limit ? DiscussionTexts.tooLong : DiscussionTexts.nothing
  }
}

/// The address of opinions about a round.
struct FeedbackRoutes: Sendable {
  let desk: DiscussionDesk

  func register(in router: inout Router) {
    router.register(.get, "/rounds/:id/feedback", show)
    router.register(.post, "/rounds/:id/feedback", save)
  }

  @Sendable private func show(_ request: Request) async throws -> Response { try await page(request) }

  private func page(
    _ request: Request, typed: RoundFeedback? = nil, flaws: [(field: String, text: LocalizedText)] = []
  ) async throws -> Response {
    let round = try request.parameters.require("id")
    let viewer = request.viewer
    let (standing, known, summary) = try await desk.database.read { [desk] connection in
      let standing = try desk.standing(at: QuestionRoutes.place(round), for: viewer, in: connection)
      guard let account = viewer.account else { throw PermissionDenied(.keepOwnAccount, by: viewer) }
      return (
        standing, try FeedbackStore.find(of: account.id, on: round, in: connection),
        standing.mayModerate ? try FeedbackStore.summary(of: round, in: connection) : nil
      )
    }
    let page = FeedbackPage(
      round: round, standing: standing, viewer: viewer, token: request.formToken,
      feedback: typed ?? known ?? RoundFeedback(), summary: summary, flaws: flaws)
    let title = FeedbackTexts.feedback[request.language]
    let crumbs = [Crumb(standing.title[request.language], to: standing.address), Crumb(title)]
    let whole = request.page(
      title: "\(title) – \(standing.title[request.language])", breadcrumb: crumbs, main: page.html)
    return .page(whole, status: flaws.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private func save(_ request: Request) async throws -> Response {
    let round = try request.parameters.require("id")
    let form = try await request.form()
    var feedback = RoundFeedback(words: form["words"] ?? "")
    var flaws: [(field: String, text: LocalizedText)] = []
    for aspect in FeedbackAspect.allCases {
      let field = FeedbackPage.field(aspect)
      if let score = form[field].flatMap({ Int($0) }), (1...5).contains(score) {
        feedback.scores[aspect] = score
      } else {
        flaws.append((field, FeedbackTexts.choose))
      }
    }
    if feedback.words.count > RoundFeedback.limit { flaws.append(("words", FeedbackTexts.tooLong)) }
    guard flaws.isEmpty else { return try await page(request, typed: feedback, flaws: flaws) }
    if case .success(let words) = SpokenText.checked(feedback.words) {
      feedback.words = words
    } else {
      feedback.words = ""
    }
    let viewer = request.viewer
    let given = feedback
    try await desk.database.write { [desk] connection in
      let standing = try desk.standing(at: QuestionRoutes.place(round), for: viewer, in: connection)
      guard standing.mayWrite, let account = viewer.account else { throw PermissionDenied(.readRound, by: viewer) }
      try FeedbackStore.save(given, of: account.id, on: round, at: desk.clock.now(), in: connection)
      // That it was given is recorded, not what was said: opinions carry no name.
      try AuditTrail(clock: desk.clock).append(
        AuditEntry("feedback.given", on: "round", round), by: viewer, in: connection)
    }
    return request.redirect(
      to: "/rounds/\(PercentCoding.encode(round))/feedback",
      flash: Flash(.good, FeedbackTexts.thanks[request.language]))
  }
}
