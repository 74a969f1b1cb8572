import Crypto
import Foundation
import FoundationXML
import HTTP
import Kernel
import Scoring
import Testing

@testable import Instruments

@Suite("Pages of instruments")
struct InstrumentPageTests {
  /// The instruments that come with the product.
  static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("instruments").path
  static let ids = ((try? FileManager.default.contentsOfDirectory(atPath: shipped)) ?? []).sorted()

  @Test("every shipped instrument reads as a well-formed document in both languages", arguments: ids, Language.allCases)
  func documents(id: String, language: Language) async throws {
    try await Ground.run([:]) { ground in
      let feature = InstrumentsFeature(folder: Self.shipped, database: ground.database, clock: .system)
      let answer = try await Self.get("/instruments/\(id)", language, feature)
      #expect(answer.status == .ok)
      Self.expectWellFormed(answer.text)
      let plan = try #require(feature.library.reading().plans.first { $0.instrument.id == id })
      for node in plan.nodes {
        #expect(answer.text.contains("id=\"n-\(node.id)\""), "\(node.id) is not on the page")
      }
      #expect(!answer.text.contains("value["), "an expression stands there as code")
    }
  }

  @Test("the list names every shipped instrument", arguments: Language.allCases)
  func list(language: Language) async throws {
    try await Ground.run([:]) { ground in
      let feature = InstrumentsFeature(folder: Self.shipped, database: ground.database, clock: .system)
      let answer = try await Self.get("/instruments", language, feature)
      Self.expectWellFormed(answer.text)
      #expect(Self.ids.count >= 8)
      for id in Self.ids { #expect(answer.text.contains("/instruments/\(id)\"")) }
    }
  }

  @Test("hostile titles are shown as written and run nothing")
  func hostile() async throws {
    try await Ground.run(["tea": Samples.tea.replacingOccurrences(of: "ร้อนไหม", with: Samples.hostile)]) { ground in
      let feature = InstrumentsFeature(folder: ground.folder, database: ground.database, clock: .system)
      let answer = try await Self.get("/instruments/tea", .thai, feature)
      Self.expectWellFormed(answer.text)
      #expect(!answer.text.contains("<script>alert"))
      #expect(answer.text.contains("&lt;script&gt;alert"))
    }
  }

  @Test("an old version can be read and says so; an unknown one is not found")
  func versions() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      let old = SHA256.hex(Array(Samples.tea.utf8))
      _ = try await ground.library().current()
      try ground.write(Samples.tea.replacingOccurrences(of: "points: 2", with: "points: 3"), to: "tea")
      let feature = InstrumentsFeature(folder: ground.folder, database: ground.database, clock: .system)
      let answer = try await Self.get("/instruments/tea?version=\(old)", .english, feature)
      #expect(answer.text.contains("2 points"))
      #expect(answer.text.contains(InstrumentTexts.oldVersion.en))
      #expect(try await Self.get("/instruments/tea?version=0", .english, feature).status == .notFound)
      #expect(try await Self.get("/instruments/coffee", .english, feature).status == .notFound)
    }
  }

  @Test("only an administrator learns of broken files", arguments: [(true, true), (false, false)])
  func refused(isAdministrator: Bool, isTold: Bool) async throws {
    try await Ground.run(["tea": Samples.tea, "broken": Samples.broken]) { ground in
      let feature = InstrumentsFeature(folder: ground.folder, database: ground.database, clock: .system)
      let account = Account(
        id: ID(rawValue: "a"), username: "a", name: LocalizedText(same: "A"), agency: nil,
        grants: isAdministrator ? [RoleGrant(.administrator, within: nil)] : [])
      let answer = try await Self.get("/instruments", .english, feature, account: account)
      #expect(answer.text.contains("broken/instrument.yaml") == isTold)
      Self.expectWellFormed(answer.text)
    }
  }

  private static func get(
    _ path: String, _ language: Language, _ feature: InstrumentsFeature, account: Account? = nil
  ) async throws -> RouterClient.Answer {
    var router = Router()
    feature.register(in: &router)
    let routes = router
    let service = HTTPService { request in
      var request = request
      request.viewer = Viewer(account, language: language)
      return try await routes.respond(to: request)
    }
    var client = RouterClient(service)
    return try await client.send(.get, path)
  }

  private static func expectWellFormed(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let parser = XMLParser(data: Data(html.replacing("<!doctype html>", with: "<!DOCTYPE html>").utf8))
    #expect(
      parser.parse(), "\(String(describing: parser.parserError)) at line \(parser.lineNumber)",
      sourceLocation: sourceLocation)
  }
}
