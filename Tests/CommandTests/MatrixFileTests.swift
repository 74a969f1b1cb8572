import Kernel
import Scoring
import Spreadsheet
import Testing

@testable import App

/// The pairs of total weight and converted score in the last row of the ministry's sheet.
enum MinistrySheet {
  static let pairs: [(weight: Int, others: String, total: String)] = [
    (95, "4.8125", "96.84"), (90, "4.866666666666667", "97.78"), (95, "4.875", "97.89"), (90, "4.8", "96.67"),
    (90, "4.613333333333333", "93.56"), (90, "4.753333333333333", "95.89"), (95, "4.625", "93.68"),
    (90, "4.933333333333334", "98.89"), (90, "4.690666666666667", "94.84"),
  ]

  /// The sheet: a row an indicator, weight and score of each unit, descriptions between them, totals last.
  static func rows(totals: [String]? = nil) -> [[String]] {
    let totals = totals ?? pairs.map(\.total)
    func row(_ label: String, _ cells: [(String, String)]) -> [String] { [label] + cells.flatMap { [$0.0, $0.1] } }
    let every = { (weight: String, score: String) in Array(repeating: (weight, score), count: pairs.count) }
    return [
      row("ตัวชี้วัดผลงาน", pairs.indices.map { ("หน่วย \($0 + 1)", "") }),
      row("", every("น้ำหนัก", "คะแนน")),
      row("6.6 ระบบติดตามการปฏิบัติงาน", every("5", "5")),
      row("รอบ 12 เดือน : ผลการดำเนินการตามกิจกรรมที่กำหนด", every("", "")),
      row("6.7 การส่งเสริมการใช้เทคโนโลยีดิจิทัลในองค์กร", every("5", "5")),
      row("6.8", every("0", "")), row("6.9", every("0", "")),
      row("6.10 การบูรณาการข้อมูล", every("5", "5")),
      row("other", pairs.map { (String($0.weight - 15), $0.others) }),
      row("total", zip(pairs, totals).map { (String($0.weight), $1) }),
    ]
  }

  static func csv(totals: [String]? = nil) -> [UInt8] { CSVWriter().write(rows(totals: totals)) }
}

@Suite("The matrix of units and indicators")
struct MatrixFileTests {
  private static let instrument = "dept-kpi-6-digital-matrix"

  private func score(_ file: String, _ options: [String] = [], language: Language = .english) async -> CommandRun {
    await CommandRun(
      ["score", Self.instrument, "--round", "m12", "--answers", file, "--instruments", Sample.instruments] + options,
      language: language)
  }

  @Test("the ministry's sheet gives its own totals")
  func totals() async throws {
    let place = try Workplace()
    let run = await score(try place.write("units.csv", MinistrySheet.csv()), ["--matrix"])
    #expect(run.code == .done, "\(run.note)")
    for (index, pair) in MinistrySheet.pairs.enumerated() {
      let line = try #require(run.outLines.first { $0.hasPrefix("หน่วย \(index + 1) ") })
      #expect(line.split(separator: " ").dropLast().last.map(String.init) == pair.total)
    }
    #expect(run.outLines.contains { $0.hasPrefix("หน่วย 8 ") && $0.hasSuffix(" 1") })
  }

