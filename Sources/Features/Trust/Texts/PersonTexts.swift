import Kernel

/// The words of personal data and of how long things are kept.
enum PersonTexts {
  static let trailStays = LocalizedText(
    th: "เก็บไว้ตามหน้าที่ตามกฎหมายและเพื่อพิสูจน์ว่าบันทึกไม่ถูกแก้ไข หน้าจอจะแสดงว่า “อดีตผู้ใช้” แทนชื่อ",
    en: "Kept as the law asks and so that the trail can be proven; pages say “former user” instead of the name")
  static let findTitle = LocalizedText(th: "ข้อมูลของบุคคล", en: "A person's data")
  static let findLead = LocalizedText(
    th: "ดูว่าระบบเก็บข้อมูลอะไรของบุคคลไว้ที่ใด ส่งออกให้เจ้าของข้อมูล หรือลบตามคำขอ",
    en: "See what is held of a person and where, hand it out to its owner, or erase it when asked to.")
  static let find = LocalizedText(th: "ค้นหา", en: "Find")
  static let unknown = LocalizedText(
    th: "ไม่พบบัญชีที่ใช้งานอยู่ชื่อนี้ในส่วนที่ท่านดูแล", en: "No active account in your part has this username.")
  static let heldOf = LocalizedText(th: "ข้อมูลที่ระบบเก็บไว้", en: "What is held")
  static let what = LocalizedText(th: "ข้อมูล", en: "What")
  static let count = LocalizedText(th: "จำนวน", en: "Records")
  static let whenErased = LocalizedText(th: "เมื่อลบข้อมูล", en: "When erased")
  static let export = LocalizedText(th: "ส่งออกเป็น JSON", en: "Export as JSON")
  static let erase = LocalizedText(th: "ลบข้อมูลของบุคคลนี้…", en: "Erase this person's data…")
  static let eraseTitle = LocalizedText(th: "ลบข้อมูลส่วนบุคคล", en: "Erase personal data")
  static let eraseLead = LocalizedText(
    th: "ทำแล้วย้อนกลับไม่ได้ บัญชีจะปิดถาวร และจะเกิดผลดังนี้",
    en: "This cannot be undone. The account is closed for good, and this is what happens:")
  static let confirmName = LocalizedText(th: "พิมพ์ชื่อผู้ใช้เพื่อยืนยัน", en: "Type the username to confirm")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let eraseReasonHint = LocalizedText(
    th: "เช่น เลขที่คำขอของเจ้าของข้อมูล เหตุผลจะอยู่ในบันทึกการเปลี่ยนแปลง",
    en: "Such as the number of the owner's request; it goes into the audit trail.")
  static let eraseNow = LocalizedText(th: "ลบข้อมูลถาวร", en: "Erase for good")
  static let cancel = LocalizedText(th: "ยกเลิก", en: "Cancel")
  static let wrongName = LocalizedText(
    th: "ชื่อผู้ใช้ไม่ตรงกับบัญชีนี้", en: "This is not the username of the account.")
  static let noReason = LocalizedText(th: "โปรดระบุเหตุผล", en: "Say why.")
  static let erased = LocalizedText(th: "ลบข้อมูลส่วนบุคคลแล้ว", en: "The person's data is erased.")
  static let alreadyErased = LocalizedText(th: "ข้อมูลของบุคคลนี้ถูกลบแล้ว", en: "This person's data has been erased.")
  static let oneself = LocalizedText(
    th: "ลบข้อมูลของตนเองไม่ได้ โปรดให้ผู้ดูแลระบบท่านอื่นดำเนินการ",
    en: "Nobody erases their own data; ask another administrator.")
  static let nothing = LocalizedText(th: "ไม่มีข้อมูลของบุคคลนี้", en: "Nothing is held")
  static let nothingHint = LocalizedText(th: "ไม่มีรายการในส่วนใดของระบบ", en: "No part of the system holds anything.")
  static let showItems = LocalizedText(th: "ดูรายการ", en: "Show them")
  static let kindUse = LocalizedText(th: "ใช้ทำอะไร", en: "What for")
  static let deleted = LocalizedText(th: "ลบออกจากระบบ", en: "Deleted")
  static let nameReplaced = LocalizedText(
    th: "เก็บบันทึกไว้ แสดงว่า “อดีตผู้ใช้” แทนชื่อ", en: "The record stays, with “former user” instead of the name")

