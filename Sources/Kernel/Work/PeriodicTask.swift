/// Work that nobody asks for at the moment it is done: mail, reminders, clearing up. Any node may do it; of several
/// nodes on one database one does it at a time.
public struct PeriodicTask: Sendable {
  /// Its name, unique in the program: `notices.mail`.
  public let name: String
  /// Seconds between the end of one run and the start of the next; 1 or more.
  public let interval: Double
  /// Does what is due now and returns. It may be interrupted by the end of the program, and is then run again: what
  /// it has done must be known from the database.
  public let run: @Sendable () async throws -> Void

  /// Describes a task.
  public init(_ name: String, every interval: Double, run: @escaping @Sendable () async throws -> Void) {
    self.name = name
    self.interval = interval
    self.run = run
  }
}
