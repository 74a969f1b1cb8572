import Foundation
import Kernel
import Testing

@testable import App

@Suite("samrit instrument")
struct InstrumentCommandTests {
  @Test("the shipped instruments are found")
  func thereAreInstruments() {
    #expect(Sample.shipped.count >= 8)
  }

  @Test("every shipped instrument passes with its examples", arguments: Sample.shipped)
  func shipped(id: String) async throws {
    let run = await CommandRun(["instrument", "check", "\(Sample.instruments)/\(id)"])
    #expect(run.code == .done, "\(run.out)")
    #expect(run.outLines.first?.hasPrefix("\(id) ") == true && run.outLines.first?.hasSuffix("pass") == true)
  }

  /// A slip in the file, and what its message says.
  static let slips: [(String, String)] = [
    ("    kind: ", "    knid: "), ("title: {", "title: { xx: y,"), ("kind: yes_no", "kind: yesno"),
    ("score: ", "score: x"), ("root:", "rooot:"),
  ]

  @Test("a broken copy of each is refused with file, line and column", arguments: Sample.shipped)
  func broken(id: String) async throws {
    let sound = try String(contentsOfFile: "\(Sample.instruments)/\(id)/instrument.yaml", encoding: .utf8)
    let place = try Workplace()
    var tried = 0
    for (right, wrong) in Self.slips {
      guard let range = sound.range(of: right) else { continue }
      tried += 1
      let text = sound.replacingCharacters(in: range, with: wrong)
      let file = try place.write("\(id)/instrument.yaml", text)
      let run = await CommandRun(["instrument", "check", file])
      #expect(run.code == .problemInData)
      let slip = sound[..<range.lowerBound].count { $0 == "\n" } + 1
      let lines = run.outLines.compactMap { Self.line($0, of: file) }
      #expect(!lines.isEmpty)
      // A wrong key is reported where it stands; a missing one at the beginning of what it belongs to.
      #expect(lines.contains { $0 <= slip }, "\(right): \(run.out)")
    }
    #expect(tried >= 3)
  }

  /// The line a diagnostic names; `nil` when it does not begin with file, line and column.
  private static func line(_ text: String, of file: String) -> Int? {
    guard text.hasPrefix(file + ":") else { return nil }
    let parts = text.dropFirst(file.count + 1).split(separator: ":", maxSplits: 2)
    guard parts.count == 3, let line = Int(parts[0]), let column = Int(parts[1]), line > 0, column > 0 else {
      return nil
    }
    return line
  }

  @Test("an example that does not come out is named with its place, and counted")
  func failedExample() async throws {
    let place = try Sample.workplace()
    let file = try place.write(
      "instruments/small/examples.yaml",
      """
      examples:
        - title: { th: มีแผน, en: A plan }
          answers: { plan: yes }
          expect: { plan: 4 }
      """)
    let run = await CommandRun(["instrument", "check", "small", "--instruments", place.path + "/instruments"])
    #expect(run.code == .problemInData)
    #expect(
      run.outLines.first?.hasPrefix("\(file):4:21: example “A plan”: the score of “plan” should be 4, but is 5") == true
    )
    #expect(run.outLines.dropFirst().first == "small 1: 1 problem")
    let json = await CommandRun([
      "instrument", "check", "small", "--instruments", place.path + "/instruments", "--json",
    ])
    #expect(json.out.contains("\"failed_examples\": 1") && json.out.contains("\"line\": 4"))
  }

  @Test("an id that is not the folder's name is refused")
  func otherFolder() async throws {
    let place = try Workplace()
    let file = try place.write("other/instrument.yaml", Sample.instrument)
    let run = await CommandRun(["instrument", "check", file])
    #expect(run.code == .problemInData)
    #expect(run.outLines.first?.hasPrefix("\(file):2:5: the id “small” is not the folder's name “other”") == true)
  }

  @Test("the tree shows kinds, points, weights, rounds and parts")
  func show() async throws {
    let place = try Sample.workplace()
    let run = await CommandRun(["instrument", "show", "small", "--instruments", place.path + "/instruments"])
    #expect(run.code == .done)
    #expect(run.outLines == Self.tree)
    let thai = await CommandRun(["instrument", "show", place.path + "/instruments/small"], language: .thai)
    #expect(thai.outLines.contains("├─ late  เฉพาะรอบหลัง  [yes_no · 5.00 คะแนน · น้ำหนัก 1 · รอบ m12]"))
  }

  static let tree = """
    A small one
    small · version 1
    rounds: m6 (6 months), m12 (12 months)
    classes: central (Central), regional (Regional)
    facts about the agency: clients (Clients)

    total  Total  [weighted_mean · 5.00 points]
    ├─ plan  A plan exists  [yes_no · 5.00 points · weight central 1, otherwise 3 · may be joint]
    ├─ work  Following up work  [levels · 5.00 points · weight 2]
    ├─ late  Second round only  [yes_no · 5.00 points · weight 1 · rounds m12]
    └─ sets  Data sets  [collection · 5.00 points · weight 1]
       └─ open  Openness  [bands]

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test("a list names every instrument, and says which are unsound")
  func list() async throws {
    let place = try Sample.workplace()
    _ = try place.write("instruments/broken/instrument.yaml", "samrit: 1\n")
    let run = await CommandRun(["instrument", "list", "--instruments", place.path + "/instruments"])
    #expect(run.code == .problemInData)
    #expect(run.outLines.contains { $0.hasPrefix("small  1        m6, m12          5  A small one") })
    #expect(run.note.contains("broken/instrument.yaml: 4 mistakes"))
    let none = await CommandRun(["instrument", "list", "--instruments", place.path + "/none"])
    #expect(none.code == .unavailable)
  }

  @Test("a new instrument passes its own check and is never overwritten")
  func new() async throws {
    let place = try Workplace()
    let command = ["instrument", "new", "my-first", "--instruments", place.path + "/drafts"]
    let made = await CommandRun(command)
    #expect(made.code == .done)
    let check = await CommandRun(["instrument", "check", place.path + "/drafts/my-first"])
    #expect(check.code == .done)
    #expect(check.outLines.first == "my-first 1: 4 nodes, 3 questions, 10 points; 2 examples pass")
    let file = try place.write("drafts/my-first/instrument.yaml", "mine")
    let again = await CommandRun(command)
    #expect(again.code == .problemInData)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test(
    "an id that cannot be one makes nothing",
    arguments: ["../up", "a b", "ก", "", ".hidden", "a/b", String(repeating: "x", count: 65), "x: y", "~"])
  func badIDs(id: String) async throws {
    let place = try Workplace()
    let run = await CommandRun(["instrument", "new", "--instruments", place.path + "/drafts", "--", id])
    #expect(run.code == .usage)
    #expect(place.files == [])
  }

  @Test("help stands in both languages", arguments: [Language.thai, .english])
  func help(language: Language) async throws {
    for words in [
      ["score"], ["instrument", "check"], ["instrument", "list"], ["instrument", "show"], ["instrument", "new"],
    ] {
      let run = await CommandRun(words + ["--help"], language: language)
      #expect(run.code == .done)
      #expect(run.out.contains("samrit " + words.joined(separator: " ")))
      let isThai = run.out.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
      // The examples of `score` name a Thai agency in both languages.
      if words != ["score"] { #expect(isThai == (language == .thai)) }
    }
    let score = await CommandRun(["score", "--help"], language: language)
    #expect(score.out.contains(language == .thai ? "รหัสสิ้นสุด" : "Exit codes"))
  }
}
