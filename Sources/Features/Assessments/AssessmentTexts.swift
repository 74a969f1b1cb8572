import Kernel

/// The words of Assessments.
enum AssessmentTexts {
  // Lists
  static let assessments = LocalizedText(th: "การประเมิน", en: "Assessments")
  static let listLead = LocalizedText(
    th: "แบบประเมินของหน่วยงานที่ท่านดูแล เรียงตามรอบ", en: "The assessments of the agencies in your care, by round.")
  static let listEmptyTitle = LocalizedText(th: "ยังไม่มีแบบประเมิน", en: "No assessments yet")
  static let listEmpty = LocalizedText(
    th: "เมื่อผู้ประสานเปิดรอบการประเมินให้หน่วยงานของท่าน แบบประเมินจะปรากฏที่นี่พร้อมกำหนดส่ง",
    en: "When your coordinator opens a round for your agency, it appears here with its due date.")
  static let agency = LocalizedText(th: "หน่วยงาน", en: "Agency")
  static let state = LocalizedText(th: "สถานะ", en: "State")
  static let answered = LocalizedText(th: "ตอบแล้ว", en: "Answered")
  static let score = LocalizedText(th: "คะแนน", en: "Score")
  static let draftBlank = LocalizedText(th: "ยังไม่เริ่ม", en: "Not begun")
  static let draft = LocalizedText(th: "กำลังตอบ", en: "In progress")
  static let ready = LocalizedText(th: "ตอบครบ รอส่ง", en: "All answered, to be handed in")
  static let submitted = LocalizedText(th: "ส่งแล้ว", en: "Handed in")
  static let notApplicable = LocalizedText(th: "ไม่เกี่ยวข้อง", en: "Not applicable")

