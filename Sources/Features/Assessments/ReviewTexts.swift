import Foundation
import Kernel

/// The words of those who judge.
enum ReviewTexts {
  static let review = LocalizedText(th: "ประเมินผล", en: "Review")
  static let queueLead = LocalizedText(
    th: "แบบประเมินที่ลงนามแล้วและอุทธรณ์ที่รอท่าน เรียงตามวันที่รอนานที่สุด ผู้ประเมินหลายคนใช้คิวเดียวกัน",
    en:
      "What is signed and waits to be judged, and appeals; the longest waiting first. Several assessors share this queue."
  )
  static let queueEmpty = LocalizedText(th: "ไม่มีแบบประเมินรอประเมิน", en: "Nothing waits to be judged")
  static let queueEmptyHint = LocalizedText(
    th: "เมื่อหน่วยงานลงนามแล้ว แบบประเมินจะปรากฏที่นี่", en: "When an agency has signed, its assessment appears here.")
  static let round = LocalizedText(th: "รอบ", en: "Round")
  static let waitingSince = LocalizedText(th: "รอตั้งแต่", en: "Waiting since")
  static let taken = LocalizedText(th: "ผู้ประเมินขณะนี้", en: "In whose hands")
  static let nobody = LocalizedText(th: "ยังไม่มี", en: "Nobody")
  static let you = LocalizedText(th: "ท่าน", en: "You")
  static let claim = LocalizedText(th: "รับมาประเมิน", en: "Take it to judge")
  static let takeOver = LocalizedText(th: "รับช่วงต่อ", en: "Take over")
  static let takeOverHint = LocalizedText(
    th: "ผู้ประเมินคนก่อนจะบันทึกต่อไม่ได้ สิ่งที่บันทึกไว้แล้วยังอยู่",
    en: "The assessor before you can then save no more; what they saved stays.")
  static let release = LocalizedText(th: "คืนเข้าคิว", en: "Give back to the queue")
  static let released = LocalizedText(th: "คืนเข้าคิวแล้ว", en: "Given back to the queue.")
  static let claimed = LocalizedText(th: "รับมาประเมินแล้ว", en: "It is yours to judge.")
  static let resume = LocalizedText(th: "กลับไปแก้การประเมิน", en: "Take the review up again")
  static let assessorSays = LocalizedText(th: "ผู้ประเมิน", en: "The assessor")
  static let agencySays = LocalizedText(th: "หน่วยงานตอบ", en: "The agency says")
  static let yourJudgement = LocalizedText(th: "ผลการประเมินของท่าน", en: "Your judgement")
  static let agree = LocalizedText(th: "เห็นด้วยกับหน่วยงาน", en: "Agree with the agency")
  static let differ = LocalizedText(th: "ประเมินต่างออกไป", en: "Judge otherwise")
  static let notYet = LocalizedText(th: "ยังไม่ประเมิน", en: "Not judged yet")
  static let ownAnswer = LocalizedText(th: "คำตอบที่ท่านเห็นว่าถูกต้อง", en: "What you hold to be right")
  static let ownScore = LocalizedText(th: "คะแนนของรายการนี้", en: "Score of this list")
  static let reason = LocalizedText(th: "เหตุผลที่ต่าง", en: "Why it differs")
  static let reasonHint = LocalizedText(
    th: "หน่วยงานจะเห็นเมื่อผลเป็นที่สุด", en: "The agency sees it once the result is final.")
  static let needsReason = LocalizedText(th: "โปรดบอกเหตุผลที่ประเมินต่างจากหน่วยงาน", en: "Say why you judge otherwise.")
  static let agreeRest = LocalizedText(
    th: "เห็นด้วยกับทุกข้อในหน้านี้ที่ยังไม่ประเมิน", en: "Agree with all on this page not judged yet")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let saveAndNext = LocalizedText(th: "บันทึกและไปต่อ", en: "Save and continue")
  static let nextAssessment = LocalizedText(th: "แบบประเมินถัดไป", en: "Next assessment")
  static let previousAssessment = LocalizedText(th: "แบบประเมินก่อนหน้า", en: "Previous assessment")
  static let end = LocalizedText(th: "สรุปและปิดการประเมิน", en: "Conclude")
  static let accept = LocalizedText(th: "ประเมินเสร็จแล้ว", en: "The assessment is complete")
  static let acceptHint = LocalizedText(
    th: "ข้อที่ไม่ได้ประเมินถือว่าเห็นด้วยกับหน่วยงาน จากนั้นผู้ประสานหรือผู้ประเมินจึงยืนยันเป็นผลที่สุด",
    en: "What was not judged counts as agreed. The coordinator or an assessor then makes the result final.")
  static let findings = LocalizedText(th: "ข้อค้นพบ", en: "Findings")
  static let findingsLead = LocalizedText(
    th: "หน่วยงานจะเห็นข้อค้นพบเมื่อผลเป็นที่สุด", en: "The agency sees findings once the result is final.")
  static let noFindings = LocalizedText(th: "ยังไม่มีข้อค้นพบ", en: "There are no findings yet.")
  static let addFinding = LocalizedText(th: "เพิ่มข้อค้นพบ", en: "Add a finding")
  static let findingAdded = LocalizedText(th: "เพิ่มข้อค้นพบแล้ว", en: "The finding is added.")
  static let withdraw = LocalizedText(th: "ถอนข้อค้นพบนี้", en: "Take this finding back")
  static let withdrawn = LocalizedText(th: "ถอนข้อค้นพบแล้ว", en: "The finding is taken back.")
  static let findingWords = LocalizedText(th: "ข้อค้นพบ", en: "What you found")
  static let findingKind = LocalizedText(th: "ชนิด", en: "Kind")
  static let findingItem = LocalizedText(th: "เกี่ยวกับข้อ", en: "About")
  static let wholeAssessment = LocalizedText(th: "ทั้งแบบประเมิน", en: "The whole assessment")
  static let needsWords = LocalizedText(th: "โปรดเขียนข้อค้นพบ", en: "Write what you found.")
  static let saved = LocalizedText(th: "บันทึกผลการประเมินแล้ว", en: "The judgement is saved.")
  static let progress = LocalizedText(th: "ประเมินแล้ว", en: "Judged")
  static let stale = LocalizedText(
    th: "หน่วยงานแก้คำตอบหลังจากประเมินไว้ โปรดประเมินข้อนี้ใหม่", en: "The agency changed its answer since; judge it again.")
  static let mustClaim = LocalizedText(
    th: "รับมาประเมินก่อนจึงจะบันทึกได้", en: "Take it to judge before you save.")
  static let consistency = LocalizedText(th: "เทียบข้อเดียวกันทุกหน่วยงาน", en: "The same item in all agencies")
  static let consistencyLead = LocalizedText(
    th: "อ่านคำตอบและผลประเมินของข้อเดียวกันเทียบกัน เพื่อให้ตัดสินด้วยมาตรฐานเดียว",
    en: "The same item side by side, so that all are judged by one measure.")
  static let differences = LocalizedText(th: "ข้อที่ผลต่างจากที่หน่วยงานรายงาน", en: "Where the result differs from the claim")
  static let noDifferences = LocalizedText(
    th: "ผู้ประเมินเห็นด้วยกับทุกข้อ", en: "The assessor agreed with every item.")
  static let filter = LocalizedText(th: "รอบ", en: "Round")

  static func kind(_ kind: Finding.Kind) -> LocalizedText {
    switch kind {
    case .praise: LocalizedText(th: "ทำได้ดี", en: "Praise")
    case .mend: LocalizedText(th: "ต้องแก้ไข", en: "Must be mended")
    case .suggestion: LocalizedText(th: "ข้อเสนอแนะ", en: "Suggestion")
    }
  }

  static func takenBy(_ claim: ReviewClaim) -> LocalizedText {
    LocalizedText(
      th: "\(claim.by.name.th) กำลังประเมินอยู่ ล่าสุด \(DateText(.thai).dayAndTime(claim.seen))",
      en: "\(claim.by.name.en) is judging it, last seen \(DateText(.english).dayAndTime(claim.seen))")
  }

  static func judged(_ done: Int, of total: Int) -> LocalizedText {
    LocalizedText(th: "ประเมินแล้ว \(done) จาก \(total) ข้อ", en: "\(done) of \(total) judged")
  }
}
