import Foundation
import Testing

@testable import Database

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "instants are written in UTC with milliseconds and read back",
    arguments: [
      (0.0, "1970-01-01T00:00:00.000Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
      (-0.001, "1969-12-31T23:59:59.999Z"), (1_769_851_800.1234, "2026-01-31T09:30:00.123Z"),
      (253_402_300_799.999, "9999-12-31T23:59:59.999Z"), (-62_167_219_200, "0000-01-01T00:00:00.000Z"),
      (4_107_542_399.9996, "2100-03-01T00:00:00.000Z"),
    ])
  func roundTrip(seconds: Double, text: String) throws {
    #expect(Timestamp.text(of: Date(timeIntervalSince1970: seconds)) == text)
    let back = try #require(Timestamp.date(from: text))
    #expect(abs(back.timeIntervalSince1970 - seconds) < 0.0006)
  }

  @Test("years that four digits cannot write are held at the edge", arguments: [1e15, -1e15, .infinity])
  func farAway(seconds: Double) {
    let text = Timestamp.text(of: Date(timeIntervalSince1970: seconds))
    #expect(text.count == 24)
    #expect(text.hasPrefix(seconds < 0 ? "0000-01-01" : "9999-12-31"))
  }

  @Test("text order is time order")
  func order() {
    var generator = SystemRandomNumberGenerator()
    let dates = (0..<500).map { _ in
      Date(
        timeIntervalSince1970: Double(Int64.random(in: -60_000_000_000_000...250_000_000_000_000, using: &generator))
          / 1000)
    }
    #expect(dates.sorted().map(Timestamp.text) == dates.map(Timestamp.text).sorted())
    #expect(
      dates.allSatisfy { date in
        Timestamp.date(from: Timestamp.text(of: date)).map { abs($0.timeIntervalSince(date)) < 0.0005 } ?? false
      })
  }

  @Test(
    "anything else is no instant",
    arguments: [
      "", "2026-01-31", "2026-01-31T09:30:00Z", "2026-02-30T00:00:00.000Z", "2026-13-01T00:00:00.000Z",
      "2026-00-01T00:00:00.000Z", "2026-01-00T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01 00:00:00.000Z",
      "2026-01-01T00:00:00.000+", "2๐26-01-01T00:00:00.000Z", "-026-01-01T00:00:00.000Z",
    ])
  func refused(text: String) {
    #expect(Timestamp.date(from: text) == nil)
  }
}
