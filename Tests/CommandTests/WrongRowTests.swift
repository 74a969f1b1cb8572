import Kernel
import Testing

@testable import App

@Suite("Wrong rows of answers")
struct WrongRowTests {
  private func score(
    _ file: (Workplace) throws -> String, _ options: [String] = [], language: Language = .english
  ) async throws -> (run: CommandRun, place: Workplace) {
    let place = try Sample.workplace()
    let path = try file(place)
    let command = ["score", "small", "--answers", path, "--instruments", place.path + "/instruments"]
    let round = options.contains("--round") ? [] : ["--round", "m6"]
    let run = await CommandRun(command + round + options, language: language)
    return (run, place)
  }

  /// Reasons without the file's name.
  private func reasons(_ run: CommandRun, _ place: Workplace, _ name: String = "a.csv") -> [String] {
    run.noteLines.map { $0.replacing("\(place.path)/\(name)", with: "F") }
  }

  @Test("every wrong row is reported with row, column and reason, and nothing is written")
  func everyWrongRow() async throws {
    let place = try Sample.workplace()
    let text = """
      agency,node,answer,class,item,note
      ,plan,yes,,,
      A,,yes,,,
      A,plam,yes,,,
      A,plan,maybe,,,
      A,work,2,,,
      A,work,5,,,
      A,work,3,,,
      A,late,yes,,,
      A,open,60,,,
      A,open,101,,Map,
      A,plan,yes,,Map,
      A,fact:cleints,5,,,
      A,fact:clients,-1,,,
      A,weight:open,1,,,
      A,plan,joint:Z,,,
      B,plan,n/a,centre,,
      B,total,5,,,
      B,plan,joint:B,central,,
      B,work,given:4,regional,,
      """
    let file = try place.write("a.csv", text)
    let output = place.path + "/results.xlsx"
    let run = await CommandRun([
      "score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments", "--output",
      output,
    ])
    #expect(run.code == .problemInData)
    #expect(run.out == "")
    #expect(reasons(run, place) == Self.expected)
    #expect(place.files == ["a.csv", "instruments"])
  }

  static let expected = [
    "F:2:1: [agency] no agency is named",
    "F:3:3: [node] no node is named; write the id of a node, or fact: and the id of a fact",
    "F:4:3: [node] the instrument has no node “plam”; did you mean “plan”?",
    "F:5:8: [answer] “maybe” is neither yes nor no; write yes or no",
    "F:6:8: [answer] there is no level 2; choose 1, 3, 5",
    "F:8:8: [answer] “work” of this agency stands in row 7 already; keep one of them",
    "F:9:3: [node] “late” is not asked in the round m6 (6 months); remove this row or choose another round",
    "F:10:12: [item] “open” is asked of each item; give the item's name in the column item",
    "F:11:8: [answer] it must be at most 100",
    "F:12:13: [item] “plan” is not asked of items; leave the column item empty",
    "F:13:3: [node] there is no fact “cleints”; did you mean “clients”?",
    "F:14:16: [answer] it must be at least 0",
    "F:15:15: [answer] “open” has no weight, as it does not stand in a weighted mean; leave this empty",
    "F:16:8: [answer] the lead agency “Z” is not in this file",
    "F:17:8: [answer] this cannot be declared not applicable",
    "F:17:12: [class] there is no class “centre”; did you mean “central”?",
    "F:18:9: [answer] “total” is computed; answer what is below it, or use given: or joint:",
    "F:19:8: [answer] an agency cannot be its own lead; answer this directly",
    "F:20:16: [class] earlier rows put this agency in the class “central”, this one in “regional”",
    "F: 19 problems; nothing was scored or written",
  ]

