import Foundation
import Testing

@testable import Scoring

@Suite("The schema for editors")
struct SchemaTests {
  private struct Schema: Decodable {
    struct Table: Decodable {
      var title: String?
      var description: String?
      var properties: [String: Property]?
      var required: [String]?
      var additionalProperties: Bool?

      private enum CodingKeys: CodingKey { case title, description, properties, required, additionalProperties }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        title = try values.decodeIfPresent(String.self, forKey: .title)
        description = try values.decodeIfPresent(String.self, forKey: .description)
        properties = try values.decodeIfPresent([String: Property].self, forKey: .properties)
        required = try values.decodeIfPresent([String].self, forKey: .required)
        // A class's amounts may have any key; theirs is a schema instead of a truth.
        additionalProperties = try? values.decodeIfPresent(Bool.self, forKey: .additionalProperties)
      }
    }

    struct Property: Decodable {
      var description: String?
      var reference: String?

      private enum CodingKeys: String, CodingKey {
        case description
        case reference = "$ref"
      }
    }

    var definitions: [String: Table]
    var file: Table

    private enum CodingKeys: String, CodingKey { case definitions = "$defs" }

    init(from decoder: any Decoder) throws {
      definitions = try decoder.container(keyedBy: CodingKeys.self).decode([String: Table].self, forKey: .definitions)
      file = try Table(from: decoder)
    }

    func table(_ name: String) -> Table? { name == "file" ? file : definitions[name] }
  }

  private func schema() throws -> Schema {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try JSONDecoder().decode(
      Schema.self, from: Data(contentsOf: root.appending(path: "docs/instrument.schema.json")))
  }

  @Test("it knows the keys that the reader knows, and no others", arguments: LanguageKeys.all)
  func keys(table: KeyTable) throws {
    let schema = try #require(try schema().table(table.name), "\(table.name) is missing in the schema")
    #expect(Set(schema.properties?.keys.map { $0 } ?? []) == Set(table.keys))
    #expect(Set(schema.required ?? []) == Set(table.needed))
    #expect(schema.additionalProperties == false)
  }

  @Test("it has no table that the reader does not know")
  func tables() throws {
    let known = Set(LanguageKeys.all.map(\.name))
    let closed = try schema().definitions.filter { $0.value.additionalProperties == false }.map(\.key)
    #expect(Set(closed).subtracting(known).isEmpty)
  }

  @Test("it explains itself in Thai and in English")
  func languages() throws {
    let schema = try schema()
    for (name, table) in schema.definitions.merging(["file": schema.file], uniquingKeysWith: { first, _ in first }) {
      #expect(isBilingual(table.title), "\(name) has no title in both languages")
      for (key, property) in table.properties ?? [:] {
        // Keys of any node are explained once.
        if property.reference?.hasPrefix("#/$defs/any-node/") == true { continue }
        #expect(isBilingual(property.description), "\(name).\(key) is not explained in both languages")
      }
    }
  }

  private func isBilingual(_ text: String?) -> Bool {
    let parts = (text ?? "").split(separator: " · ")
    return parts.count == 2 && parts[0].unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
      && parts[1].allSatisfy(\.isASCII)
  }
}
