public import HTTP

/// A refusal as RFC 9457 writes it: what happened in the reader's language, and what is wrong where.
public struct APIProblem: HTTPResponseError {
  /// The status.
  public let status: Status
  /// What happened, in words; by the status when nothing more is known.
  public let words: LocalizedText
  /// What is wrong, place by place.
  public let flaws: [APIFlaw]
  /// What a program needs to go on: both versions of a conflict, say.
  public let members: [JSON.Member]

  /// Describes a refusal.
  public init(
    _ status: Status, _ words: LocalizedText? = nil, flaws: [APIFlaw] = [], members: [JSON.Member] = []
  ) {
    self.status = status
    self.words = words ?? APITexts.of(status.code)
    self.flaws = flaws
    self.members = members
  }

  /// For logs.
  public var detail: String { words.en }

  /// The type of such answers.
  public static let mediaType = "application/problem+json"

  /// Whether a request is one of the programming interface, so that it is answered like this.
  public static func answers(_ request: Request) -> Bool {
    request.path == APIOperation.root || request.path.hasPrefix(APIOperation.root + "/")
  }

  /// The answer.
  ///
  /// - Parameter reference: names the request in the log, for what is our own fault.
  public func response(in language: Language, reference: String? = nil) -> Response {
    var all: [JSON.Member] = [
      JSON.Member("type", "about:blank"), JSON.Member("title", .string(status.description)),
      JSON.Member("status", .whole(status.code)), JSON.Member("detail", .string(words[language])),
    ]
    if let reference { all.append(JSON.Member("reference", .string(reference))) }
    if !flaws.isEmpty {
      let errors: [JSON] = flaws.map { ["pointer": .string($0.pointer), "detail": .string($0.reason[language])] }
      all.append(JSON.Member("errors", .list(errors)))
    }
    var response = Response.bytes(
      Array(JSON.object(all + members).written.utf8), type: Self.mediaType, status: status)
    response.headers[.cacheControl] = "no-store"
    if status == .unauthorized { response.headers["WWW-Authenticate"] = "Bearer" }
    return response
  }

  /// The description of refusals; the members of single operations come on top.
  static let shape = APIShape(
    "Problem",
    [
      APIField("type", .string()), APIField("title", .string()), APIField("status", .integer(100...599)),
      APIField("detail", .string()), APIField("reference", .string(), isRequired: false),
      APIField("position", .integer(0...Int(Int32.max)), isRequired: false),
      APIField(
        "errors", .list(.record([APIField("pointer", .string()), APIField("detail", .string())])), isRequired: false),
    ])
}

/// Refuses whoever wants to change something by the programming interface without saying who they are, before anybody
/// looks for a form.
public struct APIDoor: Middleware {
  /// A door that stands behind the session.
  public init() {}

  private static let methods: Set<Method> = [.get, .head, .options, .post, .put, .patch, .delete]

  /// Answers the request, or asks for a token.
  public func respond(to request: Request, next: Handler) async throws -> Response {
    guard APIProblem.answers(request) else { return try await next(request) }
    guard Self.methods.contains(request.method) else {
      return APIProblem(.methodNotAllowed).response(in: request.language)
    }
    guard !request.method.isSafe, !request.viewer.isSignedIn else { return try await next(request) }
    return APIProblem(.unauthorized).response(in: request.language)
  }
}
