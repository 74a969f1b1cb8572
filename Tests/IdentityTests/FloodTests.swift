import Database
import Foundation
import HTTP
import Identity
import Kernel
import Testing

@Suite("Ten thousand wrong sign-ins")
struct FloodTests {
  @Test("from one address they cost a few checks, a handful of rows, and the owner nothing")
  func oneAddress() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    _ = try await owner.send("/sign-out")
    _ = try await owner.open("/sign-in")
    var attacker = try await site.browser(at: "10.0.0.1")
    var checked = 0
    for number in 0..<10_000
    where try await attacker.signIn("name\(number % 500)", "wrong").status == .unprocessableContent {
      checked += 1
    }
    #expect(checked == 50)
    #expect(try await rows(site) <= 51)
    #expect(try await owner.signIn().status == .seeOther)
  }

  @Test("from everywhere they are swept away, and a browser that is known gets in at once")
  func everywhere() async throws {
    let site = try await Site()
    var owner = try await site.signedIn("somchai")
    _ = try await owner.send("/sign-out")
    _ = try await owner.open("/sign-in")
    var attacker = try await site.browser()
    for number in 0..<10_000 {
      attacker.client.remoteAddress = "198.18.\(number / 256).\(number % 256)"
      #expect(try await attacker.signIn("somchai", "wrong").status == .unprocessableContent)
    }
    #expect(try await rows(site) == 20_000)
    #expect(try await owner.signIn().status == .seeOther)
    site.clock.advance(seconds: 3601)
    for task in site.feature.tasks { try await task.run() }
    #expect(try await rows(site) == 0)
  }

  private func rows(_ site: Site) async throws -> Int {
    try await site.database.read { try $0.first("SELECT COUNT(*) AS n FROM sign_in_failure")?.get("n") ?? -1 }
  }
}
