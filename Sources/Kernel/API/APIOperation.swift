public import HTTP

/// One operation of the programming interface. Its address, its checks and its place in the description all follow
/// from this one value, so that none can say anything else than the others.
public struct APIOperation: Sendable {
  /// Answers a request that was found to be as described.
  public typealias Work = @Sendable (APIRequest) async throws -> APIAnswer

  /// Its name in programs, such as `listRounds`; unique.
  public let id: String
  /// How it is called.
  public let method: Method
  /// Where, as routes are written, under `/api/v1`.
  public let path: String
  /// What it does, in a line.
  public let summary: LocalizedText
  /// What it asks `Permissions` for; `nil` when any token will do.
  public let action: Action?
  /// What may stand in the query.
  public var parameters: [APIParameter] = []
  /// What is sent; `nil` for nothing.
  public var body: APISchema?
  /// What comes back.
  public let answer: APISchema
  /// How it refuses besides what follows from the rest: 409, say.
  public var refusals: [Status] = []
  private let work: Work

  /// Describes an operation.
  ///
  /// - Parameter path: where it stands under `/api/v1`, as routes are written: `/rounds/:id`.
  public init(
    _ id: String, _ method: Method, _ path: String, _ summary: LocalizedText, for action: Action?,
    parameters: [APIParameter] = [], body: APISchema? = nil, answer: APISchema, refusals: [Status] = [],
    work: @escaping Work
  ) {
    self.id = id
    self.method = method
    self.path = Self.root + path
    self.summary = summary
    self.action = action
    self.parameters = parameters
    self.body = body
    self.answer = answer
    self.refusals = refusals
    self.work = work
  }

  /// Where the interface stands.
  public static let root = "/api/v1"

  /// The most bytes of what is sent.
  public static let bodyLimit = 1_000_000

  /// The names captured by the path.
  public var captures: [String] {
    path.split(separator: "/").filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
  }

  /// The path as OpenAPI writes it.
  public var template: String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }

  /// The scope that a token needs; `nil` when any will do.
  public var scope: TokenScope? { action.flatMap(PermissionRule.scope) }

  /// Whether nobody has to say who they are.
  public var isPublic: Bool { action.map { PermissionRule.of($0).isPublic } ?? false }

  /// The statuses of refusals.
  public var refusalStatuses: [Status] {
    var all: [Status] = [.badRequest, .unauthorized, .forbidden, .notFound, .methodNotAllowed, .uriTooLong] + refusals
    if body != nil {
      all += [.conflict, .contentTooLarge, .unsupportedMediaType, .unprocessableContent]
    }
    return Array(Set(all)).sorted { $0.code < $1.code }
  }

  /// Adds the address.
  public func register(in router: inout Router) {
    router.register(method, RoutePattern(path)) { request in
      do {
        return try await respond(to: request)
      } catch let problem as APIProblem {
        return problem.response(in: request.language)
      } catch {
        let status = Status(answering: error)
        // What is our own fault has to reach the log.
        guard status.code < 500 else { throw error }
        return APIProblem(status).response(in: request.language)
      }
    }
  }

  private func respond(to request: Request) async throws -> Response {
    if !isPublic, !request.viewer.isSignedIn { throw APIProblem(.unauthorized) }
    try checkScope(request)
    let query = try values(of: request.query)
    let answer = try await work(APIRequest(request: request, query: query, body: try await read(request)))
    var response = Response.json(answer.value.written, status: answer.status)
    response.headers[.cacheControl] = "private, no-cache"
    response.headers["Content-Language"] = request.language.rawValue
    if let place = answer.location { response.headers[.location] = place }
    return response
  }

  private func checkScope(_ request: Request) throws {
    guard let token = request.viewer.token, let scope, !isPublic, !token.scopes.contains(scope) else { return }
    throw APIProblem(.forbidden, APITexts.scopeMissing(scope))
  }

  private func values(of query: QueryItems) throws -> [String: JSON] {
    var flaws: [APIFlaw] = []
    var found: [String: JSON] = [:]
    let known = Dictionary(parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for item in query where item.name != Self.languageParameter {
      let pointer = "?" + item.name
      guard let parameter = known[item.name] else {
        flaws.append(APIFlaw(pointer, APITexts.unknownField(item.name, parameters.map(\.name))))
        continue
      }
      let value: JSON = if case .integer = parameter.schema { .number(item.value) } else { .string(item.value) }
      flaws += parameter.schema.flaws(of: value, at: pointer)
      found[item.name] = value
    }
    guard flaws.isEmpty else { throw APIProblem(.badRequest, APITexts.badQuery, flaws: flaws) }
    return found
  }

  /// Chooses the language on every page, and here as well.
  private static let languageParameter = "lang"

  private func read(_ request: Request) async throws -> JSON {
    guard let body else { return .null }
    let type = MediaType(parsing: request.headers[.contentType] ?? "")?.essence
    guard type == "application/json" else { throw APIProblem(.unsupportedMediaType) }
    let bytes = try await request.body.collect(upTo: Self.bodyLimit)
    let value: JSON
    do throws(JSONFlaw) { value = try JSONReader.read(bytes) } catch {
      throw APIProblem(.badRequest, error.reason, members: [JSON.Member("position", .whole(error.position))])
    }
    let flaws = body.flaws(of: value)
    guard flaws.isEmpty else { throw APIProblem(.unprocessableContent, APITexts.badBody, flaws: flaws) }
    return value
  }
}

