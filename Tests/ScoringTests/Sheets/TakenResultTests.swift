import Kernel
import Testing

@testable import Scoring

@Suite("Results taken as they are")
struct TakenResultTests {
  private static let root = """
    id: r
    kind: sum
    title: { th: ร, en: R }
    children:
      - id: level
        kind: levels
        title: { th: ก, en: A }
        levels: [{ score: 1, text: { th: ก, en: A } }, { score: 2, empty: true }, { score: 3, text: { th: ก, en: A } }]
      - { id: flag, kind: yes_no, points: 4, joint: true, title: { th: ก, en: A } }
      - { id: band, kind: bands, title: { th: ก, en: A }, input: {}, bands: [{ at_least: 50, score: 5 }] }
      - { id: steps, kind: milestones, title: { th: ก, en: A }, steps: [{ id: s1, text: { th: ก, en: A }, score: 2 }] }
      - { id: one, kind: choice, title: { th: ก, en: A }, choices: [{ id: c1, text: { th: ก, en: A }, score: 3 }] }
      - { id: figure, kind: number, scored: true, max: 10, title: { th: ก, en: A } }
      - { id: share, kind: formula, maximum: 6, score: "1", title: { th: ก, en: A } }
      - { id: note, kind: text, title: { th: ก, en: A } }
    """

  private static let cases: [(node: String, cell: String, english: String?, thai: String?)] = [
    (
      "level", "4", "there is no level 4; choose 1, 3; if it is a published result, write given:4",
      "ไม่มีระดับ 4 เลือกได้ 1, 3 หากเป็นผลที่ประกาศแล้วให้เขียน given:4"
    ),
    (
      "level", "2", "the level 2 has no meaning and cannot be chosen; if it is a published result, write given:2",
      "ระดับ 2 ไม่มีความหมายกำหนดไว้ จึงเลือกไม่ได้ หากเป็นผลที่ประกาศแล้วให้เขียน given:2"
    ),
    ("level", "-1", "there is no level -1; choose 1, 3", "ไม่มีระดับ -1 เลือกได้ 1, 3"),
    ("level", "3", nil, nil), ("level", "given:2", nil, nil),
    ("level", "given:4", "the score 4 is above the maximum 3", "คะแนน 4 เกินคะแนนเต็ม 3"),
    ("flag", "4", nil, nil), ("flag", "5", "the score 5 is above the maximum 4", "คะแนน 5 เกินคะแนนเต็ม 4"),
    ("flag", "-1", "a score cannot be negative", "คะแนนต้องไม่ติดลบ"),
    ("band", "5.1", "the score 5.1 is above the maximum 5", "คะแนน 5.1 เกินคะแนนเต็ม 5"),
    ("steps", "3", "the score 3 is above the maximum 2", "คะแนน 3 เกินคะแนนเต็ม 2"),
    ("one", "4", "the score 4 is above the maximum 3", "คะแนน 4 เกินคะแนนเต็ม 3"),
    ("figure", "11", "the score 11 is above the maximum 10", "คะแนน 11 เกินคะแนนเต็ม 10"),
    ("share", "6.01", "the score 6.01 is above the maximum 6", "คะแนน 6.01 เกินคะแนนเต็ม 6"),
    ("note", "1", "this is only recorded and has no score", "ข้อนี้บันทึกไว้เป็นข้อมูล ไม่มีคะแนน"),
  ]

  private func table(_ rows: [[String]]) -> AnswerTable {
    let cells = rows.enumerated().map { row, texts in
      texts.enumerated().map { AnswerTable.Cell($1, at: SheetPlace(row: row + 1, column: $0 + 1)) }
    }
    return AnswerTable(file: "t.csv", style: .lines, rows: cells)
  }

  @Test("a cell of the matrix that cannot be is refused with row, column, reason and cure", arguments: cases)
  func cell(node: String, cell: String, english: String?, thai: String?) throws {
    let rows = [["", "A", "B"], ["", "score", "score"], ["flag", "4", "0"], [node, "", cell]]
    let table = table(node == "flag" ? [rows[0], rows[1], ["level", "1", "3"], rows[3]] : rows)
    let reading = AnswerTableReader.read(table, plan: try InstrumentText.plan(root: Self.root))
    #expect(reading.problems.map(\.reason.en) == [english].compactMap { $0 })
    #expect(reading.problems.map(\.reason.th) == [thai].compactMap { $0 })
    for problem in reading.problems {
      #expect(problem.place == SheetPlace(row: 4, column: 3) && problem.heading == "B")
    }
  }

  @Test("a row that cannot be read does not hide that another is above the maximum")
  func allAtOnce() throws {
    let plan = try InstrumentText.plan(root: Self.root)
    let matrix = table([["", "A"], ["", "score"], ["nothing", "1"], ["flag", "5"]])
    #expect(AnswerTableReader.read(matrix, plan: plan).problems.map(\.place.row) == [3, 4])
    let long = table([["agency", "node", "answer"], ["A", "nothing", "1"], ["A", "flag", "given:5"]])
    #expect(AnswerTableReader.read(long, plan: plan).problems.map(\.place.row) == [2, 3])
  }

  @Test(
    "a document's result above the maximum is refused where it stands",
    arguments: [("given: 5", "5"), ("joint: 4.5, from: B", "4.5")])
  func document(taken: String, score: String) throws {
    let text = "- { id: A, answers: { band: 60, flag: { \(taken) } } }\n- { id: B, answers: { flag: { given: 4 } } }\n"
    let reading = AnswerDocumentReader.read(Array(text.utf8), plan: try InstrumentText.plan(root: Self.root))
    #expect(
      reading.problems.map(\.reason.en) == [
        "the score \(score) is above the maximum 4 – correct the answer, or remove it if there is none"
      ])
    #expect(reading.problems.first?.place == SheetPlace(row: 1, column: 39))
    #expect(reading.entries.isEmpty)
  }

  @Test("an example's result above the maximum is reported where it stands, in every agency")
  func example() throws {
    let plan = try InstrumentText.plan(root: Self.root)
    let text = """
      examples:
        - title: { th: ก, en: A }
          answers: { flag: { given: 4 }, band: { given: 5.5 } }
          expect: { flag: 4 }
        - title: { th: ก, en: A }
          agencies: [{ id: A, answers: { flag: { joint: 3, from: B } } }, { id: B, answers: { flag: { given: 7 } } }]
          expect_rank: { B: 1 }
      """
    let reading = ExamplesReader.read(Array(text.utf8), file: "e.yaml", instrument: plan.instrument)
    #expect(reading.diagnostics == [])
    let failures = ExampleRunner.run(reading.examples, plan: plan, file: "e.yaml").map { $0.line(in: .english) }
    let remedy = "correct the answer, or remove it if there is none"
    #expect(
      failures == [
        "e.yaml:3:42: the score 5.5 is above the maximum 5 – \(remedy)",
        "e.yaml:6:95: the score 7 is above the maximum 4 – \(remedy)",
      ])
  }
}
