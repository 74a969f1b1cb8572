import Kernel

/// The words of Discussion.
enum DiscussionTexts {
  static let discussion = LocalizedText(th: "ความเห็น", en: "Comments")
  static let back = LocalizedText(th: "กลับไปที่ข้อนี้", en: "Back to the item")
  static let empty = LocalizedText(th: "ยังไม่มีความเห็น", en: "Nobody has said anything yet")
  static let emptyHint = LocalizedText(
    th: "เขียนความเห็นแรกด้านล่าง พิมพ์ @ ตามด้วยชื่อผู้ใช้เพื่อแจ้งถึงบุคคลนั้น",
    en: "Write the first comment below. Type @ and a username to tell somebody.")
  static let newThread = LocalizedText(th: "เขียนความเห็น", en: "Write a comment")
  static let comment = LocalizedText(th: "ข้อความ", en: "Your words")
  static let post = LocalizedText(th: "ส่งความเห็น", en: "Post")
  static let reply = LocalizedText(th: "ตอบ", en: "Answer")
  static let edit = LocalizedText(th: "แก้ไข", en: "Edit")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let withdraw = LocalizedText(th: "ถอนความเห็น", en: "Withdraw")
  static let resolve = LocalizedText(th: "ได้ข้อสรุปแล้ว", en: "Mark as settled")
  static let reopen = LocalizedText(th: "เปิดใหม่", en: "Open again")
  static let resolved = LocalizedText(th: "ได้ข้อสรุปแล้ว", en: "Settled")
  static let open = LocalizedText(th: "รอข้อสรุป", en: "Open")
  static let edited = LocalizedText(th: "แก้ไขแล้ว", en: "edited")
  static let withdrawn = LocalizedText(th: "ผู้เขียนถอนความเห็นนี้แล้ว", en: "Withdrawn by its author")
  static let posted = LocalizedText(th: "ส่งความเห็นแล้ว", en: "Your comment is posted.")
  static let changed = LocalizedText(th: "แก้ไขความเห็นแล้ว", en: "Your comment is changed.")
  static let tooLate = LocalizedText(
    th: "แก้ไขได้ภายใน 15 นาทีหลังส่งเท่านั้น เขียนความเห็นใหม่แทนได้",
    en: "A comment can be changed for 15 minutes only. Write another one instead.")
  static let taken = LocalizedText(th: "ถอนความเห็นแล้ว", en: "Your comment is withdrawn.")
  static let nothing = LocalizedText(th: "กรุณาเขียนข้อความก่อนส่ง", en: "Write something first.")
  static let tooLong = LocalizedText(
    th: "ข้อความยาวเกิน 5,000 ตัวอักษร กรุณาแบ่งเป็นหลายความเห็น",
    en: "That is more than 5,000 characters. Please part it into several comments.")
  static let whoReads = LocalizedText(th: "ผู้ที่เห็นความเห็นนี้และกล่าวถึงได้", en: "Who reads this and can be mentioned")
  static let closedHint = LocalizedText(th: "ท่านอ่านความเห็นได้ แต่เขียนไม่ได้", en: "You may read here, but not write.")

  static func mentionedYou(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(th: "\(name.th) กล่าวถึงท่านในความเห็น", en: "\(name.en) mentioned you in a comment")
  }

  static func answered(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(th: "\(name.th) ตอบในเรื่องที่ท่านร่วมแสดงความเห็น", en: "\(name.en) answered where you spoke")
  }

  static func resolvedBy(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(th: "สรุปโดย \(name.th)", en: "settled by \(name.en)")
  }
}
