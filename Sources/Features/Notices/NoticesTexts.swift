import Kernel

/// The words of Notices.
enum NoticesTexts {
  static let inbox = LocalizedText(th: "กล่องข้อความ", en: "Inbox")
  static let empty = LocalizedText(th: "ยังไม่มีข้อความ", en: "Nothing here yet")
  static let emptyHint = LocalizedText(
    th: "เมื่อมีผู้ส่งเรื่องให้ กล่าวถึงท่าน หรือใกล้ครบกำหนด ข้อความจะปรากฏที่นี่",
    en: "When somebody sends you something, mentions you, or a deadline comes near, it appears here.")
  static let unread = LocalizedText(th: "ยังไม่อ่าน", en: "Unread")
  static let read = LocalizedText(th: "อ่านแล้ว", en: "Read")
  static let markRead = LocalizedText(th: "ทำเครื่องหมายว่าอ่านแล้ว", en: "Mark as read")
  static let markAll = LocalizedText(th: "อ่านแล้วทั้งหมด", en: "Mark all as read")
  static let allMarked = LocalizedText(th: "ทำเครื่องหมายว่าอ่านแล้วทั้งหมด", en: "Everything is marked as read.")
  static let open = LocalizedText(th: "เปิดดู", en: "Open")
  static let today = LocalizedText(th: "วันนี้", en: "Today")
  static let yesterday = LocalizedText(th: "เมื่อวาน", en: "Yesterday")

  static func lead(unread: Int) -> LocalizedText {
    unread == 0
      ? LocalizedText(th: "อ่านครบทุกข้อความแล้ว", en: "You have read everything.")
      : LocalizedText(
        th: "มี \(unread) ข้อความที่ยังไม่อ่าน", en: unread == 1 ? "One is unread." : "\(unread) are unread.")
  }

  static let settings = LocalizedText(th: "ตั้งค่าการแจ้งเตือนทางอีเมล", en: "Mail settings")
  static let settingsLead = LocalizedText(
    th: "ข้อความทุกเรื่องอยู่ในกล่องข้อความเสมอ ที่นี่เลือกว่าเรื่องใดจะส่งทางอีเมลด้วย ภาษาของอีเมลเป็นไปตามบัญชีของท่าน",
    en: "Everything stands in your inbox. Here you choose what comes by mail as well, in the language of your account.")
  static let noMail = LocalizedText(
    th: "ระบบนี้ยังไม่ได้ตั้งค่าการส่งอีเมล ตัวเลือกจะมีผลเมื่อผู้ดูแลระบบตั้งค่าแล้ว",
    en: "This system does not send mail yet. Your choices count as soon as the operator has set it up.")
  static let noAddress = LocalizedText(
    th: "บัญชีของท่านยังไม่มีที่อยู่อีเมล จึงยังส่งอีเมลให้ไม่ได้",
    en: "Your account has no mail address, so nothing can be sent to you.")

  static func sentTo(_ address: String) -> LocalizedText {
    LocalizedText(th: "ส่งไปที่ \(address)", en: "Mail goes to \(address).")
  }

  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let saved = LocalizedText(th: "บันทึกการตั้งค่าแล้ว", en: "Your settings are saved.")

  static let groupDeadline = LocalizedText(th: "ใกล้ครบกำหนดและเลยกำหนด", en: "Deadlines")
  static let groupAssessment = LocalizedText(
    th: "ความคืบหน้าของการประเมิน: ส่งกลับ รับรอง ประกาศผล", en: "Assessments: sent back, signed, published")
  static let groupComment = LocalizedText(
    th: "ความเห็น การกล่าวถึง คำถามและคำตอบ", en: "Comments, mentions, questions and answers")
  static let groupEvidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let groupPlan = LocalizedText(th: "ตัวชี้วัดและแผนงาน", en: "Indicators and plans")
  static let groupOther = LocalizedText(th: "เรื่องอื่น", en: "Anything else")
  static let deliverNow = LocalizedText(th: "ทันที", en: "At once")
  static let deliverDigest = LocalizedText(th: "สรุปวันละครั้ง เวลา 08:00 น.", en: "Once a day, at 08:00")
  static let deliverNone = LocalizedText(th: "ไม่ส่งอีเมล", en: "Not by mail")

