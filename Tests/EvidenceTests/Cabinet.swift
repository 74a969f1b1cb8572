import Database
import Foundation
import HTTP
import Kernel
import ObjectStorage
import SQLite
import Synchronization
import TextExtraction

@testable import Evidence

/// Stands for the owner of items: two agencies with a draft, and one of the first that was signed.
final class TestHost: EvidenceHost {
  let kind = "assessment"
  private let changes = Mutex<[EvidencePlace]>([])
  private let signed = Mutex<Set<String>>(["signed"])
  private let organisation: Organisation

  init(_ organisation: Organisation) { self.organisation = organisation }

  var changed: [EvidencePlace] { changes.withLock { $0 } }

  func sign(_ subject: String) { signed.withLock { _ = $0.insert(subject) } }

  func hosting(
    of place: EvidencePlace, for viewer: Viewer, in connection: any Connection
  ) throws -> EvidenceHosting? {
    let owners = ["draft": Cabinet.first, "later": Cabinet.first, "signed": Cabinet.first, "other": Cabinet.second]
    guard let agency = owners[place.subject] else { return nil }
    let permissions = Permissions(try organisation.tree(in: connection))
    guard permissions.allows(viewer, .readAssessment, on: Subject(agency: agency)) else { return nil }
    let isOpen = !signed.withLock { $0.contains(place.subject) }
    return EvidenceHosting(
      title: LocalizedText(th: "ข้อ \(place.item)", en: "Item \(place.item)"),
      context: LocalizedText(th: "รอบทดสอบ \(place.subject)", en: "Round \(place.subject)"), agency: agency,
      mayChange: isOpen
        && permissions.allows(viewer, .answer, on: Subject(agency: agency, state: .draft)),
      period: Cabinet.today.adding(days: -300)...Cabinet.today,
      checklist: [
        EvidenceDemand(id: "plan", title: LocalizedText(th: "แผนที่อนุมัติแล้ว", en: "The approved plan"), isRequired: true),
        EvidenceDemand(id: "photo", title: LocalizedText(th: "ภาพกิจกรรม", en: "Pictures"), isRequired: false),
      ], address: "/assessments/\(place.subject)/at/\(place.item)")
  }

  func evidenceChanged(at place: EvidencePlace, by viewer: Viewer, in connection: any Connection) throws {
    changes.withLock { $0.append(place) }
  }
}

/// Who is told of notices: everybody of the first agency.
struct TestPeople: PeopleDirectory {
  func person(_ id: ID<Account>, in connection: any Connection) throws -> Account? { nil }
  func people(holding role: Role, for agency: ID<Agency>, in connection: any Connection) throws -> [Account] {
    [Cabinet.viewer().account].compactMap { $0 }
  }
  func person(named username: String, in connection: any Connection) throws -> Account? { nil }
}

/// Stands for the session: everybody who asks is this viewer.
struct SignedIn: Middleware {
  let viewer: Viewer

  func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    request.viewer = viewer
    request.formToken = "token"
    return try await next(request)
  }
}

/// Evidence over a database and a folder of its own.
final class Cabinet: Sendable {
  static let today = Day(year: 2025, month: 11, day: 20) ?? Day(of: Date(timeIntervalSince1970: 0))
  static let first = ID<Agency>(rawValue: "a")
  static let second = ID<Agency>(rawValue: "b")
  static let place = EvidencePlace(kind: "assessment", subject: "draft", item: "1.1")

  let folder = NSTemporaryDirectory() + "samrit-cabinet-\(UUID().uuidString)"
  let database: any Database
  let host: TestHost
  let feature: EvidenceFeature

  init(_ database: (any Database)? = nil, limit: Int = 100_000, reader: String = "exit 1") async throws {
    let opened: any Database
    if let database { opened = database } else { opened = try await SQLiteDatabase.temporary() }
    self.database = opened
    let organisation = Organisation()
    host = TestHost(organisation)
    feature = EvidenceFeature(
      database: opened, organisation: organisation, store: FolderStore(folder + "/store"), hosts: [host],
      people: TestPeople(), worker: ExtractionWorker(command: ["/bin/sh", "-c", reader, "reader"]), scanner: nil,
      limits: EvidenceLimits(fileBytes: limit, folder: folder + "/tmp"), clock: .fixed(Self.today))
    try await Migrator(KernelMigrations.all + feature.migrations).apply(to: opened)
    try await opened.write { connection in
      for (id, name) in [(Self.first, "หน่วยแรก"), (Self.second, "หน่วยที่สอง")] {
        let agency = Agency(
          id: id, code: id.rawValue, name: LocalizedText(th: name, en: "Agency \(id)"), kind: .department)
        try AgencyStore.save(agency, in: connection)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func viewer(
    _ role: Role = .respondent, in part: ID<Agency>? = first, _ language: Language = .english
  ) -> Viewer {
    let name = "\(role.rawValue)-\(part?.rawValue ?? "all")"
    let account = Account(
      id: ID(rawValue: name), username: name, name: LocalizedText(same: name), agency: part,
      grants: [RoleGrant(role, within: part)])
    return Viewer(account, language: language)
  }

  /// A browser in which somebody has signed in.
  func client(_ viewer: Viewer = viewer()) -> RouterClient {
    var router = Router()
    feature.register(in: &router)
    let route = UploadRoute(
      prefix: "/evidence/", folder: folder + "/tmp", limit: feature.desk.limits.fileBytes, seconds: 20)
    return RouterClient(
      HTTPService(
        router: router,
        middleware: [RequestLimits(maxBody: 20_000, uploads: [route]), SignedIn(viewer: viewer)]))
  }

  /// Attaches a file as a form does.
  func attach(
    _ bytes: [UInt8], named name: String, fields: QueryItems = [:], at place: EvidencePlace = place,
    as viewer: Viewer = viewer()
  ) async throws -> RouterClient.Answer {
    var form = FormData(
      fields: ["kind": place.kind, "subject": place.subject, "item": place.item, "form": "file"],
      files: [UploadedFile(field: "file", filename: name, contentType: "x/y", bytes: bytes)])
    for field in fields { form.fields.add(field.name, field.value) }
    var client = client(viewer)
    return try await client.post("/evidence/attach", multipart: form)
  }

  /// Attaches a link or a figure.
  func attach(
    _ form: String, _ fields: QueryItems, at place: EvidencePlace = place, as viewer: Viewer = viewer()
  ) async throws -> RouterClient.Answer {
    var data = FormData(fields: ["kind": place.kind, "subject": place.subject, "item": place.item, "form": form])
    for field in fields { data.fields.add(field.name, field.value) }
    var client = client(viewer)
    return try await client.post("/evidence/attach", multipart: data)
  }

  func attached(_ subject: String = "draft") async throws -> [String: [EvidenceSummary]] {
    try await database.read { try self.feature.shelf.attached(toAll: "assessment", subject, in: $0) }
  }

  /// Files in the store, however deep.
  var stored: [String] {
    let all = FileManager.default.enumerator(atPath: folder + "/store")?.compactMap { $0 as? String } ?? []
    return all.filter { ($0 as NSString).lastPathComponent.count == 64 }
  }

  var leftovers: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder + "/tmp")) ?? [] }

  static let pdf = Array("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".utf8)
}
