import Foundation
import Kernel

/// The words of an assessment's life.
enum LifeTexts {
  static func step(_ step: LifeStep) -> LocalizedText {
    switch step {
    case .handIn: LocalizedText(th: "ส่งให้ผู้อนุมัติ", en: "Handed in to the approver")
    case .sign: LocalizedText(th: "ลงนามอนุมัติ", en: "Signed")
    case .sendBack: LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Sent back")
    case .review: LocalizedText(th: "เริ่มประเมิน", en: "Review begun")
    case .accept: LocalizedText(th: "ประเมินเสร็จ", en: "Assessed")
    case .finalise: LocalizedText(th: "ยืนยันเป็นผลที่สุด", en: "Made final")
    case .publish: LocalizedText(th: "ประกาศผล", en: "Published")
    case .appeal: LocalizedText(th: "ยื่นอุทธรณ์", en: "Appealed")
    case .answerAppeal: LocalizedText(th: "วินิจฉัยอุทธรณ์", en: "Appeal decided")
    case .reopen: LocalizedText(th: "เปิดให้แก้ไขใหม่", en: "Opened again")
    }
  }

  /// What a notice says in one line.
  static func notice(_ step: LifeStep, agency: LocalizedText, round: LocalizedText) -> LocalizedText {
    let words: (th: String, en: String) =
      switch step {
      case .handIn: ("รอท่านลงนาม", "awaits your signature")
      case .sign: ("รอการประเมิน", "awaits assessment")
      case .sendBack: ("ถูกส่งกลับให้แก้ไข", "was sent back to be mended")
      case .review: ("เริ่มประเมินแล้ว", "is being reviewed")
      case .accept: ("ประเมินเสร็จ รอยืนยันผล", "is assessed and can be made final")
      case .finalise: ("มีผลที่สุดแล้ว", "has a final result")
      case .publish: ("ประกาศผลแล้ว", "is published")
      case .appeal: ("มีอุทธรณ์รอคำวินิจฉัย", "has an appeal to be decided")
      case .answerAppeal: ("มีคำวินิจฉัยอุทธรณ์แล้ว", "has a decision on its appeal")
      case .reopen: ("ถูกเปิดให้แก้ไขใหม่", "was opened again")
      }
    return LocalizedText(
      th: "\(agency.th) – \(round.th) \(words.th)", en: "\(agency.en), \(round.en): \(words.en)")
  }

  static func noticeBody(reason: String, items: Int) -> LocalizedText {
    let count = LocalizedText(
      th: items == 0 ? "" : "ระบุเหตุผลไว้ \(items) ข้อ",
      en: items == 0 ? "" : "\(items) \(items == 1 ? "item is" : "items are") named, each with a reason.")
    return LocalizedText(
      th: [reason, count.th].filter { !$0.isEmpty }.joined(separator: " · "),
      en: [reason, count.en].filter { !$0.isEmpty }.joined(separator: " · "))
  }

  /// Who must act next, and since when.
  static func waiting(_ state: WorkState, since: Date?) -> LocalizedText {
    let when = LocalizedText(
      th: since.map { " ตั้งแต่ " + DateText(.thai).dayAndTime($0) } ?? "",
      en: since.map { " since " + DateText(.english).dayAndTime($0) } ?? "")
    switch state {
    case .draft: return LocalizedText(th: "หน่วยงานกำลังตอบ", en: "The agency is answering.")
    case .returned:
      return LocalizedText(
        th: "รอหน่วยงานแก้ไขแล้วส่งและลงนามอีกครั้ง\(when.th)",
        en: "Waiting\(when.en) for the agency to mend it, hand it in and sign again.")
    case .submitted:
      return LocalizedText(th: "รอผู้อนุมัติลงนาม\(when.th)", en: "Waiting for the approver\(when.en).")
    case .approved: return LocalizedText(th: "รอผู้ประเมินเริ่มประเมิน\(when.th)", en: "Waiting for an assessor\(when.en).")
    case .underReview: return LocalizedText(th: "ผู้ประเมินกำลังประเมิน\(when.th)", en: "Under review\(when.en).")
    case .assessed:
      return LocalizedText(
        th: "ประเมินแล้ว รอยืนยันเป็นผลที่สุด\(when.th)", en: "Assessed; waiting to be made final\(when.en).")
    case .final: return LocalizedText(th: "เป็นผลที่สุด\(when.th)", en: "Final\(when.en).")
    case .appealed:
      return LocalizedText(th: "รอคำวินิจฉัยอุทธรณ์\(when.th)", en: "Waiting for a decision on the appeal\(when.en).")
    case .published: return LocalizedText(th: "ประกาศผลแล้ว", en: "Published.")
    case .closed: return LocalizedText(th: "ปิดแล้วโดยไม่มีผล", en: "Closed without a result.")
    }
  }

