import Crypto
import Database
import Foundation
import Kernel

/// Lets people in: checks the password, slows down guessing, opens and ends sessions.
struct Doorkeeper: Sendable {
  let database: any Database
  let passwords: PasswordWorker
  let clock: WallClock
  let lifetime: SessionLifetime
  /// Whether the accounts of the demonstration may sign in.
  let admitsDemo: Bool

  /// Somebody who wants in.
  struct Attempt: Sendable {
    var username: String
    var password: String
    var address: String
    var agent: String
    /// What the browser shows to prove that it has signed in before.
    var device: String?
    var language: Language
  }

  /// What came of it.
  enum Outcome: Sendable {
    case opened(token: String, device: String, account: Account)
    case refused
    case wait(seconds: Int)
  }

  /// Checks an attempt.
  ///
  /// It takes as long for a name that does not exist as for a wrong password. The attempt is counted before the
  /// password is checked, so that guesses made at the same time get no free tries.
  func signIn(_ attempt: Attempt) async throws -> Outcome {
    let name = Username(attempt.username)
    let admitted = try await admit(attempt, name)
    guard case .checked(let found, let buckets) = admitted else {
      if case .wait(let seconds) = admitted { return .wait(seconds: seconds) }
      return .refused
    }
    let usable = found.flatMap { $0.account.isActive && (admitsDemo || !$0.account.isDemo) ? $0 : nil }
    guard try await passwords.verify(attempt.password, against: usable?.passwordHash), let keyed = usable else {
      return .refused
    }
    let rehashed = passwords.needsRehash(keyed.passwordHash) ? try await passwords.hash(attempt.password) : nil
    return try await open(attempt, keyed.account, buckets: buckets, rehashed: rehashed)
  }

  private enum Admission: Sendable {
    case wait(Int)
    case checked(AccountStore.Keyed?, buckets: [String])
  }

  private func admit(_ attempt: Attempt, _ name: Username?) async throws -> Admission {
    let moment = clock.now()
    return try await database.write { connection in
      let keyed = try name.flatMap { try AccountStore.find($0, in: connection) }
      let device = try attempt.device.map { SHA256.hex(Array($0.utf8)) }.flatMap { digest in
        try keyed.flatMap { try PatienceStore.knows(device: digest, for: $0.account.id, in: connection) ? digest : nil }
      }
      let username = name?.text ?? attempt.username
      let own = SignInPatience.bucket(username: username, address: attempt.address, device: device)
      let all = SignInPatience.bucket(address: attempt.address)
      var wait = try PatienceStore.wait(own, free: SignInPatience.freeAttempts, at: moment, in: connection)
      if device == nil {
        let free = SignInPatience.freeAttemptsOfAddress
        wait = max(wait, try PatienceStore.wait(all, free: free, at: moment, in: connection))
      }
      if wait > 0 { return .wait(Int(wait.rounded(.up))) }
      let buckets = device == nil ? [own, all] : [own]
      for bucket in buckets { try PatienceStore.countFailure(bucket, at: moment, in: connection) }
      return .checked(keyed, buckets: buckets)
    }
  }

  private func open(
    _ attempt: Attempt, _ account: Account, buckets: [String], rehashed: String?
  ) async throws -> Outcome {
    let token = SecureRandom.token()
    let device = attempt.device ?? SecureRandom.token()
    let moment = clock.now()
    let session = Session(
      digest: Self.digest(token), created: moment, seen: moment, expires: moment + lifetime.longest,
      address: attempt.address, agent: String(attempt.agent.prefix(200)))
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      try SessionStore.removeExpired(at: moment, in: connection)
      try PatienceStore.removeForgotten(at: moment, in: connection)
      for bucket in buckets { try PatienceStore.forget(bucket, in: connection) }
      if let rehashed { try AccountStore.rehash(rehashed, of: account.id, in: connection) }
      try PatienceStore.remember(device: Self.digest(device), for: account.id, at: moment, in: connection)
      try SessionStore.add(session, for: account.id, in: connection)
      let viewer = Viewer(account, language: attempt.language, address: attempt.address)
      let entry = AuditEntry("session.opened", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
    }
    return .opened(token: token, device: device, account: account)
  }

  /// Ends one session.
  func signOut(_ digest: String, viewer: Viewer) async throws {
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      try SessionStore.remove(digest, in: connection)
      guard let account = viewer.account else { return }
      let entry = AuditEntry("session.closed", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  /// What is stored of a token.
  static func digest(_ token: String) -> String { SHA256.hex(Array(token.utf8)) }
}
