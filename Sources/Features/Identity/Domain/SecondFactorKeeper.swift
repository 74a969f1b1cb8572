import Crypto
import Database
import Foundation
import Kernel
import OneTimeCode

/// Turns second factors on and off for their owners.
struct SecondFactorKeeper: Sendable {
  let database: any Database
  let clock: WallClock

  /// What the account page shows.
  enum Status: Sendable {
    case off
    case on(since: Date, recoveryCodes: Int)
  }

  func status(of account: ID<Account>) async throws -> Status {
    try await database.read { connection in
      guard let since = try SecondFactorStore.find(of: account, in: connection)?.confirmed else { return .off }
      return .on(since: since, recoveryCodes: try SecondFactorStore.recoveryCodesLeft(of: account, in: connection))
    }
  }

  /// The secret that waits to be confirmed, made when there is none; `nil` when the second factor is on already.
  func proposal(for account: ID<Account>) async throws -> [UInt8]? {
    let secret = SecureRandom.bytes(OneTimeCode.secretLength)
    let moment = clock.now()
    return try await database.write { connection in
      try SecondFactorStore.propose(secret, for: account, at: moment, in: connection)
      guard let kept = try SecondFactorStore.find(of: account, in: connection), kept.confirmed == nil else {
        return nil
      }
      return kept.secret
    }
  }

  /// Turns it on once the app shows the right code.
  ///
  /// - Returns: the recovery codes, to be shown once; `nil` when the code is wrong.
  func confirm(_ typed: String, by viewer: Viewer) async throws -> [String]? {
    guard let account = viewer.account else { return nil }
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
    let moment = clock.now()
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      guard let factor = try SecondFactorStore.find(of: account.id, in: connection), factor.confirmed == nil,
        let step = OneTimeCode.matchingStep(of: typed, secret: factor.secret, at: moment),
        try SecondFactorStore.take(step: step, of: account.id, in: connection)
      else { return nil }
      try SecondFactorStore.confirm(account.id, at: moment, in: connection)
      try Self.keep(codes, of: account, in: connection)
      let entry = AuditEntry("account.second-factor-on", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
      return codes
    }
  }

  /// New recovery codes in place of the old ones; `nil` when the second factor is off.
  func renewCodes(by viewer: Viewer) async throws -> [String]? {
    guard let account = viewer.account else { return nil }
    let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
    let trail = AuditTrail(clock: clock)
    return try await database.write { connection in
      guard try SecondFactorStore.isOn(for: account.id, in: connection) else { return nil }
      try Self.keep(codes, of: account, in: connection)
      let entry = AuditEntry(
        "account.recovery-codes-renewed", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
      return codes
    }
  }

  func turnOff(by viewer: Viewer) async throws {
    guard let account = viewer.account else { return }
    let trail = AuditTrail(clock: clock)
    try await database.write { connection in
      try SecondFactorStore.remove(of: account.id, in: connection)
      let entry = AuditEntry("account.second-factor-off", on: "account", account.id.rawValue, agency: account.agency)
      try trail.append(entry, by: viewer, in: connection)
    }
  }

  private static func keep(_ codes: [String], of account: Account, in connection: any Connection) throws {
    let digests = codes.map { RecoveryCode.digest($0, of: account.id.rawValue) }
    try SecondFactorStore.setRecoveryCodes(digests, of: account.id, in: connection)
  }
}
