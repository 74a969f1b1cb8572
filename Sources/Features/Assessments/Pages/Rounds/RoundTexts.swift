import Kernel

/// The words of rounds.
enum RoundTexts {
  static let questions = LocalizedText(th: "ถามตอบ", en: "Questions and answers")
  static let opinion = LocalizedText(th: "ประเมินความพึงพอใจ", en: "Give your opinion")
  static let rounds = LocalizedText(th: "รอบการประเมิน", en: "Rounds")
  static let lead = LocalizedText(
    th: "ผลของทุกหน่วยงานที่ท่านดูได้ แยกตามรอบ", en: "The results of every agency you may see, by round.")
  static let latestFirst = LocalizedText(th: "เรียงตามกำหนดส่ง รอบล่าสุดก่อน", en: "By due date, the latest first")
  static let none = LocalizedText(th: "ยังไม่มีรอบการประเมิน", en: "No rounds yet")
  static let noneHint = LocalizedText(
    th: "เมื่อผู้ประสานเปิดรอบ รอบจะปรากฏที่นี่พร้อมกำหนดส่งและความคืบหน้า",
    en: "When a coordinator opens a round, it appears here with its dates and how far it is.")
  static let round = LocalizedText(th: "รอบ", en: "Round")
  static let instrument = LocalizedText(th: "แบบประเมิน", en: "Instrument")
  static let dates = LocalizedText(th: "ช่วงเวลา", en: "Dates")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let handedIn = LocalizedText(th: "ส่งแล้ว", en: "Handed in")
  static let mean = LocalizedText(th: "ค่าเฉลี่ย", en: "Mean")
  static let meanRow = LocalizedText(th: "ค่าเฉลี่ยของหน่วยงานที่แสดง", en: "Mean of the agencies shown")
  static let preparing = LocalizedText(th: "กำลังเตรียม", en: "Being prepared")
  static let coming = LocalizedText(th: "ยังไม่เปิด", en: "Not open yet")
  static let open = LocalizedText(th: "เปิดให้ตอบ", en: "Open")
  static let late = LocalizedText(th: "เลยกำหนดส่ง", en: "Past its due date")
  static let over = LocalizedText(th: "ปิดรับคำตอบ", en: "Closed")
  static let published = LocalizedText(th: "ประกาศผลแล้ว", en: "Published")

