import Dispatch
import Synchronization
import Testing

@testable import Database

@Suite("Worker threads")
struct WorkerPoolTests {
  private final class Tool: Sendable {
    let number: Int
    init(_ made: borrowing Atomic<Int>) { number = made.add(1, ordering: .relaxed).newValue }
  }

  @Test("each thread keeps its own tool, and no more are made than threads")
  func tools() async throws {
    let made = Counter()
    let pool = WorkerPool<Tool>(name: "test", count: 3)
    let used = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await pool.run { slot in
            let tool = slot ?? Tool(made.value)
            slot = tool
            return tool.number
          }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(used.isSubset(of: [1, 2, 3]))
    #expect(made.value.load(ordering: .relaxed) == used.count)
    await pool.close()
  }

  private final class Counter: Sendable {
    let value = Atomic(0)
  }

  @Test("a task cancelled before its turn never runs, and says so")
  func cancelled() async throws {
    let pool = WorkerPool<Int>(name: "test", count: 1)
    let started = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    let runs = Counter()
    async let busy: Void = pool.run { _ in
      started.signal()
      gate.wait()
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        started.wait()
        continuation.resume()
      }
    }
    let waiting = Task {
      try await pool.run { _ in _ = runs.value.add(1, ordering: .relaxed) }
    }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
    gate.signal()
    try await busy
    await pool.close()
    #expect(runs.value.load(ordering: .relaxed) == 0)
  }

  @Test("closing finishes what was asked for and refuses the rest")
  func closing() async throws {
    let pool = WorkerPool<Int>(name: "test", count: 2)
    let runs = Counter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { try await pool.run { _ in _ = runs.value.add(1, ordering: .relaxed) } }
      }
      try await group.waitForAll()
    }
    await pool.close()
    await pool.close()
    #expect(runs.value.load(ordering: .relaxed) == 20)
    let error = await #expect(throws: DatabaseError.self) { try await pool.run { _ in } }
    #expect(error?.code == .closed)
  }
}
