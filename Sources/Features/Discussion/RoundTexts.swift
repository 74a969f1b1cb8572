import Kernel

/// The words of questions about a round.
enum QuestionTexts {
  static let questions = LocalizedText(th: "ถามตอบ", en: "Questions and answers")
  static let lead = LocalizedText(
    th: "คำถามและคำตอบเกี่ยวกับรอบการประเมินนี้ ทุกหน่วยงานในรอบเห็นเหมือนกัน โดยไม่แสดงชื่อผู้ถาม",
    en: "Questions about this round and their answers, the same for every agency in it. Nobody else sees who asked.")
  static let search = LocalizedText(th: "ค้นหาคำถาม", en: "Search the questions")
  static let ask = LocalizedText(th: "ถามคำถาม", en: "Ask a question")
  static let question = LocalizedText(th: "คำถามของท่าน", en: "Your question")
  static let questionHint = LocalizedText(
    th: "อย่าใส่ข้อมูลส่วนบุคคลหรือข้อมูลลับ เพราะคำถามจะเผยแพร่แก่ทุกหน่วยงานในรอบ",
    en: "Leave out personal or confidential things: every agency in the round will read it.")
  static let send = LocalizedText(th: "ส่งคำถาม", en: "Send")
  static let answer = LocalizedText(th: "คำตอบ", en: "Answer")
  static let changeAnswer = LocalizedText(th: "แก้ไขคำตอบ", en: "Change the answer")
  static let saveAnswer = LocalizedText(th: "เผยแพร่คำตอบ", en: "Publish the answer")
  static let pin = LocalizedText(th: "ปักหมุดเป็นคำถามที่พบบ่อย", en: "Pin as asked often")
  static let unpin = LocalizedText(th: "เลิกปักหมุด", en: "Take the pin out")
  static let pinned = LocalizedText(th: "คำถามที่พบบ่อย", en: "Asked often")
  static let waiting = LocalizedText(th: "รอคำตอบ", en: "Waiting for an answer")
  static let answered = LocalizedText(th: "ตอบแล้ว", en: "Answered")
  static let withdraw = LocalizedText(th: "ถอนคำถาม", en: "Withdraw")
  static let withdrawn = LocalizedText(th: "ถอนคำถามแล้ว", en: "Your question is withdrawn.")
  static let asked = LocalizedText(
    th: "ส่งคำถามแล้ว ผู้ประสานจะได้รับแจ้ง", en: "Your question is sent; the coordinators are told.")
  static let published = LocalizedText(th: "เผยแพร่คำตอบแล้ว", en: "The answer is published.")
  static let none = LocalizedText(th: "ยังไม่มีคำถาม", en: "No questions yet")
  static let noneHint = LocalizedText(th: "เป็นคนแรกที่ถามได้", en: "Be the first to ask.")
  static let noMatch = LocalizedText(th: "ไม่พบคำถามที่ค้นหา", en: "Nothing matches")
  static let noMatchHint = LocalizedText(th: "ลองใช้คำอื่น หรือถามคำถามใหม่", en: "Try other words, or ask.")
  static let back = LocalizedText(th: "กลับไปที่รอบการประเมิน", en: "Back to the round")

  static func newQuestion(_ round: LocalizedText) -> LocalizedText {
    LocalizedText(th: "คำถามใหม่: \(round.th)", en: "A new question: \(round.en)")
  }

  static func yourAnswer(_ round: LocalizedText) -> LocalizedText {
    LocalizedText(th: "คำถามของท่านได้รับคำตอบแล้ว: \(round.th)", en: "Your question is answered: \(round.en)")
  }
}

/// The words of opinions about a round.
enum FeedbackTexts {
  static let feedback = LocalizedText(th: "ประเมินความพึงพอใจ", en: "Your opinion")
  static let lead = LocalizedText(
    th: "ช่วยบอกว่าการประเมินรอบนี้เป็นอย่างไร คำตอบใช้ปรับปรุงรอบถัดไป และแสดงเฉพาะผลรวมเมื่อมีผู้ตอบ 5 คนขึ้นไป",
    en: "Tell us how this round went. Answers improve the next one, and only sums of 5 people or more are shown.")
  static let criteria = LocalizedText(th: "เกณฑ์การประเมินชัดเจนและเหมาะสม", en: "The criteria are clear and fitting")
  static let guidance = LocalizedText(th: "คำอธิบายและตัวอย่างหลักฐานช่วยให้ตอบได้", en: "Guidance and examples help to answer")
  static let time = LocalizedText(th: "ระยะเวลาที่ให้เพียงพอ", en: "There is enough time")
  static let support = LocalizedText(th: "ผู้ประสานให้คำแนะนำได้ดี", en: "Coordinators help well")
  static let system = LocalizedText(th: "ระบบใช้งานง่าย", en: "The system is easy to use")
  static let words = LocalizedText(th: "ข้อเสนอแนะด้วยคำของท่านเอง", en: "In your own words")
  static let wordsHint = LocalizedText(
    th: "ผู้ประสานจะเห็นข้อความนี้โดยไม่เห็นชื่อท่าน", en: "Coordinators read this without your name.")
  static let send = LocalizedText(th: "ส่งความคิดเห็น", en: "Send")
  static let thanks = LocalizedText(
    th: "ขอบคุณสำหรับความคิดเห็น แก้ไขได้ทุกเมื่อ", en: "Thank you. You can change it at any time.")
  static let choose = LocalizedText(th: "กรุณาเลือกคะแนน 1 ถึง 5", en: "Choose from 1 to 5")
  static let tooLong = LocalizedText(th: "ข้อความยาวเกิน 2,000 ตัวอักษร", en: "That is more than 2,000 characters.")
  static let results = LocalizedText(th: "ผลรวมความคิดเห็น", en: "What people think")
  static let aspect = LocalizedText(th: "หัวข้อ", en: "Aspect")
  static let mean = LocalizedText(th: "ค่าเฉลี่ย", en: "Mean")
  static let count = LocalizedText(th: "ผู้ตอบ", en: "People")
  static let proposals = LocalizedText(th: "ข้อเสนอแนะ", en: "In their own words")

  static func scale(_ score: Int) -> LocalizedText {
    switch score {
    case 5: LocalizedText(th: "5 มากที่สุด", en: "5, fully")
    case 4: LocalizedText(th: "4 มาก", en: "4, mostly")
    case 3: LocalizedText(th: "3 ปานกลาง", en: "3, partly")
    case 2: LocalizedText(th: "2 น้อย", en: "2, hardly")
    default: LocalizedText(th: "1 น้อยที่สุด", en: "1, not at all")
    }
  }

  static func answered(_ people: Int) -> LocalizedText {
    LocalizedText(th: "มีผู้ตอบ \(people) คน", en: people == 1 ? "One person answered." : "\(people) people answered.")
  }

  static let notEnough = LocalizedText(
    th: "จะแสดงผลเมื่อมีผู้ตอบอย่างน้อย 5 คน เพื่อไม่ให้ทราบว่าใครตอบอย่างไร",
    en: "Results appear when 5 people have answered, so that nobody's answer can be told.")
}
