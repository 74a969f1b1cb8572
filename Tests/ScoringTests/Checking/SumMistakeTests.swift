import Testing

@Suite("Mistakes of sums and weights")
struct SumMistakeTests {
  @Test("each sum and weight that cannot be is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "a total that differs",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        total: 10
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, points: 4 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, points: 5 }
      """#,
      reports: #"""
        f.yaml:9:10: total is 10, but the children add up to 4 + 5 = 9 – change the children's points, or the total
        f.yaml:9:10: total คือ 10 แต่เกณฑ์ย่อยรวมกันได้ 4 + 5 = 9 – แก้คะแนนของเกณฑ์ย่อย หรือแก้ total
        """#),
    Mistake(
      "a total that differs in one round",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }, { id: m12, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        total: 10
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, points: 4 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, points: 6, rounds: [m6] }
      """#,
      reports: #"""
        f.yaml:10:10: total is 10, but the children add up to 4 in round m12 – change the children's points, or the total
        f.yaml:10:10: total คือ 10 แต่เกณฑ์ย่อยรวมกันได้ 4 ในรอบ m12 – แก้คะแนนของเกณฑ์ย่อย หรือแก้ total
        """#),
    Mistake(
      "a total that differs for one class",
      #"""
      classes: [{ id: c, title: { th: ก, en: A } }, { id: d, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        total: 10
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, points: 4 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, points: { c: 6, otherwise: 5 } }
      """#,
      reports: #"""
        f.yaml:10:10: total is 10, but the children add up to 4 + 5 = 9 for class d – change the children's points, or the total
        f.yaml:10:10: total คือ 10 แต่เกณฑ์ย่อยรวมกันได้ 4 + 5 = 9 สำหรับกลุ่ม d – แก้คะแนนของเกณฑ์ย่อย หรือแก้ total
        """#),
    Mistake(
      "weights that differ from their total",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        total_weight: 10
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 4 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, weight: 5 }
      """#,
      reports: #"""
        f.yaml:9:17: total_weight is 10, but the weights add up to 9 – change the children's weights, or total_weight
        f.yaml:9:17: total_weight คือ 10 แต่ weight รวมกันได้ 9 – แก้ weight ของเกณฑ์ย่อย หรือแก้ total_weight
        """#),
    Mistake(
      "weights that are all 0",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 0 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, weight: 0 }
      """#,
      reports: #"""
        f.yaml:10:5: the weights of the children are all 0 – give at least one child a weight above 0
        f.yaml:10:5: weight ของเกณฑ์ย่อยเป็น 0 ทั้งหมด – ให้อย่างน้อยหนึ่งเกณฑ์มี weight มากกว่า 0
        """#),
    Mistake(
      "a negative weight",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: -1 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, weight: 2 }
      """#,
      reports: #"""
        f.yaml:10:63: -1 is negative – use 0 or more
        f.yaml:10:63: -1 ติดลบ – ใช้ 0 ขึ้นไป
        """#),
    Mistake(
      "a weight beyond the limit",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 1000001 }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, weight: 2 }
      """#,
      reports: #"""
        f.yaml:10:63: 1000001 is above the limit of 1000000 – use a smaller number
        f.yaml:10:63: 1000001 เกินขีดจำกัด 1000000 – ใช้ค่าที่น้อยลง
        """#),
    Mistake(
      "a forgotten weight",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 1 }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:7: “b” has no key “weight”, though others beside it have – add weight (0 if it counts nothing)
        f.yaml:11:7: “b” ไม่มีคีย์ “weight” ทั้งที่เกณฑ์ข้างเคียงมี – เพิ่ม weight (0 หากไม่นับ)
        """#),
    Mistake(
      "items without a weight in a weighted mean",
      #"""
      root:
        id: r
        kind: collection
        title: { th: ก, en: A }
        item: { th: ก, en: A }
        combine: weighted_mean
        each: { id: e, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:9: combine: weighted_mean needs the key “weight” in “e” – add weight to “e”, such as weight: "value[…]" for an answer of each item
        f.yaml:11:9: combine: weighted_mean ต้องมีคีย์ “weight” ใน “e” – เพิ่ม weight ใน “e” เช่น weight: "value[…]" เพื่อใช้คำตอบของแต่ละรายการ
        """#),
    Mistake(
      "a weight in a sum",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 1 }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:55: the weight has no effect here: “r” is of kind sum – remove it, or make “r” a weighted_mean
        f.yaml:10:55: weight ไม่มีผลที่นี่ เพราะ “r” เป็นชนิด sum – ลบ weight หรือเปลี่ยนชนิดของ “r” เป็น weighted_mean
        """#),
    Mistake(
      "a weight in a case",
      #"""
      root:
        id: r
        kind: cases
        title: { th: ก, en: A }
        cases:
          - otherwise: true
            use: { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 2 }
      """#,
      reports: #"""
        f.yaml:11:60: the weight has no effect here: “r” is of kind cases – move it to “r”
        f.yaml:11:60: weight ไม่มีผลที่นี่ เพราะ “r” เป็นชนิด cases – ย้าย weight ไปไว้ที่ “r”
        """#),
    Mistake(
      "a weight of what is only watched",
      #"""
      root:
        id: r
        kind: weighted_mean
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, weight: 1, monitor: true }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, weight: 1 }
      """#,
      reports: #"""
        f.yaml:10:55: with monitor: true the node never counts, so it has no weight – remove weight or monitor
        f.yaml:10:55: เกณฑ์ที่มี monitor: true ไม่ถูกนับ จึงมี weight ไม่ได้ – ลบ weight หรือ monitor
        """#),
    Mistake(
      "a rescale by 0",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        rescale: { times: 0 }
      """#,
      reports: #"""
        f.yaml:9:21: 0 is not above 0 – use a number above 0
        f.yaml:9:21: 0 ไม่มากกว่า 0 – ใช้ค่าที่มากกว่า 0
        """#),
    Mistake(
      "negative points",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        points: -1
      """#,
      reports: #"""
        f.yaml:9:11: -1 is negative – use 0 or more
        f.yaml:9:11: -1 ติดลบ – ใช้ 0 ขึ้นไป
        """#),
    Mistake(
      "satisfied_at out of range",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        satisfied_at: 101
      """#,
      reports: #"""
        f.yaml:9:17: satisfied_at 101 is out of range – use a per cent above 0, at most 100
        f.yaml:9:17: satisfied_at 101 อยู่นอกช่วง – ใช้ร้อยละที่มากกว่า 0 ไม่เกิน 100
        """#),
    Mistake(
      "a root that may not apply",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        allow_not_applicable: true
      """#,
      reports: #"""
        f.yaml:9:3: allow_not_applicable has no meaning at the root – remove it
        f.yaml:9:3: allow_not_applicable ใช้กับ root ไม่ได้ – ลบออก
        """#),
    Mistake(
      "a joint record",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
          - { id: a, kind: text, title: { th: ก, en: A }, joint: true }
      """#,
      reports: #"""
        f.yaml:11:53: this node has no score that could be taken from a lead agency – remove joint
        f.yaml:11:53: เกณฑ์นี้ไม่มีคะแนนให้ใช้ร่วมกัน – ลบ joint
        """#),
  ]
}
