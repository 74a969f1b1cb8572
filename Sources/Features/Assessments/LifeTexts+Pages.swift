import Foundation
import Kernel

extension LifeTexts {
  static let returnedItem = LocalizedText(th: "ข้อนี้ถูกส่งกลับให้แก้ไข", en: "This item was sent back")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let before = LocalizedText(th: "ตอนลงนาม", en: "When signed")
  static let after = LocalizedText(th: "ขณะนี้", en: "Now")
  static let changedSinceSigned = LocalizedText(th: "สิ่งที่เปลี่ยนหลังลงนาม", en: "Changed since signed")
  static let changedSinceLooked = LocalizedText(
    th: "สิ่งที่เปลี่ยนหลังจากท่านเปิดหน้านี้", en: "Changed since you opened this page")
  static let timeline = LocalizedText(th: "เส้นทางของแบบประเมิน", en: "What happened so far")
  static let nothingYet = LocalizedText(th: "ยังไม่เคยส่ง", en: "It has not been handed in yet.")
  static let reply = LocalizedText(th: "คำตอบ", en: "Answer")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let lifeTitle = LocalizedText(th: "สถานะและขั้นต่อไป", en: "State and next step")

  static let signTitle = LocalizedText(th: "ลงนามอนุมัติ", en: "Sign")
  static let signLead = LocalizedText(
    th: "อ่านสิ่งที่หน่วยงานรายงานในนามของท่าน แล้วลงนามหรือส่งกลับ ลายมือชื่อครอบคลุมเฉพาะสิ่งที่แสดงในหน้านี้",
    en:
      "Read what is claimed in your name, then sign or send it back. Your signature covers exactly what this page shows."
  )
  static let sign = LocalizedText(th: "ลงนามในนามของหน่วยงาน", en: "Sign for the agency")
  static let signed = LocalizedText(th: "คำตอบและผลที่จะลงนาม", en: "What you sign")
  static let sendBack = LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Send back")
  static let sendBackLead = LocalizedText(
    th:
      "บอกเหตุผลที่ข้อที่ต้องแก้ไข หน่วยงานจะแก้ได้เฉพาะข้อเหล่านั้น หากต้องแก้ทั้งหมด ให้บอกเหตุผลรวมโดยไม่ระบุข้อ แล้วหน่วยงานต้องส่งและลงนามอีกครั้ง",
    en:
      "Give a reason at each item to be mended: only those can then be changed. To send back the whole, give one reason and name no item. The agency hands in and signs again."
  )
  static let wholeReason = LocalizedText(th: "เหตุผลรวม", en: "Reason for the whole")
  static let itemReason = LocalizedText(th: "ส่งข้อนี้กลับ", en: "Send this item back")
  static let itemReasonHint = LocalizedText(
    th: "บอกว่าต้องแก้อะไร เว้นว่างไว้หากข้อนี้ถูกต้องแล้ว", en: "Say what must be mended; leave blank if it is fine.")

