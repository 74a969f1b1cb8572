import Kernel

/// The words of making and changing rounds.
enum RoundChangeTexts {
  static let newTitle = LocalizedText(th: "สร้างรอบการประเมิน", en: "New round")
  static let newLead = LocalizedText(
    th: "บันทึกเป็นร่างก่อน หน่วยงานจะเห็นเมื่อเริ่มรอบ", en: "It is kept as a draft; agencies see it once it is started.")
  static let editTitle = LocalizedText(th: "แก้ไขรอบ", en: "Change the round")
  static let editRunning = LocalizedText(
    th: "รอบเริ่มแล้ว แบบประเมินและหน่วยงานที่เข้าร่วมแก้ที่หน้าของตน",
    en: "The round has begun: its instrument and its agencies are changed on pages of their own.")
  static let titleThai = LocalizedText(th: "ชื่อรอบ (ไทย)", en: "Title (Thai)")
  static let titleEnglish = LocalizedText(th: "ชื่อรอบ (อังกฤษ)", en: "Title (English)")
  static let year = LocalizedText(th: "ปีงบประมาณ (พ.ศ.)", en: "Fiscal year (B.E.)")
  static let instrument = LocalizedText(th: "แบบประเมินและรอบในแบบ", en: "Instrument and its round")
  static let instrumentHint = LocalizedText(
    th: "รอบผูกกับฉบับที่เลือก แม้ไฟล์แบบประเมินเปลี่ยนภายหลัง",
    en: "The round stays with the version chosen, whatever happens to the file later.")
  static let choose = LocalizedText(th: "โปรดเลือก", en: "Choose")
  static let opens = LocalizedText(th: "วันเปิด", en: "Opens")
  static let due = LocalizedText(th: "กำหนดส่ง", en: "Due")
  static let closes = LocalizedText(th: "วันปิดรับ", en: "Closes")
  static let closesHint = LocalizedText(
    th: "หลังกำหนดส่งถึงวันนี้ยังส่งได้ แต่ทำเครื่องหมายว่าล่าช้า",
    en: "Between the due date and this day answers are taken and marked as late.")
  static let openWhenPublished = LocalizedText(
    th: "ผู้ใช้ทุกคนดูผลได้เมื่อประกาศ", en: "Everybody may read the results once published")
  static let openMeaning = LocalizedText(
    th: "ถ้าไม่เลือก แต่ละหน่วยงานเห็นเฉพาะผลของตน", en: "Otherwise each agency sees its own result alone.")
  static let confidentiality = LocalizedText(th: "การเปิดเผยผล", en: "Confidentiality")
  static let minimum = LocalizedText(
    th: "จำนวนหน่วยงานขั้นต่ำของค่าเฉลี่ย", en: "Fewest agencies in an average")
  static let minimumHint = LocalizedText(
    th: "ค่าเฉลี่ยที่มาจากหน่วยงานน้อยกว่านี้จะไม่แสดงแก่หน่วยงานที่ใช้เทียบกับตนเอง",
    en: "An average of fewer is not shown to agencies that compare themselves with it.")
  static let evidenceRule = LocalizedText(th: "เมื่อหลักฐานไม่ครบ", en: "When evidence is not in order")
  static let evidenceWarns = LocalizedText(th: "เตือน แต่ส่งและลงนามได้", en: "Warn, but let it be handed in and signed")
  static let evidenceBlocks = LocalizedText(
    th: "ส่งและลงนามไม่ได้จนกว่าจะครบ", en: "Stop it from being handed in and signed")
  static let badEvidence = LocalizedText(th: "โปรดเลือกจากรายการ", en: "Choose from the list.")
  static let appealDays = LocalizedText(th: "อุทธรณ์ได้ภายใน (วัน)", en: "Days to appeal")
  static let appealHint = LocalizedText(
    th: "นับจากวันที่ผลเป็นที่สุด 0 คืออุทธรณ์ไม่ได้", en: "From the day a result is final; 0 means no appeal.")
  static let badAppeal = LocalizedText(th: "โปรดกรอกจำนวนเต็ม 0 ถึง 365", en: "A whole number from 0 to 365.")
  static let carries = LocalizedText(th: "เสนอคำตอบจากรอบ", en: "Suggest answers from")
  static let carriesHint = LocalizedText(
    th: "หน่วยงานต้องยืนยันก่อน คำตอบที่เสนอจึงจะนับ", en: "Suggestions count only once the agency confirms them.")
  static let carriesNothing = LocalizedText(th: "ไม่เสนอ", en: "Nothing")
  static let who = LocalizedText(th: "หน่วยงานที่เข้าร่วม", en: "Who takes part")
  static let part = LocalizedText(th: "ส่วนของโครงสร้าง", en: "Part of the organisation")
  static let whole = LocalizedText(th: "ทุกหน่วยงาน", en: "The whole organisation")
  static let kinds = LocalizedText(th: "ชนิดหน่วยงาน", en: "Kinds")
  static let classes = LocalizedText(th: "ประเภทหน่วยงาน", en: "Classes")
  static let allHint = LocalizedText(th: "ไม่เลือกคือทั้งหมด", en: "None chosen means all.")
  static let codes = LocalizedText(th: "รหัสหน่วยงาน", en: "Codes of agencies")
  static let codesHint = LocalizedText(
    th: "วางรหัสบรรทัดละหนึ่งรหัส ถ้าระบุ เฉพาะหน่วยงานเหล่านี้ภายในส่วนที่เลือกจะเข้าร่วม",
    en: "One a line. When there are any, only these agencies of the part take part.")
  static let codesFile = LocalizedText(
    th: "หรือแนบไฟล์ CSV ที่มีรหัสในคอลัมน์แรก", en: "Or a CSV file with the codes in its first column")
  static let reason = LocalizedText(th: "เหตุผล", en: "Reason")
  static let reasonHint = LocalizedText(
    th: "บันทึกไว้ในประวัติและแสดงแก่ผู้เกี่ยวข้อง", en: "Kept in the history and shown to those concerned.")
  static let save = LocalizedText(th: "บันทึก", en: "Save")
  static let preview = LocalizedText(th: "ดูจำนวนหน่วยงาน", en: "Show how many agencies")
  static let saved = LocalizedText(th: "บันทึกรอบแล้ว", en: "The round is saved.")
  static let stale = LocalizedText(
    th: "มีผู้อื่นแก้ไขรอบนี้ระหว่างที่ท่านทำ ยังไม่ได้บันทึก",
    en: "Somebody else changed this round meanwhile; nothing was saved.")
  static let staleLead = LocalizedText(
    th: "ฉบับที่บันทึกไว้ล่าสุดแสดงด้านล่าง หากกดบันทึกอีกครั้ง ค่าที่ท่านกรอกจะแทนที่",
    en: "What is saved now stands below. Saving again puts what you typed in its place.")
  static let savedNow = LocalizedText(th: "ที่บันทึกไว้ขณะนี้", en: "Saved now")

