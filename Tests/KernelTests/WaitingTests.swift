import Kernel
import Testing

@Suite("What waits")
struct WaitingTests {
  @Test(
    "the deadline says how pressing a task is",
    arguments: [
      ("2025-09-30", WaitingItem.Urgency.overdue), ("2025-10-01", .soon), ("2025-10-08", .soon),
      ("2025-10-09", .later), ("", .none),
    ])
  func urgency(due: String, expected: WaitingItem.Urgency) throws {
    let today = try #require(Day("2025-10-01"))
    let item = WaitingItem(
      title: LocalizedText(same: "t"), place: LocalizedText(same: "p"), address: "/", due: Day(due),
      state: LocalizedText(same: "s"))
    #expect(item.urgency(on: today) == expected)
  }
}