  static let finalise = LocalizedText(th: "ยืนยันเป็นผลที่สุด", en: "Make it final")
  static let publish = LocalizedText(th: "ประกาศผล", en: "Publish")
  static let reopen = LocalizedText(th: "เปิดให้แก้ไขใหม่", en: "Open again")
  static let reopenHint = LocalizedText(
    th: "หน่วยงานจะแก้ไขได้ทั้งหมด และต้องส่ง ลงนาม และประเมินใหม่ เหตุผลจะอยู่ในประวัติ",
    en:
      "The agency can change everything and must hand in, sign and be assessed again. The reason stays in the history.")
  static let appeal = LocalizedText(th: "ยื่นอุทธรณ์", en: "Appeal")
  static let appealLead = LocalizedText(
    th: "ระบุเหตุผลที่ข้อที่ไม่เห็นด้วย ผู้ประเมินหรือผู้ประสานจะวินิจฉัยและแจ้งผลกลับ",
    en: "Give your reason at each item you object to. The assessor or the coordinator decides and answers.")
  static let appealReason = LocalizedText(th: "ไม่เห็นด้วยกับข้อนี้", en: "Object to this item")
  static let appealHint = LocalizedText(
    th: "บอกเหตุผลและหลักฐานที่สนับสนุน เว้นว่างไว้หากเห็นด้วย", en: "Say why, and what proves it; leave blank if you agree.")
  static let decide = LocalizedText(th: "วินิจฉัยอุทธรณ์", en: "Decide the appeal")
  static let decideLead = LocalizedText(
    th: "หากผลต้องเปลี่ยน ให้แก้ในหน้าประเมินก่อน แล้วจึงบันทึกคำวินิจฉัย ผลจะเป็นที่สุดอีกครั้ง",
    en:
      "If the result must change, change it in the review first, then record the decision. The result is then final again."
  )
  static let decision = LocalizedText(th: "คำวินิจฉัย", en: "Decision")
  static let decisionItem = LocalizedText(th: "คำวินิจฉัยข้อนี้", en: "Decision on this item")
  static let decisionHint = LocalizedText(
    th: "บอกว่ายืนตามเดิมหรือเปลี่ยน และเพราะเหตุใด", en: "Say whether it stands or changes, and why.")
  static let toReview = LocalizedText(th: "ไปที่หน้าประเมิน", en: "Go to the review")
  static let toResult = LocalizedText(th: "ดูผล", en: "See the result")
  static let assessedFigure = LocalizedText(th: "ผลที่ประเมิน", en: "As assessed")
  static let claimedFigure = LocalizedText(th: "ที่หน่วยงานรายงาน", en: "As claimed")
  static let nobodyActs = LocalizedText(
    th: "ขณะนี้ท่านไม่มีสิ่งที่ต้องทำกับแบบประเมินนี้", en: "There is nothing for you to do here now.")
  static let verdict = LocalizedText(th: "ผลการตรวจประเมิน", en: "The assessor's verdict")
  static let stillClaimed = LocalizedText(
    th: "คะแนนนี้เป็นไปตามที่หน่วยงานรายงาน ยังไม่ใช่ผลที่สุด", en: "This is what the agency claims; it is not final yet.")
  static let figuresNote = LocalizedText(
    th: "หน่วยงานที่ผลเป็นที่สุดแล้วใช้คะแนนที่ประเมิน หน่วยงานอื่นใช้คะแนนที่รายงานเอง",
    en: "Agencies whose result is final stand with the assessed score, the others with what they claim.")
  static let taskSign = LocalizedText(th: "ลงนาม", en: "Sign")
  static let taskMend = LocalizedText(th: "แก้ไขสิ่งที่ส่งกลับ", en: "Mend what was sent back")
  static let taskReview = LocalizedText(th: "ประเมิน", en: "Review")
  static let taskAppeal = LocalizedText(th: "วินิจฉัยอุทธรณ์", en: "Decide an appeal")
  static let taskFinalise = LocalizedText(th: "ยืนยันผล", en: "Make final")

  static func task(_ what: LocalizedText, _ round: LocalizedText) -> LocalizedText {
    LocalizedText(th: "\(what.th): \(round.th)", en: "\(what.en): \(round.en)")
  }

  static func sentBackBy(_ event: LifeEvent) -> LocalizedText {
    LocalizedText(
      th: "ส่งกลับให้แก้ไขโดย \(event.by.name.th) เมื่อ \(DateText(.thai).dayAndTime(event.at))",
      en: "Sent back by \(event.by.name.en) on \(DateText(.english).dayAndTime(event.at))")
  }

  static func late(_ days: Int) -> LocalizedText {
    LocalizedText(
      th: "ส่งช้ากว่ากำหนด \(days) วัน", en: "Handed in \(days) \(days == 1 ? "day" : "days") late")
  }

  static func signedBy(_ signature: Signature) -> LocalizedText {
    LocalizedText(
      th: "ลงนามโดย \(signature.by.name.th) เมื่อ \(DateText(.thai).dayAndTime(signature.at)) รหัสเนื้อหา",
      en: "Signed by \(signature.by.name.en) on \(DateText(.english).dayAndTime(signature.at)); content code")
  }

  static func appealUntil(_ day: Day) -> LocalizedText {
    LocalizedText(
      th: "ยื่นอุทธรณ์ได้ถึง \(DateText(.thai).day(day))", en: "An appeal can be lodged until \(DateText(.english).day(day))."
    )
  }
}
