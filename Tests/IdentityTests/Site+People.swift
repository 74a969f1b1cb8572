import Crypto
import Database
import Foundation
import HTTP
import Identity
import Kernel

extension Site {
  /// The time of the site's clock.
  var now: Date { clock.clock.now() }

  func add(_ name: String, at agency: String, grants: [String]) async throws {
    try await feature.keeper.add(
      name, name: LocalizedText(th: "คุณ \(name)", en: "Khun \(name)"), agencyCode: agency,
      grants: grants.compactMap(WrittenGrant.init), password: Self.password, by: .anonymous(.thai))
  }

  /// A browser in which somebody has signed in; its token is the session's.
  func signedIn(_ name: String, at address: String = "10.0.0.1") async throws -> Browser {
    var browser = try await browser(at: address)
    _ = try await browser.signIn(name)
    _ = try await browser.who()
    return browser
  }

  func account(_ name: String) async throws -> Account {
    guard let found = try await feature.keeper.all().first(where: { $0.username == name }) else {
      throw AccountError.unknownUsername(name)
    }
    return found
  }

  func id(_ name: String) async throws -> String { try await account(name).id.rawValue }

  /// The secret of somebody's second factor.
  func secret(_ name: String) async throws -> [UInt8] {
    let id = try await id(name)
    let text = try await database.read { connection in
      try connection.first("SELECT secret FROM second_factor WHERE account_id = \(id)")?.get("secret", as: String.self)
    }
    return text.flatMap(Hex.decode) ?? []
  }
}
