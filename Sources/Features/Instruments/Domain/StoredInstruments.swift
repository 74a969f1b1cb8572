import Crypto
public import Database
public import Kernel
public import Scoring
import Synchronization

/// The instruments of a folder, and every version that was ever offered.
///
/// The folder is read when it is first asked for, and not again: a changed file is a new version at the next start. The
/// bytes of each version are kept in the database under their hash before anybody can pin a round to it, so that the
/// round can be scored as long as the database lives, whatever becomes of the folder.
public final class StoredInstruments: InstrumentLibrary {
  private struct Known {
    var reading: FolderReading?
    /// Compiled versions by content hash.
    var plans: [String: Plan] = [:]
    var isKept = false
  }

  private let folder: InstrumentFolder
  private let database: any Database
  private let clock: WallClock
  private let known = Mutex(Known())

  /// Reads nothing yet.
  ///
  /// - Parameter folder: path of the folder with a folder for each instrument.
  public init(folder: String, database: any Database, clock: WallClock) {
    self.folder = InstrumentFolder(path: folder)
    self.database = database
    self.clock = clock
  }

  /// What the folder holds: the sound instruments and the refused ones. Needs no database.
  public func reading() -> FolderReading {
    known.withLock { known in
      if let reading = known.reading { return reading }
      let reading = folder.read()
      known.reading = reading
      for plan in reading.plans { known.plans[plan.instrument.contentHash] = plan }
      return reading
    }
  }

  /// Keeps the present versions in the database; done once, and before any is given out.
  ///
  /// - Throws: `DatabaseError`.
  public func keep() async throws {
    if known.withLock({ $0.isKept }) { return }
    let reading = reading()
    let moment = clock.now()
    // Mostly nothing is new, and a reading transaction waits for nobody.
    let missing = try await database.read { connection in
      let stored = try InstrumentStore.storedHashes(in: connection)
      return reading.plans.map(\.instrument).filter { !stored.contains($0.contentHash) }
    }
    if !missing.isEmpty {
      try await database.write { connection in
        for instrument in missing {
          let bytes = reading.bytes[instrument.contentHash] ?? []
          try InstrumentStore.save(instrument, bytes: bytes, at: moment, in: connection)
        }
      }
    }
    known.withLock { $0.isKept = true }
  }

  /// See `InstrumentLibrary`. Throws `DatabaseError`.
  public func current() async throws -> [Plan] {
    try await keep()
    return reading().plans
  }

  /// See `InstrumentLibrary`. Throws `DatabaseError`, or `UnreadableVersion`.
  public func plan(id: String, contentHash: String) async throws -> Plan? {
    try await keep()
    if let plan = known.withLock({ $0.plans[contentHash] }) { return plan.instrument.id == id ? plan : nil }
    guard let bytes = try await database.read({ try InstrumentStore.bytes(of: contentHash, in: $0) }) else {
      return nil
    }
    let plan = try Self.compile(bytes, id: id, contentHash: contentHash)
    known.withLock { $0.plans[contentHash] = plan }
    return plan.instrument.id == id ? plan : nil
  }

  private static func compile(_ bytes: [UInt8], id: String, contentHash: String) throws -> Plan {
    guard SHA256.hex(bytes) == contentHash else { throw UnreadableVersion(id: id, reason: .changed) }
    let reading = InstrumentReader.read(bytes, file: id)
    guard var instrument = reading.instrument else {
      throw UnreadableVersion(id: id, reason: .refused(reading.diagnostics))
    }
    instrument.contentHash = contentHash
    return Plan(instrument)
  }
}

/// A stored version that cannot be used any more.
public struct UnreadableVersion: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with it.
  public enum Reason: Sendable, Hashable {
    /// The bytes are not those of the hash: the database was changed by hand.
    case changed
    /// This program refuses what an older one accepted.
    case refused([Diagnostic])
  }

  /// The instrument asked for.
  public let id: String
  /// What is wrong.
  public let reason: Reason

  /// The reason, for logs.
  public var description: String {
    switch reason {
    case .changed: "the stored bytes of instrument \(id) do not match their hash"
    case .refused(let diagnostics):
      "the stored instrument \(id) is refused: " + diagnostics.map { $0.line(in: .english) }.joined(separator: "; ")
    }
  }
}
