import Database
import Foundation

/// Removes what time has made worthless, so that no number of wrong sign-ins fills the database.
enum Sweeping {
  static func run(at moment: Date, in connection: any Connection) throws {
    try PatienceStore.removeForgotten(at: moment, in: connection)
    try SessionStore.removeExpired(at: moment, in: connection)
    try connection.execute("DELETE FROM pending_sign_in WHERE expires_at <= \(moment)")
    // A token's end stays to be seen for a while by the one who uses it.
    try connection.execute("DELETE FROM personal_token WHERE expires_at <= \(moment - 30 * 86_400)")
    try connection.execute("DELETE FROM known_device WHERE created_at <= \(moment - 400 * 86_400)")
  }
}