  // Form
  static let contents = LocalizedText(th: "สารบัญแบบประเมิน", en: "Contents")
  static let allItems = LocalizedText(th: "ดูสารบัญทั้งหมด", en: "See all items")
  static let factsTitle = LocalizedText(th: "ข้อมูลของหน่วยงาน", en: "About the agency")
  static let factsLead = LocalizedText(
    th: "ข้อมูลที่เกณฑ์ใช้ตัดสินว่าข้อใดใช้กับหน่วยงานนี้และคิดคะแนนอย่างไร",
    en: "What the criteria need to know to decide which items apply and how they count.")
  static let agencyClass = LocalizedText(th: "ประเภทหน่วยงาน", en: "Class of agency")
  static let ownWeights = LocalizedText(th: "น้ำหนักเฉพาะของหน่วยงาน", en: "Weights of this agency alone")
  static let checkTitle = LocalizedText(th: "ตรวจทานและส่ง", en: "Check and hand in")
  static let save = LocalizedText(th: "บันทึกหน้านี้", en: "Save this page")
  static let saveThis = LocalizedText(th: "บันทึกข้อนี้", en: "Save this item")
  static let saveAndNext = LocalizedText(th: "บันทึกและไปต่อ", en: "Save and continue")
  static let previousSection = LocalizedText(th: "ส่วนก่อนหน้า", en: "Previous part")
  static let nextSection = LocalizedText(th: "ส่วนถัดไป", en: "Next part")
  static let previousItem = LocalizedText(th: "ข้อก่อนหน้า", en: "Previous item")
  static let nextItem = LocalizedText(th: "ข้อถัดไป", en: "Next item")
  static let wholePart = LocalizedText(th: "ดูทั้งส่วน", en: "Show the whole part")
  static let onlyThis = LocalizedText(th: "ดูเฉพาะข้อนี้", en: "Show this item alone")
  static let saved = LocalizedText(th: "บันทึกแล้ว", en: "Saved.")
  static let nothingToSave = LocalizedText(th: "ไม่มีสิ่งใดเปลี่ยนแปลง", en: "Nothing had changed.")
  static let yesPlain = LocalizedText(th: "ใช่", en: "Yes")
  static let noPlain = LocalizedText(th: "ไม่ใช่", en: "No")
  static let notApplicableMeaning = LocalizedText(
    th: "ข้อนี้ไม่ใช้กับหน่วยงานของเรา โปรดบอกเหตุผลในหมายเหตุ",
    en: "This does not concern our agency; please say why in the note.")
  static let wholeNotApplicable = LocalizedText(
    th: "ทั้งหัวข้อนี้ไม่เกี่ยวข้องกับหน่วยงาน", en: "This whole part does not concern the agency")
  static let clear = LocalizedText(th: "ล้างคำตอบข้อนี้", en: "Clear this answer")
  static let guidance = LocalizedText(th: "แนวทางการตอบ", en: "What counts")
  static let evidence = LocalizedText(th: "หลักฐานที่ใช้แสดง", en: "Proof to have at hand")
  static let required = LocalizedText(th: "ต้องมี", en: "required")
  static let rubric = LocalizedText(th: "เกณฑ์การให้คะแนน", en: "How it is scored")
  static let sourceLabel = LocalizedText(th: "ที่มา", en: "Source")
  static let note = LocalizedText(th: "หมายเหตุ", en: "Note")
  static let noteHint = LocalizedText(
    th: "อธิบายคำตอบ หรือบอกว่าหลักฐานอยู่ที่ใด", en: "Explain the answer, or say where the proof is.")
  static let history = LocalizedText(th: "ประวัติการแก้ไข", en: "History")
  static let noHistory = LocalizedText(th: "ยังไม่มีการแก้ไขข้อนี้", en: "Nobody has changed this item yet.")
  static let blankWord = LocalizedText(th: "ว่าง", en: "blank")
  static let blank = LocalizedText(th: "ยังไม่ตอบ", en: "Not answered")
  static let optional = LocalizedText(th: "ไม่บังคับ", en: "Optional")
  static let monitor = LocalizedText(th: "รายงานเท่านั้น ไม่นับคะแนน", en: "Reported only, not scored")
  static let computed = LocalizedText(th: "ระบบคำนวณให้จากคำตอบข้ออื่น", en: "Worked out from other answers")
  static let given = LocalizedText(th: "ใช้ผลที่ประกาศแล้ว", en: "Taken as published")
  static let joint = LocalizedText(th: "ใช้ผลร่วมกับหน่วยงานเจ้าภาพ", en: "Taken from the lead agency")
  static let waitingForAnother = LocalizedText(
    th: "ข้อย่อยจะปรากฏเมื่อมีข้อมูลที่ใช้เลือกเกณฑ์ครบ โปรดตอบข้อที่เกี่ยวข้องหรือกรอกข้อมูลของหน่วยงานก่อน",
    en: "Its items appear once it is known which rule applies: answer the related items, or fill in the facts.")
  static let asideTitle = LocalizedText(th: "หัวข้อนี้ไม่ใช้กับหน่วยงาน", en: "This part does not apply")
  static let aside = LocalizedText(
    th: "เงื่อนไขของเกณฑ์หรือข้อมูลของหน่วยงานทำให้หัวข้อนี้ไม่ต้องตอบ",
    en: "By the rule or by the facts of the agency, nothing is asked here.")
  static let tierOf = LocalizedText(th: "เป้าหมาย", en: "Target")
  static let points = LocalizedText(th: "คะแนน", en: "points")
  static let level = LocalizedText(th: "ระดับ", en: "Level")
  static let dateHint = LocalizedText(
    th: "วัน/เดือน/ปี เช่น 31/12/2568 ใช้ปี พ.ศ. หรือ ค.ศ. ก็ได้", en: "Day/month/year, such as 31/12/2025; either era will do.")
  static let urlHint = LocalizedText(th: "ขึ้นต้นด้วย https://", en: "Begins with https://")

