import Kernel

enum InterfaceTexts {
  static let title = LocalizedText(th: "เชื่อมต่อด้วยโปรแกรม", en: "For programs")
  static let lead = LocalizedText(
    th: "สิ่งที่ทำได้บนหน้าเว็บทำผ่านโปรแกรมได้เช่นกัน ด้วยสิทธิ์เดียวกับเจ้าของโทเค็น",
    en: "What the pages do, programs may do too, with the rights of whoever owns the token.")
  static let description = LocalizedText(th: "คำอธิบายตามมาตรฐาน OpenAPI", en: "The description in OpenAPI")

  static let token = LocalizedText(th: "รับโทเค็น", en: "Get a token")
  static let tokenSteps = LocalizedText(
    th: """
      เข้าสู่ระบบ เปิดหน้า “บัญชีของฉัน” แล้วสร้างโทเค็นส่วนบุคคล เลือกเฉพาะขอบเขตที่จำเป็นและวันหมดอายุ \
      โทเค็นแสดงเพียงครั้งเดียว โปรดเก็บเหมือนรหัสผ่าน
      """,
    en: """
      Sign in, open your account and make a personal token. Choose no more scopes than are needed, and a day on which it \
      ends. It is shown once; keep it like a password.
      """)
  static let toTokens = LocalizedText(th: "ไปที่โทเค็นของฉัน", en: "My tokens")
  static let scopes = LocalizedText(th: "ขอบเขต", en: "Scopes")
  static let scope = LocalizedText(th: "ขอบเขต", en: "Scope")
  static let meaning = LocalizedText(th: "ความหมาย", en: "Meaning")
  static let anyScope = LocalizedText(th: "ขอบเขตใดก็ได้", en: "any")
  static let open = LocalizedText(th: "ไม่ต้องใช้โทเค็น", en: "no token")

  static let examples = LocalizedText(th: "ตัวอย่าง", en: "Examples")
  static let readExample = LocalizedText(th: "อ่านแบบประเมินที่เห็น", en: "Read the assessments you see")
  static let saveExample = LocalizedText(
    th: "บันทึกคำตอบหนึ่งข้อ โดยบอกรุ่นที่เห็น", en: "Save an answer, saying which version was seen")

  static let rules = LocalizedText(th: "กติการ่วม", en: "What holds everywhere")
  static let ruleErrors = LocalizedText(
    th: "เมื่อปฏิเสธ ระบบตอบตาม RFC 9457 เป็นภาษาตาม Accept-Language และชี้ตำแหน่งที่ผิดทุกแห่ง",
    en: "Refusals follow RFC 9457, in the language of Accept-Language, and point at everything that is wrong.")
  static let ruleHidden = LocalizedText(
    th: "สิ่งที่ท่านไม่มีสิทธิ์ดูจะตอบ 404 เช่นเดียวกับสิ่งที่ไม่มีอยู่",
    en: "What you may not see is answered by 404, like what does not exist.")
  static let ruleSeen = LocalizedText(
    th: "การบันทึกบอกรุ่นที่เห็นใน seen หากผู้อื่นแก้ไขก่อนจะตอบ 409 พร้อมทั้งสองฉบับ ส่งคำขอเดิมซ้ำได้โดยไม่เกิดผลซ้ำ",
    en: """
      A change says in “seen” which version it starts from. When somebody else was faster, 409 brings both versions. \
      The same request sent again changes nothing more.
      """)
  static let rulePages = LocalizedText(
    th: "รายการยาวแบ่งเป็นหน้า ส่งค่า next เป็น after เพื่ออ่านต่อ",
    en: "Long lists come in pages; send the value of “next” as “after” to read on.")
  static let ruleNumbers = LocalizedText(
    th: "ตัวเลขคะแนนเป็นข้อความ เพื่อให้ตรงทุกหลัก", en: "Figures are texts, so that every digit stays.")

  static let operations = LocalizedText(th: "คำสั่งทั้งหมด", en: "All operations")
  static let address = LocalizedText(th: "ที่อยู่", en: "Address")
  static let purpose = LocalizedText(th: "การทำงาน", en: "What it does")
}
