import Database
import Kernel
import SQLite
import Testing

@Suite("The organisation through time")
struct OrganisationHistoryTests {
  private static func day(_ number: Int) -> Day { Day.beginning.adding(days: 700_000 + number) }

  private static func start() -> OrganisationHistory {
    OrganisationHistory(Ministry.agencies.map { AgencyVersion($0, from: .beginning) })
  }

  private static func renamed(_ agency: Agency?, _ name: String) throws -> Agency {
    var agency = try #require(agency)
    agency.name = LocalizedText(same: name)
    return agency
  }

  @Test("a name mended in the past lasts until the next renaming, and no longer")
  func pastRenaming() throws {
    var history = Self.start()
    let id = Ministry.id("D1")
    history.record(try Self.renamed(history.agency(id, on: Self.day(10)), "later"), from: Self.day(10))
    var moved = try #require(history.agency(id, on: Self.day(5)))
    moved.parent = Ministry.id("D2")
    history.record(moved, from: Self.day(5))
    history.record(try Self.renamed(history.agency(id, on: Self.day(2)), "earlier"), from: Self.day(2))
    let names = [1, 2, 5, 9, 10, 99].map { history.agency(id, on: Self.day($0))?.name.th }
    #expect(names == ["กรมหนึ่ง", "earlier", "earlier", "earlier", "later", "later"])
    #expect(history.agency(id, on: Self.day(3))?.parent == Ministry.id("M"))
    #expect(history.agency(id, on: Self.day(10))?.parent == Ministry.id("D2"))
  }

  @Test("what is withdrawn is as if it had not been recorded")
  func withdrawal() throws {
    var history = Self.start()
    let id = Ministry.id("D1-A")
    history.record(try Self.renamed(history.agency(id, on: Self.day(5)), "one"), from: Self.day(5))
    var moved = try #require(history.agency(id, on: Self.day(8)))
    moved.parent = Ministry.id("D2")
    history.record(moved, from: Self.day(8))
    history.withdraw(id, from: Self.day(5))
    #expect(history.versions(of: id).map(\.validFrom) == [.beginning, Self.day(8)])
    #expect(history.agency(id, on: Self.day(9))?.name.th == "กองคลัง")
    #expect(history.agency(id, on: Self.day(9))?.parent == Ministry.id("D2"))
    history.withdraw(id, from: .beginning)
    #expect(history.versions(of: id).count == 2)
  }

  @Test("an agency has ended since the first day of the time for which it has")
  func ending() throws {
    var history = Self.start()
    let id = Ministry.id("D2-A")
    history.record(try Self.renamed(history.agency(id, on: Self.day(9)), "new"), from: Self.day(9))
    var closed = try #require(history.agency(id, on: Self.day(5)))
    closed.ended = Self.day(5)
    closed.successor = Ministry.id("D1")
    history.record(closed, from: Self.day(5))
    #expect(history.agency(id, on: Self.day(4))?.isWorking == true)
    #expect(history.agency(id, on: Self.day(20))?.ended == Self.day(5))
    #expect(history.agency(id, on: Self.day(20))?.successor == Ministry.id("D1"))
    #expect(history.agency(id, on: Self.day(20))?.name.th == "new")
    #expect(try history.tree(on: Self.day(20)).working.count == 5)
    #expect(try history.tree(on: Self.day(20)).agencies.count == 6)
  }

  @Test("a history that makes no tree on some day says which agency and which day")
  func problems() throws {
    var history = Self.start()
    #expect(history.problems(from: .beginning).isEmpty)
    var up = try #require(history.agency(Ministry.id("D1"), on: Self.day(1)))
    up.parent = Ministry.id("D1-A")
    history.record(up, from: Self.day(3))
    #expect(Set(history.problems(from: Self.day(0)).map(\.day)) == [Self.day(3)])
    #expect(history.problems(from: Self.day(0)).contains(.cycle(Ministry.id("D1"), on: Self.day(3))))

    var ended = Self.start()
    var closed = try #require(ended.agency(Ministry.id("D2"), on: Self.day(1)))
    closed.ended = Self.day(1)
    ended.record(closed, from: Self.day(1))
    let living = OrganisationProblem.parentEnded(Ministry.id("D2-A"), parent: Ministry.id("D2"), on: Self.day(1))
    #expect(ended.problems(from: Self.day(0)) == [living])

    var early = Self.start()
    early.record(Ministry.agency("N", under: "M"), from: Self.day(5))
    early.record(Ministry.agency("NN", under: "N"), from: Self.day(2))
    let missing = OrganisationProblem.parentMissing(Ministry.id("NN"), parent: Ministry.id("N"), on: Self.day(2))
    #expect(early.problems(from: Self.day(0)) == [missing])
  }

