import Kernel
import Scoring
import Spreadsheet
import Testing

@testable import App

/// Numbers that are the same in every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, sides)
  }
}

@Suite("Files that mean harm, or are broken")
struct HostileFileTests {
  private static let json = """
    [{ "id": "A", "class": "central", "facts": { "clients": 10 },
       "answers": { "plan": "yes", "work": 5, "sets": [{ "name": "Map", "answers": { "open": 60 } }] } }]
    """

  private static func workbook() throws -> [UInt8] {
    let writer = try XLSXWriter()
    let sheet = try writer.addSheet("S")
    for line in ScoreTextTests.answers.split(separator: "\n") {
      try sheet.append(line.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0)) })
    }
    return try writer.bytes()
  }

  @Test("a file changed at random is read or refused at a place, never more", arguments: ["csv", "json", "xlsx"])
  func mutated(ending: String) throws {
    let place = try Sample.workplace()
    let reading = InstrumentReaderSample.plan()
    let plan = try #require(reading)
    let original =
      switch ending {
      case "csv": Array(ScoreTextTests.answers.utf8)
      case "json": Array(Self.json.utf8)
      default: try Self.workbook()
      }
    let request = try ScoreRequest(
      try ArgumentParser(manual: ScoreCommand().manual).parse(["small", "--round", "m6"]), plan: plan)
    var dice = Dice(state: 2565)
    for _ in 0..<120 {
      var bytes = original
      for _ in 0...dice.roll(4) {
        let spot = dice.roll(bytes.count)
        switch dice.roll(3) {
        case 0: bytes[spot] = UInt8(dice.roll(256))
        case 1: bytes.remove(at: spot)
        default: bytes.insert(contentsOf: [0x22, 0x2C, 0x0A, 0xE0, 0x00, 0x3D][dice.roll(6)...].prefix(2), at: spot)
        }
      }
      let file = try AnswersFile.read(try place.write("x.\(ending)", bytes), request, plan: plan)
      #expect(
        file.problems.isEmpty
          ? !file.entries.isEmpty : file.problems.allSatisfy { $0.place.row > 0 && $0.place.column > 0 })
    }
  }

  @Test("a file that never ends is refused by its size")
  func endless() async throws {
    let place = try Sample.workplace()
    #expect(throws: CommandFailure.self) { try OutputFile.read("/dev/zero", limit: 4 << 20) }
    let folder = await CommandRun([
      "score", "small", "--round", "m6", "--answers", place.path, "--instruments", place.path + "/instruments",
    ])
    #expect(folder.code == .unavailable)
  }

  @Test("JSON nested without end is refused")
  func deep() async throws {
    let place = try Sample.workplace()
    let file = try place.write("d.json", String(repeating: "[", count: 50_000))
    let run = await CommandRun([
      "score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments",
    ])
    #expect(run.code == .problemInData)
  }
}

/// The small instrument, compiled.
enum InstrumentReaderSample {
  static func plan() -> Plan? {
    InstrumentReader.read(Array(Sample.instrument.utf8), file: "small").instrument.map { Plan($0) }
  }
}
