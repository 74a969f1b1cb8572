public import Database
public import Foundation

/// The right to run a periodic task, held by one node until a moment.
public enum TaskLease {
  private static let nobody = ""

  /// Takes or prolongs the lease of a task.
  ///
  /// - Returns: whether this holder may run it now; `false` while another holder's lease is good, or when the task
  ///   ended less than `interval` seconds ago anywhere.
  public static func take(
    _ task: String, holder: String, interval: Double, until end: Date, at moment: Date, in connection: any Connection
  ) throws -> Bool {
    let row = try connection.first("SELECT holder, held_until, ended_at FROM task_lease WHERE task = \(task)")
    if let row {
      let present = try row.get("holder", as: String.self)
      let isTaken = present != holder && present != nobody
      if isTaken, try row.get("held_until", as: Date.self) > moment { return false }
      // A clock that was set back must not put the task to sleep.
      if let ended = try row.optional("ended_at", as: Date.self), ended <= moment,
        moment.timeIntervalSince(ended) < interval
      {
        return false
      }
    }
    try connection.execute(
      """
      INSERT INTO task_lease (task, holder, held_until, ended_at) VALUES (\(task), \(holder), \(end), NULL)
      ON CONFLICT (task) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      """)
    return true
  }

  /// Gives a lease back, and notes when the task ended.
  public static func end(_ task: String, holder: String, at moment: Date, in connection: any Connection) throws {
    try connection.execute(
      """
      UPDATE task_lease SET holder = \(nobody), ended_at = \(moment) WHERE task = \(task) AND holder = \(holder)
      """)
  }
}
