import FoundationEssentials
import Testing

@testable import HTTP

@Suite("Timestamps of log lines")
struct TimestampTests {
  @Test("agree with the general formatter from 1601 to 2400")
  func agree() {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for day in stride(from: -134_774.0, to: 157_054.0, by: 97.0) {
      let date = Date(timeIntervalSince1970: day * 86_400 + day.magnitude + 0.125)
      #expect(Timestamp.text(date) == date.formatted(style))
    }
  }

  @Test(
    "know leap days and the ends of years",
    arguments: [
      (951_782_400.0, "2000-02-29T00:00:00.000Z"), (4_107_542_399.75, "2100-02-28T23:59:59.750Z"),
      (1_735_689_599.5, "2024-12-31T23:59:59.500Z"), (-0.5, "1969-12-31T23:59:59.500Z"),
    ])
  func edges(seconds: Double, text: String) {
    #expect(Timestamp.text(Date(timeIntervalSince1970: seconds)) == text)
  }
}
