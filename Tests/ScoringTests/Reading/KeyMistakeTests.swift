import Testing

@Suite("Mistakes of keys and texts")
struct KeyMistakeTests {
  @Test("each mistake of shape is reported at its place, in both languages", arguments: cases)
  func mistake(_ mistake: Mistake) {
    mistake.expectReported()
  }

  private static let cases: [Mistake] = [
    Mistake(
      "an empty file", isWholeFile: true,
      #"""

      """#,
      reports: #"""
        f.yaml:1:1: the file is empty – begin with samrit: 1, then id, version, title and root
        f.yaml:1:1: ไฟล์ว่างเปล่า – เริ่มด้วย samrit: 1 แล้วตามด้วย id, version, title และ root
        """#),
    Mistake(
      "a file that is a list", isWholeFile: true,
      #"""
      - a
      """#,
      reports: #"""
        f.yaml:1:1: the instrument is expected here, written as keys with values – write key: value, with keys such as samrit, id, version, title, root
        f.yaml:1:1: ตรงนี้ต้องเป็นแบบประเมินที่เขียนเป็นคู่คีย์กับค่า – เขียนเป็น คีย์: ค่า เช่น samrit, id, version, title, root
        """#),
    Mistake(
      "YAML grammar",
      #"""
      root: { id: r
      """#,
      reports: #"""
        f.yaml:6:1: a comma or a closing bracket is missing. Put a text with #, a colon, a comma or brackets in quotes – mend this first; the rest of the file cannot be read until then
        f.yaml:6:1: ขาดเครื่องหมายจุลภาคหรือวงเล็บปิด หากข้อความมี # เครื่องหมาย : จุลภาค หรือวงเล็บ ให้ใส่เครื่องหมายอัญประกาศครอบ – แก้จุดนี้ก่อน จึงจะอ่านส่วนที่เหลือของไฟล์ได้
        """#),
    Mistake(
      "a hash in a text of one line",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: Criteria # 1 }
        points: 2
      """#,
      reports: #"""
        f.yaml:8:32: what follows “#” is a note, the closing bracket too. Put the text that holds it in quotes – mend this first; the rest of the file cannot be read until then
        f.yaml:8:32: ข้อความหลัง # เป็นบันทึก วงเล็บปิดจึงหายไปด้วย ให้ใส่เครื่องหมายอัญประกาศครอบข้อความที่มี # – แก้จุดนี้ก่อน จึงจะอ่านส่วนที่เหลือของไฟล์ได้
        """#),
    Mistake(
      "a colon in a text of one line",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: Criteria: 1 }
      """#,
      reports: #"""
        f.yaml:8:31: a comma or a closing bracket is missing. Put a text with #, a colon, a comma or brackets in quotes – mend this first; the rest of the file cannot be read until then
        f.yaml:8:31: ขาดเครื่องหมายจุลภาคหรือวงเล็บปิด หากข้อความมี # เครื่องหมาย : จุลภาค หรือวงเล็บ ให้ใส่เครื่องหมายอัญประกาศครอบ – แก้จุดนี้ก่อน จึงจะอ่านส่วนที่เหลือของไฟล์ได้
        """#),
    Mistake(
      "a comma in a text of one line",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: One, two }
      """#,
      reports: #"""
        f.yaml:8:28: the key “two” is unknown in a text in both languages – the keys here are en, th; if it is part of a text, put the whole text in quotes
        f.yaml:8:28: ไม่รู้จักคีย์ “two” ในข้อความสองภาษา – ใช้ได้เฉพาะ en, th หากเป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายอัญประกาศครอบทั้งข้อความ
        """#),
    Mistake(
      "a repeated key", isWholeFile: true,
      #"""
      samrit: 1
      id: t
      id: u
      version: "1"
      title: { th: ก, en: A }
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:3:1: the key “id” is repeated – keep one of them
        f.yaml:3:1: คีย์ “id” ซ้ำกัน – ลบออกให้เหลือเพียงหนึ่ง
        """#),
    Mistake(
      "an alias",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        notes: [*x]
      """#,
      reports: #"""
        f.yaml:9:11: anchors and aliases such as “*x” are not accepted – write the value out, or put it in quotes
        f.yaml:9:11: ไม่รองรับการอ้างค่าซ้ำ “*x” – เขียนค่าเต็ม หรือใส่เครื่องหมายอัญประกาศ
        """#),
    Mistake(
      "missing keys of the file", isWholeFile: true,
      #"""
      samrit: 1
      id: t
      """#,
      reports: #"""
        f.yaml:1:1: the key “version” is missing in the instrument – add version: "1"
        f.yaml:1:1: ขาดคีย์ “version” ในแบบประเมิน – เพิ่ม version: "1"
        f.yaml:1:1: the key “title” is missing in the instrument – add title: { th: …, en: … }
        f.yaml:1:1: ขาดคีย์ “title” ในแบบประเมิน – เพิ่ม title: { th: …, en: … }
        f.yaml:1:1: the key “root” is missing in the instrument – add root: { id: …, kind: …, title: … }
        f.yaml:1:1: ขาดคีย์ “root” ในแบบประเมิน – เพิ่ม root: { id: …, kind: …, title: … }
        """#),
    Mistake(
      "another language version", isWholeFile: true,
      #"""
      samrit: 2
      id: t
      version: "1"
      title: { th: ก, en: A }
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:1:9: the language version “2” is unknown – write samrit: 1
        f.yaml:1:9: ไม่รู้จักรุ่นของภาษา “2” – เขียน samrit: 1
        """#),
    Mistake(
      "a misspelt key",
      #"""
      root:
        id: r
        kind: yes_no
        titel: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:8:3: the key “titel” is unknown in the kind yes_no – did you mean “title”?
        f.yaml:8:3: ไม่รู้จักคีย์ “titel” ในเกณฑ์ชนิด yes_no – หมายถึง “title” หรือไม่
        """#),
    Mistake(
      "a key between two others, of which one begins alike",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        point: 3
      """#,
      reports: #"""
        f.yaml:9:3: the key “point” is unknown in the kind yes_no – did you mean “points”?
        f.yaml:9:3: ไม่รู้จักคีย์ “point” ในเกณฑ์ชนิด yes_no – หมายถึง “points” หรือไม่
        """#),
    Mistake(
      "a misspelt key of another kind",
      #"""
      root:
        id: r
        kind: milestones
        title: { th: ก, en: A }
        steps: [{ id: a, text: { th: ก, en: A }, score: 1 }]
        point: 3
      """#,
      reports: #"""
        f.yaml:10:3: the key “point” is unknown in the kind milestones – if “points” is meant, it belongs to the kinds text, yes_no only
        f.yaml:10:3: ไม่รู้จักคีย์ “point” ในเกณฑ์ชนิด milestones – หากหมายถึง “points” ใช้ได้กับชนิด text, yes_no เท่านั้น
        """#),
    Mistake(
      "a key of another kind",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        total: 3
      """#,
      reports: #"""
        f.yaml:9:3: the key “total” does not belong to the kind yes_no – remove it, or change the kind to sum
        f.yaml:9:3: คีย์ “total” ไม่ใช้กับเกณฑ์ชนิด yes_no – ลบออก หรือเปลี่ยนชนิดเป็น sum
        """#),
    Mistake(
      "a key of nothing",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        colour: red
      """#,
      reports: #"""
        f.yaml:9:3: the key “colour” is unknown in the kind yes_no – the keys here are allow_not_applicable, evidence, guidance, id, joint, kind, monitor, notes, part, points, question, requires, rescale, round, rounds, satisfied_at, source, title, weight, when
        f.yaml:9:3: ไม่รู้จักคีย์ “colour” ในเกณฑ์ชนิด yes_no – ใช้ได้เฉพาะ allow_not_applicable, evidence, guidance, id, joint, kind, monitor, notes, part, points, question, requires, rescale, round, rounds, satisfied_at, source, title, weight, when
        """#),
    Mistake(
      "an unknown kind",
      #"""
      root:
        id: r
        kind: yesno
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:7:9: the kind “yesno” is unknown – did you mean “yes_no”?
        f.yaml:7:9: ไม่รู้จักชนิด “yesno” – หมายถึง “yes_no” หรือไม่
        """#),
    Mistake(
      "a missing kind",
      #"""
      root:
        id: r
        title: { th: ก, en: A }
      """#,
      reports: #"""
        f.yaml:6:3: the key “kind” is missing in this node – add kind: yes_no, or another kind
        f.yaml:6:3: เกณฑ์นี้ขาดคีย์ “kind” – เพิ่ม kind: yes_no หรือชนิดอื่น
        """#),
    Mistake(
      "a missing language",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก }
      """#,
      reports: #"""
        f.yaml:8:10: the key “en” is missing in a text in both languages – add en: "…"
        f.yaml:8:10: ขาดคีย์ “en” ในข้อความสองภาษา – เพิ่ม en: "…"
        """#),
    Mistake(
      "an empty language",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: "" }
      """#,
      reports: #"""
        f.yaml:8:23: the English text of “title” is empty – write a text after en:
        f.yaml:8:23: “title” ยังไม่มีข้อความภาษาอังกฤษ – เขียนข้อความหลัง en:
        """#),
    Mistake(
      "one language only",
      #"""
      root:
        id: r
        kind: yes_no
        title: A
      """#,
      reports: #"""
        f.yaml:8:10: “title” must be written in Thai and in English – write title: { th: "…", en: "…" }
        f.yaml:8:10: “title” ต้องมีทั้งภาษาไทยและภาษาอังกฤษ – เขียน title: { th: "…", en: "…" }
        """#),
    Mistake(
      "a list where a text should be",
      #"""
      root:
        id: r
        kind: yes_no
        title: { th: ก, en: A }
        notes: [[a]]
      """#,
      reports: #"""
        f.yaml:9:11: “notes” must be written in Thai and in English – write notes: { th: "…", en: "…" }
        f.yaml:9:11: “notes” ต้องมีทั้งภาษาไทยและภาษาอังกฤษ – เขียน notes: { th: "…", en: "…" }
        """#),
    Mistake(
      "no list",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children: 3
      """#,
      reports: #"""
        f.yaml:9:13: “children” must be a list – begin each item with -, or write them in [ ]
        f.yaml:9:13: “children” ต้องเป็นรายการ – ขึ้นต้นแต่ละรายการด้วย - หรือเขียนใน [ ]
        """#),
    Mistake(
      "an empty list",
      #"""
      root:
        id: r
        kind: sum
        title: { th: ก, en: A }
        children: []
      """#,
      reports: #"""
        f.yaml:9:13: the list “children” is empty – add at least one item
        f.yaml:9:13: รายการ “children” ว่างเปล่า – เพิ่มอย่างน้อยหนึ่งรายการ
        """#),
  ]
}
