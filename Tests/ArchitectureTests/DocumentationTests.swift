import App
import Foundation
import Kernel
import Testing

@Suite("What is written about the program is true")
struct DocumentationTests {
  /// The sections of `docs/settings.md` by the key in their heading.
  private static func sections() throws -> [String: String] {
    var sections: [String: String] = [:]
    for part in try Checkout.text("docs/settings.md").components(separatedBy: "\n## `").dropFirst() {
      guard let end = part.firstIndex(of: "`") else { continue }
      sections[String(part[..<end])] = String(part[end...])
    }
    return sections
  }

  @Test("every setting is documented, and nothing else is")
  func settings() throws {
    let documented = try Self.sections()
    #expect(Set(documented.keys) == Set(SettingsTable.all.map(\.key)))
  }

  @Test("the documentation of a setting says what the program does", arguments: SettingsTable.all.map(\.key))
  func setting(key: String) throws {
    let entry = try #require(SettingsTable.all.first { $0.key == key })
    let section = try #require(try Self.sections()[key])
    #expect(section.contains("- Variable: `\(entry.variable)`"))
    #expect(section.contains("- Value: \(entry.kind.en)\n"))
    let fallback = entry.fallback.isEmpty ? "nothing" : "`\(entry.fallback)`"
    #expect(section.contains("- Default: \(fallback)\n"))
    #expect(section.contains(entry.purpose.en) && section.contains(entry.purpose.th))
  }

  @Test("decision records are numbered, and no two share a number")
  func decisions() throws {
    let folder = Checkout.root.appendingPathComponent("docs/decisions").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    let numbers = names.compactMap { Int($0.prefix(4)) }
    #expect(numbers.count == names.count)
    #expect(Set(numbers).count == numbers.count)
    for name in names {
      let text = try Checkout.text("docs/decisions/\(name)")
      #expect(text.contains("## Decision"), "\(name)")
    }
  }
}
