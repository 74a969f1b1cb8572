import Testing

@Suite("Mistakes of group scales")
struct GroupScaleMistakeTests {
  @Test("each scale of a group that cannot work is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "a count that cannot be reached",
      #"""
      root:
        id: r
        kind: count
        title: { th: ก, en: A }
        levels: [{ at_least: 3, score: 1 }]
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:9:24: 3 can never be reached: only 2 children count – lower the number, or add children
        f.yaml:9:24: ต้องการ 3 แต่มีเกณฑ์ย่อยที่นับได้เพียง 2 จึงไม่มีทางถึง – ลดตัวเลขลง หรือเพิ่มเกณฑ์ย่อย
        """#),
    Mistake(
      "an index that cannot be reached",
      #"""
      root:
        id: r
        kind: index
        title: { th: ก, en: A }
        minimum_answered: 3
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:9:21: 3 can never be reached: only 2 children count – lower the number, or add children
        f.yaml:9:21: ต้องการ 3 แต่มีเกณฑ์ย่อยที่นับได้เพียง 2 จึงไม่มีทางถึง – ลดตัวเลขลง หรือเพิ่มเกณฑ์ย่อย
        """#),
    Mistake(
      "tiers that do not rise",
      #"""
      root:
        id: r
        kind: tiers
        title: { th: ก, en: A }
        tiers:
          - at: 50
            criterion: { id: a, kind: yes_no, title: { th: ก, en: A } }
          - at: 50
            criterion: { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:12:11: at must rise, but 50 follows 50 – write them from low to high, each once
        f.yaml:12:11: at ต้องเพิ่มขึ้น แต่ 50 อยู่หลัง 50 – เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "a tier that its components do not fill",
      #"""
      root:
        id: r
        kind: tiers
        title: { th: ก, en: A }
        tiers:
          - at: 50
            criterion: { id: a, kind: yes_no, title: { th: ก, en: A } }
          - at: 75
            criterion: { id: b, kind: sum, title: { th: ก, en: A }, children: [{ id: c, kind: yes_no, title: { th: ก, en: A }, points: 20 }] }
      """#,
      reports: #"""
        f.yaml:12:11: “b” adds up to 20, but this tier's step is 75 − 50 = 25 – change the points of the components, or at
        f.yaml:12:11: “b” รวมกันได้ 20 แต่ขั้นนี้มี 75 − 50 = 25 – แก้คะแนนของส่วนประกอบ หรือแก้ at
        """#),
    Mistake(
      "a tier without score",
      #"""
      root:
        id: r
        kind: tiers
        title: { th: ก, en: A }
        tiers:
          - at: 50
            criterion: { id: a, kind: text, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:33: “a” has no score, but “r” needs one – give it points or scores, or use another kind
        f.yaml:11:33: “a” ไม่มีคะแนน แต่ “r” ต้องใช้คะแนนนั้น – กำหนดคะแนน หรือใช้ชนิดอื่น
        """#),
    Mistake(
      "otherwise before the end",
      #"""
      classes: [{ id: x, title: { th: ก, en: A } }]
      root:
        id: r
        kind: cases
        title: { th: ก, en: A }
        cases:
          - otherwise: true
            use: { id: a, kind: yes_no, title: { th: ก, en: A } }
          - when: class = "x"
            use: { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:18: otherwise must come last; the cases after it are never used – move it to the end
        f.yaml:11:18: otherwise ต้องเป็นกรณีสุดท้าย กรณีหลังจากนี้จะไม่ถูกใช้เลย – ย้ายไปไว้ท้ายสุด
        """#),
    Mistake(
      "a sum of items without maximum",
      #"""
      root:
        id: r
        kind: collection
        title: { th: ก, en: A }
        item: { th: ก, en: A }
        combine: sum
        each: { id: a, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:12: combine: sum needs a maximum – add maximum
        f.yaml:10:12: combine: sum ต้องมี maximum – เพิ่ม maximum
        """#),
    Mistake(
      "a maximum of a mean of items",
      #"""
      root:
        id: r
        kind: collection
        title: { th: ก, en: A }
        item: { th: ก, en: A }
        maximum: 3
        each: { id: a, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:12: maximum has no meaning with combine: mean – remove it, or use combine: sum
        f.yaml:10:12: maximum ไม่ใช้กับ combine: mean – ลบ maximum หรือใช้ combine: sum
        """#),
    Mistake(
      "a collection in a collection",
      #"""
      root:
        id: r
        kind: collection
        title: { th: ก, en: A }
        item: { th: ก, en: A }
        each: { id: a, kind: collection, title: { th: ก, en: A }, item: { th: ก, en: A }, each: { id: b, kind: yes_no, title: { th: ก, en: A } } }
      """#,
      reports: #"""
        f.yaml:10:24: a collection cannot stand inside another collection – put it beside the other, with same_items_as
        f.yaml:10:24: collection ซ้อนใน collection ไม่ได้ – แยกเป็น collection ข้างกัน แล้วใช้ same_items_as
        """#),
    Mistake(
      "a grade beyond the maximum",
      #"""
      grades: [{ at_least: 2, title: { th: ก, en: A } }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:22: 2 can never be reached: the maximum is 1 – lower at_least, or change the maximum
        f.yaml:5:22: ไม่มีทางได้ถึง 2 เพราะคะแนนเต็มคือ 1 – ลด at_least หรือแก้คะแนนเต็ม
        """#),
    Mistake(
      "grades that do not rise",
      #"""
      grades: [{ at_least: 1, title: { th: ก, en: A } }, { at_least: 0, title: { th: ก, en: A } }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:64: at_least must rise, but 0 follows 1 – write them from low to high, each once
        f.yaml:5:64: at_least ต้องเพิ่มขึ้น แต่ 0 อยู่หลัง 1 – เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "nothing that scores",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: text, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:7:9: nothing here earns a score – give at least one node points or scores
        f.yaml:7:9: ไม่มีเกณฑ์ใดให้คะแนนเลย – กำหนดคะแนนให้อย่างน้อยหนึ่งเกณฑ์
        """#),
  ]
}
