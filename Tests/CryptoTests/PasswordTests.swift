import Crypto
import Testing

@Suite("Passwords")
struct PasswordTests {
  /// The cheapest cost there is: these tests are about behaviour, not strength.
  private static let cheap = Password.Cost(passes: 1, memory: 8192)

  @Test("a known argon2id string of the reference implementation is verified")
  func knownAnswer() {
    let hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
    #expect(Password.verify("password", against: hash))
    #expect(!Password.verify("Password", against: hash))
  }

  @Test("a hash verifies its own password only", arguments: ["", "correct horse", "รหัสผ่าน๑๒๓", "a\0b"])
  func verifies(password: String) throws {
    let hash = try Password.hash(password, cost: Self.cheap)
    #expect(hash.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
    #expect(Password.verify(password, against: hash))
    #expect(!Password.verify(password + "x", against: hash))
    #expect(!Password.verify("a", against: hash))
    let again = try Password.hash(password, cost: Self.cheap)
    #expect(hash != again)
  }

  @Test(
    "what is no argon2id string never verifies and asks for a new hash",
    arguments: ["", "plain", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv", String(repeating: "x", count: 500), "a\0b"])
  func malformed(hash: String) {
    #expect(!Password.verify("plain", against: hash))
    #expect(Password.needsRehash(hash))
  }

  @Test("a hash made at another cost asks to be made anew")
  func rehash() throws {
    let hash = try Password.hash("x", cost: Self.cheap)
    #expect(!Password.needsRehash(hash, cost: Self.cheap))
    #expect(Password.needsRehash(hash, cost: Password.Cost(passes: 2, memory: 8192)))
    #expect(Password.needsRehash(hash))
  }

  @Test("the interactive cost is written into the hash")
  func interactive() throws {
    #expect(try Password.hash("x").hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
  }

  @Test("passwords beyond the longest are refused, not cut")
  func tooLong() throws {
    let longest = String(repeating: "a", count: Password.longest)
    let hash = try Password.hash(longest, cost: Self.cheap)
    #expect(throws: PasswordError.tooLong) { try Password.hash(longest + "a", cost: Self.cheap) }
    #expect(!Password.verify(longest + "a", against: hash))
  }

  @Test("a worker serves many at once, and says no for people who do not exist")
  func worker() async throws {
    let worker = PasswordWorker(cost: Self.cheap, concurrency: 2, waiting: 100)
    let hash = try await worker.hash("secret")
    #expect(!worker.needsRehash(hash))
    let right = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask {
          try await worker.verify(index.isMultiple(of: 2) ? "secret" : "wrong", against: index < 50 ? hash : nil)
        }
      }
      return try await group.reduce(into: 0) { if $1 { $0 += 1 } }
    }
    #expect(right == 25)
    await #expect(throws: PasswordError.tooLong) {
      try await worker.hash(String(repeating: "a", count: Password.longest + 1))
    }
  }
}
