import Database
import Foundation

/// A folder for one temporary database, gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(DatabaseError) {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("samrit-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DatabaseError(.unreachable, "no temporary folder could be made at \(url.path): \(error)")
    }
    path = url.path
  }

  func remove() {
    // Nothing is lost when this fails: the folder lies where the system cleans up.
    try? FileManager.default.removeItem(atPath: path)
  }

  deinit {
    remove()
  }
}