  static func done(_ step: LifeStep) -> LocalizedText {
    switch step {
    case .handIn: LocalizedText(th: "ส่งให้ผู้อนุมัติแล้ว ขอบคุณ", en: "Handed in to the approver. Thank you.")
    case .sign: LocalizedText(th: "ลงนามแล้ว ขั้นต่อไปเป็นของผู้ประเมิน", en: "Signed. The assessor is next.")
    case .sendBack: LocalizedText(th: "ส่งกลับให้หน่วยงานแก้ไขแล้ว", en: "Sent back to the agency.")
    case .review: LocalizedText(th: "เริ่มประเมินแล้ว", en: "The review has begun.")
    case .accept: LocalizedText(th: "บันทึกว่าประเมินเสร็จแล้ว", en: "The assessment is complete.")
    case .finalise: LocalizedText(th: "เป็นผลที่สุดแล้ว และแจ้งหน่วยงานแล้ว", en: "Final; the agency is told.")
    case .publish: LocalizedText(th: "ประกาศผลแล้ว", en: "Published.")
    case .appeal: LocalizedText(th: "ยื่นอุทธรณ์แล้ว", en: "The appeal is lodged.")
    case .answerAppeal: LocalizedText(th: "แจ้งคำวินิจฉัยแล้ว ผลเป็นที่สุด", en: "Decided. The result is final.")
    case .reopen: LocalizedText(th: "เปิดให้หน่วยงานแก้ไขแล้ว", en: "Opened again for the agency.")
    }
  }

  static func refusal(_ refusal: LifeRefusal) -> LocalizedText {
    switch refusal {
    case .standsElsewhere(let state):
      LocalizedText(
        th: "ทำขั้นนี้ไม่ได้แล้ว เพราะขณะนี้อยู่ในสถานะ “\(state.title.th)”",
        en: "This can no longer be done: it now stands at “\(state.title.en)”.")
    case .locked(let lock): AssessmentTexts.locked(lock).title
    case .changedMeanwhile:
      LocalizedText(
        th: "มีการแก้ไขหลังจากท่านเปิดหน้านี้ ยังไม่ได้บันทึกขั้นนี้ โปรดอ่านสิ่งที่เปลี่ยนแล้วยืนยันอีกครั้ง",
        en: "Something changed after you opened this page, so nothing was done. Read what changed, then confirm again.")
    case .needsReason: LocalizedText(th: "โปรดระบุเหตุผล", en: "Give a reason.")
    case .needsItems:
      LocalizedText(th: "โปรดระบุเหตุผลอย่างน้อยหนึ่งข้อ", en: "Give a reason at one item or more.")
    case .appealTimeOver(let day):
      LocalizedText(
        th: "พ้นกำหนดยื่นอุทธรณ์เมื่อ \(DateText(.thai).day(day))",
        en: "The time to appeal ended on \(DateText(.english).day(day)).")
    case .evidence(let flaws):
      LocalizedText(
        th: "หลักฐานยังไม่ครบหรือไม่ตรงช่วงเวลา \(flaws.count) เรื่อง รอบนี้กำหนดให้แก้ไขก่อน",
        en: "\(flaws.count) \(flaws.count == 1 ? "matter" : "matters") of evidence must be mended first in this round.")
    }
  }
}