  // What is to be mended
  static let needed = LocalizedText(th: "โปรดกรอก", en: "Please fill this in.")
  static let badYear = LocalizedText(
    th: "โปรดกรอกปี พ.ศ. สี่หลัก เช่น 2569", en: "A Buddhist-era year of four digits, such as 2569.")
  static let badInstrument = LocalizedText(
    th: "โปรดเลือกแบบประเมินจากรายการ", en: "Choose an instrument from the list.")
  static let dueBeforeOpens = LocalizedText(
    th: "กำหนดส่งต้องไม่ก่อนวันเปิด", en: "The due date must not be before the opening.")
  static let closesBeforeDue = LocalizedText(
    th: "วันปิดรับต้องไม่ก่อนกำหนดส่ง", en: "The closing must not be before the due date.")
  static let outsideYear = LocalizedText(
    th: "วันเปิดต้องอยู่ในปีงบประมาณ หรือก่อนหน้าไม่เกินหนึ่งปี หรือหลังสิ้นปีไม่เกินหนึ่งปี",
    en: "The opening must be within a year of the fiscal year.")
  static let badMinimum = LocalizedText(th: "โปรดกรอกจำนวนเต็ม 1 ถึง 1,000", en: "A whole number from 1 to 1,000.")
  static let badPart = LocalizedText(
    th: "ท่านสร้างรอบของส่วนนี้ไม่ได้ โปรดเลือกจากรายการ", en: "Choose a part that is in your care.")
  static let badFile = LocalizedText(
    th: "อ่านไฟล์ไม่ได้ โปรดบันทึกเป็น CSV แล้วลองอีกครั้ง", en: "The file cannot be read. Save it as CSV and try again.")
  static let badCarries = LocalizedText(
    th: "โปรดเลือกรอบจากรายการ", en: "Choose a round from the list.")
  static let reasonNeeded = LocalizedText(th: "โปรดบอกเหตุผล", en: "Please say why.")

