import Blocking
import Foundation
import Synchronization
import Testing

@Suite("Work that blocks")
struct BlockingQueueTests {
  @Test("no more pieces run at once than the queue is wide")
  func width() async throws {
    let queue = BlockingQueue(label: "test", width: 2)
    let crowd = Crowd()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask {
          try await queue.run {
            crowd.enter()
            Thread.sleep(forTimeInterval: 0.005)
            crowd.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(crowd.most == 2)
    // The last piece answers a moment before it counts as done.
    while queue.load > 0 { try await Task.sleep(for: .milliseconds(1)) }
  }

  @Test("a full queue says so instead of growing")
  func full() async throws {
    let queue = BlockingQueue(label: "test", width: 1, waiting: 0)
    let gate = DispatchSemaphore(value: 0)
    let first = Task { try await queue.run { gate.wait() } }
    while queue.load == 0 { try await Task.sleep(for: .milliseconds(2)) }
    await #expect(throws: QueueFull.self) { try await queue.run {} }
    gate.signal()
    try await first.value
  }

  @Test("what the work throws reaches the caller")
  func failure() async {
    let queue = BlockingQueue(label: "test", width: 1)
    await #expect(throws: FileError("open", code: 2)) { try await queue.run { throw FileError("open", code: 2) } }
  }
}

/// Counts who is inside.
private final class Crowd: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var most: Int { state.withLock { $0.most } }

  func enter() {
    state.withLock { state in
      state.now += 1
      state.most = max(state.most, state.now)
    }
  }

  func leave() { state.withLock { $0.now -= 1 } }
}

@Suite("Temporary files")
struct TemporaryFileTests {
  private let folder = NSTemporaryDirectory() + "samrit-blocking-\(UUID().uuidString)"

  @Test("a temporary file goes away with its last holder")
  func disappears() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var file: TemporaryFile? = try TemporaryFile(in: folder)
    let path = try #require(file?.path)
    try file?.write(Array("abc".utf8))
    #expect(file?.size == 3)
    #expect(FileManager.default.fileExists(atPath: path))
    file = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a file moved to its place stays, whole")
  func stays() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let file = try TemporaryFile(in: folder)
      try file.write(Array("whole".utf8))
      try file.move(to: folder + "/kept")
    }
    #expect(try FilePieces.head(folder + "/kept", count: 100) == Array("whole".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kept"])
  }

  @Test("leftovers are cleared by age, and nothing else")
  func clears() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let young = try TemporaryFile(in: folder)
    let old = folder + "/" + TemporaryFile.prefix + "old"
    let other = folder + "/report.pdf"
    for path in [old, other] {
      _ = FileManager.default.createFile(atPath: path, contents: Data("x".utf8))
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: path)
    }
    #expect(TemporaryFile.clear(folder, olderThan: 3600) == 1)
    #expect(FileManager.default.fileExists(atPath: young.path))
    #expect(FileManager.default.fileExists(atPath: other))
  }

  @Test("a full disk is told apart from other troubles")
  func diskFull() {
    #expect(FileError("write", code: 28).isDiskFull)
    #expect(!FileError("write", code: 5).isDiskFull)
    #expect(throws: FileError.self) { try FilePieces("/nowhere/at/all") }
  }
}