  @Test("reasons come in Thai, and as JSON in both languages")
  func languages() async throws {
    let (thai, place) = try await score({ try $0.write("a.csv", "agency,node,answer\nA,plam,yes\n") }, language: .thai)
    #expect(reasons(thai, place).first == "F:2:3: [node] แบบประเมินนี้ไม่มีข้อ “plam” หมายถึง “plan” หรือไม่")
    let (json, _) = try await score({ try $0.write("a.csv", "agency,node,answer\nA,plam,yes\n") }, ["--json"])
    #expect(json.code == .problemInData)
    #expect(
      json.out.contains("\"ok\": false") && json.out.contains("\"row\": 2") && json.out.contains("แบบประเมินนี้ไม่มีข้อ"))
  }

  @Test("a heading that is missing, doubled or misspelt is said")
  func headings() async throws {
    let (missing, first) = try await score({ try $0.write("a.csv", "agency,node\nA,plan\n") })
    #expect(reasons(missing, first).first?.hasPrefix("F:1:1: the column answer is missing") == true)
    let (misspelt, second) = try await score({ try $0.write("a.csv", "agency,node,answer,clas\nA,plan,yes,central\n") })
    #expect(reasons(misspelt, second).first == "F:1:20: does the column “clas” mean “class”?")
    let (neither, third) = try await score({ try $0.write("a.csv", "a,b,c\n1,2,3\n") })
    #expect(reasons(neither, third).first?.hasPrefix("F:1:1: the table is in neither form") == true)
  }

  @Test(
    "a file without answers is refused, never scored as nothing",
    arguments: ["", "\n\n", "agency,node,answer\n", "\u{FEFF}"])
  func empty(text: String) async throws {
    let (run, _) = try await score { try $0.write("a.csv", text) }
    #expect(run.code == .problemInData)
    #expect(run.noteLines.count == 2)
  }

  @Test("Thai offices' encoding is read as it is")
  func windows874() async throws {
    let place = try Sample.workplace()
    // “กอง” in TIS-620.
    let bytes = Array("agency,node,answer\n".utf8) + [0xA1, 0xCD, 0xA7] + Array(",plan,yes\n".utf8)
    let file = try place.write("a.csv", bytes)
    let run = await CommandRun([
      "score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments", "--json",
    ])
    #expect(run.code == .done)
    #expect(run.out.contains("\"id\": \"กอง\""))
  }

  @Test("bytes that are no text are refused at their place")
  func binary() async throws {
    let (run, place) = try await score { try $0.write("a.csv", Array("agency\n".utf8) + [0x00, 0x01]) }
    #expect(run.code == .problemInData)
    #expect(reasons(run, place).first?.hasPrefix("F:2:1: The file is not text") == true)
  }

  @Test("scripts and formulas in cells are names and nothing more")
  func hostileCells() async throws {
    let name = "=cmd|'/c calc'!A1"
    let text = "agency,node,answer,note\n\"\(name)\",plan,yes,<script>alert(1)</script>\n"
    let place = try Sample.workplace()
    let file = try place.write("a.csv", text)
    let command = ["score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments"]
    let run = await CommandRun(command + ["--format", "csv"])
    #expect(run.code == .done)
    #expect(run.outLines[1].hasPrefix("'=cmd|"))
    let escape = try place.write("b.csv", "agency,node,answer\n\u{1B}[2J,plan,yes\n")
    let refused = await CommandRun([
      "score", "small", "--round", "m6", "--answers", escape, "--instruments", place.path + "/instruments",
    ])
    #expect(refused.code == .problemInData && !refused.note.contains("\u{1B}"))
  }

  @Test("JSON is read agency by agency, its mistakes with line and column")
  func documents() async throws {
    let good = """
      [{ "id": "A", "class": "central", "facts": { "clients": 10 },
         "answers": { "plan": "yes", "work": 5, "sets": [{ "name": "Map", "answers": { "open": 60 } }] } }]
      """
    let (run, _) = try await score({ try $0.write("a.json", good) }, ["--json"])
    #expect(run.code == .done)
    #expect(run.out.contains("\"score\": 5"))
    let bad = """
      [{ "id": "A", "answers": { "plam": "yes", "work": 2, "late": "yes" } },
       { "id": "A", "answers": { "plan": { "from": "Z" } } }]
      """
    let (refused, place) = try await score { try $0.write("a.json", bad) }
    #expect(refused.code == .problemInData)
    let lines = reasons(refused, place, "a.json")
    #expect(
      lines.map { String($0.prefix { $0 != " " }) } == ["F:1:28:", "F:1:51:", "F:1:54:", "F:2:10:", "F:2:36:", "F:"])
  }

  @Test(
    "a command line that cannot be understood ends with 2",
    arguments: [
      ["--round", "m9"], ["--class", "north"], ["--form", "wide"], ["--format", "pdf"], ["--format", "xlsx"],
      ["--depth", "0"],
    ])
  func usage(options: [String]) async throws {
    let (run, _) = try await score({ try $0.write("a.csv", "agency,node,answer\nA,plan,yes\n") }, options)
    #expect(run.code == .usage)
    #expect(!run.note.isEmpty && run.out.isEmpty)
  }

  @Test("files and instruments that are not there end with 4")
  func unavailable() async throws {
    let place = try Sample.workplace()
    let folder = place.path + "/instruments"
    let command = ["--round", "m6", "--instruments", folder]
    let noFile = await CommandRun(["score", "small", "--answers", place.path + "/none.csv"] + command)
    #expect(noFile.code == .unavailable)
    let noInstrument = await CommandRun(["score", "smal", "--answers", "x"] + command)
    #expect(noInstrument.code == .unavailable && noInstrument.note.contains("did you mean “small”?"))
    let file = try place.write("a.csv", "agency,node,answer\nA,plan,yes\n")
    let noFolder = await CommandRun(["score", "small", "--answers", file, "--output", "/nowhere/at/all.csv"] + command)
    #expect(noFolder.code == .unavailable)
    let device = await CommandRun(["score", "small", "--answers", file, "--output", "/dev/null"] + command)
    #expect(device.code == .unavailable)
  }
}
