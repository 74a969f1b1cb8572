import Database
import Foundation
import Kernel

/// Remembers whose data was erased.
enum ErasedStore {
  static func add(_ person: ID<Account>, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      """
      INSERT INTO erased_person (account_id, erased_at) VALUES (\(person), \(moment))
      ON CONFLICT (account_id) DO UPDATE SET erased_at = excluded.erased_at
      """)
  }

  static func moment(of person: ID<Account>, in connection: any Connection) throws -> Date? {
    try connection.first("SELECT erased_at FROM erased_person WHERE account_id = \(person)")?.get("erased_at")
  }

  static func among(_ people: Set<ID<Account>>, in connection: any Connection) throws -> Set<ID<Account>> {
    guard !people.isEmpty else { return [] }
    let rows = try connection.query(
      "SELECT account_id FROM erased_person WHERE account_id IN (\(list: people.sorted()))")
    return Set(try rows.map { try $0.get("account_id") })
  }
}
