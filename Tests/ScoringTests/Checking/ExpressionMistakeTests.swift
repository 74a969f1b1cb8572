import Testing

@Suite("Mistakes of meaning in expressions")
struct ExpressionMistakeTests {
  @Test("each expression that cannot work is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "an unknown fact",
      #"""
      facts: [{ id: clients, title: { th: ก, en: A }, type: number }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: cleints > 3
      """#,
      reports: #"""
        f.yaml:10:9: there is no fact “cleints” – did you mean “clients”?
        f.yaml:10:9: ไม่มีข้อเท็จจริงชื่อ “cleints” – หมายถึง “clients” หรือไม่
        """#),
    Mistake(
      "a text without quotation marks",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: round = m6
      """#,
      reports: #"""
        f.yaml:10:17: there is no fact “m6” – if the text is meant, write "m6"
        f.yaml:10:17: ไม่มีข้อเท็จจริงชื่อ “m6” – หากหมายถึงข้อความ ให้เขียน "m6"
        """#),
    Mistake(
      "a node named without value",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: a }
      """#,
      reports: #"""
        f.yaml:11:61: there is no fact “a” – if the answer of the node is meant, write value[a]
        f.yaml:11:61: ไม่มีข้อเท็จจริงชื่อ “a” – หากหมายถึงคำตอบของเกณฑ์ ให้เขียน value[a]
        """#),
    Mistake(
      "a round that does not exist in a comparison",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        when: round = "m7"
      """#,
      reports: #"""
        f.yaml:10:17: this is never "m7" – did you mean "m6"?
        f.yaml:10:17: ค่านี้ไม่มีทางเป็น "m7" – หมายถึง "m6" หรือไม่
        """#),
    Mistake(
      "a choice that does not exist in a comparison",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: q, kind: choice, title: { th: ก, en: A }, choices: [{ id: open, text: { th: ก, en: A } }] }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: '"opne" = value[q]' }
      """#,
      reports: #"""
        f.yaml:11:62: this is never "opne" – did you mean "open"?
        f.yaml:11:62: ค่านี้ไม่มีทางเป็น "opne" – หมายถึง "open" หรือไม่
        """#),
    Mistake(
      "a condition that is a number",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "score[a] + 1" }
      """#,
      reports: #"""
        f.yaml:11:62: this expression gives a number, but true or false is needed – compare it, such as … >= 1
        f.yaml:11:62: นิพจน์นี้ให้ตัวเลข แต่ต้องให้จริงหรือเท็จ – เปรียบเทียบค่า เช่น … >= 1
        """#),
    Mistake(
      "an amount that is a truth",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, points: "value[a]" }
      """#,
      reports: #"""
        f.yaml:11:64: this expression gives true or false, but a number is needed – write a formula that gives a number
        f.yaml:11:64: นิพจน์นี้ให้จริงหรือเท็จ แต่ต้องให้ตัวเลข – เขียนสูตรที่ได้ตัวเลข
        """#),
    Mistake(
      "arithmetic on a truth",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "1 + value[a] > 1" }
      """#,
      reports: #"""
        f.yaml:11:66: a number is needed here, but this is true or false – change the value or the sign so that they fit
        f.yaml:11:66: ตรงนี้ต้องเป็นตัวเลข แต่เป็นจริงหรือเท็จ – แก้ค่าหรือเครื่องหมายให้เข้ากัน
        """#),
    Mistake(
      "a comparison of unlike values",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "value[a] = 1" }
      """#,
      reports: #"""
        f.yaml:11:71: true or false cannot be compared with a number – use the same kind of value on both sides
        f.yaml:11:71: เปรียบเทียบจริงหรือเท็จกับตัวเลขไม่ได้ – ใช้ค่าชนิดเดียวกันทั้งสองข้าง
        """#),
    Mistake(
      "unlike results of if",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "if(true, 1, false)" }
      """#,
      reports: #"""
        f.yaml:11:62: the two results of if are a number and true or false – use the same kind of value for both
        f.yaml:11:62: ผลสองทางของ if เป็นตัวเลขกับจริงหรือเท็จ – ใช้ค่าชนิดเดียวกันทั้งสองทาง
        """#),
    Mistake(
      "a division by zero",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "score[a] / 0 > 1" }
      """#,
      reports: #"""
        f.yaml:11:71: this divides by 0 – divide by something else
        f.yaml:11:71: หารด้วย 0 – หารด้วยค่าที่ไม่ใช่ 0
        """#),
    Mistake(
      "the score of a record",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: n, kind: number, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "percent[n] > 1" }
      """#,
      reports: #"""
        f.yaml:12:70: “n” is only recorded and has no score – use value[n] or answered[n] instead of percent[n]
        f.yaml:12:70: “n” บันทึกไว้เป็นข้อมูลเท่านั้น ไม่มีคะแนน – ใช้ value[n] หรือ answered[n] แทน percent[n]
        """#),
    Mistake(
      "a count of nothing",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "count[a] > 1" }
      """#,
      reports: #"""
        f.yaml:11:68: “a” is of kind yes_no, which has nothing to count – count is for milestones, choices with multiple: true, collections and counts
        f.yaml:11:68: “a” เป็นชนิด yes_no ซึ่งไม่มีสิ่งให้นับ – count ใช้กับ milestones, choice ที่เลือกได้หลายข้อ, collection และ count
        """#),
    Mistake(
      "the value of a group",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - id: g
            kind: sum
            title: { th: ก, en: A }
            children:
              - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "value[g] > 1" }
      """#,
      reports: #"""
        f.yaml:15:68: “g” is of kind sum, whose answer is not one value – use score[g]
        f.yaml:15:68: “g” เป็นชนิด sum ซึ่งไม่มีคำตอบเป็นค่าเดียว – ใช้ score[g]
        """#),
    Mistake(
      "a sum outside items",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: n, kind: number, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "sum[n] > 1" }
      """#,
      reports: #"""
        f.yaml:11:66: “n” is no number of the items of a collection, so there is nothing to add up – use value[n] or score[n]
        f.yaml:11:66: “n” ไม่ใช่ตัวเลขในแต่ละรายการของ collection จึงรวมไม่ได้ – ใช้ value[n] หรือ score[n]
        """#),
    Mistake(
      "two nodes that need each other",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, when: "satisfied[b]" }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "satisfied[a]" }
      """#,
      reports: #"""
        f.yaml:10:72: these nodes need each other in a circle: a → b → a – take one of the references away
        f.yaml:10:72: เกณฑ์อ้างถึงกันเป็นวง: a → b → a – ตัดการอ้างถึงออกหนึ่งจุด
        """#),
    Mistake(
      "a node that needs itself",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, requires: [a] }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:66: these nodes need each other in a circle: a → a – take one of the references away
        f.yaml:10:66: เกณฑ์อ้างถึงกันเป็นวง: a → a – ตัดการอ้างถึงออกหนึ่งจุด
        """#),
    Mistake(
      "a child that needs its parent",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - id: g
            kind: sum
            title: { th: ก, en: A }
            children:
              - { id: a, kind: yes_no, title: { th: ก, en: A }, when: "score[g] > 0" }
          - { id: b, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:14:72: these nodes need each other in a circle: g → a → g – take one of the references away
        f.yaml:14:72: เกณฑ์อ้างถึงกันเป็นวง: g → a → g – ตัดการอ้างถึงออกหนึ่งจุด
        """#),
  ]
}
