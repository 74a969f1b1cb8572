import Crypto
import Database
import Foundation
import Kernel
import OneTimeCode

/// The second step of signing in.
extension Doorkeeper {
  /// What came of a code.
  enum CodeOutcome: Sendable {
    case opened(token: String, device: String, account: Account)
    case refused
    case wait(seconds: Int)
    /// The password was given too long ago, or never.
    case startAgain
  }

  /// Whether a password was given a short while ago and its code is still to come.
  func awaitsCode(_ pending: String) async throws -> Bool {
    let moment = clock.now()
    return try await database.read {
      try SecondFactorStore.pending(Self.digest(pending), at: moment, in: $0) != nil
    }
  }

  /// Checks the code of somebody who has given the password, counts the wrong ones, and opens the session: all in one
  /// transaction, so that tries made at the same time get nothing for free and a code is taken once.
  func enter(_ code: String, pending: String, arrival: Arrival) async throws -> CodeOutcome {
    let token = SecureRandom.token()
    let newDevice = arrival.device ?? SecureRandom.token()
    let moment = clock.now()
    return try await database.write { connection in
      guard let id = try SecondFactorStore.pending(Self.digest(pending), at: moment, in: connection),
        let account = try AccountStore.find(id, in: connection)?.account, account.isActive
      else { return .startAgain }
      let wait = try countCode(account, arrival, at: moment, in: connection)
      guard wait.seconds == 0 else { return .wait(seconds: wait.seconds) }
      guard try takes(code, account, at: moment, in: connection) else { return .refused }
      for bucket in wait.buckets { try PatienceStore.forget(bucket, in: connection) }
      try SecondFactorStore.removePending(of: id, in: connection)
      try open(token, newDevice, for: account, arrival, at: moment, in: connection)
      return .opened(token: token, device: newDevice, account: account)
    }
  }

  private func countCode(
    _ account: Account, _ arrival: Arrival, at moment: Date, in connection: any Connection
  ) throws -> (seconds: Int, buckets: [String]) {
    let device = try arrival.device.map(Self.digest).flatMap { digest in
      try PatienceStore.knows(device: digest, for: account.id, in: connection) ? digest : nil
    }
    let name = account.id.rawValue
    let own = SignInPatience.codeBucket(account: name, address: arrival.address, device: device)
    let all = SignInPatience.codeBucket(account: name)
    var wait = try PatienceStore.wait(own, free: SignInPatience.freeAttempts, at: moment, in: connection)
    if device == nil {
      let free = SignInPatience.freeCodesOfAccount
      wait = max(wait, try PatienceStore.wait(all, free: free, at: moment, in: connection))
    }
    guard wait == 0 else { return (Int(wait.rounded(.up)), []) }
    let buckets = device == nil ? [own, all] : [own]
    for bucket in buckets { try PatienceStore.countFailure(bucket, at: moment, in: connection) }
    // A right code forgets only what was counted for this browser: a stranger's tries elsewhere stay counted.
    return (0, [own])
  }

  /// Whether this is the app's code of this moment, not taken before, or a recovery code, which is then used up.
  private func takes(
    _ typed: String, _ account: Account, at moment: Date, in connection: any Connection
  ) throws -> Bool {
    guard let factor = try SecondFactorStore.find(of: account.id, in: connection) else { return false }
    if let step = OneTimeCode.matchingStep(of: typed, secret: factor.secret, at: moment) {
      return try SecondFactorStore.take(step: step, of: account.id, in: connection)
    }
    let digest = RecoveryCode.digest(typed, of: account.id.rawValue)
    guard try SecondFactorStore.useRecoveryCode(digest, of: account.id, in: connection) else { return false }
    let left = try SecondFactorStore.recoveryCodesLeft(of: account.id, in: connection)
    let entry = AuditEntry(
      "account.recovery-code-used", on: "account", account.id.rawValue, agency: account.agency, after: String(left))
    try AuditTrail(clock: clock).append(entry, by: Viewer(account), in: connection)
    return true
  }
}
