import Kernel
import Scoring

/// The words of results and derivations.
enum ResultTexts {
  static let result = LocalizedText(th: "ผลการประเมิน", en: "Result")
  static let grade = LocalizedText(th: "ระดับผล", en: "Grade")
  static let toAnswers = LocalizedText(th: "ดูคำตอบทั้งหมด", en: "See the answers")
  static let toTotal = LocalizedText(th: "ที่มาของคะแนนรวม", en: "Where the total comes from")
  static let toRound = LocalizedText(th: "ผลของทั้งรอบ", en: "The whole round")
  static let nothingYet = LocalizedText(
    th: "ยังไม่มีคะแนน เพราะยังไม่ได้ตอบข้อใด", en: "There is no score yet: nothing has been answered.")
  static let beginHint = LocalizedText(
    th: "เมื่อตอบข้อแรก คะแนน จุดแข็ง และสิ่งที่ควรทำต่อจะปรากฏที่นี่",
    en: "With the first answer, the score, its strengths and what to do next appear here.")
  static let pillars = LocalizedText(th: "รายด้าน", en: "By part")
  static let radar = LocalizedText(
    th: "ร้อยละของคะแนนเต็มในแต่ละด้าน", en: "Per cent of the maximum in each part")
  static let ranked = LocalizedText(th: "เรียงจากมากไปน้อย", en: "From the highest to the lowest")
  static let answeredOnly = LocalizedText(th: "คิดเฉพาะข้อที่ตอบ", en: "On what is answered")
  static let blanksAsZero = LocalizedText(th: "นับข้อว่างเป็นศูนย์", en: "Blanks as zero")
  static let strongest = LocalizedText(th: "ด้านที่เข้มแข็งที่สุด", en: "Strongest")
  static let weakest = LocalizedText(th: "ด้านที่ควรพัฒนามากที่สุด", en: "Weakest")
  static let urgent = LocalizedText(th: "เรื่องที่ควรเร่งดำเนินการ", en: "Most urgent")
  static let urgentLead = LocalizedText(
    th: "ตัวชี้วัดที่ได้สัดส่วนของคะแนนเต็มต่ำที่สุด", en: "The indicators with the lowest share of their maximum."
  )
  static let noneUrgent = LocalizedText(
    th: "ไม่มีเรื่องที่ต้องเร่ง ทุกข้อที่ตอบได้เต็ม",
    en: "Nothing is urgent: all that is answered is at its maximum.")
  static let steps = LocalizedText(
    th: "ขั้นถัดไปที่ได้คะแนนมากที่สุด", en: "Next steps by their worth")
  static let stepsLead = LocalizedText(
    th: "ทำข้อใดข้อหนึ่งเพิ่มหนึ่งขั้น คะแนนรวมที่นับข้อว่างเป็นศูนย์จะเพิ่มเท่าใด",
    en: "What one more step on one item would add to the total, blanks counted as zero.")
  static let noSteps = LocalizedText(
    th: "ไม่มีข้อใดที่ทำเพิ่มแล้วได้คะแนนอีก", en: "No single step would bring more.")
  static let step = LocalizedText(th: "สิ่งที่ทำ", en: "What to do")
  static let indicator = LocalizedText(th: "ตัวชี้วัด", en: "Indicator")
  static let worth = LocalizedText(th: "ได้เพิ่ม", en: "Worth")
  static let after = LocalizedText(th: "คะแนนรวมหลังทำ", en: "Total after it")
  static let score = LocalizedText(th: "คะแนน", en: "Score")
  static let maximum = LocalizedText(th: "เต็ม", en: "Maximum")
  static let share = LocalizedText(th: "ร้อยละ", en: "Per cent")
  static let weight = LocalizedText(th: "น้ำหนัก", en: "Weight")
  static let coverage = LocalizedText(th: "ตอบแล้ว", en: "Answered")
  static let remark = LocalizedText(th: "หมายเหตุ", en: "Remark")

  // Derivation
  static let derivation = LocalizedText(th: "ที่มาของคะแนน", en: "How the score follows")
  static let rule = LocalizedText(th: "เกณฑ์", en: "The rule")
  static let reached = LocalizedText(th: "ข้อนี้", en: "reached")
  static let source = LocalizedText(th: "ที่มา", en: "Source")
  static let given = LocalizedText(th: "ตัวเลขที่นำมาใช้", en: "What goes in")
  static let answer = LocalizedText(th: "คำตอบ", en: "Answer")
  static let working = LocalizedText(th: "วิธีคิด", en: "The working")
  static let outcome = LocalizedText(th: "ผลลัพธ์", en: "The outcome")
  static let upward = LocalizedText(th: "จากข้อนี้ไปถึงคะแนนรวม", en: "From here to the total")
  static let nextHere = LocalizedText(th: "ก้าวต่อไป", en: "The next step")
  static let nothingMoreHere = LocalizedText(
    th: "ไม่มีขั้นใดในข้อนี้ที่ทำเพิ่มแล้วได้คะแนนรวมอีก", en: "Nothing more can be won here by one step.")
  static let note = LocalizedText(th: "หมายเหตุของผู้ตอบ", en: "Note of the respondent")
  static let toAnswer = LocalizedText(th: "ไปที่คำตอบ", en: "Go to the answer")
  static let part = LocalizedText(th: "ส่วนประกอบ", en: "Part")
  static let total = LocalizedText(th: "คะแนนรวม", en: "Total")
  static let readRule = LocalizedText(
    th: "อ่านเกณฑ์ข้อนี้ในแบบประเมิน", en: "Read this rule in the instrument")

  // States of a figure
  static let blank = LocalizedText(th: "ยังไม่ตอบ", en: "Not answered")
  static let notApplicable = LocalizedText(th: "ไม่เกี่ยวข้อง", en: "Not applicable")
  static let monitor = LocalizedText(th: "ติดตามผล", en: "Monitored")
  static let joint = LocalizedText(th: "ผลร่วม", en: "Joint")
  static let published = LocalizedText(th: "ผลที่ประกาศ", en: "As published")
  static let absent = LocalizedText(th: "ไม่มีในรอบนี้", en: "Not in this round")
  static let scored = LocalizedText(th: "มีคะแนน", en: "Scored")
}
