import Testing

@Suite("Mistakes of identity and reference")
struct ReferenceMistakeTests {
  @Test("each reference that leads nowhere is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "a repeated node id",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:11:13: the id “a” is already used in line 10 – give this node an id of its own
        f.yaml:11:13: รหัส “a” ใช้แล้วที่บรรทัด 10 – ตั้งรหัสใหม่ให้ไม่ซ้ำกัน
        """#),
    Mistake(
      "a repeated id in a list",
      #"""
      root:
        id: r
        kind: milestones
        title: { th: ก, en: A }
        steps:
          - { id: s, text: { th: ก, en: A }, score: 1 }
          - { id: s, text: { th: ก, en: A }, score: 2 }
      """#,
      reports: #"""
        f.yaml:11:13: the id “s” is used twice in this list – give it an id of its own
        f.yaml:11:13: รหัส “s” ซ้ำกันในรายการนี้ – ตั้งรหัสใหม่ให้ไม่ซ้ำกัน
        """#),
    Mistake(
      "repeated classes",
      #"""
      classes: [{ id: c, title: { th: ก, en: A } }, { id: c, title: { th: ก, en: A } }]
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:5:53: the id “c” is used twice in this list – give it an id of its own
        f.yaml:5:53: รหัส “c” ซ้ำกันในรายการนี้ – ตั้งรหัสใหม่ให้ไม่ซ้ำกัน
        """#),
    Mistake(
      "a reference to nothing",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: alpha, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "value[alpa]" }
      """#,
      reports: #"""
        f.yaml:11:68: there is no node with the id “alpa” – did you mean “alpha”?
        f.yaml:11:68: ไม่มีเกณฑ์ที่มีรหัส “alpa” – หมายถึง “alpha” หรือไม่
        """#),
    Mistake(
      "a requirement of nothing",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, requires: [zzz] }
      """#,
      reports: #"""
        f.yaml:11:66: there is no node with the id “zzz” – use the id of a node of this instrument
        f.yaml:11:66: ไม่มีเกณฑ์ที่มีรหัส “zzz” – ใช้รหัสของเกณฑ์ที่มีอยู่ในแบบประเมินนี้
        """#),
    Mistake(
      "an unknown round",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, rounds: [m7] }
      """#,
      reports: #"""
        f.yaml:11:64: there is no round “m7” – did you mean “m6”?
        f.yaml:11:64: ไม่มีรอบการประเมิน “m7” – หมายถึง “m6” หรือไม่
        """#),
    Mistake(
      "rounds that never meet",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }, { id: m12, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - id: g
            kind: sum
            title: { th: ก, en: A }
            rounds: [m6]
            children:
              - { id: a, kind: yes_no, title: { th: ก, en: A } }
              - { id: b, kind: yes_no, title: { th: ก, en: A }, rounds: [m12] }
          - { id: c, kind: yes_no, title: { th: ก, en: A }, rounds: [m12] }
      """#,
      reports: #"""
        f.yaml:17:67: this node exists in no round: its rounds and those above it have none in common – make the rounds agree
        f.yaml:17:67: เกณฑ์นี้ไม่อยู่ในรอบใดเลย เพราะรอบไม่ตรงกับเกณฑ์ที่อยู่เหนือขึ้นไป – แก้ rounds ให้ตรงกัน
        """#),
    Mistake(
      "a round without questions",
      #"""
      rounds: [{ id: m6, title: { th: ก, en: A } }, { id: m12, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, rounds: [m6] }
      """#,
      reports: #"""
        f.yaml:5:47: the round “m12” has no question at all – add it to the rounds of a node, or remove the round
        f.yaml:5:47: รอบ “m12” ไม่มีคำถามใดเลย – เพิ่มรอบนี้ใน rounds ของเกณฑ์ หรือลบรอบออก
        """#),
    Mistake(
      "an unknown class",
      #"""
      classes: [{ id: central, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, points: { centre: 1, otherwise: 2 } }
      """#,
      reports: #"""
        f.yaml:11:65: there is no class “centre” – did you mean “central”?
        f.yaml:11:65: ไม่มีกลุ่มหน่วยงาน “centre” – หมายถึง “central” หรือไม่
        """#),
    Mistake(
      "a class without an amount",
      #"""
      classes: [{ id: c, title: { th: ก, en: A } }, { id: d, title: { th: ก, en: A } }]
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A }, points: { c: 1 } }
      """#,
      reports: #"""
        f.yaml:11:63: nothing is said for d – add a number for each, or otherwise
        f.yaml:11:63: ยังไม่มีค่าสำหรับกลุ่ม d – เพิ่มค่าของกลุ่มนั้น หรือ otherwise
        """#),
    Mistake(
      "a look into the items of a collection",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - id: list
            kind: collection
            title: { th: ก, en: A }
            item: { th: ก, en: A }
            each: { id: m, kind: yes_no, title: { th: ก, en: A } }
          - { id: b, kind: yes_no, title: { th: ก, en: A }, when: "value[m]" }
      """#,
      reports: #"""
        f.yaml:15:68: “m” belongs to the items of “list” and cannot be named from outside – name “list” instead
        f.yaml:15:68: “m” อยู่ในแต่ละรายการของ “list” จึงอ้างถึงจากภายนอกไม่ได้ – อ้างถึง “list” แทน
        """#),
    Mistake(
      "same_items_as without a collection",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children:
          - { id: a, kind: yes_no, title: { th: ก, en: A } }
          - id: list
            kind: collection
            title: { th: ก, en: A }
            item: { th: ก, en: A }
            same_items_as: a
            each: { id: m, kind: yes_no, title: { th: ก, en: A } }
      """#,
      reports: #"""
        f.yaml:15:22: “a” is not another collection – write the id of the collection whose items are meant
        f.yaml:15:22: “a” ไม่ใช่ collection อื่น – ใส่รหัสของ collection ที่มีรายการเดียวกัน
        """#),
  ]
}
