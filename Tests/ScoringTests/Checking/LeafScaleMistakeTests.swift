import Testing

@Suite("Mistakes of leaf scales")
struct LeafScaleMistakeTests {
  @Test("each scale of a leaf that cannot work is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "an empty top level",
      #"""
      root:
        id: r
        kind: levels
        title: { th: ก, en: A }
        levels:
          - { score: 1, text: { th: ก, en: A } }
          - { score: 2, empty: true }
      """#,
      reports: #"""
        f.yaml:11:7: the highest level (2) is empty, so nobody can reach it – write what it means, or remove it
        f.yaml:11:7: ระดับสูงสุด (2) ว่าง จึงไม่มีใครได้ถึง – เขียน text ของระดับนี้ หรือลบออก
        """#),
    Mistake(
      "levels that do not rise",
      #"""
      root:
        id: r
        kind: levels
        title: { th: ก, en: A }
        levels:
          - { score: 2, text: { th: ก, en: A } }
          - { score: 2, text: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:16: score must rise, but 2 follows 2 – write them from low to high, each once
        f.yaml:11:16: score ต้องเพิ่มขึ้น แต่ 2 อยู่หลัง 2 – เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "a negative level",
      #"""
      root:
        id: r
        kind: levels
        title: { th: ก, en: A }
        levels:
          - { score: -1, text: { th: ก, en: A } }
          - { score: 2, text: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:10:16: -1 is negative – use 0 or more
        f.yaml:10:16: -1 ติดลบ – ใช้ 0 ขึ้นไป
        """#),
    Mistake(
      "steps that do not rise",
      #"""
      root:
        id: r
        kind: milestones
        title: { th: ก, en: A }
        steps:
          - { id: a, text: { th: ก, en: A }, score: 2 }
          - { id: b, text: { th: ก, en: A }, score: 1 }
      """#,
      reports: #"""
        f.yaml:11:47: score must rise, but 1 follows 2 – write them from low to high, each once
        f.yaml:11:47: score ต้องเพิ่มขึ้น แต่ 1 อยู่หลัง 2 – เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "a choice without score beside others",
      #"""
      root:
        id: r
        kind: choice
        title: { th: ก, en: A }
        choices:
          - { id: a, text: { th: ก, en: A }, score: 1 }
          - { id: b, text: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:7: the choice “b” has no score, though others have – write score: 0 if it earns nothing
        f.yaml:11:7: ตัวเลือก “b” ไม่มีคะแนน ทั้งที่ตัวเลือกอื่นมี – ใส่ score: 0 หากไม่ได้คะแนน
        """#),
    Mistake(
      "a maximum of one choice",
      #"""
      root:
        id: r
        kind: choice
        title: { th: ก, en: A }
        maximum: 2
        choices: [{ id: a, text: { th: ก, en: A }, score: 1 }]
      """#,
      reports: #"""
        f.yaml:9:12: maximum only has a meaning with multiple: true – remove it, or add multiple: true
        f.yaml:9:12: maximum ใช้เมื่อเลือกได้หลายข้อเท่านั้น – ลบ maximum หรือเพิ่ม multiple: true
        """#),
    Mistake(
      "min above max",
      #"""
      root:
        id: r
        kind: number
        title: { th: ก, en: A }
        scored: true
        min: 5
        max: 3
      """#,
      reports: #"""
        f.yaml:10:8: min (5) is above max (3) – change one of them
        f.yaml:10:8: min (5) มากกว่า max (3) – สลับหรือแก้ค่าใดค่าหนึ่ง
        """#),
    Mistake(
      "a scored number without max",
      #"""
      root:
        id: r
        kind: number
        title: { th: ก, en: A }
        scored: true
      """#,
      reports: #"""
        f.yaml:9:11: a number that is the score needs max as its maximum – add max
        f.yaml:9:11: ตัวเลขที่เป็นคะแนนต้องมี max เป็นคะแนนเต็ม – เพิ่ม max
        """#),
    Mistake(
      "thresholds that do not rise",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: {}
        bands:
          - { at_least: 50, score: 1 }
          - { at_least: 50, score: 2 }
      """#,
      reports: #"""
        f.yaml:12:19: at_least must rise, but 50 follows 50 – write them from low to high, each once
        f.yaml:12:19: at_least ต้องเพิ่มขึ้น แต่ 50 อยู่หลัง 50 – เรียงจากน้อยไปมาก และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "thresholds that do not fall",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: {}
        better: lower
        bands:
          - { at_most: 5, score: 1 }
          - { at_most: 9, score: 2 }
      """#,
      reports: #"""
        f.yaml:13:18: at_most must fall, but 9 follows 5 – write them from high to low, each once
        f.yaml:13:18: at_most ต้องลดลง แต่ 9 อยู่หลัง 5 – เรียงจากมากไปน้อย และไม่ให้ซ้ำกัน
        """#),
    Mistake(
      "a threshold above the input",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: { max: 100 }
        bands: [{ at_least: 101, score: 1 }]
      """#,
      reports: #"""
        f.yaml:10:23: the threshold 101 is above the input's max (100) – change the threshold, or the input
        f.yaml:10:23: เกณฑ์ 101 เกิน max (100) ของคำตอบ – แก้เกณฑ์ หรือแก้ช่วงของ input
        """#),
    Mistake(
      "a threshold below the input",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: { min: 0 }
        bands: [{ at_least: -1, score: 1 }]
      """#,
      reports: #"""
        f.yaml:10:23: the threshold -1 is below the input's min (0) – change the threshold, or the input
        f.yaml:10:23: เกณฑ์ -1 ต่ำกว่า min (0) ของคำตอบ – แก้เกณฑ์ หรือแก้ช่วงของ input
        """#),
    Mistake(
      "a below that beats the first band",
      #"""
      root:
        id: r
        kind: bands
        title: { th: ก, en: A }
        input: {}
        below: 2
        bands: [{ at_least: 1, score: 1 }]
      """#,
      reports: #"""
        f.yaml:10:10: below (2) is more than the score of the first band (1) – lower it
        f.yaml:10:10: below (2) มากกว่าคะแนนของช่วงแรก (1) – ลด below ลง
        """#),
  ]
}
