import Crypto
import Database
import Foundation
import Kernel

/// Runs the periodic tasks of all features while the server runs. Of several nodes on one database one runs a task at
/// a time; when that node dies, another goes on as soon as its lease has run out.
actor TaskRunner {
  private let database: any Database
  private let clock: WallClock
  private let log: @Sendable (String) -> Void
  /// This node.
  private let holder = SecureRandom.token()
  private var running: [Task<Void, Never>] = []

  /// Seconds for which a lease is good; it is prolonged while the task runs.
  private static let leaseSeconds: Double = 60

  init(database: any Database, clock: WallClock, log: @escaping @Sendable (String) -> Void) {
    self.database = database
    self.clock = clock
    self.log = log
  }

  /// Begins to run tasks.
  func start(_ tasks: [PeriodicTask]) {
    for task in tasks {
      running.append(Task { await self.keepRunning(task) })
    }
  }

  /// Tells all tasks to stop and waits for those under way.
  func stop() async {
    for task in running { task.cancel() }
    for task in running { await task.value }
    running = []
  }

  private func keepRunning(_ task: PeriodicTask) async {
    while !Task.isCancelled {
      do {
        if try await take(task) { try await run(task) }
      } catch is CancellationError {
        return
      } catch {
        // What failed is tried again at the next turn; the operator reads why.
        log("task \(task.name): \(error)")
      }
      try? await Task.sleep(for: .seconds(task.interval))
    }
  }

  private func run(_ task: PeriodicTask) async throws {
    let renewal = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(Self.leaseSeconds / 3))
        _ = try await take(task, isRenewal: true)
      }
    }
    defer { renewal.cancel() }
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await task.run())
    } catch {
      outcome = .failure(error)
    }
    let moment = clock.now()
    try await database.write { [holder] in
      try TaskLease.end(task.name, holder: holder, at: moment, in: $0)
    }
    try outcome.get()
  }

  private func take(_ task: PeriodicTask, isRenewal: Bool = false) async throws -> Bool {
    let moment = clock.now()
    return try await database.write { [holder] connection in
      try TaskLease.take(
        task.name, holder: holder, interval: isRenewal ? 0 : task.interval * 0.9, until: moment + Self.leaseSeconds,
        at: moment, in: connection)
    }
  }
}
