import Foundation
import Kernel
import Testing

@testable import App

@Suite("Many agencies at once")
struct LargeFileTests {
  private static let count = 1_000

  private func answers() -> String {
    var text = "agency,node,answer,class\n"
    for number in 0..<Self.count {
      let name = "หน่วยงาน \(number)"
      text += "\(name),plan,\(number.isMultiple(of: 2) ? "yes" : "no"),\(number < 500 ? "central" : "regional")\n"
      text += "\(name),work,\([1, 3, 5][number % 3]),\n"
    }
    return text
  }

  @Test("a thousand agencies are ranked in one table, and in CSV with a row a node")
  func thousand() async throws {
    let place = try Sample.workplace()
    let file = try place.write("a.csv", answers())
    let command = ["score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments"]
    let text = await CommandRun(command)
    #expect(text.code == .done)
    #expect(text.outLines.count { $0.contains("หน่วยงาน ") } == Self.count)
    let csv = await CommandRun(command + ["--output", place.path + "/r.csv"])
    #expect(csv.code == .done)
    let bytes = try place.bytes("r.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    // Titles, then total, plan, work and sets of each agency.
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == Self.count * 4 + 1)
  }

  @Test("one wrong row among thousands stops the round; an older result stays as it was")
  func oneWrong() async throws {
    let place = try Sample.workplace()
    let file = try place.write("a.csv", answers() + "ก,work,4,\n")
    let output = try place.write("r.json", "before")
    let run = await CommandRun([
      "score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments", "--output",
      output,
    ])
    #expect(run.code == .problemInData)
    #expect(run.noteLines.first?.contains("a.csv:\(Self.count * 2 + 2):8: [answer] there is no level 4") == true)
    #expect(try place.bytes("r.json") == Array("before".utf8))
    #expect(place.files == ["a.csv", "instruments", "r.json"])
  }

  @Test("progress is shown only to somebody who watches, and wiped away")
  func progress() async throws {
    let shown = MeterNotes()
    var terminal = Terminal(language: .english, out: { _ in }, note: { shown.add($0) })
    ProgressMeter(terminal, total: 10, words: ScoreTexts.progress).advance(by: 10)
    #expect(shown.text == "")
    terminal.showsProgress = true
    let meter = ProgressMeter(terminal, total: 10, words: ScoreTexts.progress)
    meter.advance(by: 4)
    #expect(shown.text == "")
    try await Task.sleep(for: .milliseconds(1_100))
    meter.advance(by: 2)
    #expect(shown.text.hasSuffix("Scored 6 of 10 agencies"))
    meter.finish()
    #expect(shown.text.hasSuffix("\r\u{1B}[K"))
  }
}