  static let matrix = LocalizedText(th: "ตารางคะแนน", en: "Scores")
  static let ranking = LocalizedText(th: "อันดับและการกระจาย", en: "Ranking and distribution")
  static let group = LocalizedText(th: "ภาพรวมของกลุ่ม", en: "The group as a whole")
  static let views = LocalizedText(th: "มุมมองของรอบนี้", en: "Views of this round")
  static let byPillar = LocalizedText(th: "รายด้าน", en: "By part")
  static let byIndicator = LocalizedText(th: "รายตัวชี้วัด", en: "By indicator")
  static let detail = LocalizedText(th: "ความละเอียด", en: "Detail")
  static let agencyClass = LocalizedText(th: "ประเภทหน่วยงาน", en: "Class of agency")
  static let part = LocalizedText(th: "สังกัด", en: "Part of the organisation")
  static let all = LocalizedText(th: "ทั้งหมด", en: "All")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let total = LocalizedText(th: "คะแนนรวม", en: "Total")
  static let answered = LocalizedText(th: "ตอบแล้ว", en: "Answered")
  static let rank = LocalizedText(th: "อันดับ", en: "Rank")
  static let score = LocalizedText(th: "คะแนน", en: "Score")
  static let download = LocalizedText(th: "ดาวน์โหลดตาราง (CSV)", en: "Download the table (CSV)")
  static let inOrganisation = LocalizedText(th: "เรียงตามโครงสร้างหน่วยงาน", en: "In the order of the organisation")
  static let matrixNote = LocalizedText(
    th: "คะแนนเฉพาะข้อที่ตอบ สีบอกสัดส่วนของคะแนนเต็มตามแถบสีด้านล่าง ชี้หรือเลื่อนไปที่ช่องเพื่ออ่านเหตุผล กดเพื่อดูที่มา กดหัวคอลัมน์เพื่อเรียง",
    en:
      "Scores on what is answered; colour shows the share of the maximum, as in the scale below. Point at a cell for the reason, follow it to how the score came about, follow a column's name to sort."
  )
  static let rankNote = LocalizedText(
    th: "จัดอันดับด้วยคะแนนที่นับข้อว่างเป็นศูนย์ ก่อนปัดเศษ คะแนนเท่ากันใช้อันดับร่วมกัน",
    en: "By the score with blanks as zero, before rounding; equal scores share a rank.")
  static let shared = LocalizedText(th: "อันดับร่วม", en: "shared")
  static let unranked = LocalizedText(th: "ยังไม่มีคะแนน", en: "No score yet")
  static let distribution = LocalizedText(
    th: "การกระจายของคะแนน (ร้อยละของคะแนนเต็ม)", en: "Distribution (per cent of the maximum)")
  static let agencies = LocalizedText(th: "หน่วยงาน", en: "agencies")
  static let ownOnly = LocalizedText(
    th: "ท่านเห็นเฉพาะผลของหน่วยงานที่ท่านดูแล", en: "You see the result of the agency in your care alone.")
  static let nothingToSee = LocalizedText(th: "ไม่มีผลที่ท่านดูได้ในรอบนี้", en: "There is no result here for you to see")
  static let nothingHint = LocalizedText(
    th: "ผลของแต่ละหน่วยงานเห็นได้เฉพาะผู้เกี่ยวข้อง จนกว่าจะประกาศผล",
    en: "Until results are published, only those concerned may see them.")
  static let noMatch = LocalizedText(th: "ไม่มีหน่วยงานที่ตรงกับตัวกรอง", en: "No agency matches the filter")
  static let noMatchHint = LocalizedText(th: "ล้างตัวกรองเพื่อดูทุกหน่วยงาน", en: "Clear the filter to see all of them.")
  static let meanPillars = LocalizedText(th: "ค่าเฉลี่ยรายด้าน", en: "Mean by part")
  static let urgentLead = LocalizedText(
    th: "ตัวชี้วัดที่ค่าเฉลี่ยของกลุ่มได้สัดส่วนของคะแนนเต็มต่ำที่สุด",
    en: "The indicators with the lowest share of the maximum in the mean of the group.")
  static let notYet = LocalizedText(th: "ยังไม่มีคะแนนของกลุ่ม", en: "The group has no score yet")
  static let notYetHint = LocalizedText(
    th: "ค่าเฉลี่ยจะปรากฏเมื่อมีหน่วยงานเริ่มตอบ", en: "The mean appears when an agency has begun to answer.")
  static let code = LocalizedText(th: "รหัส", en: "Code")

  /// How many answered, and how the group stands, in a sentence.
  static func standing(_ counts: ResponseCounts, mean: (score: String, maximum: String)?, weakest: LocalizedText?)
    -> LocalizedText
  {
    let answered = LocalizedText(
      th: "ส่งแล้ว \(counts.submitted) จาก \(counts.all) หน่วยงาน กำลังตอบ \(counts.begun) ยังไม่เริ่ม \(counts.blank)",
      en:
        "\(counts.submitted) of \(counts.all) \(counts.all == 1 ? "agency has" : "agencies have") handed in, \(counts.begun) under way, \(counts.blank) not begun"
    )
    guard let mean else { return LocalizedText(th: answered.th, en: answered.en + ".") }
    let held = weakest.map { LocalizedText(th: " ด้านที่ควรพัฒนามากที่สุดคือ\u{00A0}\($0.th)", en: ", weakest in \($0.en)") }
    return LocalizedText(
      th: "\(answered.th) ค่าเฉลี่ย \(mean.score) จาก \(mean.maximum) คะแนน\(held?.th ?? "")",
      en: "\(answered.en). The mean is \(mean.score) of \(mean.maximum)\(held?.en ?? "").")
  }

  static func outOf(_ maximum: String) -> LocalizedText { LocalizedText(th: "เต็ม \(maximum)", en: "of \(maximum)") }

  static func period(_ round: EvaluationRound, _ language: Language) -> String {
    DateText(language).period(round.opens...max(round.opens, round.closes), .short)
  }
}
