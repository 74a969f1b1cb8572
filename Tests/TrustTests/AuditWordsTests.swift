import Foundation
import Kernel
import Testing

@testable import Trust

@Suite("The words of the trail")
struct AuditWordsTests {
  /// Every action that stands in the sources, with the file it stands in.
  private static func actions() throws -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [String: String] = [:]
    let literal = /(?<call>[A-Za-z]*)\(?\s*"(?<action>[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*)"/
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains("AuditEntry("), !file.lastPathComponent.hasPrefix("Audit") else { continue }
      for match in text.matches(of: literal) {
        // Notices and tasks have names of the same form.
        if ["Notice", "PeriodicTask"].contains(match.call) { continue }
        found[String(match.action)] = file.lastPathComponent
      }
    }
    return found
  }

  @Test("every action of the program has words in both languages")
  func complete() throws {
    let actions = try Self.actions()
    #expect(actions.count >= 8)
    for (action, file) in actions {
      let words = AuditWords.action(action)
      #expect(words != nil, "\(file): \(action) has no words in Kernel/Audit/AuditWords+Actions.swift")
      #expect(words.map { !$0.th.isEmpty && !$0.en.isEmpty && $0.th != $0.en } ?? true)
    }
  }

  @Test("what was kept as JSON is compared member by member, everything else as a whole")
  func difference() {
    let members = AuditDifference(
      AuditEntry("x.y", on: "x", "1", before: #"{"a":1,"b":{"c":true}}"#, after: #"{"a":2,"b":{"c":true},"d":[1,"z"]}"#)
    )
    #expect(members.lines.map(\.name) == ["a", "d"])
    #expect(members.lines.map(\.after) == ["2", "1, z"])
    let answer = AuditDifference(AuditEntry("x.y", on: "x", "1", before: "null", after: "\"yes\"\n\"เพราะ\""))
    #expect(answer.lines.map(\.name) == ["", "note"] && answer.lines.map(\.after) == ["yes", "เพราะ"])
    let plain = AuditDifference(AuditEntry("x.y", on: "x", "1", before: "old words", after: "new words"))
    #expect(plain.lines.map(\.before) == ["old words"] && plain.lines.map(\.after) == ["new words"])
    #expect(AuditDifference(AuditEntry("x.y", on: "x", "1", before: "same", after: "same")).lines.isEmpty)
  }
}
