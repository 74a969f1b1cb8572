import Foundation
import Kernel
import Testing

@Suite("Days, fiscal years and their words")
struct CalendarTests {
  @Test(
    "a day is read only when it exists",
    arguments: [
      ("2025-10-01", true), ("2024-02-29", true), ("2025-02-29", false), ("2025-13-01", false), ("2025-04-31", false),
      ("2568-10-01", true), ("25-10-01", false), ("2025-1-1", false), ("2025-10-01T00:00", false), ("", false),
      ("+025-10-01", false), ("0000-01-01", false),
    ])
  func reading(text: String, exists: Bool) {
    #expect((Day(text) != nil) == exists)
    if exists { #expect(Day(text)?.iso == text) }
  }

  @Test("the Bangkok day begins seven hours before the UTC day")
  func bangkokDay() throws {
    let formatter = ISO8601DateFormatter()
    let before = try #require(formatter.date(from: "2025-09-30T16:59:59Z"))
    #expect(Day(of: before).iso == "2025-09-30")
    #expect(Day(of: before + 1).iso == "2025-10-01")
    #expect(try #require(Day("2025-10-01")).start == before + 1)
  }

  @Test("counting days agrees with the calendar over four centuries")
  func everyDay() throws {
    var day = try #require(Day("1800-01-01"))
    let last = try #require(Day("2200-01-01"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var count = 0
    while day < last {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day.at(hour: 12))
      #expect(parts.year == day.year && parts.month == day.month && parts.day == day.dayOfMonth)
      #expect(parts.weekday == day.weekday + 1)
      day = day.adding(days: 17)
      count += 1
    }
    #expect(count == 8_594)
  }

  @Test(
    "the fiscal year changes on 1 October",
    arguments: [
      ("2025-09-30", 2568, 4), ("2025-10-01", 2569, 1), ("2025-12-31", 2569, 1), ("2026-01-01", 2569, 2),
      ("2026-03-31", 2569, 2), ("2026-04-01", 2569, 3), ("2026-09-30", 2569, 4),
    ])
  func fiscalYear(text: String, year: Int, quarter: Int) throws {
    let day = try #require(Day(text))
    let fiscalYear = FiscalYear(containing: day)
    #expect(fiscalYear.buddhistYear == year)
    #expect(fiscalYear.quarter(of: day) == quarter)
    #expect(fiscalYear.days(ofQuarter: quarter).contains(day))
  }

  @Test("quarters fill the year without gap or overlap")
  func quarters() throws {
    let year = try #require(FiscalYear(buddhistYear: 2569))
    #expect(year.days.lowerBound.iso == "2025-10-01")
    #expect(year.days.upperBound.iso == "2026-09-30")
    for quarter in 1..<4 {
      let next = year.days(ofQuarter: quarter + 1).lowerBound
      #expect(year.days(ofQuarter: quarter).upperBound.adding(days: 1) == next)
    }
    #expect(year.days(ofFirstMonths: 6).upperBound.iso == "2026-03-31")
    #expect(FiscalYear(buddhistYear: 2026) == nil)
    #expect(year.quarter(of: year.next.days.lowerBound) == nil)
  }

  @Test("dates are written as official Thai and English readers expect")
  func words() throws {
    let day = try #require(Day("2025-10-01"))
    let moment = day.at(hour: 9, minute: 5)
    #expect(DateText(.thai).day(day) == "1 ตุลาคม 2568")
    #expect(DateText(.thai).day(day, .short) == "1 ต.ค. 2568")
    #expect(DateText(.thai).day(day, .full) == "วันพุธที่ 1 ตุลาคม 2568")
    #expect(DateText(.thai, digits: .thai).day(day) == "๑ ตุลาคม ๒๕๖๘")
    #expect(DateText(.thai).dayAndTime(moment) == "1 ต.ค. 2568 เวลา 09:05 น.")
    #expect(DateText(.english).day(day) == "1 October 2025")
    #expect(DateText(.english, era: .buddhist).day(day) == "1 October B.E. 2568")
    #expect(DateText(.english).dayAndTime(moment) == "1 Oct 2025, 09:05")
  }

  @Test(
    "a period does not repeat what both ends share",
    arguments: [
      ("2025-10-01", "2025-10-31", "1–31 ตุลาคม 2568"),
      ("2026-01-15", "2026-02-10", "15 มกราคม – 10 กุมภาพันธ์ 2569"),
      ("2025-12-15", "2026-01-10", "15 ธันวาคม 2568 – 10 มกราคม 2569"),
      ("2026-01-15", "2026-01-15", "15 มกราคม 2569"),
    ])
  func periods(first: String, last: String, text: String) throws {
    let days = try #require(Day(first))...(try #require(Day(last)))
    #expect(DateText(.thai).period(days) == text)
  }

  @Test(
    "numbers are grouped by thousands",
    arguments: [
      ("0", 2, "0.00"), ("1234.5", 2, "1,234.50"), ("-1234567.891", 1, "\u{2212}1,234,567.9"), ("999", 0, "999"),
      ("-0.001", 2, "0.00"),
    ])
  func numbers(value: String, decimals: Int, text: String) throws {
    #expect(NumberText().decimal(try #require(Exact(value)), decimals: decimals) == text)
  }

  @Test("short numbers lose only needless zeros, and Thai digits are digits")
  func shortNumbers() throws {
    #expect(NumberText().short(try #require(Exact("66.670"))) == "66.67")
    #expect(NumberText().short(100) == "100")
    #expect(NumberText(.thai).whole(12_345) == "๑๒,๓๔๕")
    #expect(NumberText().percent(share: try #require(Exact("0.925")), decimals: 1) == "92.5\u{00A0}%")
  }
}
