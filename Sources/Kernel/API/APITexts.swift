/// The words of the programming interface.
public enum APITexts {
  static let inThai = LocalizedText(th: "ภาษาไทย", en: "In Thai")
  static let inEnglish = LocalizedText(th: "ภาษาอังกฤษ", en: "In English")

  // What is wrong with a text
  static let jsonBroken = LocalizedText(th: "ไม่ใช่ JSON ที่ถูกต้อง", en: "This is not well-formed JSON.")
  static let jsonNotUTF8 = LocalizedText(th: "ข้อความไม่ใช่รหัส UTF-8", en: "The text is not UTF-8.")
  static let jsonTooDeep = LocalizedText(th: "JSON ซ้อนกันหลายชั้นเกินไป", en: "The JSON is nested too deeply.")
  static let jsonGoesOn = LocalizedText(
    th: "มีข้อความต่อท้ายค่า JSON โปรดส่งเพียงค่าเดียว", en: "Something follows the JSON value; send one value only.")

  static func jsonTwice(_ name: String) -> LocalizedText {
    LocalizedText(th: "มีชื่อ “\(name)” ซ้ำกัน", en: "The member “\(name)” stands twice.")
  }

  // What is wrong with a value
  static let missing = LocalizedText(th: "ต้องมีค่านี้", en: "This is required.")

  static func unknownField(_ name: String, _ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    return LocalizedText(
      th: "ไม่รู้จัก “\(name)” ชื่อที่ใช้ได้: \(list)", en: "“\(name)” is not known here. Known names: \(list)")
  }

  static func exactlyOne(_ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    return LocalizedText(th: "ต้องมีเพียงหนึ่งใน: \(list)", en: "Exactly one of these must stand here: \(list)")
  }

  static func otherKind(_ kind: String) -> LocalizedText {
    LocalizedText(th: "ต้องเป็นชนิด \(kind)", en: "This must be of the type \(kind).")
  }

  static func notAmong(_ known: [String]) -> LocalizedText {
    let list = known.joined(separator: ", ")
    return LocalizedText(th: "ต้องเป็นหนึ่งใน: \(list)", en: "This must be one of: \(list)")
  }

  static func notWithin(_ range: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      th: "ต้องเป็นจำนวนเต็มตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)",
      en: "This must be a whole number from \(range.lowerBound) to \(range.upperBound).")
  }

  static func tooLong(_ most: Int) -> LocalizedText {
    LocalizedText(th: "ยาวเกิน \(most) อักขระ", en: "This is longer than \(most) characters.")
  }

  static func tooMany(_ most: Int) -> LocalizedText {
    LocalizedText(th: "มีเกิน \(most) รายการ", en: "There are more than \(most) entries.")
  }

  /// Where a list goes on after something that is not in it.
  public static let noSuchPlace = LocalizedText(
    th: "ไม่มีรายการนี้ในบัญชี โปรดใช้ค่า next ที่ได้รับจากหน้าก่อน",
    en: "Nothing in the list has this id; send the value of “next” from the page before.")

  // Why a request was refused
  static let badQuery = LocalizedText(th: "พารามิเตอร์ไม่ถูกต้อง", en: "A parameter of the address is not right.")
  static let badBody = LocalizedText(
    th: "ข้อมูลที่ส่งมาไม่ถูกต้อง ยังไม่มีการบันทึก", en: "What was sent is not right; nothing was saved.")
  static let notJSON = LocalizedText(
    th: "โปรดส่งข้อมูลเป็น JSON และระบุ Content-Type: application/json",
    en: "Send JSON, and say so with Content-Type: application/json.")
  static let tokenNeeded = LocalizedText(
    th: "ต้องแสดงโทเค็นส่วนบุคคลใน Authorization: Bearer",
    en: "Show a personal token in Authorization: Bearer.")
  static let forbidden = LocalizedText(
    th: "โทเค็นหรือบทบาทของท่านไม่ครอบคลุมการทำงานนี้", en: "Your token or your roles do not cover this.")
  static let notFound = LocalizedText(
    th: "ไม่พบสิ่งที่ขอ หรือท่านไม่มีสิทธิ์ดู", en: "There is no such thing, or you may not see it.")
  static let otherTrouble = LocalizedText(th: "ทำตามคำขอไม่ได้", en: "The request could not be carried out.")
  static let tooLarge = LocalizedText(th: "ข้อมูลที่ส่งมาใหญ่เกินไป", en: "What was sent is too large.")
  static let wrongMethod = LocalizedText(
    th: "ที่อยู่นี้ไม่รับวิธีเรียกนี้", en: "This address does not take this method.")
  static let ourFault = LocalizedText(
    th: "ระบบขัดข้อง โปรดลองอีกครั้งภายหลัง", en: "The system failed. Please try again later.")

  static func of(_ status: Int) -> LocalizedText {
    switch status {
    case 401: tokenNeeded
    case 403: forbidden
    case 404: notFound
    case 405: wrongMethod
    case 413: tooLarge
    case 415: notJSON
    case 500...: ourFault
    default: otherTrouble
    }
  }

  // Description
  /// What the interface is called.
  public static let title = LocalizedText(th: "ส่วนต่อประสานโปรแกรมของสัมฤทธิ์", en: "Samrit’s programming interface")
  static let about = LocalizedText(
    th: "ทุกสิ่งที่ทำได้บนหน้าเว็บทำผ่านโปรแกรมได้ด้วยสิทธิ์เดียวกัน ตัวเลขคะแนนเป็นข้อความเพื่อให้ตรงทุกหลัก",
    en: "What the pages do, programs may do with the same rights. Figures are texts, so that they stay exact.")
  static let done = LocalizedText(th: "ดำเนินการแล้ว", en: "Done")

  static func scopeMissing(_ scope: TokenScope) -> LocalizedText {
    LocalizedText(
      th: "โทเค็นนี้ไม่มีขอบเขต “\(scope.rawValue)” ซึ่งการทำงานนี้ต้องใช้",
      en: "This token lacks the scope “\(scope.rawValue)”, which this needs.")
  }

  static let cursor = LocalizedText(
    th: "ค่า next ของหน้าก่อน เพื่ออ่านต่อ", en: "The value of “next” from the page before, to read on.")
  static let limit = LocalizedText(th: "จำนวนรายการต่อหน้า", en: "How many entries a page has.")
  static let nextPage = LocalizedText(
    th: "ส่งค่านี้เป็น after เพื่ออ่านหน้าถัดไป เป็น null เมื่อหมดแล้ว",
    en: "Send it as “after” for the next page; null at the end.")
  static let capabilities = LocalizedText(
    th: "สิ่งที่ผู้ขอทำกับสิ่งนี้ได้", en: "What the reader may do with it.")
}
