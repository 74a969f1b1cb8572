import Database
import Foundation
import SQLite
import Testing

@Suite("SQLite and kill -9", .serialized)
struct CrashTests {
  private static let writers = 4

  /// Commits row after row and reports each only after `write` has returned, until the process is killed.
  private static func commitUntilKilled(_ folder: String) async throws {
    let report = open(folder + "/report", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let database = try await SQLiteDatabase.open(path: folder + "/data.sqlite")
    try await database.write { connection in
      try connection.execute("CREATE TABLE IF NOT EXISTS answer (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT")
    }
    // Killed from outside the writers, at a moment they cannot know, once there is enough to prove something with.
    let enough = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/report")).count) ?? 0
    Thread {
      while ((try? Data(contentsOf: URL(fileURLWithPath: folder + "/report")).count) ?? 0) < enough + 200 {
        Thread.sleep(forTimeInterval: .random(in: 0.001...0.02))
      }
      kill(getpid(), SIGKILL)
    }.start()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<writers {
        group.addTask {
          while true {
            let id = try await database.write { connection in
              let row = try connection.first("INSERT INTO answer (value) VALUES (\("ตอบแล้ว")) RETURNING id")
              return try #require(row).get("id", as: Int.self)
            }
            let line = Array("\(id)\n".utf8)
            guard write(report, line, line.count) == line.count else { exit(3) }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("every row that was reported as committed is there after the process was killed")
  func killed() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crash-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 1...5 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
        try await Self.commitUntilKilled(folder)
      }
      let report = try String(contentsOfFile: folder + "/report", encoding: .utf8)
      let reported = Set(report.split(separator: "\n").compactMap { Int($0) })
      let database = try await SQLiteDatabase.open(path: folder + "/data.sqlite")
      let (kept, check) = try await database.read { connection in
        let ids = try connection.query("SELECT id FROM answer").map { try $0.get("id", as: Int.self) }
        let check = try connection.first("PRAGMA integrity_check")?.get("integrity_check", as: String.self)
        return (Set(ids), check)
      }
      await database.close()
      #expect(reported.count > 10 * round, "the writers were too slow to prove anything")
      #expect(reported.subtracting(kept).isEmpty)
      // Committed, but killed before it could be reported: at most one for each writer and round.
      #expect(kept.count - reported.count <= Self.writers * round)
      #expect(check == "ok")
    }
  }
}
