import Foundation

/// Threads of our own, each holding one tool (a connection) that no other thread ever touches.
package final class WorkerPool<Tool>: Sendable {
  private let queue: WorkerQueue<Tool>

  /// Starts `count` threads; each begins without a tool and gets one from the first job that needs it.
  package init(name: String, count: Int) {
    queue = WorkerQueue(workers: count)
    for index in 0..<count {
      let thread = Thread { [queue] in queue.serve() }
      thread.name = "\(name)-\(index + 1)"
      thread.start()
    }
  }

  deinit {
    queue.close()
  }

  /// Runs `work` on the next free thread, in order of arrival.
  ///
  /// - Throws: what `work` throws; `CancellationError` when cancelled before its turn; `.closed` after `close`.
  package func run<T: Sendable>(_ work: @escaping @Sendable (inout Tool?) throws -> T) async throws -> T {
    let ticket = queue.ticket()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
        queue.add(
          ticket,
          run: { tool in continuation.resume(with: Result { try work(&tool) }) },
          refuse: { continuation.resume(throwing: $0) })
        // The handler may have run before the job was in the queue.
        if Task.isCancelled { queue.cancel(ticket) }
      }
    } onCancel: {
      queue.cancel(ticket)
    }
  }

  /// Refuses new jobs, finishes those already asked for and waits until every tool is put away.
  package func close() async {
    await withCheckedContinuation { continuation in
      queue.close { continuation.resume() }
    }
  }
}

/// The jobs that wait for a thread.
// Every stored variable is read and written only under `condition`; tools never leave the thread in `serve`.
private final class WorkerQueue<Tool>: @unchecked Sendable {
  private struct Job {
    let ticket: Int
    let run: @Sendable (inout Tool?) -> Void
    let refuse: @Sendable (any Error) -> Void
  }

  private let condition = NSCondition()
  private var jobs: [Job] = []
  private var nextTicket = 0
  private var isClosed = false
  private var activeWorkers: Int
  private var closeObservers: [@Sendable () -> Void] = []

  init(workers: Int) {
    activeWorkers = workers
  }

  func ticket() -> Int {
    condition.withLock {
      nextTicket += 1
      return nextTicket
    }
  }

  func add(
    _ ticket: Int, run: @escaping @Sendable (inout Tool?) -> Void, refuse: @escaping @Sendable (any Error) -> Void
  ) {
    let accepted = condition.withLock {
      guard !isClosed else { return false }
      jobs.append(Job(ticket: ticket, run: run, refuse: refuse))
      condition.signal()
      return true
    }
    if !accepted { refuse(DatabaseError(.closed, "the database has been closed")) }
  }

  func cancel(_ ticket: Int) {
    let job: Job? = condition.withLock {
      guard let index = jobs.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return jobs.remove(at: index)
    }
    job?.refuse(CancellationError())
  }

  func close(_ whenDone: (@Sendable () -> Void)? = nil) {
    let isOver = condition.withLock {
      isClosed = true
      condition.broadcast()
      guard activeWorkers > 0 else { return true }
      if let whenDone { closeObservers.append(whenDone) }
      return false
    }
    if isOver { whenDone?() }
  }

  func serve() {
    do {
      var tool: Tool?
      while let job = next() {
        job.run(&tool)
      }
    }
    let observers: [@Sendable () -> Void] = condition.withLock {
      activeWorkers -= 1
      guard activeWorkers == 0 else { return [] }
      defer { closeObservers = [] }
      return closeObservers
    }
    for observer in observers { observer() }
  }

  private func next() -> Job? {
    condition.withLock {
      while jobs.isEmpty {
        if isClosed { return nil }
        condition.wait()
      }
      return jobs.removeFirst()
    }
  }
}
