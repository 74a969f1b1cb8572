public import Crypto
public import Database
public import Foundation
public import Kernel

/// The people of the demonstration. All have one password, which the sign-in page shows; they can sign in only while
/// the demonstration is switched on.
public struct DemoAccounts: Sendable {
  /// The password of all of them.
  public static let password = "samrit-demo"

  private let hash: String

  /// Prepares the hash, which takes a moment.
  ///
  /// - Throws: `PasswordError`.
  public init(passwords: PasswordWorker) async throws {
    hash = try await passwords.hash(Self.password)
  }

  /// Adds accounts, with their audit records.
  public func add(
    _ accounts: [Account], at moment: Date, trail: AuditTrail, in connection: any Connection
  ) throws {
    for var account in accounts {
      account.isDemo = true
      try AccountStore.add(account, hash: hash, at: moment, in: connection)
      let entry = AuditEntry(
        "account.created", on: "account", account.id.rawValue, agency: account.agency, after: account.summary)
      try trail.append(entry, by: Viewer(nil), in: connection)
    }
  }
}
