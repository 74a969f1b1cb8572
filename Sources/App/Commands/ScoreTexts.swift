import Kernel
import Scoring

/// The words of `samrit score`.
enum ScoreTexts {
  static let score = LocalizedText(
    th: "คิดคะแนนทั้งรอบจากไฟล์คำตอบ", en: "Scores a round from a file of answers.")
  static let details = LocalizedText(
    th: """
      ไฟล์คำตอบเป็น CSV (UTF-8 หรือ TIS-620), XLSX หรือ JSON จะมีหน่วยงานเดียวหรือหลายพันหน่วยงานก็ได้
      แบบยาว: หนึ่งแถวต่อหนึ่งคำตอบ มีคอลัมน์ agency, node, answer และอาจมี class, item, note
        ข้อมูลประกอบของหน่วยงานใช้ fact:รหัส และน้ำหนักเฉพาะหน่วยงานใช้ weight:รหัส ในคอลัมน์ node
      แบบเมทริกซ์: หนึ่งแถวต่อหนึ่งตัวชี้วัด สองคอลัมน์ต่อหนึ่งหน่วยงาน (น้ำหนักและคะแนน)
      หากมีแถวใดผิด ระบบจะแจ้งทุกแถวที่ผิดพร้อมเหตุผล และไม่เขียนผลลัพธ์ใด ๆ
      """,
    en: """
      Answers come as CSV (UTF-8 or TIS-620), XLSX or JSON, for one agency or thousands.
      Long form: one row an answer, columns agency, node, answer, and if need be class, item, note;
        facts are rows with fact:ID as their node, weights of one agency alone weight:ID.
      Matrix form: one row an indicator, two columns an agency (weight and score).
      If any row is wrong, all wrong rows are reported with their reasons and nothing is written.
      """)
  static let exitDetails = LocalizedText(
    th: """
      รหัสสิ้นสุด: 0 สำเร็จ, 1 มีแถวที่ผิดหรือแบบประเมินไม่ถูกต้อง, 2 เขียนคำสั่งไม่ถูกต้อง, 3 การตั้งค่าไม่ถูกต้อง,
        4 อ่านหรือเขียนไฟล์ไม่ได้
      """,
    en: """
      Exit codes: 0 all went well, 1 wrong rows or an unsound instrument, 2 the command line is wrong, 3 a setting is
        wrong, 4 a file cannot be read or written.
      """)
  static let answersOption = LocalizedText(th: "ไฟล์คำตอบ (จำเป็น)", en: "The file of answers (needed).")
  static let roundOption = LocalizedText(
    th: "รหัสรอบการประเมิน จำเป็นเมื่อแบบประเมินมีหลายรอบ", en: "The round; needed when the instrument has several.")
  static let classOption = LocalizedText(
    th: "ประเภทของหน่วยงานที่ไฟล์ไม่ได้ระบุ", en: "The class of agencies for which the file names none.")
  static let formOption = LocalizedText(
    th: "รูปแบบตาราง ถ้าไม่ระบุจะดูจากแถวแรก", en: "How the table is laid out; otherwise seen from its first rows.")
  static let sheetOption = LocalizedText(
    th: "แผ่นงานใน XLSX ถ้าไม่ระบุจะใช้แผ่นแรกที่มีข้อมูล",
    en: "The sheet of an XLSX file; otherwise the first with anything in it.")
  static let outputOption = LocalizedText(
    th: "ไฟล์ผลลัพธ์ ถ้าไม่ระบุหรือใส่ - จะแสดงบนหน้าจอ", en: "Where to write; without it, or with -, standard output.")
  static let formatOption = LocalizedText(
    th: "รูปแบบผลลัพธ์ ถ้าไม่ระบุจะดูจากนามสกุลไฟล์", en: "The format; otherwise that of the file's ending, or text.")
  static let jsonOption = LocalizedText(th: "เหมือน --format json", en: "The same as --format json.")
  static let matrixOption = LocalizedText(
    th: "แสดงเป็นเมทริกซ์หน่วยงาน × ตัวชี้วัด (ข้อความและ CSV)", en: "Units × indicators instead of the ranking (text and CSV).")
  static let depthOption = LocalizedText(
    th: "จำนวนชั้นใต้คะแนนรวมที่แสดงในเมทริกซ์ (1)", en: "Levels below the total that the matrix shows (1).")
  static let agencyOption = LocalizedText(
    th: "แสดงเฉพาะหน่วยงานนี้อย่างละเอียด", en: "Shows this agency in detail.")
  static let explainOption = LocalizedText(
    th: "แสดงที่มาของคะแนนข้อนี้", en: "Shows how the score of this node follows.")