/// A value in the query.
public struct APIParameter: Sendable {
  /// Its name.
  public let name: String
  /// What it may be.
  public let schema: APISchema
  /// What it means.
  public let meaning: LocalizedText

  /// A value in the query.
  public init(_ name: String, _ schema: APISchema, _ meaning: LocalizedText) {
    self.name = name
    self.schema = schema
    self.meaning = meaning
  }

  /// How long lists are cut into pages.
  public static let paging = [
    APIParameter("after", .string(most: 200), APITexts.cursor),
    APIParameter("limit", .integer(1...APIPage.longest), APITexts.limit),
  ]
}

/// A request that was found to be as its operation says.
public struct APIRequest: Sendable {
  /// All of it.
  public let request: Request
  /// The query.
  public let query: [String: JSON]
  /// What was sent; `null` for nothing.
  public let body: JSON

  /// Who asks.
  public var viewer: Viewer { request.viewer }
  /// The language of the answer.
  public var language: Language { request.language }

  /// What the path captured.
  public func id<Subject>(_ name: String = "id", of type: Subject.Type = Subject.self) throws -> ID<Subject> {
    ID(rawValue: try request.parameters.require(name))
  }

  /// A word of the query.
  public func word(_ name: String) -> String? { query[name]?.text }

  /// The page that is asked for.
  public var page: (after: String?, limit: Int) { (word("after"), query["limit"]?.integer ?? APIPage.usual) }
}

/// What an operation answers.
public struct APIAnswer: Sendable {
  /// The status.
  public var status: Status
  /// The value.
  public var value: JSON
  /// Where what was made stands.
  public var location: String?

  /// An answer.
  public init(_ value: JSON, status: Status = .ok, location: String? = nil) {
    self.value = value
    self.status = status
    self.location = location
  }
}

/// Lists in pages: each page says after what the next one begins.
public enum APIPage {
  /// Entries on a page when nothing is said.
  public static let usual = 50
  /// The most entries on a page.
  public static let longest = 200

  /// The description of a page of something.
  public static func schema(of item: APISchema) -> APISchema {
    .record([
      APIField("items", .list(item)), APIField("next", .nullable(.string()), APITexts.nextPage),
    ])
  }

  /// A page of what stands in memory in a fixed order.
  ///
  /// - Throws: `APIProblem` 400 when the place to go on from is not in the list.
  public static func cut<Item>(
    _ items: [Item], _ page: (after: String?, limit: Int), id: (Item) -> String, value: (Item) async throws -> JSON
  ) async throws -> APIAnswer {
    var rest = items[...]
    if let after = page.after {
      guard let place = items.firstIndex(where: { id($0) == after }) else {
        throw APIProblem(.badRequest, APITexts.badQuery, flaws: [APIFlaw("?after", APITexts.noSuchPlace)])
      }
      rest = items[(place + 1)...]
    }
    var values: [JSON] = []
    for item in rest.prefix(page.limit) { values.append(try await value(item)) }
    let next = rest.count > page.limit ? rest.prefix(page.limit).last.map(id) : nil
    return APIAnswer(["items": .list(values), "next": .words(next)])
  }
}
