import Kernel

/// The words about delegation while on leave.
enum DelegationTexts {
  static let title = LocalizedText(th: "มอบหมายหน้าที่ระหว่างลา", en: "Delegation while on leave")
  static let lead = LocalizedText(
    th: "ผู้รับมอบหมายจะมีบทบาทของท่านเฉพาะในวันที่กำหนด และมอบต่อให้ผู้อื่นไม่ได้ บทบาทผู้ดูแลระบบและผู้ตรวจสอบมอบหมายไม่ได้",
    en: """
      Your delegate holds your roles on these days only and cannot pass them on. The roles of administrator and auditor \
      cannot be delegated.
      """)
  static let onBehalfOf = LocalizedText(th: "ปฏิบัติหน้าที่แทน", en: "Acting on behalf of")
  static let held = LocalizedText(th: "ได้รับมอบหมาย", en: "delegated")
  static let colleague = LocalizedText(th: "เพื่อนร่วมหน่วยงาน", en: "Colleague")
  static let chooseColleague = LocalizedText(th: "เลือกผู้รับมอบหมาย", en: "Choose a delegate")
  static let username = LocalizedText(th: "หรือชื่อผู้ใช้ของผู้ที่อยู่หน่วยงานอื่น", en: "Or the username of somebody elsewhere")
  static let firstDay = LocalizedText(th: "ตั้งแต่วันที่", en: "From")
  static let lastDay = LocalizedText(th: "ถึงวันที่", en: "To")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let reasonHint = LocalizedText(
    th: "เช่น ลาพักผ่อน ไปราชการต่างจังหวัด", en: "Such as annual leave, or travel on duty.")
  static let submit = LocalizedText(th: "มอบหมาย", en: "Delegate")
  static let new = LocalizedText(th: "มอบหมายครั้งใหม่", en: "New delegation")
  static let given = LocalizedText(th: "การมอบหมายของท่าน", en: "Your delegations")
  static let none = LocalizedText(th: "ยังไม่เคยมอบหมาย", en: "No delegations yet")
  static let noneLead = LocalizedText(
    th: "กรอกแบบด้านล่างก่อนวันลา งานจะไม่ค้างระหว่างที่ท่านไม่อยู่",
    en: "Fill in the form below before you leave, and nothing waits for your return.")
  static let delegate = LocalizedText(th: "ผู้รับมอบหมาย", en: "Delegate")
  static let days = LocalizedText(th: "วันที่", en: "Days")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let end = LocalizedText(th: "ยุติ", en: "End")
  static let coming = LocalizedText(th: "ยังไม่ถึงวัน", en: "To come")
  static let holding = LocalizedText(th: "มีผลอยู่", en: "In force")
  static let over = LocalizedText(th: "สิ้นสุดแล้ว", en: "Over")
  static let ended = LocalizedText(th: "ยุติก่อนกำหนด", en: "Ended early")
  static let saved = LocalizedText(th: "มอบหมายแล้ว", en: "The delegation is made.")
  static let endedNow = LocalizedText(th: "ยุติการมอบหมายแล้ว", en: "The delegation is ended.")
  static let nothing = LocalizedText(
    th: "ท่านไม่มีบทบาทที่มอบหมายได้", en: "You hold no role that can be delegated.")

  static let noDelegate = LocalizedText(th: "โปรดเลือกหรือระบุผู้รับมอบหมาย", en: "Say who your delegate is.")
  static let unknown = LocalizedText(
    th: "ไม่พบชื่อผู้ใช้นี้ หรือบัญชีปิดใช้อยู่", en: "There is no such username, or the account is switched off.")
  static let oneself = LocalizedText(th: "มอบหมายให้ตนเองไม่ได้", en: "You cannot be your own delegate.")
  static let badDay = LocalizedText(th: "โปรดระบุวันที่", en: "Give a day.")
  static let past = LocalizedText(th: "วันสุดท้ายผ่านไปแล้ว", en: "The last day is over.")
  static let order = LocalizedText(th: "วันสุดท้ายต้องไม่มาก่อนวันแรก", en: "The last day cannot come before the first.")
  static let tooLong = LocalizedText(
    th: "มอบหมายได้ครั้งละไม่เกิน \(Delegation.longest) วัน", en: "One delegation lasts at most \(Delegation.longest) days.")
  static let overlaps = LocalizedText(
    th: "ช่วงวันนี้ซ้อนกับการมอบหมายที่มีอยู่ โปรดยุติรายการเดิมก่อน",
    en: "These days overlap a delegation that stands; end that one first.")
  static let badReason = LocalizedText(
    th: "โปรดระบุเหตุผล ไม่เกิน \(Delegation.longestReason) ตัวอักษร",
    en: "Give a reason of at most \(Delegation.longestReason) characters.")
}