  // Score
  static let scoreNow = LocalizedText(th: "คะแนนขณะนี้", en: "Score now")
  static let nextGains = LocalizedText(th: "ทำข้อใดแล้วคะแนนเพิ่ม", en: "What would bring more")
  static let nothingMore = LocalizedText(th: "ไม่มีข้อใดที่ตอบแล้วจะได้คะแนนเพิ่มอีก", en: "No single answer would bring more.")
  static let pillars = LocalizedText(th: "รายด้าน", en: "By part")
  static let pillarShare = LocalizedText(th: "ร้อยละของคะแนนเต็ม", en: "Per cent of the maximum")
  static let pillarShareByNumber = LocalizedText(
    th: "ร้อยละของคะแนนเต็ม ตัวเลขรอบรูปคือเลขข้อในสารบัญ",
    en: "Per cent of the maximum; the numbers around it are those of the contents")

  // Conflict
  static let conflictTitle = LocalizedText(
    th: "มีผู้อื่นแก้ไขข้อนี้ระหว่างที่ท่านตอบ", en: "Somebody else changed this item meanwhile")
  static let conflictLead = LocalizedText(
    th: "ยังไม่มีการบันทึกทับ โปรดเทียบทั้งสองฉบับแล้วเลือก",
    en: "Nothing has been overwritten. Compare the two and choose.")
  static let mine = LocalizedText(th: "ของท่าน", en: "Yours")
  static let theirs = LocalizedText(th: "ที่บันทึกไว้", en: "What is saved")
  static let keepMine = LocalizedText(th: "ใช้คำตอบของท่าน", en: "Keep yours")
  static let keepTheirs = LocalizedText(th: "ใช้ที่บันทึกไว้", en: "Keep what is saved")
  static let conflictSaving = LocalizedText(
    th: "มีผู้อื่นแก้ไขข้อเดียวกัน โปรดเลือกว่าจะใช้คำตอบใด", en: "Somebody else changed the same item. Choose which to keep.")

  // Lists of things
  static let noItems = LocalizedText(th: "ยังไม่มีรายการ", en: "Nothing is listed yet.")
  static let addItem = LocalizedText(th: "เพิ่มรายการ", en: "Add")
  static let itemName = LocalizedText(th: "ชื่อรายการ", en: "Name")
  static let removeItem = LocalizedText(th: "ลบรายการนี้", en: "Remove this item")
  static let removed = LocalizedText(th: "ลบรายการแล้ว", en: "The item is removed.")
  static let itemAdded = LocalizedText(th: "เพิ่มรายการแล้ว โปรดตอบคำถามของรายการนี้", en: "Added. Now answer its questions.")
  static let backToList = LocalizedText(th: "กลับไปที่รายการทั้งหมด", en: "Back to the list")
  static let borrowsItems = LocalizedText(
    th: "ถามเพิ่มเติมเกี่ยวกับรายการเดียวกับข้อนี้", en: "Asks further about the items listed under")
  static let itemChanged = LocalizedText(
    th: "มีผู้อื่นแก้ไขรายการนี้ระหว่างที่ท่านทำ ยังไม่ได้บันทึก โปรดเปิดหน้านี้อีกครั้งแล้วตรวจก่อนแก้ไข",
    en: "Somebody else changed this item meanwhile; nothing was saved. Reload the page and look before changing it.")

  // Handing in
  static let checkLead = LocalizedText(
    th: "ตรวจข้อที่ยังว่างก่อนส่ง เมื่อส่งแล้วผู้อนุมัติจะลงนาม หรือส่งกลับให้แก้ไข",
    en: "Look at what is blank. Your approver then signs, or sends it back.")
  static let backToAnswers = LocalizedText(th: "กลับไปตอบ", en: "Back to the answers")
  static let allAnswered = LocalizedText(th: "ตอบครบทุกข้อแล้ว", en: "Every question is answered")
  static let submit = LocalizedText(th: "ยืนยันและส่งให้ผู้อนุมัติ", en: "Confirm and hand in")
  static let submittedFlash = LocalizedText(th: "ส่งแบบประเมินแล้ว ขอบคุณ", en: "Handed in. Thank you.")
  static let proofTitle = LocalizedText(th: "หลักฐานที่ต้องมี", en: "Required proof")
  static let proofLead = LocalizedText(
    th: "ข้อที่ตอบแล้วต่อไปนี้ต้องมีหลักฐานพร้อมแสดง", en: "Have this at hand for what you answered.")
}
