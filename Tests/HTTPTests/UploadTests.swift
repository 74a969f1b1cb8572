import Blocking
import Foundation
import Synchronization
import Testing

@testable import HTTP

@Suite("Large files in forms")
struct UploadTests {
  private let folder = NSTemporaryDirectory() + "samrit-upload-\(UUID().uuidString)"

  /// What the handler saw.
  private struct Seen: Sendable, Equatable {
    var fields: [String] = []
    var name: String?
    var size: Int?
    var trouble: StreamedFile.Trouble?
    var filesOnDisk = 0
  }

  private func send(
    _ form: FormData, limit: Int = 1_000_000, declared: Int? = nil, chunk: Int = 1000,
    to path: String = "/evidence/attach",
    admit: (@Sendable (QueryItems) throws -> Void)? = nil
  ) async throws -> (seen: Seen, status: Status, read: Int) {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let seen = Box()
    let route = UploadRoute(prefix: "/evidence/", folder: folder, limit: limit, seconds: 5)
    let service = HTTPService(middleware: [RequestLimits(maxBody: 5_000, timeLimit: .seconds(5), uploads: [route])]) {
      [folder] request in
      let form = try await request.form(beforeFiles: admit)
      let upload = form.uploads.first
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      seen.set(
        Seen(
          fields: form.fields.map(\.value), name: upload?.filename, size: upload?.file?.size, trouble: upload?.trouble,
          filesOnDisk: names.count))
      return .text("ok")
    }
    let bytes = MultipartWriter(boundary: "b").bytes(of: form)
    let source = CountingSource(bytes, chunk: chunk)
    var request = Request(
      method: .post, target: try RequestTarget(parsing: path),
      headers: [.host: "x", .contentType: "multipart/form-data; boundary=b"])
    request.body = RequestBody(source: source, declaredLength: declared ?? bytes.count)
    let status = await service.respond(to: request).status
    let left = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    #expect(left.count <= 1, "only a file that the form still holds may be left")
    return (seen.value, status, source.read)
  }

  private func form(_ size: Int, after: Bool = false) -> FormData {
    FormData(
      fields: ["csrf": "token", "title": "รายงาน"],
      files: [
        UploadedFile(
          field: "file", filename: "C:\\x\\แผน.pdf", contentType: "application/pdf",
          bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0) })
      ])
  }

  @Test("a file larger than memory limits goes to disk, whole", arguments: [1, 7, 1000, 70_000])
  func whole(_ chunk: Int) async throws {
    let size = chunk == 1 ? 4_000 : 300_000
    let answer = try await send(form(size), chunk: chunk)
    #expect(answer.status == .ok)
    #expect(answer.seen == Seen(fields: ["token", "รายงาน"], name: "แผน.pdf", size: size, filesOnDisk: 1))
  }

  @Test("other addresses keep their limits")
  func elsewhere() async throws {
    #expect(try await send(form(300_000), to: "/elsewhere").status == .contentTooLarge)
  }

  @Test("what announces five gigabytes is refused before it is sent, with the fields before it known")
  func announced() async throws {
    let answer = try await send(form(300_000), declared: 5_000_000_000)
    #expect(answer.seen.trouble == .tooLarge(limit: 1_000_000))
    #expect(answer.seen.fields == ["token", "รายงาน"])
    #expect(answer.seen.filesOnDisk == 0)
    #expect(answer.read <= 2_000)
  }

  @Test("what grows past the limit without saying so is given up, and nothing of it is kept")
  func grows() async throws {
    let answer = try await send(form(3_000_000), limit: 500_000, declared: 10)
    #expect(answer.seen.trouble == .tooLarge(limit: 500_000))
    #expect(answer.read < 600_000)
  }

  @Test("a form that is refused before its file leaves no file")
  func refused() async throws {
    let answer = try await send(form(300_000)) { fields in
      guard fields["csrf"] == "another" else { throw HTTPFailure(.forbidden, "no") }
    }
    #expect(answer.status == .forbidden)
    #expect(answer.read <= 2_000)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("an empty choice of a file is none")
  func empty() async throws {
    var form = form(0)
    form.files = [UploadedFile(field: "file", filename: "", contentType: "application/octet-stream", bytes: [])]
    #expect(try await send(form).seen == Seen(fields: ["token", "รายงาน"]))
  }

  @Test("a flood of fields is refused")
  func fields() async throws {
    var many = FormData()
    for number in 0..<10 { many.fields.add("f\(number)", String(repeating: "x", count: 900_000)) }
    #expect(try await send(many, chunk: 60_000).status == .contentTooLarge)
  }

  private final class Box: Sendable {
    private let content = Mutex(Seen())
    var value: Seen { content.withLock { $0 } }
    func set(_ seen: Seen) { content.withLock { $0 = seen } }
  }
}

/// A body in pieces that counts what was asked for.
private final class CountingSource: RequestBodySource {
  private let bytes: [UInt8]
  private let chunk: Int
  private let position = Mutex(0)

  init(_ bytes: [UInt8], chunk: Int) {
    self.bytes = bytes
    self.chunk = chunk
  }

  var read: Int { position.withLock { $0 } }

  func nextChunk() async throws -> [UInt8]? {
    position.withLock { position in
      guard position < bytes.count else { return nil }
      let piece = Array(bytes[position..<min(bytes.count, position + chunk)])
      position += piece.count
      return piece
    }
  }
}
