import HTTP
import Kernel
import Testing

@Suite("The programming interface")
struct InterfaceTests {
  // MARK: JSON

  @Test(
    "JSON that is no JSON is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\":1,}", "01", "+1", "1.", ".5", "1e", "nul", "\"a", "\"\\x\"", "\"\\ud800\"", "1 2",
      "{\"a\":1,\"a\":2}", "\"\\u0000\"", "\"\n\"", "{a:1}", "NaN",
    ])
  func refused(text: String) {
    #expect(throws: JSONFlaw.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("bytes that are not UTF-8, and values within values without end, are refused")
  func hostile() {
    #expect(throws: JSONFlaw.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONFlaw.self) { try JSONReader.read(Array(repeating: 0x5B, count: 100_000)) }
  }

  @Test(
    "what is read and written again is the same",
    arguments: [
      "null", "true", "-12.50e+3", "\"ก\\n\\\"\"", "[]", "{}", "[1,[2],{\"a\":null}]", "{\"b\":1,\"a\":\"x\"}",
    ])
  func same(text: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).written == text)
  }

  @Test("escapes are read, surrogate pairs too")
  func escapes() throws {
    let read = try JSONReader.read(Array("\"\\u0e01\\ud83d\\ude00\\/\\t\"".utf8))
    #expect(read == "ก😀/\t")
  }

  // MARK: Schemas

  private static let shape = APISchema.shape(
    APIShape(
      "Thing",
      [
        APIField("name", .string(most: 3)), APIField("count", .integer(0...9)),
        APIField("kind", .word(["a", "b"]), isRequired: false),
        APIField("tags", .list(.boolean, most: 2), isRequired: false),
        APIField("more", .nullable(.map(.boolean)), isRequired: false),
      ]))

  @Test(
    "everything that is wrong is named by its place",
    arguments: [
      ("{\"name\":\"abc\",\"count\":9}", []), ("{\"name\":\"abcd\",\"count\":10}", ["/name", "/count"]),
      ("{}", ["/name", "/count"]), ("[]", [""]), ("{\"name\":\"a\",\"count\":1.5}", ["/count"]),
      ("{\"name\":\"a\",\"count\":1,\"x/y~\":1}", ["/x~1y~0"]),
      ("{\"name\":\"a\",\"count\":1,\"kind\":\"c\",\"tags\":[true,1]}", ["/kind", "/tags/1"]),
      ("{\"name\":\"a\",\"count\":1,\"tags\":[true,true,true],\"more\":null}", ["/tags"]),
      ("{\"name\":null,\"count\":\"1\",\"more\":{\"k\":1}}", ["/name", "/count", "/more/k"]),
    ])
  func flaws(text: String, places: [String]) throws {
    let value = try JSONReader.read(Array(text.utf8))
    #expect(Self.shape.flaws(of: value).map(\.pointer).sorted() == places.sorted())
  }

  // MARK: Operations

  private static let operations = [
    APIOperation(
      "listThings", .get, "/things", LocalizedText(th: "รายการ", en: "List"), for: .readAssessment,
      parameters: APIParameter.paging, answer: APIPage.schema(of: .string())
    ) { asked in
      try await APIPage.cut(["a", "b", "c"], asked.page, id: { $0 }) { .string($0) }
    },
    APIOperation(
      "changeThing", .put, "/things/:id", LocalizedText(th: "แก้ไข", en: "Change"), for: .answer, body: shape,
      answer: shape
    ) { APIAnswer($0.body) },
    APIOperation(
      "readRules", .get, "/rules", LocalizedText(th: "เกณฑ์", en: "Rules"), for: .readInstruments,
      answer: .record([])
    ) { _ in APIAnswer(.object([])) },
  ]

  /// A client of the operations, as somebody with a token of some scopes; nobody without scopes.
  private static func client(_ scopes: Set<TokenScope>?) -> RouterClient {
    var router = Router()
    for operation in operations { operation.register(in: &router) }
    return RouterClient(HTTPService(router: router, middleware: [GiveViewer(scopes: scopes), APIDoor()]))
  }

  private struct GiveViewer: Middleware {
    let scopes: Set<TokenScope>?

    func respond(to request: Request, next: Handler) async throws -> Response {
      var request = request
      request.viewer = .anonymous(.english)
      if let scopes {
        let name = LocalizedText(same: "Somebody")
        let account = Account(
          id: ID(rawValue: "one"), username: "one", name: name, grants: [RoleGrant(.respondent, within: nil)])
        request.viewer = Viewer(account, language: .english)
        request.viewer.token = Viewer.PersonalToken(name: "test", scopes: scopes)
      }
      return try await next(request)
    }
  }

  private static func problem(_ answer: RouterClient.Answer) throws -> JSON {
    #expect(answer.headers[.contentType] == APIProblem.mediaType)
    let problem = try JSONReader.read(answer.body)
    #expect(problem["status"]?.integer == answer.status.code)
    #expect(problem["detail"]?.text?.isEmpty == false)
    return problem
  }

  @Test("whoever shows no token is asked for one, except for what is public")
  func anonymous() async throws {
    var client = Self.client(nil)
    for answer in [try await client.get("/api/v1/things"), try await client.send(.put, "/api/v1/things/1")] {
      #expect(answer.status == .unauthorized)
      #expect(answer.headers["WWW-Authenticate"] == "Bearer")
      _ = try Self.problem(answer)
    }
    #expect(try await client.get("/api/v1/rules").status == .ok)
  }

  @Test("a token without the scope is refused with the name of the scope")
  func scope() async throws {
    var client = Self.client([.read])
    #expect(try await client.get("/api/v1/things").status == .ok)
    let answer = try await client.send(
      .put, "/api/v1/things/1", headers: [.contentType: "application/json"], body: RequestBody(Array("{}".utf8)))
    #expect(answer.status == .forbidden)
    #expect(try Self.problem(answer)["detail"]?.text?.contains("answer") == true)
  }

  @Test("lists go on where the page before ended, and end")
  func pages() async throws {
    var client = Self.client([.read])
    let first = try JSONReader.read(try await client.get("/api/v1/things?limit=2").body)
    #expect(first["items"]?.values == ["a", "b"] && first["next"] == "b")
    let second = try JSONReader.read(try await client.get("/api/v1/things?limit=2&after=b").body)
    #expect(second["items"]?.values == ["c"] && second["next"] == .null)
  }

  @Test(
    "a query that is not as described is refused, each parameter by name",
    arguments: [("limit=0", "?limit"), ("limit=x", "?limit"), ("other=1", "?other"), ("after=z", "?after")])
  func query(text: String, place: String) async throws {
    var client = Self.client([.read])
    let answer = try await client.get("/api/v1/things?" + text)
    #expect(answer.status == .badRequest)
    #expect(try Self.problem(answer)["errors"]?.values?.first?["pointer"]?.text == place)
  }

  @Test(
    "what is sent must be JSON as described",
    arguments: [
      ("text/plain", "{}", 415), ("application/json", "{", 400), ("application/json", "{}", 422),
      ("application/json", "{\"name\":\"a\",\"count\":1,\"extra\":1}", 422),
      ("application/json; charset=utf-8", "{\"name\":\"a\",\"count\":1}", 200),
    ])
  func body(type: String, text: String, status: Int) async throws {
    var client = Self.client([.answer])
    let answer = try await client.send(
      .put, "/api/v1/things/1", headers: [.contentType: type], body: RequestBody(Array(text.utf8)))
    #expect(answer.status.code == status)
    if status != 200 { _ = try Self.problem(answer) }
  }

  @Test("a body that is too large is refused")
  func large() async throws {
    var client = Self.client([.answer])
    let answer = try await client.send(
      .put, "/api/v1/things/1", headers: [.contentType: "application/json"],
      body: RequestBody(Array(repeating: 0x20, count: APIOperation.bodyLimit + 1)))
    #expect(answer.status == .contentTooLarge)
  }

  // MARK: Description

  @Test(
    "the description says of every operation what it does, what it takes and how it refuses",
    arguments: Language.allCases)
  func description(language: Language) throws {
    let document = APIDescription(Self.operations, in: language).document
    #expect(document["openapi"] == "3.1.1")
    let change = try #require(document["paths"]?["/api/v1/things/{id}"]?["put"])
    #expect(change["operationId"] == "changeThing" && change["x-scope"] == "answer")
    #expect(change["parameters"]?.values?.first?["name"] == "id")
    #expect(
      change["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"] == "#/components/schemas/Thing")
    let statuses = change["responses"]?.members?.map(\.name) ?? []
    #expect(statuses == ["200", "400", "401", "403", "404", "405", "409", "413", "414", "415", "422"])
    let thing = try #require(document["components"]?["schemas"]?["Thing"])
    #expect(thing["required"]?.values == ["name", "count"] && thing["additionalProperties"] == false)
    let rules = try #require(document["paths"]?["/api/v1/rules"]?["get"]?["security"]?.values)
    #expect(rules.contains(.object([])))
  }
}
