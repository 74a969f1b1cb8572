import Database
import Kernel
import SQLite
import Testing

/// A small ministry: two departments, divisions under the first, a provincial office under the second.
enum Ministry {
  static func agency(
    _ code: String, under parent: String? = nil, th: String? = nil, sortOrder: Int = 0
  ) -> Agency {
    Agency(
      id: ID(rawValue: "id-" + code), code: code, name: LocalizedText(th: th ?? code, en: code),
      parent: parent.map { ID(rawValue: "id-" + $0) }, kind: .department, sortOrder: sortOrder)
  }

  static let agencies = [
    agency("D1-B", under: "D1", th: "กองแผนงาน"), agency("M"), agency("D1", under: "M", th: "กรมหนึ่ง"),
    agency("D2", under: "M", th: "กรมสอง", sortOrder: 1), agency("D1-A", under: "D1", th: "กองคลัง"),
    agency("D2-A", under: "D2", th: "สำนักงานจังหวัด"),
  ]
  static func id(_ code: String) -> ID<Agency> { ID(rawValue: "id-" + code) }
}

@Suite("The organisation tree")
struct OrganisationTests {
  @Test("agencies stand each before those under it, siblings in order")
  func order() throws {
    let tree = try OrganisationTree(Ministry.agencies)
    #expect(tree.agencies.map(\.code) == ["M", "D1", "D1-A", "D1-B", "D2", "D2-A"])
    #expect(tree.children(of: Ministry.id("M")).map(\.code) == ["D1", "D2"])
    #expect(tree.descendants(of: Ministry.id("D1")).map(\.code) == ["D1-A", "D1-B"])
    #expect(tree.descendants(of: Ministry.id("D1"), includingItself: true).count == 3)
    #expect(tree.ancestors(of: Ministry.id("D1-A")).map(\.code) == ["D1", "M"])
    #expect(tree.path(of: Ministry.id("D1-A"), in: .thai) == "M › กรมหนึ่ง › กองคลัง")
  }

  @Test(
    "containment follows the tree and nothing else",
    arguments: [
      ("D1-A", "D1", true), ("D1", "D1", true), ("D1", "D1-A", false), ("D2-A", "D1", false), ("D2-A", "M", true),
      ("nowhere", "M", false), ("D1", "nowhere", false),
    ])
  func containment(inner: String, outer: String, expected: Bool) throws {
    let tree = try OrganisationTree(Ministry.agencies)
    #expect(tree.contains(Ministry.id(inner), within: Ministry.id(outer)) == expected)
  }

  @Test("what is no tree is refused")
  func flaws() {
    #expect(throws: OrganisationTree.Flaw.duplicateCode("M")) {
      try OrganisationTree([
        Ministry.agency("M"),
        Agency(id: ID(rawValue: "other"), code: "M", name: LocalizedText(same: "M"), kind: .ministry),
      ])
    }
    #expect(throws: OrganisationTree.Flaw.unknownParent(code: "A", parent: Ministry.id("B"))) {
      try OrganisationTree([Ministry.agency("A", under: "B")])
    }
    #expect(throws: OrganisationTree.Flaw.cycle(code: "A")) {
      try OrganisationTree([Ministry.agency("A", under: "B"), Ministry.agency("B", under: "A")])
    }
  }

  @Test("the organisation is read again after a change, also by another node")
  func cache() async throws {
    let database = try await SQLiteDatabase.temporary()
    try await Migrator(KernelMigrations.all).apply(to: database)
    let here = Organisation()
    let elsewhere = Organisation()
    try await database.write { try AgencyStore.save(Ministry.agency("M", th: "เดิม"), in: $0) }
    #expect(try await database.read { try here.tree(in: $0).agencies.map(\.name.th) } == ["เดิม"])
    #expect(try await database.read { try elsewhere.tree(in: $0).agencies.count } == 1)
    try await database.write { connection in
      try AgencyStore.save(Ministry.agency("M", th: "ใหม่"), in: connection)
      try AgencyStore.save(Ministry.agency("D", under: "M"), in: connection)
    }
    #expect(try await database.read { try elsewhere.tree(in: $0).agencies.map(\.name.th) } == ["ใหม่", "D"])
    #expect(try await database.read { try here.tree(in: $0).agencies.count } == 2)
    await database.close()
  }
}
