import Kernel
import Testing

@testable import App

@Suite("samrit score on the terminal")
struct ScoreTextTests {
  static let answers = """
    agency,node,answer,class,item
    A,plan,yes,central,
    A,work,5,,
    A,open,60%,,Register
    A,open,40,,Map
    ข,plan,no,regional,
    ข,work,3,,
    ค,fact:clients,"1,200",central,

    """

  private func score(_ options: [String], language: Language = .english) async throws -> CommandRun {
    let place = try Sample.workplace()
    let file = try place.write("a.csv", Self.answers)
    let command = ["score", "small", "--round", "m6", "--answers", file, "--instruments", place.path + "/instruments"]
    return await CommandRun(command + options, language: language)
  }

  @Test("the ranking stands in columns, with both figures, pillars, and what stands out")
  func ranking() async throws {
    let run = try await score([])
    #expect(run.code == .done)
    #expect(run.note == "")
    #expect(run.outLines == Self.english)
  }

  static let english = """
    A small one
    small 1 · round m6 (6 months)
    3 agencies

    rank  agency  score  blanks as 0  maximum  coverage  grade  plan  work  sets  strongest  weakest
       1  A        4.38         4.38     5.00     100 %  Good   5.00  5.00  2.50  plan       sets
       2  ข        1.20         1.00     5.00    83.3 %  Fair   0.00  3.00     –  work       plan
       –  ค           –         0.00     5.00       0 %            –     –     –

    Mean of all agencies: 2.79 / 5.00

    pillar                     mean  maximum     %
    plan    A plan exists      2.50     5.00  50.0
    work    Following up work  4.00     5.00  80.0
    sets    Data sets          2.50     5.00  50.0

    strongest: work Following up work (80.0 %)
    weakest: plan A plan exists (50.0 %)

    Most urgent:
      1.  plan  A plan exists      50.0 %
      2.  sets  Data sets          50.0 %
      3.  work  Following up work  80.0 %

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test("Thai columns line up though vowels and tone marks take no width")
  func thai() async throws {
    let run = try await score(["--agency", "A"], language: .thai)
    #expect(run.code == .done)
    #expect(run.outLines == Self.thaiAgency)
  }

  static let thaiAgency = """
    แบบเล็ก
    small 1 · รอบ m6 (รอบ 6 เดือน)

    หน่วยงาน: A · ประเภท central (ส่วนกลาง)
    คะแนน 4.38 จาก 5.00 (เฉพาะที่ตอบแล้ว)
    นับข้อว่างเป็นศูนย์ได้ 4.38 · ความครบถ้วน 100 %
    ระดับ: ดี
    อันดับ 1 จาก 2 หน่วยงาน

    ด้าน             คะแนน  ข้อว่างเป็น 0   เต็ม      %  ความครบถ้วน  สถานะ
    plan  มีแผน       5.00        5.00  5.00  100.0       100 %  มีคะแนน
    work  ติดตามงาน   5.00        5.00  5.00  100.0       100 %  มีคะแนน
    sets  ชุดข้อมูล     2.50        2.50  5.00   50.0       100 %  มีคะแนน

    เด่นที่สุด: plan มีแผน (100.0 %)
    ควรพัฒนามากที่สุด: sets ชุดข้อมูล (50.0 %)

    เรื่องที่ควรเร่งพัฒนา:
      1.  sets  ชุดข้อมูล     50.0 %
      2.  plan  มีแผน      100.0 %
      3.  work  ติดตามงาน  100.0 %

    ก้าวต่อไปที่ได้คะแนนรวมเพิ่มมากที่สุด:
      +0.63  open  ทำให้ค่าถึง ≥ 50 %

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test("a matrix has a row an agency and a column an indicator")
  func matrix() async throws {
    let run = try await score(["--matrix"])
    #expect(
      run.outLines.dropFirst(3).prefix(4).map { $0 } == [
        "agency  plan  work  sets  total  rank",
        "A       5.00  5.00  2.50   4.38     1",
        "ข       0.00  3.00     –   1.20     2",
        "ค          –     –     –      –     –",
      ])
  }

  @Test("a score explains itself down to its parts")
  func explain() async throws {
    let run = try await score(["--explain", "total", "--agency", "ข"])
    #expect(run.code == .done)
    #expect(run.outLines.first == "total Total  [weighted_mean]")
    #expect(run.out.contains("\n  3 × 0 + 2 × 3 = 6\n  6 ÷ 5 = 1.2\n"))
    #expect(run.out.contains("not answered"))
    let item = try await score(["--explain", "open", "--agency", "A"])
    #expect(item.out.contains("item: Register") && item.out.contains("item: Map"))
  }

  @Test("explaining needs to know whose score, and a node there is")
  func explainNeeds() async throws {
    let which = try await score(["--explain", "total"])
    #expect(which.code == .usage && which.note.contains("the file has 3 agencies"))
    let node = try await score(["--explain", "plam"])
    #expect(node.code == .usage && node.note.contains("did you mean “plan”?"))
    let agency = try await score(["--agency", "Z"])
    #expect(agency.code == .usage && agency.note.contains("“Z” is not in the file"))
  }

  @Test("JSON keeps every digit")
  func json() async throws {
    let run = try await score(["--json"])
    #expect(run.code == .done)
    #expect(run.out.contains("\"score\": 4.375"))
    #expect(run.out.contains("\"agency_count\": 3"))
    #expect(run.out.contains("\"status\": \"blank\""))
  }

  @Test("what a file says cannot steer the terminal")
  func controls() {
    #expect(DisplayWidth.safe("a\u{1B}[2Jb\u{202E}c\nd") == "a [2Jbc d")
  }

  @Test(
    "marks above and below a letter take no column",
    arguments: [("กำลัง", 4), ("ปิ่น", 2), ("น้ำ", 2), ("abc", 3), ("漢字", 4), ("e\u{301}", 1)])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("a text that is cut keeps its letters whole")
  func cut() {
    #expect(DisplayWidth.cut("เก้าอี้ดนตรี", to: 5) == "เก้าอี้…")
    #expect(DisplayWidth.cut("short", to: 5) == "short")
  }
}