  static func unknownCodes(_ codes: [String], _ count: Int) -> LocalizedText {
    let shown = codes.prefix(5).joined(separator: ", ") + (count > 5 ? " …" : "")
    return LocalizedText(
      th: "ไม่พบหน่วยงาน \(count) รหัส: \(shown)",
      en: "No agency has \(count == 1 ? "the code" : "these \(count) codes"): \(shown)")
  }

  // State of the round
  static let manage = LocalizedText(th: "จัดการรอบ", en: "Manage the round")
  static let start = LocalizedText(th: "เริ่มรอบ", en: "Start the round")
  static let startLead = LocalizedText(
    th: "เมื่อเริ่ม ทุกหน่วยงานจะได้แบบประเมินและได้รับแจ้ง ประเภทหน่วยงานยึดตามวันนี้",
    en: "Every agency gets its assessment and is told. Classes are those of today.")
  static let started = LocalizedText(th: "เริ่มรอบแล้ว", en: "The round has begun.")
  static let startedAlready = LocalizedText(
    th: "รอบนี้เริ่มไปแล้ว ไม่มีการสร้างซ้ำ", en: "The round has begun already; nothing was made twice.")
  static let nobodyTakesPart = LocalizedText(
    th: "ยังไม่มีหน่วยงานใดตรงกับเงื่อนไข จึงเริ่มไม่ได้", en: "No agency matches yet, so it cannot begin.")
  static let publish = LocalizedText(th: "ประกาศผล", en: "Publish")
  static let publishLead = LocalizedText(
    th: "ผลจะคงที่และเปลี่ยนแบบประเมินไม่ได้อีก", en: "Results become final; the instrument can never be changed any more.")
  static let close = LocalizedText(th: "ปิดรับคำตอบ", en: "Close")
  static let closeLead = LocalizedText(
    th: "หน่วยงานที่ยังไม่ส่งจะแก้ไขไม่ได้จนกว่าจะเปิดอีกครั้ง",
    en: "Agencies that have not handed in cannot change anything until it is opened again.")
  static let reopen = LocalizedText(th: "เปิดรับคำตอบอีกครั้ง", en: "Open again")
  static let done = LocalizedText(th: "ดำเนินการแล้ว", en: "Done.")
  static let notFromHere = LocalizedText(
    th: "สถานะของรอบเปลี่ยนไปแล้ว โปรดเปิดหน้านี้ใหม่", en: "The round does not stand where it stood. Reload the page.")
  static let publishedStays = LocalizedText(
    th: "รอบที่ประกาศผลแล้วแก้ไขไม่ได้", en: "A published round does not change any more.")
  static let instrumentLost = LocalizedText(
    th: "ไม่พบไฟล์แบบประเมินฉบับที่รอบนี้ใช้", en: "The instrument of this round cannot be found")
  static let instrumentLostBody = LocalizedText(
    th: "ยังไม่มีข้อมูลใดหาย โปรดให้ผู้ดูแลระบบนำไฟล์แบบประเมินฉบับเดิมกลับเข้าคลัง แล้วเปิดหน้านี้อีกครั้ง",
    en: "Nothing is lost. Have the operator put the file of that version back into the library, then reload this page.")
  static let agencies = LocalizedText(th: "จำนวนหน่วยงาน", en: "Agencies")
  static let population = LocalizedText(th: "หน่วยงานที่เข้าร่วม", en: "Taking part")
  static let newerVersion = LocalizedText(
    th: "คลังมีแบบประเมินฉบับใหม่กว่า", en: "The library has a newer version of the instrument")
  static let seeChanges = LocalizedText(th: "ดูสิ่งที่เปลี่ยน", en: "See what changes")

  static func count(_ count: Int) -> LocalizedText {
    LocalizedText(th: "\(grouped(count)) หน่วยงาน", en: count == 1 ? "1 agency" : "\(grouped(count)) agencies")
  }

  /// A whole number with its thousands parted.
  static func grouped(_ count: Int) -> String { NumberText().whole(count) }

  static func startedNotice(_ round: EvaluationRound) -> LocalizedText {
    LocalizedText(th: "เปิดรอบ: \(round.title.th)", en: "A round has begun: \(round.title.en)")
  }

  static func startedBody(_ round: EvaluationRound) -> LocalizedText {
    LocalizedText(
      th: "ตอบได้ตั้งแต่ \(DateText(.thai).day(round.opens)) กำหนดส่ง \(DateText(.thai).day(round.due))",
      en: "Answers are taken from \(DateText(.english).day(round.opens)); due \(DateText(.english).day(round.due)).")
  }
}