  static func consequence(_ consequence: PersonalHolding.Consequence) -> LocalizedText {
    switch consequence {
    case .deleted: deleted
    case .nameReplaced: nameReplaced
    case .kept(let reason): reason
    }
  }

  static func heldBack(_ reason: String) -> LocalizedText {
    LocalizedText(
      th: "ขณะนี้ระงับการลบข้อมูลทั้งหมด เพราะ \(reason)", en: "Erasing is on hold for everything: \(reason)")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(th: "และอีก \(count) รายการในไฟล์ส่งออก", en: "and \(count) more in the export")
  }
}

/// The words of how long things are kept.
enum RetentionTexts {
  static let lead = LocalizedText(
    th: "ตารางนี้บอกว่าระบบเก็บอะไรไว้นานเท่าใด และวันนี้จะลบอะไร ระบบลบเองทุกชั่วโมง ยกเว้นเมื่อมีการระงับ",
    en:
      "How long each kind is kept, and what would be erased today. Erasing happens by itself every hour, unless it is on hold."
  )
  static let kept = LocalizedText(th: "สิ่งที่เก็บ", en: "What is kept")
  static let period = LocalizedText(th: "ระยะเวลา", en: "For")
  static let effect = LocalizedText(th: "เมื่อครบกำหนด", en: "Then")
  static let dueNow = LocalizedText(th: "ครบกำหนดแล้ว", en: "Due now")
  static let next = LocalizedText(th: "ครบกำหนดครั้งถัดไป", en: "Due next")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let forGood = LocalizedText(th: "ไม่ลบ", en: "for good")
  static let nothing = LocalizedText(th: "ไม่มี", en: "nothing")
  static let running = LocalizedText(th: "ลบตามกำหนด", en: "As planned")
  static let held = LocalizedText(th: "ระงับการลบ", en: "On hold")
  static let law = LocalizedText(
    th: "กฎหมายกำหนดให้เก็บ และใช้พิสูจน์ว่าไม่มีการแก้ไข", en: "The law asks for it, and it proves itself only as a whole")
  static let trailTitle = LocalizedText(
    th: "บันทึกการเปลี่ยนแปลง รวมที่อยู่เครือข่าย", en: "The audit trail, with network addresses")
  static let officialTitle = LocalizedText(
    th: "คำตอบ หลักฐาน และผลการประเมิน", en: "Answers, evidence and results")
  static let official = LocalizedText(
    th: "เป็นเอกสารราชการ ทำลายได้ตามระเบียบงานสารบรรณเท่านั้น",
    en: "Official records, disposed of only by the rules for official documents")
  static let holdTitle = LocalizedText(th: "ระงับการลบ", en: "Put erasing on hold")
  static let holdLead = LocalizedText(
    th: "ใช้เมื่อข้อมูลอาจเป็นพยานหลักฐาน ระหว่างระงับจะไม่มีการลบ และลบข้อมูลของบุคคลไม่ได้หากระงับทั้งหมด",
    en: "For data that may be evidence. While a hold on everything stands, no person's data can be erased either.")
  static let holdWhat = LocalizedText(th: "ระงับอะไร", en: "Hold what")
  static let everything = LocalizedText(th: "ทั้งหมด", en: "Everything")
  static let hold = LocalizedText(th: "ระงับ", en: "Put on hold")
  static let release = LocalizedText(th: "เลิกระงับ", en: "End the hold")
  static let holds = LocalizedText(th: "การระงับที่มีผลอยู่", en: "Holds in force")
  static let noHolds = LocalizedText(th: "ไม่มีการระงับ", en: "There are no holds.")
  static let heldDone = LocalizedText(th: "ระงับการลบแล้ว", en: "Erasing is on hold.")
  static let released = LocalizedText(th: "เลิกระงับแล้ว", en: "The hold is ended.")
  static let unknownKind = LocalizedText(th: "โปรดเลือกสิ่งที่จะระงับ", en: "Choose what to hold.")

  static func days(_ days: Int) -> LocalizedText {
    LocalizedText(th: "\(days) วัน", en: days == 1 ? "1 day" : "\(days) days")
  }

  static func records(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(count) รายการ", en: count == 1 ? "1 record" : "\(count) records")
  }
}