  @Test("whatever is changed in whatever order, every day has the state that the changes until then give")
  func property() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<60 {
      var history = Self.start()
      // For each agency and aspect, what was set on which day: the model knows nothing of versions.
      var names: [String: [Int: String]] = [:]
      var orders: [String: [Int: Int]] = [:]
      for step in 0..<40 {
        let code = Ministry.agencies[dice.below(6)].code
        let day = dice.below(30)
        let known = history.agency(Ministry.id(code), on: Self.day(day))
        var agency = try #require(known)
        if dice.below(2) == 0 {
          agency.name = LocalizedText(same: "name \(step)")
          names[code, default: [:]][day] = "name \(step)"
        } else {
          agency.sortOrder = step + 10
          orders[code, default: [:]][day] = step + 10
        }
        history.record(agency, from: Self.day(day))
      }
      for agency in Ministry.agencies {
        for day in -1..<31 {
          let state = history.agency(agency.id, on: Self.day(day))
          let name = names[agency.code]?.filter { $0.key <= day }.max { $0.key < $1.key }?.value
          let order = orders[agency.code]?.filter { $0.key <= day }.max { $0.key < $1.key }?.value
          #expect(state?.name.th == name ?? agency.name.th)
          #expect(state?.sortOrder == order ?? agency.sortOrder)
        }
      }
      // What is stored says the same as what was recorded.
      let again = OrganisationHistory(history.ids.flatMap { history.versions(of: $0) }.shuffled(using: &dice))
      #expect(history.ids.allSatisfy { again.versions(of: $0) == history.versions(of: $0) })
    }
  }

  @Test("the tree of a day is that of the day, on this node and after a change on another")
  func treeOfADay() async throws {
    let database = try await SQLiteDatabase.temporary()
    try await Migrator(KernelMigrations.all).apply(to: database)
    let today = try #require(Day("2026-03-01"))
    let organisation = Organisation(clock: .fixed(today))
    try await database.write { connection in
      try AgencyStore.save(Ministry.agencies.map { AgencyVersion($0, from: .beginning) }, in: connection)
      try AgencyStore.save(
        Ministry.agency("D1", under: "M", th: "วันหน้า"), validFrom: today.adding(days: 30), in: connection)
    }
    let names = try await database.read { connection in
      try [0, 29, 30, 31].map {
        try organisation.tree(on: today.adding(days: $0), in: connection)[Ministry.id("D1")]?.name.th
      } + [organisation.tree(in: connection)[Ministry.id("D1")]?.name.th]
    }
    #expect(names == ["กรมหนึ่ง", "กรมหนึ่ง", "วันหน้า", "วันหน้า", "กรมหนึ่ง"])
    try await database.write { connection in
      try AgencyStore.save(Ministry.agency("D1", under: "M", th: "แก้แล้ว"), in: connection)
    }
    let now = try await database.read { try organisation.tree(in: $0)[Ministry.id("D1")]?.name.th }
    #expect(now == "แก้แล้ว")
    await database.close()
  }

  @Test("what stood in the table of the first version holds since the beginning")
  func migration() async throws {
    let database = try await SQLiteDatabase.temporary()
    try await Migrator(KernelMigrations.all.filter { $0.id < 10 }).apply(to: database)
    try await database.write { connection in
      try connection.execute(
        """
        INSERT INTO agency (id, code, name_th, name_en, parent_id, kind, class_id, province_code, sort_order)
        VALUES ('m', 'M', 'กระทรวง', 'Ministry', NULL, 'ministry', NULL, NULL, 0),
          ('d', 'D', 'กรม', 'Department', 'm', 'department', 'central', '52', 3)
        """)
    }
    try await Migrator(KernelMigrations.all).apply(to: database)
    let tree = try await database.read { try AgencyStore.tree(in: $0) }
    #expect(tree.agencies.map(\.code) == ["M", "D"])
    #expect(tree.agency(code: "D")?.classID == "central" && tree.agency(code: "D")?.sortOrder == 3)
    #expect(tree.agency(code: "D")?.isWorking == true)
    await database.close()
  }

  @Test("there are 77 provinces, each with a code of its own and both names")
  func provinces() {
    #expect(Province.all.count == 77)
    #expect(Set(Province.all.map(\.code)).count == 77)
    #expect(Province.of(code: "52")?.name == LocalizedText(th: "ลำปาง", en: "Lampang"))
    #expect(Province.all.allSatisfy { !$0.name.th.isEmpty && !$0.name.en.isEmpty })
  }
}

/// Random numbers that are the same at every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }
}
