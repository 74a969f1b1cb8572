import Database
import Foundation
import Testing

@Suite("Values, on every database", .serialized)
struct ValueContract {
  static func makeTable(_ database: any Database) async throws {
    try await database.write { connection in
      let d = connection.dialect
      try connection.execute(
        SQL(
          stringLiteral: """
            CREATE TABLE thing (id \(d.identity), words text, number \(d.bigint), truth \(d.boolean), bytes \(d.blob))\
            \(d.strict)
            """))
    }
  }

  @Test("text comes back as it was stored", arguments: Backend.present)
  func text(on backend: Backend) async throws {
    let texts = [
      "", " ", "กรมประมง ตัวชี้วัดที่ ๒", "ปิ่นเกล้า น้ำใจ", "é", "e\u{301}", "👩‍👩‍👧", "it's \"quoted\" \\ ? $1 :x", "\u{1}\t\n\r",
    ]
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      let back = try await database.write { connection in
        try texts.map { text in
          let rows = try connection.query("INSERT INTO thing (words) VALUES (\(text)) RETURNING words")
          return try #require(rows.first).get("words", as: String.self)
        }
      }
      // By code units: String's == would take é and e + accent for the same.
      #expect(back.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }
  }

  @Test("numbers, truth, bytes and missing values come back as they were stored", arguments: Backend.present)
  func others(on backend: Backend) async throws {
    let numbers: [Int64?] = [0, -1, .min, .max, nil]
    let bytes: [[UInt8]?] = [[], [0], Array(0...255), nil, [0x5c, 0x78, 0]]
    let truths: [Bool?] = [true, false, nil, true, nil]
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      try await database.write { connection in
        for ((number, truth), bytes) in zip(zip(numbers, truths), bytes) {
          try connection.execute(
            "INSERT INTO thing (number, truth, bytes, words) VALUES (\(number), \(truth), \(bytes), \(String?.none))")
        }
      }
      try await database.read { connection in
        let rows = try connection.query("SELECT number, truth, bytes, words FROM thing ORDER BY id")
        #expect(try rows.map { try $0.get("number", as: Int64?.self) } == numbers)
        #expect(try rows.map { try $0.optional("truth", as: Bool.self) } == truths)
        #expect(try rows.map { try $0.get("bytes", as: [UInt8]?.self) } == bytes)
        #expect(try rows.map { try $0.get("bytes", as: Data?.self) } == bytes.map { $0.map { Data($0) } })
        #expect(try rows.allSatisfy { try $0.value("words") == .null })
      }
    }
  }

  @Test("floating point and instants keep their value", arguments: Backend.present)
  func measured(on backend: Backend) async throws {
    let doubles = [0.1, -1.5e300, Double.leastNonzeroMagnitude, 1.0 / 3]
    let instant = Date(timeIntervalSince1970: 1_769_851_800.123)
    try await backend.withDatabase { database in
      try await database.read { connection in
        for double in doubles {
          let row = try #require(try connection.first("SELECT CAST(\(double) AS double precision) AS d"))
          #expect(try row.get("d", as: Double.self) == double)
        }
        let row = try #require(try connection.first("SELECT \(instant) AS t"))
        #expect(try row.get("t", as: String.self) == "2026-01-31T09:30:00.123Z")
        #expect(abs(try row.get("t", as: Date.self).timeIntervalSince(instant)) < 0.0005)
      }
    }
  }

  @Test("four million bytes make one value", arguments: Backend.present)
  func largeValue(on backend: Backend) async throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<500_000).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      try await database.write { try $0.execute("INSERT INTO thing (bytes) VALUES (\(bytes))") }
      let back = try await database.read { try $0.first("SELECT bytes FROM thing")?.get("bytes", as: [UInt8].self) }
      #expect(back == bytes)
    }
  }

  @Test("text with NUL and numbers that are none are refused before they are stored", arguments: Backend.present)
  func refused(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      let values: [SQLValue] = [.text("before\0after"), .text("\0"), .real(.nan), .real(.infinity)]
      for value in values {
        let error = try await failure {
          try await database.write { try $0.execute("INSERT INTO thing (words) VALUES (\(value))") }
        }
        #expect(error.code == .invalidValue)
      }
      let count = try await database.read { try $0.first("SELECT count(*) AS n FROM thing")?.get("n", as: Int.self) }
      #expect(count == 0)
    }
  }

  @Test("a value of the wrong type does not enter a column", arguments: Backend.present)
  func wrongType(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      let error = try await failure {
        try await database.write { try $0.execute("INSERT INTO thing (number) VALUES (\("ten"))") }
      }
      #expect([.check, .syntax].contains(error.code))
    }
  }

  @Test("the sum of whole numbers is a whole number", arguments: Backend.present)
  func sum(on backend: Backend) async throws {
    try await backend.withDatabase { database in
      try await Self.makeTable(database)
      let total = try await database.write { connection in
        for number in 1...4 { try connection.execute("INSERT INTO thing (number) VALUES (\(number))") }
        return try connection.first("SELECT sum(number) AS total FROM thing")?.get("total", as: Int.self)
      }
      #expect(total == 10)
    }
  }
}
