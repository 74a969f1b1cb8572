import Kernel
import Testing

@testable import Scoring

@Suite("Checking answers")
struct AnswerCheckTests {
  @Test(
    "allowed answers pass",
    arguments: [
      ("yes", Answer.yesNo(true)), ("yes", .notApplicable), ("yes", .joint(nil, from: "A01")), ("yes", .given(3)),
      ("r", .given(33)), ("level", .number(3)), ("number", .number(100)), ("number", .number(0)),
      ("one", .choices(["public"])), ("many", .choices([])), ("many", .choices(["a", "b"])),
      ("steps", .choices(["s2"])), ("line", .text("ก")), ("paragraph", .text("ก\nข")),
      ("url", .text("https://www.example.go.th/a?b=c#d")), ("email", .text("saraban@example.go.th")),
      ("date", .text("2024-02-29")),
      ("sets", .items([Answer.Item(name: "Register", answers: ["meta": .yesNo(true), "used": .number(4)])])),
    ])
  func allowed(id: String, answer: Answer) throws {
    let instrument = try AnswerInstrument.read()
    let node = try #require(AnswerReader(instrument).node(id))
    #expect(AnswerCheck.check(answer, for: node, in: instrument) == [])
  }

  @Test(
    "each problem is said in both languages",
    arguments: [
      ("yes", Answer.number(1), "this is answered with yes or no", "ข้อนี้ตอบ ใช่ หรือ ไม่ใช่"),
      ("level", .number(4), "there is no level 4; choose 1, 3", "ไม่มีระดับ 4 เลือกได้ 1, 3"),
      ("level", .number(2), "the level 2 has no meaning and cannot be chosen", "ระดับ 2 ไม่มีความหมายกำหนดไว้ จึงเลือกไม่ได้"),
      ("number", .number(101), "it must be at most 100", "ต้องไม่เกิน 100"),
      ("number", .number(-1), "it must be at least 0", "ต้องไม่น้อยกว่า 0"),
      ("number", .number(Exact(raw: 1_500_000_000_000)), "it must be a whole number", "ต้องเป็นจำนวนเต็ม"),
      (
        "band", .number(Exact(raw: Exact.largestInput.raw + 1)), "the number must stay within a million million",
        "ตัวเลขต้องไม่เกินหนึ่งล้านล้าน"
      ),
      (
        "one", .choices(["pubilc"]), "there is no choice “pubilc”; did you mean “public”?",
        "ไม่มีตัวเลือก “pubilc” หมายถึง “public” หรือไม่"
      ),
      ("one", .choices(["public", "closed"]), "exactly one must be chosen", "ต้องเลือกหนึ่งตัวเลือกพอดี"),
      ("many", .choices(["a", "a"]), "something is chosen twice", "เลือกซ้ำกัน"),
      ("number", .notApplicable, "this cannot be declared not applicable", "ข้อนี้ตอบ “ไม่เกี่ยวข้อง” ไม่ได้"),
      ("level", .joint(nil, from: "A01"), "this cannot be taken from a lead agency", "ข้อนี้ใช้ผลของหน่วยงานเจ้าภาพไม่ได้"),
      ("yes", .joint(3, from: " "), "the lead agency must be named", "ต้องระบุหน่วยงานเจ้าภาพ"),
      ("line", .given(3), "this is only recorded and has no score", "ข้อนี้บันทึกไว้เป็นข้อมูล ไม่มีคะแนน"),
      ("r", .given(-3), "a score cannot be negative", "คะแนนต้องไม่ติดลบ"),
      ("r", .number(3), "this is computed, so there is nothing to answer", "ข้อนี้คำนวณจากเกณฑ์ย่อย จึงไม่ต้องตอบ"),
      ("line", .text("a\nb"), "it must stay on one line", "ต้องเขียนในบรรทัดเดียว"),
      (
        "line", .text(String(repeating: "ก", count: 1_001)), "the text is longer than 1000 characters",
        "ข้อความยาวเกิน 1000 อักขระ"
      ),
      (
        "url", .text("www.example.go.th"), "this is no web address; write https://www.example.go.th, for instance",
        "ไม่ใช่ที่อยู่เว็บ ให้เขียนเช่น https://www.example.go.th"
      ),
      (
        "url", .text("javascript://a.b"), "this is no web address; write https://www.example.go.th, for instance",
        "ไม่ใช่ที่อยู่เว็บ ให้เขียนเช่น https://www.example.go.th"
      ),
      (
        "email", .text("a@b"), "this is no e-mail address; write office@example.go.th, for instance",
        "ไม่ใช่ที่อยู่อีเมล ให้เขียนเช่น office@example.go.th"
      ),
      (
        "date", .text("2568-03-31"),
        "the year 2568 seems to be of the Buddhist era – write the common era: 2025-03-31",
        "ปี 2568 น่าจะเป็นพุทธศักราช – เขียนเป็นปีคริสต์ศักราช 2025-03-31"
      ),
      (
        "date", .text("31/3/2025"), "“31/3/2025” is not a date – write year-month-day, such as 2025-03-31",
        "“31/3/2025” ไม่ใช่วันที่ที่มีอยู่จริง – เขียนเป็น ปี ค.ศ.-เดือน-วัน เช่น 2025-03-31"
      ),
      ("yes", .items([]), "this is answered with yes or no", "ข้อนี้ตอบ ใช่ หรือ ไม่ใช่"),
      ("use", .items([]), "the items belong to “sets”; answer there", "รายการอยู่ที่ “sets” ให้ตอบรวมไว้ที่นั่น"),
      ("sets", .items([Answer.Item(name: " ", answers: [:])]), "item 1 has no name", "รายการที่ 1 ยังไม่มีชื่อ"),
      (
        "sets", .items([Answer.Item(name: "a", answers: [:]), Answer.Item(name: "a ", answers: [:])]),
        "two items are called “a”", "มีรายการชื่อ “a” ซ้ำกัน"
      ),
      (
        "sets", .items([Answer.Item(name: "a", answers: ["used": .number(10)])]),
        "item “a”, used: it must be at most 9",
        "รายการ “a” ข้อ used: ต้องไม่เกิน 9"
      ),
      (
        "sets", .items([Answer.Item(name: "a", answers: ["mta": .yesNo(true)])]),
        "item “a”, mta: nothing with this id is asked about an item; did you mean “meta”?",
        "รายการ “a” ข้อ mta: ไม่มีคำถามนี้ในรายการ หมายถึง “meta” หรือไม่"
      ),
      (
        "sets", .items([Answer.Item(name: "a", answers: ["meta": .given(1)])]),
        "item “a”, meta: a result from elsewhere cannot stand for a single item",
        "รายการ “a” ข้อ meta: ใช้ผลจากที่อื่นกับรายการเดียวไม่ได้"
      ),
    ])
  func problems(id: String, answer: Answer, english: String, thai: String) throws {
    let instrument = try AnswerInstrument.read()
    let node = try #require(AnswerReader(instrument).node(id))
    #expect(AnswerCheck.check(answer, for: node, in: instrument) == [LocalizedText(th: thai, en: english)])
  }

  @Test("facts are checked like answers")
  func facts() throws {
    let instrument = try AnswerInstrument.read()
    let facts = instrument.facts
    #expect(AnswerCheck.check(.number(5), for: facts[0]) == [])
    #expect(AnswerCheck.check(.number(-5), for: facts[0]).map(\.en) == ["it must be at least 0"])
    #expect(AnswerCheck.check(.number(1), for: facts[1]).map(\.en) == ["this is answered with yes or no"])
    #expect(
      AnswerCheck.check(.choices(["small"]), for: facts[2]).map(\.en) == ["there is no choice “small”; choose from big"]
    )
  }
}
