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

  /// Seconds within which the code must follow the password.
  static let codeLifetime: TimeInterval = 600

  /// A browser at the door.
  struct Arrival: Sendable {
    var address: String
    var agent: String
    /// What the browser shows to prove that it has signed in before.
    var device: String?
    var language: Language
  }

  /// Somebody who wants in.
  struct Attempt: Sendable {
    var username: String
    var password: String
    var arrival: Arrival
  }

  /// What came of it.
  enum Outcome: Sendable {
    case opened(token: String, device: String, account: Account)
    /// The password was right; the code of the second factor is asked for next.
    case needsCode(token: String)
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
    let usable = found.flatMap { keyed in
      let isDemoRight = admitsDemo || !keyed.account.isDemo
      return keyed.account.isActive && isDemoRight && !keyed.passwordHash.isEmpty ? keyed : nil
    }
    // Browsers that are known for the account have a lane of their own, so that a flood of guesses from elsewhere
    // cannot keep its owner waiting.
    let right = try await passwords.verify(
      attempt.password, against: usable?.passwordHash, isKnown: buckets.count == 1)
    guard right, let keyed = usable else { return .refused }
    let rehashed = passwords.needsRehash(keyed.passwordHash) ? try await passwords.hash(attempt.password) : nil
    return try await admit(keyed.account, arriving: attempt.arrival, buckets: buckets, rehashed: rehashed)
  }

  private enum Admission: Sendable {
    case wait(Int)
    case checked(AccountStore.Keyed?, buckets: [String])
  }

  private func admit(_ attempt: Attempt, _ name: Username?) async throws -> Admission {
    let moment = clock.now()
    return try await database.write { connection in
      let keyed = try name.flatMap { try AccountStore.find($0, in: connection) }
      let device = try attempt.arrival.device.map { SHA256.hex(Array($0.utf8)) }.flatMap { digest in
        try keyed.flatMap { try PatienceStore.knows(device: digest, for: $0.account.id, in: connection) ? digest : nil }
      }
      let username = name?.text ?? attempt.username
      let own = SignInPatience.bucket(username: username, address: attempt.arrival.address, device: device)
      let all = SignInPatience.bucket(address: attempt.arrival.address)
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

  /// Lets somebody in who has shown the password, or has just chosen one: at once, or to the question for the code.
  func admit(
    _ account: Account, arriving arrival: Arrival, buckets: [String] = [], rehashed: String? = nil
  ) async throws -> Outcome {
    let token = SecureRandom.token()
    let device = arrival.device ?? SecureRandom.token()
    let moment = clock.now()
    return try await database.write { connection in
      for bucket in buckets { try PatienceStore.forget(bucket, in: connection) }
      if let rehashed { try AccountStore.rehash(rehashed, of: account.id, in: connection) }
      guard try SecondFactorStore.isOn(for: account.id, in: connection) else {
        try open(token, device, for: account, arrival, at: moment, in: connection)
        return .opened(token: token, device: device, account: account)
      }
      let until = moment + Self.codeLifetime
      try SecondFactorStore.addPending(Self.digest(token), for: account.id, until: until, in: connection)
      return .needsCode(token: token)
    }
  }

  func open(
    _ token: String, _ device: String, for account: Account, _ arrival: Arrival, at moment: Date,
    in connection: any Connection
  ) throws {
    let session = Session(
      digest: Self.digest(token), created: moment, seen: moment, expires: moment + lifetime.longest,
      address: arrival.address, agent: String(arrival.agent.prefix(200)))
    try Sweeping.run(at: moment, in: connection)
    try PatienceStore.remember(device: Self.digest(device), for: account.id, at: moment, in: connection)
    try SessionStore.add(session, for: account.id, in: connection)
    let viewer = Viewer(account, language: arrival.language, address: arrival.address)
    let entry = AuditEntry("session.opened", on: "account", account.id.rawValue, agency: account.agency)
    try AuditTrail(clock: clock).append(entry, by: viewer, in: connection)
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
