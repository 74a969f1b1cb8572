import Archive
import Foundation
import Testing

@Suite("ZIP archives")
struct ArchiveTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "samrit-archive-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("what is written can be read, with Thai names marked as UTF-8")
  func roundTrip() throws {
    try inFolder { folder in
      let file = folder + "/source"
      try Data(count: 100_000).write(to: URL(fileURLWithPath: file))
      let writer = try ArchiveWriter(folder + "/a.zip")
      try writer.add("หลักฐาน/รายงาน.pdf", file: file, compressed: false)
      try writer.add("index.csv", bytes: Array("a,b".utf8))
      try writer.finish()
      let reader = try ArchiveReader(folder + "/a.zip")
      #expect(reader.names == ["หลักฐาน/รายงาน.pdf", "index.csv"])
      #expect(try reader.bytes(of: "index.csv") == Array("a,b".utf8))
      #expect(try reader.bytes(of: "หลักฐาน/รายงาน.pdf").count == 100_000)
      // General purpose bit 11 of the first local header.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.zip"))
      #expect(bytes[7] & 0x08 != 0)
    }
  }

  @Test("an archive that unpacks to more than allowed is given up")
  func bomb() throws {
    try inFolder { folder in
      let writer = try ArchiveWriter(folder + "/bomb.zip")
      try writer.add("zeros", bytes: [UInt8](repeating: 0, count: 4 << 20))
      try writer.finish()
      #expect(try FilePath.size(folder + "/bomb.zip") < 100_000)
      let reader = try ArchiveReader(folder + "/bomb.zip", limits: .init(bytes: 1 << 20))
      #expect(throws: ArchiveError.tooLarge(limit: 1 << 20)) { try reader.bytes(of: "zeros") }
    }
  }

  @Test("too many entries are refused before any is read")
  func entries() throws {
    try inFolder { folder in
      let writer = try ArchiveWriter(folder + "/many.zip")
      for number in 0..<20 { try writer.add("\(number)", bytes: []) }
      try writer.finish()
      #expect(throws: ArchiveError.tooLarge(limit: 10)) {
        try ArchiveReader(folder + "/many.zip", limits: .init(entries: 10))
      }
    }
  }

  @Test("what is no archive is refused")
  func noArchive() throws {
    try inFolder { folder in
      try Data("not a zip".utf8).write(to: URL(fileURLWithPath: folder + "/x"))
      #expect(throws: ArchiveError.notAnArchive) { try ArchiveReader(folder + "/x") }
    }
  }

  @Test(
    "names are made safe for every system",
    arguments: [
      ("รายงาน 2568.pdf", "รายงาน 2568.pdf"), ("../../etc/passwd", "_.._etc_passwd"), ("a\u{202E}b\u{0}.pdf", "ab.pdf"),
      ("con.txt", "_con.txt"), ("", "file"), ("...", "file"), ("a:b*c?.pdf", "a_b_c_.pdf"), ("end. ", "end"),
    ])
  func names(_ given: String, _ expected: String) {
    #expect(EntryName.safe(given) == expected)
  }

  @Test("long names keep their ending, and equal names are told apart")
  func lengths() {
    let long = EntryName.safe(String(repeating: "ก", count: 300) + ".pdf")
    #expect(long.utf8.count <= 180)
    #expect(long.hasSuffix(".pdf"))
    var taken: Set<String> = []
    #expect(EntryName.unique("A.pdf", among: &taken) == "A.pdf")
    #expect(EntryName.unique("a.pdf", among: &taken) == "a (2).pdf")
    #expect(EntryName.unique("a.pdf", among: &taken) == "a (3).pdf")
  }
}

private enum FilePath {
  static func size(_ path: String) throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: path)).count
  }
}
