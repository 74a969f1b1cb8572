import Kernel

/// The words of the inventory.
enum InventoryTexts {
  static let lead = LocalizedText(
    th: "ข้อมูลเกี่ยวกับบุคคลทั้งหมดที่ระบบเก็บ เก็บไว้ทำไม ด้วยสิทธิใด นานเท่าใด และใครเห็น",
    en: "Everything that is kept about people: what for, by what right, how long, and who sees it.")
  static let what = LocalizedText(th: "ข้อมูล", en: "Data")
  static let purpose = LocalizedText(th: "วัตถุประสงค์", en: "Purpose")
  static let basis = LocalizedText(th: "ฐานกฎหมาย", en: "Legal basis")
  static let kept = LocalizedText(th: "เก็บนาน", en: "Kept")
  static let readers = LocalizedText(th: "ผู้เห็น", en: "Who sees it")
  static let publicTask = LocalizedText(
    th: "ภารกิจของรัฐ (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 24 (4))", en: "public task (PDPA section 24 (4))")
  static let legalDuty = LocalizedText(
    th: "หน้าที่ตามกฎหมาย (มาตรา 24 (6))", en: "legal duty (PDPA section 24 (6))")
  static let legitimateInterest = LocalizedText(
    th: "ประโยชน์โดยชอบด้วยกฎหมาย (มาตรา 24 (5))", en: "legitimate interest (PDPA section 24 (5))")
  static let consent = LocalizedText(th: "ความยินยอม (มาตรา 24)", en: "consent (PDPA section 24)")

  static let written = LocalizedText(
    th:
      "เอกสารนี้สร้างจากตารางในโปรแกรม การทดสอบตรวจว่าทุกคอลัมน์ของฐานข้อมูลจัดประเภทแล้ว หน้า `/trust/personal-data` แสดงเนื้อหาเดียวกัน",
    en: """
      Written from the table in the program (`SAMRIT_WRITE_DOCS=1 swift test --filter PersonalDataTests`); a test sees to \
      it that every column of the database is classified. The page `/trust/personal-data` shows the same.
      """)
  static let others = LocalizedText(
    th: "คอลัมน์ต่อไปนี้ไม่ใช่ข้อมูลส่วนบุคคล", en: "These columns are not about people:")

  static let untilErased = LocalizedText(
    th: "จนกว่าจะลบตามคำขอ หรือปิดเมื่อไม่ใช้งาน 730 วัน", en: "until erased on request; closed after 730 days unused")
  static let withAccount = LocalizedText(th: "เท่ากับบัญชี", en: "as long as the account")
  static let answerable = LocalizedText(th: "ความรับผิดชอบต่อข้อเสนอและแผน", en: "answer for proposals and plans")
  static let untilExpired = LocalizedText(th: "จนหมดอายุหรือถูกใช้", en: "until expired or used")
  static let officialRecord = LocalizedText(
    th: "ตามอายุเอกสารราชการ เมื่อลบข้อมูลจะแสดงว่าอดีตผู้ใช้",
    en: "as long as the official record; “former user” when erased")
  static let lawful = LocalizedText(th: "ไม่ลบ (กฎหมายกำหนด)", en: "for good (by law)")
  static let owner = LocalizedText(th: "เจ้าของข้อมูล ผู้ดูแลระบบ", en: "the person, administrators")
  static let part = LocalizedText(
    th: "ผู้มีบทบาทในส่วนของหน่วยงานนั้น", en: "those with a role in the agency's part")
  static let auditors = LocalizedText(
    th: "ผู้ตรวจสอบและผู้ดูแลระบบในส่วนของตน", en: "auditors and administrators of the part")
  static let nobody = LocalizedText(th: "ไม่มีผู้เห็น (ระบบใช้เอง)", en: "nobody (used by the program)")
  static let recipient = LocalizedText(th: "ผู้รับ", en: "the recipient")

  static func days(_ days: Int) -> LocalizedText {
    LocalizedText(th: "\(days) วัน", en: days == 1 ? "1 day" : "\(days) days")
  }
}
