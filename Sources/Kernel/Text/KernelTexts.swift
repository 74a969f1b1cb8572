/// The words of the kernel. Every folder with words keeps them like this: constants in one file, both languages
/// side by side, so that a translator reads one page and the compiler finds what is missing.
enum KernelTexts {
  static let ministry = LocalizedText(th: "กระทรวง", en: "Ministry")
  static let department = LocalizedText(th: "กรมหรือเทียบเท่า", en: "Department")
  static let division = LocalizedText(th: "กองหรือเทียบเท่า", en: "Division")
  static let group = LocalizedText(th: "กลุ่มงาน", en: "Section")
  static let province = LocalizedText(th: "จังหวัด", en: "Province")
  static let provincialOffice = LocalizedText(th: "สำนักงานจังหวัด", en: "Provincial office")
  static let districtOffice = LocalizedText(th: "สำนักงานอำเภอ", en: "District office")
  static let institution = LocalizedText(th: "สถาบันในสังกัด", en: "Institution")
  static let otherUnit = LocalizedText(th: "หน่วยงานอื่น", en: "Other unit")

  static let central = LocalizedText(th: "ราชการส่วนกลาง", en: "Central government")
  static let regional = LocalizedText(th: "ราชการส่วนภูมิภาค", en: "Regional government")
  static let publicOrganisation = LocalizedText(th: "องค์การมหาชน", en: "Public organisation")
  static let local = LocalizedText(th: "องค์กรปกครองส่วนท้องถิ่น", en: "Local government")

  static let respondent = LocalizedText(th: "ผู้รายงาน", en: "Respondent")
  static let approver = LocalizedText(th: "ผู้อนุมัติ", en: "Approver")
  static let coordinator = LocalizedText(th: "ผู้ประสาน", en: "Coordinator")
  static let assessor = LocalizedText(th: "ผู้ประเมิน", en: "Assessor")
  static let executive = LocalizedText(th: "ผู้บริหาร", en: "Executive")
  static let auditor = LocalizedText(th: "ผู้ตรวจสอบ", en: "Auditor")
  static let administrator = LocalizedText(th: "ผู้ดูแลระบบ", en: "Administrator")

  static let scopeRead = LocalizedText(th: "อ่านข้อมูลที่ท่านมีสิทธิ์เห็น", en: "Read what you may see")
  static let scopeAnswer = LocalizedText(
    th: "ตอบแบบประเมิน แนบหลักฐาน และส่งเพื่อขออนุมัติ", en: "Answer, attach evidence and hand in")
  static let scopeAssess = LocalizedText(
    th: "อนุมัติ ส่งกลับให้แก้ไข และให้คะแนน", en: "Sign, send back and judge")
  static let scopeManage = LocalizedText(
    th: "จัดการรอบ ประกาศผล จัดการหน่วยงานและผู้ใช้", en: "Run rounds, publish, keep agencies and people")

  static let draft = LocalizedText(th: "กำลังตอบ", en: "Being answered")
  static let returned = LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Sent back")
  static let submitted = LocalizedText(th: "รออนุมัติ", en: "Awaiting approval")
  static let approved = LocalizedText(th: "รอการประเมิน", en: "Awaiting assessment")
  static let underReview = LocalizedText(th: "กำลังประเมิน", en: "Under review")
  static let assessed = LocalizedText(th: "ประเมินแล้ว รอยืนยันผล", en: "Assessed, not yet final")
  static let final = LocalizedText(th: "ผลเป็นที่สุด", en: "Final")
  static let appealed = LocalizedText(th: "อยู่ระหว่างอุทธรณ์", en: "Under appeal")
  static let published = LocalizedText(th: "ประกาศผลแล้ว", en: "Published")
  static let closed = LocalizedText(th: "ปิดแล้ว", en: "Closed")
}