  // MARK: Mail

  static func mailGreeting(_ name: String) -> LocalizedText {
    LocalizedText(th: "เรียน คุณ\(name)", en: "Dear \(name),")
  }

  static func severalSubject(_ count: Int) -> LocalizedText {
    LocalizedText(th: "มีเรื่องใหม่ \(count) เรื่อง", en: "\(count) new things for you")
  }

  static func digestSubject(_ count: Int, _ day: String) -> LocalizedText {
    LocalizedText(
      th: "สรุปประจำวันที่ \(day): \(count) เรื่อง", en: "\(day): \(count) \(count == 1 ? "thing" : "things") for you")
  }

  static let mailWhy = LocalizedText(
    th: "อีเมลนี้ส่งโดยอัตโนมัติจากระบบสัมฤทธิ์ กรุณาอย่าตอบกลับ",
    en: "Samrit sent this mail by itself; please do not answer it.")
  static let mailSettings = LocalizedText(th: "เลือกเรื่องที่จะรับทางอีเมล:", en: "Choose what comes by mail:")
  static let letterWhy = LocalizedText(
    th: "หากไม่ทราบเรื่องนี้มาก่อน ไม่ต้องดำเนินการใด ๆ และอย่าส่งต่ออีเมลนี้ เพราะลิงก์ใช้ได้เฉพาะผู้รับ",
    en: "If you did not expect this, you need do nothing. Do not pass it on: the link is for you alone.")

  static func mailFailed(_ address: String, _ reason: String) -> (subject: LocalizedText, body: LocalizedText) {
    (
      LocalizedText(th: "ส่งอีเมลถึง \(address) ไม่สำเร็จ", en: "Mail to \(address) could not be sent"),
      LocalizedText(
        th: "ระบบหยุดพยายามส่งแล้ว เหตุผลจากเซิร์ฟเวอร์อีเมล: \(reason)",
        en: "It was given up. What the mail server said: \(reason)")
    )
  }

  static func mailUnknown(_ address: String) -> (subject: LocalizedText, body: LocalizedText) {
    (
      LocalizedText(
        th: "ไม่แน่ชัดว่าอีเมลถึง \(address) ส่งออกไปแล้วหรือไม่", en: "It is not known whether mail to \(address) went out"),
      LocalizedText(
        th: "ระบบหยุดทำงานกะทันหันระหว่างส่ง และจะไม่ส่งซ้ำ ถ้าเป็นคำเชิญ กรุณาเชิญใหม่อีกครั้ง",
        en: "The program was stopped while sending it, and it is not sent again. If it was an invitation, invite again."
      )
    )
  }

  // MARK: Reminders

  private static func when(_ days: Int) -> LocalizedText {
    switch days {
    case ..<0: LocalizedText(th: "เลยกำหนดแล้ว", en: "Overdue")
    case 0: LocalizedText(th: "ครบกำหนดวันนี้", en: "Due today")
    case 1: LocalizedText(th: "ครบกำหนดพรุ่งนี้", en: "Due tomorrow")
    default: LocalizedText(th: "อีก \(days) วันครบกำหนด", en: "Due in \(days) days")
    }
  }

  static func reminder(_ title: LocalizedText, _ days: Int) -> LocalizedText {
    LocalizedText(th: "\(when(days).th): \(title.th)", en: "\(when(days).en): \(title.en)")
  }

  static func reminderSummary(_ count: Int, _ days: Int) -> LocalizedText {
    LocalizedText(th: "\(when(days).th): \(count) เรื่อง", en: "\(when(days).en): \(count) things")
  }

  static func reminderBody(_ due: Day) -> LocalizedText {
    LocalizedText(
      th: "กำหนด\(DateText(.thai).day(due, .full))", en: "The deadline is \(DateText(.english).day(due, .full)).")
  }

  // MARK: For the operator

  static let mailIncomplete = LocalizedText(
    th: "ยังไม่ส่งอีเมล: ต้องตั้งค่า smtp, mail_sender และ public_address ให้ครบ",
    en: "no mail is sent: smtp, mail_sender and public_address belong together, and one is missing")
}
