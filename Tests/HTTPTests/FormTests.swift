import HTTP
import Synchronization
import Testing

/// A body that arrives in pieces of a given size.
private final class Pieces: RequestBodySource {
  private let rest: Mutex<ArraySlice<UInt8>>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) {
    rest = Mutex(bytes[...])
    self.size = size
  }

  func nextChunk() async throws -> [UInt8]? {
    rest.withLock { rest in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }
}

private func request(_ type: String?, _ body: String, piece: Int = 7) throws -> Request {
  let source = Pieces(Array(body.utf8), size: piece)
  var request = Request(
    method: .post, target: try RequestTarget(parsing: "/"), body: RequestBody(source: source, declaredLength: nil))
  request.headers[.contentType] = type
  return request
}

private let multipartBody = [
  "preamble", "--b0", "Content-Disposition: form-data; name=\"title\"", "", "ผลงาน\r\n--b", "--b0",
  "content-disposition: form-data; name=\"empty\"", "", "", "--b0",
  "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\dir\\%22หลักฐาน%22.pdf\"",
  "Content-Type: application/pdf", "", "%PDF\r\n\r\n--b1", "--b0",
  "Content-Disposition: form-data; name=\"none\"; filename=\"\"", "Content-Type: application/octet-stream", "", "",
  "--b0--", "epilogue",
].joined(separator: "\r\n")

@Suite("Forms")
struct FormTests {
  @Test("urlencoded forms keep order and repeats")
  func urlencoded() async throws {
    let form = try await request("application/x-www-form-urlencoded; charset=utf-8", "a=1&b=%E0%B8%81+x&a=2").form()
    #expect(form.all("a") == ["1", "2"])
    #expect(form["b"] == "ก x")
  }

  @Test("multipart forms come out whole, however they are cut", arguments: [1, 2, 3, 5, 8, 13, 64, 10_000])
  func multipart(piece: Int) async throws {
    let form = try await request("multipart/form-data; boundary=\"b0\"", multipartBody, piece: piece).form()
    #expect(form["title"] == "ผลงาน\r\n--b")
    #expect(form["empty"] == "")
    #expect(form.files.count == 1)
    let file = try #require(form.file("file"))
    #expect(file.filename == "\"หลักฐาน\".pdf")
    #expect(file.contentType == "application/pdf")
    #expect(file.bytes == Array("%PDF\r\n\r\n--b1".utf8))
  }

  @Test("the client's multipart form is read back as it was")
  func roundTrip() async throws {
    let sent = FormData(
      fields: ["a \"b\"": "ค่า\r\nสอง", "c": ""],
      files: [UploadedFile(field: "f", filename: "ก.bin", contentType: "x/y", bytes: Array(0...255))])
    let received = Mutex<FormData?>(nil)
    var router = Router()
    router.register(.post, "/") { request in
      let form = try await request.form()
      let again = try await request.form()
      received.withLock { $0 = form == again ? form : nil }
      return .text("ok")
    }
    var client = RouterClient(HTTPService(router: router))
    #expect(try await client.post("/", multipart: sent).status == .ok)
    #expect(received.withLock { $0 } == sent)
  }

  @Test(
    "a file name is reduced to its last part", arguments: ["../../etc/passwd", "/etc/passwd", "a\\passwd", "passwd"])
  func filenames(name: String) {
    #expect(UploadedFile(field: "f", filename: name, contentType: "", bytes: []).filename == "passwd")
    #expect(UploadedFile(field: "f", filename: name + "/..", contentType: "", bytes: []).filename == "")
  }

  @Test(
    "what is no form is refused with the right status",
    arguments: [
      ("application/json", "{}", 415), ("multipart/form-data", "", 400),
      ("multipart/form-data; boundary=b", "--b\r\n\r\n\r\nx\r\n--b--", 400),
      ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx", 400),
      ("multipart/form-data; boundary=b", "--bx", 400), ("multipart/form-data; boundary=b", "", 400),
      ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\u{0}\r\n--b--", 400),
      ("application/x-www-form-urlencoded", "a=%zz", 400), ("application/x-www-form-urlencoded", "a=%00", 400),
    ])
  func refuses(type: String, body: String, status: Int) async throws {
    let request = try request(type, body)
    let error = await #expect(throws: (any Error).self) { try await request.form() }
    #expect(Status(answering: try #require(error)).code == status)
  }

  @Test("limits of body, field, file and parts hold")
  func limits() async throws {
    let type = "multipart/form-data; boundary=b0"
    await #expect(throws: FormError.fieldTooLarge(field: "title", limit: 4)) {
      try await request(type, multipartBody).form(limits: FormLimits(field: 4))
    }
    await #expect(throws: FormError.fileTooLarge(field: "file", limit: 4)) {
      try await request(type, multipartBody).form(limits: FormLimits(file: 4))
    }
    await #expect(throws: FormError.tooManyParts(limit: 2)) {
      try await request(type, multipartBody).form(limits: FormLimits(parts: 2))
    }
    await #expect(throws: BodyError.tooLarge(limit: 50)) {
      try await request(type, multipartBody).form(limits: FormLimits(body: 50))
    }
    await #expect(throws: FormError.fieldTooLarge(field: "a", limit: 2)) {
      try await request("application/x-www-form-urlencoded", "a=123").form(limits: FormLimits(field: 2))
    }
  }

  @Test("bodies are collected up to the limit and not beyond")
  func collecting() async throws {
    let exact = try await request(nil, "12345").body.collect(upTo: 5)
    #expect(exact == Array("12345".utf8))
    await #expect(throws: BodyError.tooLarge(limit: 4)) { try await request(nil, "12345").body.collect(upTo: 4) }
    await #expect(throws: BodyError.tooLarge(limit: 4)) { try await RequestBody([1, 2, 3, 4, 5]).collect(upTo: 4) }
    var total = 0
    for try await chunk in try request(nil, "123456").body.limited(to: 6) { total += chunk.count }
    #expect(total == 6)
  }
}
