import Foundation
import Kernel
import Testing

@Suite("The page of who may do what")
struct PermissionTableTests {
  @Test("docs/permissions.md says what the rules say; SAMRIT_WRITE_DOCS=1 writes it anew")
  func page() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/permissions.md")
    if ProcessInfo.processInfo.environment["SAMRIT_WRITE_DOCS"] == "1" {
      try PermissionTable.markdown.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == PermissionTable.markdown)
  }
}
