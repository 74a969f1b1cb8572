import Database
import Foundation
import HTTP
import Kernel
import Testing

@Suite("Guessing passwords")
struct GuessingTests {
  @Test("after a few wrong passwords the wait doubles, and the right one does not help before it is over")
  func slows() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    for _ in 0..<5 { #expect(try await browser.signIn("somchai", "wrong").status == .unprocessableContent) }
    let early = try await browser.signIn()
    #expect(early.status == .tooManyRequests)
    #expect(early.headers[.retryAfter] == "1")
    #expect(early.text.contains("ลองผิดหลายครั้งแล้ว"))
    var waits: [Int] = []
    for _ in 0..<9 {
      let seconds = Int(try await browser.signIn("somchai", "wrong").headers[.retryAfter] ?? "") ?? 0
      waits.append(seconds)
      site.clock.advance(seconds: Double(seconds))
      #expect(try await browser.signIn("somchai", "wrong").status == .unprocessableContent)
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256])
    site.clock.advance(seconds: 301)
    #expect(try await browser.signIn().status == .seeOther)
  }

  @Test("names that do not exist are slowed alike, so that waiting tells nothing")
  func unknownNames() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    for _ in 0..<5 { #expect(try await browser.signIn("nobody", "wrong").status == .unprocessableContent) }
    #expect(try await browser.signIn("nobody", "wrong").status == .tooManyRequests)
    #expect(try await browser.signIn("malee").status == .seeOther)
  }

  @Test("nobody can lock out a person who sits elsewhere")
  func noLockOut() async throws {
    let site = try await Site()
    var attacker = try await site.browser(at: "203.0.113.9")
    for _ in 0..<30 { _ = try await attacker.signIn("somchai", "wrong") }
    #expect(try await attacker.signIn().status == .tooManyRequests)
    var owner = try await site.browser(at: "10.0.0.1")
    #expect(try await owner.signIn().status == .seeOther)
  }

  @Test("a browser that has signed in before is not held up by its neighbour behind the same address")
  func knownBrowser() async throws {
    let site = try await Site()
    var owner = try await site.browser()
    _ = try await owner.signIn()
    #expect(try await owner.who() == "somchai")
    _ = try await owner.send("/sign-out")
    _ = try await owner.open("/sign-in")
    var neighbour = try await site.browser()
    for _ in 0..<10 { _ = try await neighbour.signIn("somchai", "wrong") }
    #expect(try await neighbour.signIn().status == .tooManyRequests)
    #expect(try await owner.signIn().status == .seeOther)
  }

  @Test("a browser known for one account gains nothing for another")
  func knownForAnother() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    _ = try await browser.signIn("malee")
    #expect(try await browser.who() == "malee")
    _ = try await browser.send("/sign-out")
    _ = try await browser.open("/sign-in")
    for _ in 0..<5 { _ = try await browser.signIn("somchai", "wrong") }
    #expect(try await browser.signIn("somchai", "wrong").status == .tooManyRequests)
  }

  @Test("one address that tries many names is slowed as well")
  func manyNames() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    var statuses: [Status] = []
    for number in 0..<51 { statuses.append(try await browser.signIn("name\(number)", "wrong").status) }
    #expect(statuses.prefix(50).allSatisfy { $0 == .unprocessableContent })
    #expect(statuses.last == .tooManyRequests)
  }

  @Test("guesses made at the same time get no free tries")
  func parallel() async throws {
    let site = try await Site()
    let browser = try await site.browser()
    let refused = try await withThrowingTaskGroup(of: Status.self) { group in
      for _ in 0..<20 {
        group.addTask {
          var copy = browser
          return try await copy.signIn("somchai", "wrong").status
        }
      }
      return try await group.reduce(into: [Status]()) { $0.append($1) }
    }
    #expect(refused.filter { $0 == .unprocessableContent }.count == 5)
    #expect(refused.filter { $0 == .tooManyRequests }.count == 15)
  }

  @Test("what is counted tells nobody which names were typed")
  func privacy() async throws {
    let site = try await Site()
    var browser = try await site.browser()
    _ = try await browser.signIn("mysecretpassword", "somchai")
    let buckets = try await site.database.read { connection in
      try connection.query("SELECT bucket FROM sign_in_failure").map { try $0.get("bucket", as: String.self) }
    }
    #expect(buckets.count == 2)
    #expect(buckets.allSatisfy { $0.count == 64 && !$0.contains("secret") })
  }
}
