import Kernel

/// What can be wrong with an examples file, and what an example can find wrong with its instrument.
extension Finding {
  static let noExamples = Finding(
    th: "ไฟล์ตัวอย่างว่างเปล่า", en: "the examples file is empty",
    mend: ("เริ่มด้วย examples: แล้วเขียนอย่างน้อยหนึ่งตัวอย่าง", "begin with examples: and write at least one"))

  static func badAnswer(_ problem: LocalizedText) -> Finding {
    Finding(
      th: problem.th, en: problem.en,
      mend: ("แก้คำตอบ หรือลบออกหากยังไม่มีคำตอบ", "correct the answer, or remove it if there is none"))
  }

  static func entriesExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นคู่รหัสกับค่า", en: "“\(key)” must be ids with values",
      mend: ("เขียนเช่น \(key): { \"1.1\": … }", "write \(key): { \"1.1\": … }, for instance"))
  }

  static func weightNotUsed(_ id: String) -> Finding {
    Finding(
      th: "“\(id)” ไม่ได้อยู่ใน weighted_mean จึงกำหนด weight ไม่ได้",
      en: "“\(id)” is no child of a weighted_mean, so a weight has no effect",
      mend: ("ลบออก หรือใช้รหัสของเกณฑ์ที่มีน้ำหนัก", "remove it, or use the id of a node that is weighted"))
  }

  static func unknownAgency(_ id: String, near: String?) -> Finding {
    Finding(
      th: "ไม่มีหน่วยงาน “\(id)” ในตัวอย่างนี้", en: "there is no agency “\(id)” in this example",
      meant: near, else: ("ใช้รหัสของหน่วยงานใน agencies", "use the id of one of its agencies"))
  }

  static func badRank(_ number: Exact) -> Finding {
    Finding(
      th: "\(number) ไม่ใช่ลำดับที่", en: "\(number) is no rank",
      mend: ("เขียนจำนวนเต็มตั้งแต่ 1", "write a whole number from 1"))
  }

  /// An expectation that the instrument does not meet.
  static func unmet(_ what: LocalizedText, expected: LocalizedText, found: LocalizedText) -> Finding {
    Finding(
      th: "\(what.th) ควรเป็น \(expected.th) แต่ได้ \(found.th)",
      en: "\(what.en) should be \(expected.en), but is \(found.en)",
      mend: ("ตรวจกติกาของแบบประเมิน หรือผลที่คาดไว้", "look at the rules of the instrument, or at what is expected"))
  }
}
