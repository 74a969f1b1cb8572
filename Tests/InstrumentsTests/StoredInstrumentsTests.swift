import Crypto
import Database
import Foundation
import Kernel
import SQLite
import Scoring
import Testing

@testable import Instruments

@Suite("The library of instruments")
struct StoredInstrumentsTests {
  @Test("a sound instrument is offered with the SHA-256 of its bytes")
  func hash() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      let plans = try await ground.library().current()
      #expect(plans.map(\.instrument.id) == ["tea"])
      #expect(plans.first?.instrument.contentHash == SHA256.hex(Array(Samples.tea.utf8)))
    }
  }

  @Test("a broken instrument is refused and named with every mistake, and does not stop the others")
  func broken() async throws {
    try await Ground.run(["tea": Samples.tea, "broken": Samples.broken, "empty": nil]) { ground in
      let reading = ground.library().reading()
      #expect(reading.plans.map(\.instrument.id) == ["tea"])
      #expect(reading.refused.map(\.file) == ["broken/instrument.yaml"])
      let lines = reading.refused.flatMap(\.diagnostics).map { $0.line(in: .english) }
      #expect(lines.count >= 2)
      #expect(lines.allSatisfy { $0.hasPrefix("broken/instrument.yaml:") })
    }
  }

  @Test("two files with one id: the first is offered, the second is refused")
  func sameID() async throws {
    try await Ground.run(["a": Samples.tea, "b": Samples.tea]) { ground in
      let reading = ground.library().reading()
      #expect(reading.plans.count == 1)
      #expect(reading.refused.map(\.file) == ["b/instrument.yaml"])
    }
  }

  @Test("a folder that is not there is reported, not a crash")
  func noFolder() async throws {
    try await Ground.run([:]) { ground in
      let library = StoredInstruments(folder: ground.folder + "/nowhere", database: ground.database, clock: .system)
      #expect(library.reading().refused.count == 1)
      let plans = try await library.current()
      #expect(plans.isEmpty)
    }
  }

  @Test("a round pinned to an old version is scored by it after the file has changed, and after it is gone")
  func pinned() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      let old = try #require(try await ground.library().current().first).instrument
      try ground.write(Samples.tea.replacingOccurrences(of: "points: 2", with: "points: 3"), to: "tea")
      let changed = ground.library()
      let new = try #require(try await changed.current().first).instrument
      #expect(new.contentHash != old.contentHash)
      let pinned = try await changed.plan(id: "tea", contentHash: old.contentHash)
      #expect(pinned.map { Evaluation(AssessmentInput(), plan: $0).root.maximum } == Exact(2))
      try ground.remove("tea")
      let emptied = ground.library()
      let present = try await emptied.current()
      #expect(present.isEmpty)
      #expect(
        try await emptied.plan(id: "tea", contentHash: old.contentHash)?.instrument.contentHash == old.contentHash)
      #expect(try await emptied.plan(id: "tea", contentHash: new.contentHash) != nil)
    }
  }

  @Test("a hash that was never seen, or belongs to another instrument, has no plan")
  func unknown() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      let library = ground.library()
      let hash = try #require(try await library.current().first).instrument.contentHash
      #expect(try await library.plan(id: "tea", contentHash: String(repeating: "0", count: 64)) == nil)
      #expect(try await library.plan(id: "coffee", contentHash: hash) == nil)
    }
  }

  @Test("stored bytes that were changed by hand are refused, never scored")
  func tampered() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      let hash = try #require(try await ground.library().current().first).instrument.contentHash
      try ground.remove("tea")
      try await ground.database.write { connection in
        let bytes = Array(Samples.tea.replacingOccurrences(of: "points: 2", with: "points: 9").utf8)
        try connection.execute("UPDATE instrument_version SET bytes = \(bytes)")
      }
      await #expect(throws: UnreadableVersion.self) {
        try await ground.library().plan(id: "tea", contentHash: hash)
      }
    }
  }

  @Test("versions are told apart, the newest first, and kept once")
  func versions() async throws {
    try await Ground.run(["tea": Samples.tea]) { ground in
      _ = try await ground.library(day: 1).current()
      _ = try await ground.library(day: 2).current()
      try ground.write(Samples.tea + "# changed\n", to: "tea")
      _ = try await ground.library(day: 3).current()
      let versions = try await ground.database.read { try InstrumentStore.versions(of: "tea", in: $0) }
      #expect(versions.map { Day(of: $0.firstSeen).dayOfMonth } == [3, 1])
    }
  }
}
