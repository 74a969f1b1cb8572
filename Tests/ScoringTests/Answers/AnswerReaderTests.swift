import Kernel
import Testing

@testable import Scoring

@Suite("Reading answers")
struct AnswerReaderTests {
  @Test(
    "answers are read as people write them",
    arguments: [
      ("yes", "yes", Answer.yesNo(true)), ("yes", " ใช่ ", .yesNo(true)), ("yes", "มี", .yesNo(true)),
      ("yes", "TRUE", .yesNo(true)), ("yes", "1", .yesNo(true)), ("yes", "no", .yesNo(false)),
      ("yes", "ไม่ใช่", .yesNo(false)), ("yes", "ไม่มี", .yesNo(false)), ("yes", "0", .yesNo(false)),
      ("yes", "n/a", .notApplicable), ("yes", "ไม่เกี่ยวข้อง", .notApplicable),
      ("yes", "joint:A01", .joint(nil, from: "A01")), ("r", "given:33.2", .given(Exact("33.2") ?? .zero)),
      ("level", "3", .number(3)), ("number", "๑,๒๓๔.๕", .number(Exact("1234.5") ?? .zero)),
      ("number", "1,000,000", .number(1_000_000)), ("number", "-5", .number(-5)), ("number", "\u{2212}5", .number(-5)),
      ("band", "60 %", .number(60)), ("part", "7", .number(7)),
      ("one", "public", .choices(["public"])), ("many", "a; b", .choices(["a", "b"])),
      ("many", "ไม่มี", .choices([])), ("steps", "s1;s2;", .choices(["s1", "s2"])), ("steps", "none", .choices([])),
      ("line", " กรม ", .text("กรม")),
    ])
  func words(id: String, text: String, expected: Answer) throws {
    let reader = AnswerReader(try AnswerInstrument.read())
    let node = try #require(reader.node(id))
    #expect(try reader.answer(text, to: node) == expected)
  }

  @Test("a blank text is no answer", arguments: ["", "  ", "\t\n"])
  func blank(text: String) throws {
    let reader = AnswerReader(try AnswerInstrument.read())
    #expect(try reader.answer(text, to: try #require(reader.node("yes"))) == nil)
  }

  @Test(
    "what cannot be an answer is said in both languages",
    arguments: [
      (
        "yes", "perhaps", "“perhaps” is neither yes nor no; write yes or no",
        "“perhaps” ไม่ใช่คำตอบใช่หรือไม่ใช่ ให้เขียน ใช่ หรือ ไม่ใช่"
      ),
      (
        "number", "1,00",
        "“1,00” is not a number; write 1,250.5, for instance (at most 12 decimals and a million million)",
        "“1,00” ไม่ใช่ตัวเลข ให้เขียนเช่น 1,250.5 (ทศนิยมไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน)"
      ),
      (
        "number", "1.0,000",
        "“1.0,000” is not a number; write 1,250.5, for instance (at most 12 decimals and a million million)",
        "“1.0,000” ไม่ใช่ตัวเลข ให้เขียนเช่น 1,250.5 (ทศนิยมไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน)"
      ),
      (
        "sets", "x", "this is answered item by item; give each answer with the name of its item",
        "ต้องตอบเป็นรายการ ให้กรอกทีละรายการพร้อมชื่อรายการ"
      ),
      (
        "ratio", "3", "“ratio” is computed; answer what is below it, or use given: or joint:",
        "“ratio” คำนวณจากเกณฑ์ย่อย ให้ตอบเกณฑ์ย่อยแทน หรือใช้ given: หรือ joint:"
      ),
      (
        "yes", "joint:", "the lead agency's id is missing after joint:, as in joint:A01",
        "หลัง joint: ต้องมีรหัสหน่วยงานเจ้าภาพ เช่น joint:A01"
      ),
    ])
  func mistakes(id: String, text: String, english: String, thai: String) throws {
    let reader = AnswerReader(try AnswerInstrument.read())
    let node = try #require(reader.node(id))
    #expect(throws: AnswerError(LocalizedText(th: thai, en: english))) { try reader.answer(text, to: node) }
  }

  @Test("facts are read by their type")
  func facts() throws {
    let reader = AnswerReader(try AnswerInstrument.read())
    #expect(try reader.answer("1,200", to: try #require(reader.fact("clients"))) == .number(1_200))
    #expect(try reader.answer("ใช่", to: try #require(reader.fact("open"))) == .yesNo(true))
    #expect(try reader.answer("big", to: try #require(reader.fact("size"))) == .choices(["big"]))
    #expect(reader.fact("nothing") == nil)
  }
}
