import Dispatch
import Testing

@testable import Crypto

@Suite("Work at most so much at a time")
struct BoundedQueueTests {
  @Test("a full queue says so, keeps what waits, and accepts again afterwards")
  func full() async throws {
    let queue = BoundedQueue(label: "test", width: 1, waiting: 1)
    let gate = DispatchSemaphore(value: 0)
    async let first = queue.run {
      gate.wait()
      return 1
    }
    async let second = queue.run {
      gate.wait()
      return 2
    }
    // Whichever of the two runs, the other waits, and then there is room for no third.
    while queue.load < 2 { try await Task.sleep(for: .milliseconds(1)) }
    await #expect(throws: PasswordError.busy) { try await queue.run { 3 } }
    gate.signal()
    gate.signal()
    #expect(try await first + second == 3)
    #expect(try await queue.run { 4 } == 4)
  }

  @Test("no more pieces run at once than allowed")
  func width() async throws {
    let queue = BoundedQueue(label: "test", width: 3, waiting: 100)
    let meter = Meter()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask { try await queue.run { meter.pass() } }
      }
      try await group.waitForAll()
    }
    #expect((1...3).contains(meter.most))
    #expect(meter.total == 40)
  }
}