  // MARK: Words of results

  static let round = LocalizedText(th: "รอบ", en: "round")
  static let rank = LocalizedText(th: "อันดับ", en: "rank")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "agency")
  static let agencyClass = LocalizedText(th: "ประเภท", en: "class")
  static let scoreWord = LocalizedText(th: "คะแนน", en: "score")
  static let floor = LocalizedText(th: "ข้อว่างเป็น 0", en: "blanks as 0")
  static let maximum = LocalizedText(th: "เต็ม", en: "maximum")
  static let coverage = LocalizedText(th: "ความครบถ้วน", en: "coverage")
  static let grade = LocalizedText(th: "ระดับ", en: "grade")
  static let strongest = LocalizedText(th: "เด่นที่สุด", en: "strongest")
  static let weakest = LocalizedText(th: "ควรพัฒนามากที่สุด", en: "weakest")
  static let urgent = LocalizedText(th: "เรื่องที่ควรเร่งพัฒนา", en: "Most urgent")
  static let pillar = LocalizedText(th: "ด้าน", en: "pillar")
  static let mean = LocalizedText(th: "ค่าเฉลี่ย", en: "mean")
  static let meanOfAll = LocalizedText(th: "ค่าเฉลี่ยของทุกหน่วยงาน", en: "Mean of all agencies")
  static let nothingScored = LocalizedText(th: "ยังไม่มีหน่วยงานใดมีคะแนน", en: "No agency has a score yet.")
  static let status = LocalizedText(th: "สถานะ", en: "status")
  static let weight = LocalizedText(th: "น้ำหนัก", en: "weight")
  static let item = LocalizedText(th: "รายการ", en: "item")
  static let noItems = LocalizedText(th: "ยังไม่มีรายการ", en: "There are no items yet.")
  static let rule = LocalizedText(th: "กติกา", en: "Rule")
  static let parts = LocalizedText(th: "ประกอบด้วย", en: "Made of")
  static let nextSteps = LocalizedText(
    th: "ก้าวต่อไปที่ได้คะแนนรวมเพิ่มมากที่สุด", en: "Next steps that bring most to the total")
  static let summarySheet = LocalizedText(th: "อันดับ", en: "Ranking")
  static let matrixSheet = LocalizedText(th: "เมทริกซ์", en: "Matrix")
  static let resultsSheet = LocalizedText(th: "ผลรายข้อ", en: "Results")

  static func status(_ status: NodeResult.Status) -> LocalizedText {
    switch status {
    case .scored: LocalizedText(th: "มีคะแนน", en: "scored")
    case .blank: LocalizedText(th: "ยังไม่ตอบ", en: "blank")
    case .notApplicable: LocalizedText(th: "ไม่เกี่ยวข้อง", en: "not applicable")
    case .monitor: LocalizedText(th: "ติดตามผล", en: "monitored")
    case .joint: LocalizedText(th: "ผลร่วม", en: "joint")
    case .given: LocalizedText(th: "ผลที่นำเข้า", en: "given")
    case .absent: LocalizedText(th: "ไม่มีในรอบนี้", en: "not in this round")
    }
  }

  static func agencies(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) หน่วยงาน", en: "\(count) agencies")
  }

  static func total(_ score: String, _ maximum: String) -> LocalizedText {
    LocalizedText(
      th: "คะแนน \(score) จาก \(maximum) (เฉพาะที่ตอบแล้ว)", en: "Score \(score) of \(maximum) (on what is answered)")
  }

  static func floorLine(_ floor: String) -> LocalizedText {
    LocalizedText(th: "นับข้อว่างเป็นศูนย์ได้ \(floor)", en: "With blanks as zero \(floor)")
  }

  static func rankLine(_ rank: Int, of count: Int) -> LocalizedText {
    LocalizedText(th: "อันดับ \(rank) จาก \(count) หน่วยงาน", en: "Rank \(rank) of \(count) agencies")
  }

  static func progress(_ done: Int, _ total: Int) -> LocalizedText {
    let (done, all) = (NumberText().whole(done), NumberText().whole(total))
    return LocalizedText(th: "คิดคะแนนแล้ว \(done) จาก \(all) หน่วยงาน", en: "Scored \(done) of \(all) agencies")
  }

  static func written(_ path: String) -> LocalizedText {
    LocalizedText(th: "เขียนผลลัพธ์ไว้ที่ \(path)", en: "Written to \(path)")
  }

  // MARK: What can be wrong

  static func wrongRows(_ count: Int, file: String) -> LocalizedText {
    LocalizedText(
      th: "\(file): พบข้อผิดพลาด \(NumberText().whole(count)) แห่ง จึงไม่คิดคะแนนและไม่เขียนผลลัพธ์",
      en: "\(file): \(NumberText().whole(count)) \(count == 1 ? "problem" : "problems"); nothing was scored or written")
  }

  private static func list(_ rounds: [RoundDefinition], _ language: Language) -> String {
    rounds.map { "\($0.id) (\($0.title[language]))" }.joined(separator: ", ")
  }

  static func whichRound(_ rounds: [RoundDefinition]) -> LocalizedText {
    LocalizedText(
      th: "แบบประเมินนี้มีหลายรอบ ให้ระบุ --round: \(list(rounds, .thai))",
      en: "the instrument has several rounds; say which with --round: \(list(rounds, .english))")
  }

  static func unknownRound(_ written: String, _ rounds: [RoundDefinition]) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีรอบ “\(written)” เลือกได้: \(list(rounds, .thai))",
      en: "there is no round “\(written)”; choose from \(list(rounds, .english))")
  }

  static let noClasses = LocalizedText(
    th: "แบบประเมินนี้ไม่แบ่งประเภทหน่วยงาน ไม่ต้องใช้ --class",
    en: "the instrument has no classes of agencies; leave out --class")

  static func unknownClass(_ written: String, _ known: [String]) -> LocalizedText {
    let known = known.joined(separator: ", ")
    return LocalizedText(
      th: "ไม่มีประเภทหน่วยงาน “\(written)” เลือกได้: \(known)", en: "there is no class “\(written)”; choose from \(known)")
  }

  static func unknownNode(_ id: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "แบบประเมินนี้ไม่มีข้อ “\(id)”",
      en: "the instrument has no node “\(id)”"
    ).orMeant(like)
  }

  static func unknownAgency(_ id: String, like: String?) -> LocalizedText {
    LocalizedText(
      th: "ไม่มีหน่วยงาน “\(id)” ในไฟล์คำตอบ",
      en: "the agency “\(id)” is not in the file of answers"
    ).orMeant(like)
  }

  static func whichAgency(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ไฟล์มี \(count) หน่วยงาน ให้ระบุหน่วยงานที่ต้องการดูที่มาของคะแนนด้วย --agency",
      en: "the file has \(count) agencies; say whose score to explain with --agency")
  }

  static let explainAsText = LocalizedText(
    th: "--explain แสดงได้เป็น text หรือ json เท่านั้น", en: "--explain writes text or json only")

  static let workbookNeedsFile = LocalizedText(
    th: "ผลลัพธ์แบบ xlsx ต้องระบุไฟล์ด้วย --output", en: "a workbook needs a file; name it with --output")

  static func noSheet(_ name: String?, _ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    guard let name else {
      return LocalizedText(th: "ไม่มีแผ่นงานที่เปิดดูได้ในไฟล์", en: "the workbook has no visible sheet")
    }
    return LocalizedText(
      th: "ไม่มีแผ่นงาน “\(name)” เลือกได้: \(list)", en: "there is no sheet “\(name)”; choose from \(list)")
  }

  static func formulaFailed(_ error: String) -> LocalizedText {
    LocalizedText(th: "สูตรในเซลล์นี้ให้ค่าผิดพลาด \(error)", en: "the formula here ended in the error \(error)")
  }

  static let formulaWithoutValue = LocalizedText(
    th: "สูตรในเซลล์นี้ไม่มีค่าที่คำนวณไว้ ให้เปิดไฟล์ด้วยโปรแกรมตารางแล้วบันทึกใหม่",
    en: "the formula here has no stored value; open the file in a spreadsheet program and save it again")
}
