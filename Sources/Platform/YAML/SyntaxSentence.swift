/// What the parser's terse words mean to somebody who writes a file by hand.
struct SyntaxSentence {
  let english: String
  let thai: String

  static func explaining(_ words: String) -> SyntaxSentence {
    for (part, sentence) in known where words.contains(part) { return sentence }
    return SyntaxSentence(
      english: "The text is not valid YAML: \(words).",
      thai: "ข้อความไม่ถูกต้องตามรูปแบบ YAML (\(words))")
  }

  /// What the parser does not say: that a bracket was closed in what is a comment to it.
  static let swallowedByComment = "closing bracket in a comment"

  private static let known: [(String, SyntaxSentence)] = [
    (
      swallowedByComment,
      SyntaxSentence(
        english: "What follows “#” is a note, the closing bracket too. Put the text that holds it in quotes.",
        thai: "ข้อความหลัง # เป็นบันทึก วงเล็บปิดจึงหายไปด้วย ให้ใส่เครื่องหมายอัญประกาศครอบข้อความที่มี #")
    ),
    (
      "mapping values are not allowed",
      SyntaxSentence(
        english: "A colon is not expected here. Check the indentation, or put the text in quotes.",
        thai: "ไม่ควรมีเครื่องหมาย : ตรงนี้ ให้ตรวจระยะย่อหน้า หรือใส่เครื่องหมายอัญประกาศครอบข้อความ")
    ),
    (
      "did not find expected key",
      SyntaxSentence(
        english: "A key is expected here. Check that the indentation matches the lines above.",
        thai: "ตรงนี้ควรเป็นคีย์ ให้ตรวจว่าระยะย่อหน้าตรงกับบรรทัดก่อนหน้า")
    ),
    (
      "could not find expected ':'",
      SyntaxSentence(
        english: "A colon is missing after a key.",
        thai: "ขาดเครื่องหมาย : หลังคีย์")
    ),
    (
      "did not find expected '-' indicator",
      SyntaxSentence(
        english: "A list item beginning with “-” is expected here. Check the indentation.",
        thai: "ตรงนี้ควรเป็นรายการที่ขึ้นต้นด้วย “-” ให้ตรวจระยะย่อหน้า")
    ),
    (
      "block sequence entries are not allowed",
      SyntaxSentence(
        english: "A list item cannot begin here. Put it on a line of its own.",
        thai: "เริ่มรายการใหม่ตรงนี้ไม่ได้ ให้ขึ้นบรรทัดใหม่ก่อน")
    ),
    (
      "did not find expected ',' or",
      SyntaxSentence(
        english: "A comma or a closing bracket is missing. Put a text with #, a colon, a comma or brackets in quotes.",
        thai: "ขาดเครื่องหมายจุลภาคหรือวงเล็บปิด หากข้อความมี # เครื่องหมาย : จุลภาค หรือวงเล็บ ให้ใส่เครื่องหมายอัญประกาศครอบ")
    ),
    (
      "found unexpected end of stream",
      SyntaxSentence(
        english: "A quotation that was opened is never closed.",
        thai: "มีเครื่องหมายอัญประกาศเปิดแต่ไม่มีเครื่องหมายปิด")
    ),
    (
      "cannot start any token",
      SyntaxSentence(
        english: "A text cannot begin with this character (a tab, @, ` or %). Use spaces, or quotes.",
        thai: "ข้อความขึ้นต้นด้วยอักขระนี้ (แท็บ @ ` หรือ %) ไม่ได้ ให้ใช้ช่องว่าง หรือใส่เครื่องหมายอัญประกาศ")
    ),
    (
      "found a tab character",
      SyntaxSentence(
        english: "Indentation must use spaces, not tabs.",
        thai: "การย่อหน้าต้องใช้ช่องว่าง ไม่ใช่แท็บ")
    ),
    (
      "unknown escape character",
      SyntaxSentence(
        english: "This backslash escape is unknown. Use single quotes to write a backslash as it is.",
        thai: "ไม่รู้จักรหัสหลังเครื่องหมาย \\ หากต้องการเขียน \\ ตามปกติให้ใช้อัญประกาศเดี่ยว")
    ),
    (
      "control characters are not allowed",
      SyntaxSentence(
        english: "The file holds an invisible control character here. Delete it.",
        thai: "มีอักขระควบคุมที่มองไม่เห็นอยู่ตรงนี้ ให้ลบออก")
    ),
    (
      "did not find expected <document start>",
      SyntaxSentence(
        english: "The document ended above, yet more text follows. Check the indentation.",
        thai: "เอกสารจบไปแล้วแต่ยังมีข้อความต่อท้าย ให้ตรวจระยะย่อหน้า")
    ),
  ]
}