  @Test("a total that does not follow from the rows is reported, and a score above the maximum")
  func wrongTotals() async throws {
    let place = try Workplace()
    var totals = MinistrySheet.pairs.map(\.total)
    totals[1] = "97.77"
    let run = await score(try place.write("units.csv", MinistrySheet.csv(totals: totals)))
    #expect(run.code == .problemInData)
    #expect(run.noteLines.count == 2)
    #expect(
      run.noteLines.first?.contains(
        "[หน่วย 2] the table gives the total as 97.77, but 97.78 follows from the other rows")
        == true)
    var rows = MinistrySheet.rows()
    rows[2][2] = "6"
    rows[4][3] = "-1"
    rows[7][6] = "ห้า"
    let wrong = await score(try place.write("units2.csv", CSVWriter().write(rows)), language: .thai)
    #expect(wrong.noteLines.count == 4)
    #expect(wrong.note.contains("[หน่วย 2] น้ำหนักต้องไม่ติดลบ"))
    rows[4][3] = "5"
    rows[7][6] = "5"
    let above = await score(try place.write("units3.csv", CSVWriter().write(rows)))
    #expect(above.note.contains("[หน่วย 1] the score 6 is above the maximum 5"))
  }

  @Test("a workbook of results holds the matrix in the form it is read in again")
  func roundTrip() async throws {
    let place = try Workplace()
    let first = await score(
      try place.write("units.csv", MinistrySheet.csv()), ["--output", place.path + "/results.xlsx"])
    #expect(first.code == .done)
    let workbook = try XLSXReader.read(try place.bytes("results.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["Ranking", "Matrix", "Results"])
    let again = await score(place.path + "/results.xlsx", ["--sheet", "Matrix", "--json"])
    #expect(again.code == .done, "\(again.note)")
    let direct = await score(place.path + "/units.csv", ["--json"])
    #expect(again.outLines.filter { $0.contains("\"rank\"") } == direct.outLines.filter { $0.contains("\"rank\"") })
    for pair in MinistrySheet.pairs {
      let total = try #require(Exact(pair.total))
      let found = workbook["Matrix"]?.rows.last?.compactMap { cell -> Exact? in
        if case .number(let text) = cell { Exact(SheetText.twelve(text))?.rounded(to: 2) } else { nil }
      }
      #expect(found?.contains(total) == true)
    }
  }

  @Test("a result taken at a level scale is written so that it is read in again as one")
  func takenLevels() async throws {
    let place = try Sample.workplace()
    let answers = "agency,node,answer\nA,plan,yes\nA,work,given:4\nB,plan,yes\nB,work,3\n"
    let command = [
      "score", "small", "--round", "m6", "--class", "central", "--instruments", place.path + "/instruments",
    ]
    let output = place.path + "/r.xlsx"
    let first = await CommandRun(command + ["--answers", try place.write("a.csv", answers), "--output", output])
    #expect(first.code == .done, "\(first.note)")
    let rows = try #require(try XLSXReader.read(try place.bytes("r.xlsx"))["Matrix"]?.rows)
    let work = try #require(rows.first { $0.first == .text("work") })
    #expect(work.contains(.text("given:4")) && work.contains(.number("3")))
    let again = await CommandRun(command + ["--answers", output, "--sheet", "Matrix", "--json"])
    #expect(again.code == .done, "\(again.note)")
    let direct = await CommandRun(command + ["--answers", place.path + "/a.csv", "--json"])
    #expect(again.outLines.filter { $0.contains("\"score\"") } == direct.outLines.filter { $0.contains("\"score\"") })
  }

  @Test("the ranking of a workbook and its long results open again")
  func workbook() async throws {
    let place = try Workplace()
    _ = await score(
      try place.write("u.csv", MinistrySheet.csv()), ["--output", place.path + "/r.xlsx"], language: .thai)
    let workbook = try XLSXReader.read(try place.bytes("r.xlsx"))
    let ranking = try #require(workbook["อันดับ"])
    #expect(ranking.rows.count == MinistrySheet.pairs.count + 1)
    #expect(ranking.rows[1][0] == .number("1") && ranking.rows[1][1] == .text("หน่วย 8"))
    let results = try #require(workbook["ผลรายข้อ"])
    #expect(results.rows.first?.first == .text("agency"))
    #expect(results.rows.contains { $0[0] == .text("หน่วย 1") && $0[3] == .text("6.7") && $0[6] == .text("given") })
  }

  @Test("cells with failed or never computed formulas say nothing, and why")
  func formulas() {
    let place = SheetPlace(row: 4, column: 3)
    let failed = AnswersFile.cell(.formula("1/0", cached: .failure("#DIV/0!")), at: place)
    #expect(failed.text == "" && failed.problem?.en == "the formula here ended in the error #DIV/0!")
    #expect(AnswersFile.cell(.formula("A1", cached: .empty), at: place).problem == ScoreTexts.formulaWithoutValue)
    #expect(AnswersFile.cell(.formula("1/3*12", cached: .number("4")), at: place).text == "4")
    #expect(AnswersFile.cell(.boolean(true), at: place).text == "yes")
  }

  @Test("cells of a workbook are named as the spreadsheet names them")
  func cellNames() async throws {
    let place = try Workplace()
    let writer = try XLSXWriter()
    let sheet = try writer.addSheet("S")
    try sheet.append([.empty, .text("A"), .empty])
    try sheet.append([.empty, .text("weight"), .text("score")])
    try sheet.append([.text("6.7"), .number("5"), .formula("1/3*12", cached: .number("4"))])
    try sheet.append([.text("6.10"), .number("5"), .text("five")])
    let run = await score(try place.write("f.xlsx", try writer.bytes()))
    #expect(run.code == .problemInData)
    #expect(
      run.noteLines.count == 2 && run.noteLines.first?.contains("f.xlsx: S!C4: [A] “five” is not a number") == true)
    let missing = await score(try place.write("g.xlsx", try writer.bytes()), ["--sheet", "T"])
    #expect(missing.code == .problemInData && missing.note.contains("choose from S"))
    let damaged = await score(try place.write("h.xlsx", Array(try writer.bytes().prefix(900))))
    #expect(damaged.code == .problemInData)
  }

  @Test(
    "numbers with more decimals than can be kept are rounded, not refused",
    arguments: [
      ("4.8666666666666671", "4.866666666667"), ("0.30000000000000004", "0.3"), ("-2.99999999999999956", "-3"),
      ("5", "5"), ("1.5", "1.5"), ("4.8666666666666671x", "4.8666666666666671x"),
    ])
  func decimals(written: String, kept: String) async throws {
    let place = try Workplace()
    let text = ",A,\n,weight,score\n6.7,5,\(written)\n"
    let run = await score(try place.write("m.csv", text), ["--json"])
    guard let figure = Exact(kept) else {
      #expect(run.code == .problemInData && run.out.contains(kept))
      return
    }
    guard !figure.isNegative else {
      #expect(run.out.contains("a score cannot be negative"))
      return
    }
    #expect(run.code == .done && run.out.contains("\"score\": \(kept),"))
  }
}

enum SheetText {
  /// A number of a workbook with as many decimals as can be kept.
  static func twelve(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    return String(text.prefix(text.distance(from: text.startIndex, to: point) + 13))
  }
}
