import Foundation
import Testing

@Suite("House rules")
struct HouseRuleTests {
  private static let sources = Checkout.swiftFiles(under: "Sources")
  private static let tests = Checkout.swiftFiles(under: "Tests")

  @Test("a file holds one idea: fewer than 400 lines")
  func length() {
    for file in Self.sources + Self.tests { #expect(file.lines.count <= 400, "\(file): \(file.lines.count) lines") }
  }

  @Test("nothing is left for later, and nothing a person can cause stops the program")
  func forbidden() {
    // Written apart, so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK:"]
    for file in Self.sources + Self.tests {
      for (offset, line) in file.lines.enumerated() {
        for word in words { #expect(!line.contains(word), "\(file):\(offset + 1) says \(word)") }
      }
    }
    let stops = ["try" + "!", "as" + "! ", "fatal" + "Error("]
    for file in Self.sources {
      for (offset, line) in file.lines.enumerated() where !Self.isComment(line) {
        for stop in stops { #expect(!line.contains(stop), "\(file):\(offset + 1) says \(stop)") }
      }
    }
  }

  @Test("whoever silences the concurrency checker says why")
  func unchecked() {
    for file in Self.sources + Self.tests {
      for (offset, line) in file.lines.enumerated() where !Self.isComment(line) {
        let silences = ["@unchecked " + "Sendable", "nonisolated(" + "unsafe)"].contains { line.contains($0) }
        guard silences else { continue }
        let above = file.lines[max(0, offset - 3)..<offset]
        #expect(above.contains { Self.isComment($0) } || line.contains("//"), "\(file):\(offset + 1) gives no reason")
      }
    }
  }

  @Test("names say what a thing is, not that it helps")
  func names() {
    for file in Self.sources {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      for word in ["Util", "Helper", "Manager", "Common", "Misc"] {
        #expect(!file.path.contains("/\(word)"), "\(file)")
        #expect(!name.contains(word), "\(file)")
      }
    }
  }

  @Test("styles and scripts stand in their files: no page carries one inside")
  func inline() {
    for file in Self.sources
    where [
      "Design", "Home", "Identity", "Instruments", "Assessments", "Notices", "Discussion", "Planning", "App",
    ].contains(file.target) {
      for (offset, line) in file.lines.enumerated() where !Self.isComment(line) {
        #expect(!line.contains(" style=\\\"") && !line.contains(" style=\""), "\(file):\(offset + 1)")
        #expect(!line.contains(" onclick="), "\(file):\(offset + 1)")
      }
    }
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }
}
