import Testing

@Suite("Mistakes of values")
struct ValueMistakeTests {
  @Test("each value that cannot be read is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "no number",
      #"""
      root:
        id: r
        kind: levels
        title: { th: ก, en: A }
        levels: [{ score: ten, text: { th: ก, en: A } }]
      """#,
      reports: #"""
        f.yaml:9:21: “score” must be a number, not “ten” – write digits and a point only, such as 1000.5, with at most 12 decimals and no more than a million million
        f.yaml:9:21: “score” ต้องเป็นตัวเลข ไม่ใช่ “ten” – เขียนเฉพาะตัวเลขและจุดทศนิยม เช่น 1000.5 ไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน
        """#),
    Mistake(
      "too many decimals",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        satisfied_at: 0.1234567890123
      """#,
      reports: #"""
        f.yaml:9:17: “satisfied_at” must be a number, not “0.1234567890123” – write digits and a point only, such as 1000.5, with at most 12 decimals and no more than a million million
        f.yaml:9:17: “satisfied_at” ต้องเป็นตัวเลข ไม่ใช่ “0.1234567890123” – เขียนเฉพาะตัวเลขและจุดทศนิยม เช่น 1000.5 ไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน
        """#),
    Mistake(
      "a number beyond the limit",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        satisfied_at: 1000000000001
      """#,
      reports: #"""
        f.yaml:9:17: “satisfied_at” must be a number, not “1000000000001” – write digits and a point only, such as 1000.5, with at most 12 decimals and no more than a million million
        f.yaml:9:17: “satisfied_at” ต้องเป็นตัวเลข ไม่ใช่ “1000000000001” – เขียนเฉพาะตัวเลขและจุดทศนิยม เช่น 1000.5 ไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน
        """#),
    Mistake(
      "no whole number", isWholeFile: true,
      #"""
      samrit: 1
      id: t
      digits: 1.5
      version: "1"
      title: { th: ก, en: A }
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:3:9: “digits” must be a whole number – write it without decimals
        f.yaml:3:9: “digits” ต้องเป็นจำนวนเต็ม – ตัดทศนิยมออก
        """#),
    Mistake(
      "digits out of range", isWholeFile: true,
      #"""
      samrit: 1
      id: t
      digits: 7
      version: "1"
      title: { th: ก, en: A }
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:3:9: 7 digits after the point are out of range – use 0 to 6
        f.yaml:3:9: จำนวนทศนิยม 7 อยู่นอกช่วง – ใช้ 0 ถึง 6
        """#),
    Mistake(
      "no truth",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        allow_not_applicable: perhaps
      """#,
      reports: #"""
        f.yaml:9:25: “allow_not_applicable” must be true or false – write allow_not_applicable: true, or remove the key
        f.yaml:9:25: “allow_not_applicable” ต้องเป็น true หรือ false – เขียน allow_not_applicable: true หรือลบคีย์นี้ออก
        """#),
    Mistake(
      "an unknown word",
      #"""
      root:
        id: r
        kind: text
        title: { th: ก, en: A }
        points: 1
        format: lines
      """#,
      reports: #"""
        f.yaml:10:11: “lines” is no value of “format” – did you mean “line”?
        f.yaml:10:11: “lines” ใช้กับ “format” ไม่ได้ – หมายถึง “line” หรือไม่
        """#),
    Mistake(
      "an amount that is a list",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        points: [1]
      """#,
      reports: #"""
        f.yaml:9:11: “points” must be a number, a number for each class, or an expression – write 5, or { central: 5, otherwise: 10 }, or "clients / 2", for instance
        f.yaml:9:11: “points” ต้องเป็นตัวเลข ตัวเลขแยกตามกลุ่มหน่วยงาน หรือนิพจน์ – เขียนเช่น 5 หรือ { central: 5, otherwise: 10 } หรือ "clients / 2"
        """#),
    Mistake(
      "an expression that is a list",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: [1]
      """#,
      reports: #"""
        f.yaml:9:9: “when” must be an expression – write it in quotes, such as 'round = "m6"'
        f.yaml:9:9: “when” ต้องเป็นนิพจน์ – เขียนในเครื่องหมายอัญประกาศ เช่น 'round = "m6"'
        """#),
    Mistake(
      "a bad id",
      #"""
      root:
        id: "a b"
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:6:7: “a b” cannot be an id – use only Latin letters, digits, “.”, “-” and “_”, at most 64 characters
        f.yaml:6:7: “a b” ใช้เป็นรหัสไม่ได้ – ใช้เฉพาะอักษรละติน ตัวเลข . - _ ไม่เกิน 64 อักขระ
        """#),
    Mistake(
      "a bad fact id",
      #"""
      facts: [{ id: a-b, title: { th: ก, en: A }, type: yes_no }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:15: “a-b” cannot be an id – use only Latin letters, digits and “_”, beginning with a letter, at most 64 characters
        f.yaml:5:15: “a-b” ใช้เป็นรหัสไม่ได้ – ใช้เฉพาะอักษรละติน ตัวเลข _ และขึ้นต้นด้วยอักษร ไม่เกิน 64 อักขระ
        """#),
    Mistake(
      "a reserved fact id",
      #"""
      facts: [{ id: round, title: { th: ก, en: A }, type: yes_no }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:15: “round” is a word of the language – choose another id
        f.yaml:5:15: “round” เป็นคำที่ภาษาใช้อยู่แล้ว – ตั้งรหัสอื่น
        """#),
    Mistake(
      "an unknown type of fact",
      #"""
      facts: [{ id: a, title: { th: ก, en: A }, type: text }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:49: “text” is no value of “type” – use one of number, yes_no, choice
        f.yaml:5:49: “text” ใช้กับ “type” ไม่ได้ – ใช้อย่างใดอย่างหนึ่ง: number, yes_no, choice
        """#),
    Mistake(
      "a common-era fiscal year",
      #"""
      fiscal_year: 2022
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:14: the fiscal year 2022 is not of the Buddhist era – write 2565
        f.yaml:5:14: ปีงบประมาณ 2022 ไม่ใช่ปีพุทธศักราช – เขียน 2565
        """#),
    Mistake(
      "a date that does not exist",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A }, due: 2025-02-29 }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:50: “2025-02-29” is not a date – write year-month-day, such as 2025-03-31
        f.yaml:5:50: “2025-02-29” ไม่ใช่วันที่ที่มีอยู่จริง – เขียนเป็น ปี ค.ศ.-เดือน-วัน เช่น 2025-03-31
        """#),
    Mistake(
      "a Buddhist-era date",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A }, due: 2568-03-31 }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:50: the year 2568 seems to be of the Buddhist era – write the common era: 2025-03-31
        f.yaml:5:50: ปี 2568 น่าจะเป็นพุทธศักราช – เขียนเป็นปีคริสต์ศักราช 2025-03-31
        """#),
    Mistake(
      "rescale without a factor",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        rescale: { times: 2, to: 3 }
      """#,
      reports: #"""
        f.yaml:9:12: rescale needs either times or to – write { times: 20 } or { to: 10 }
        f.yaml:9:12: rescale ต้องมี times หรือ to อย่างใดอย่างหนึ่ง – เขียน { times: 20 } หรือ { to: 10 }
        """#),
    Mistake(
      "a level with neither text nor empty",
      #"""
      root:
        id: r
        kind: levels
        title: { th: ก, en: A }
        levels: [{ score: 1 }]
      """#,
      reports: #"""
        f.yaml:9:12: a level needs either a text or empty: true – write what the level means, or empty: true when it has no meaning
        f.yaml:9:12: ระดับคะแนนต้องมี text หรือ empty: true อย่างใดอย่างหนึ่ง – เขียนความหมายของระดับ หรือ empty: true หากไม่มีความหมาย
        """#),
    Mistake(
      "bands with neither input nor value",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        bands: [{ at_least: 1, score: 1 }]
      """#,
      reports: #"""
        f.yaml:6:3: bands need either input, or fields and value – use input when one number is asked, fields and value when it is computed from several
        f.yaml:6:3: bands ต้องมี input หรือ fields กับ value อย่างใดอย่างหนึ่ง – คำตอบเป็นตัวเลขเดียวใช้ input หากคำนวณจากหลายตัวเลขใช้ fields กับ value
        """#),
    Mistake(
      "bands with fields alone",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        fields: [{ id: f, title: { th: ก, en: A } }]
        bands: [{ at_least: 1, score: 1 }]
      """#,
      reports: #"""
        f.yaml:6:3: the key “value” is missing in the kind bands – add value: …
        f.yaml:6:3: ขาดคีย์ “value” ในเกณฑ์ชนิด bands – เพิ่ม value: …
        """#),
    Mistake(
      "the wrong threshold",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: {}
        better: lower
        bands: [{ at_least: 1, score: 1 }]
      """#,
      reports: #"""
        f.yaml:11:13: at_least does not fit these bands – write at_most, since they say better: lower
        f.yaml:11:13: ช่วงคะแนนนี้ใช้ at_least ไม่ได้ – เขียน at_most เพราะกำหนด better: lower
        """#),
    Mistake(
      "a case with neither when nor otherwise",
      #"""
      root:
        id: r
        kind: cases
        title: { th: ก, en: A }
        cases:
          - use: { id: a, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:7: a case needs either when or otherwise – write a condition after when, or otherwise: true in the last case
        f.yaml:10:7: กรณีต้องมี when หรือ otherwise อย่างใดอย่างหนึ่ง – เขียนเงื่อนไขหลัง when หรือ otherwise: true ในกรณีสุดท้าย
        """#),
    Mistake(
      "otherwise that is not true",
      #"""
      root:
        id: r
        kind: cases
        title: { th: ก, en: A }
        cases:
          - otherwise: false
            use: { id: a, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:18: otherwise can only be true – write otherwise: true, or use when
        f.yaml:10:18: otherwise มีได้ค่าเดียวคือ true – เขียน otherwise: true หรือใช้ when
        """#),
    Mistake(
      "a mistake in an expression",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: 'round == "m6"'
      """#,
      reports: #"""
        f.yaml:9:16: expressions do not use the sign == – write = instead
        f.yaml:9:16: ไม่ใช้เครื่องหมาย == ในนิพจน์ – เขียน = แทน
        """#),
    Mistake(
      "a mistake in an escaped expression",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: "round = \"m6\" & 1"
      """#,
      reports: #"""
        f.yaml:9:25: the character “&” has no meaning in an expression – remove it, or put text in quotation marks; names use Latin letters, digits and _
        f.yaml:9:25: อักขระ “&” ใช้ในนิพจน์ไม่ได้ – ลบออก หรือใส่ข้อความไว้ในเครื่องหมายอัญประกาศ; ชื่อใช้อักษรละติน ตัวเลข และ _
        """#),
    Mistake(
      "a mistake in a folded expression",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: >
          round = "m6"
          && class = "x"
      """#,
      reports: #"""
        f.yaml:11:5: expressions do not use the sign && – write and instead
        f.yaml:11:5: ไม่ใช้เครื่องหมาย && ในนิพจน์ – เขียน and แทน
        """#),
  ]
}
