import Kernel
import YAML

/// What can be wrong with single values of the language.
extension Finding {
  static func unknownLanguageVersion(_ written: String?) -> Finding {
    Finding(
      th: "ไม่รู้จักรุ่นของภาษา “\(written ?? "")”", en: "the language version “\(written ?? "")” is unknown",
      mend: ("เขียน samrit: 1", "write samrit: 1"))
  }

  static func badIdentifier(_ id: String, rule: IdentifierRule) -> Finding {
    let allowed: (th: String, en: String) =
      switch rule {
      case .node: ("อักษรละติน ตัวเลข . - _", "Latin letters, digits, “.”, “-” and “_”")
      case .instrument: ("อักษรละติน ตัวเลข . -", "Latin letters, digits, “.” and “-”")
      case .fact: ("อักษรละติน ตัวเลข _ และขึ้นต้นด้วยอักษร", "Latin letters, digits and “_”, beginning with a letter")
      }
    return Finding(
      th: "“\(id)” ใช้เป็นรหัสไม่ได้", en: "“\(id)” cannot be an id",
      mend: (
        "ใช้เฉพาะ\(allowed.th) ไม่เกิน \(IdentifierRule.maximumLength) อักขระ",
        "use only \(allowed.en), at most \(IdentifierRule.maximumLength) characters"
      ))
  }

  static func reservedWord(_ word: String) -> Finding {
    Finding(
      th: "“\(word)” เป็นคำที่ภาษาใช้อยู่แล้ว", en: "“\(word)” is a word of the language",
      mend: ("ตั้งรหัสอื่น", "choose another id"))
  }

  static func unknownKind(_ kind: String, near: String?) -> Finding {
    let kinds = LanguageKeys.kinds.keys.sorted().joined(separator: ", ")
    return Finding(
      th: "ไม่รู้จักชนิด “\(kind)”", en: "the kind “\(kind)” is unknown",
      meant: near, else: ("ใช้อย่างใดอย่างหนึ่ง: \(kinds)", "use one of \(kinds)"))
  }

  static func missingKind(near: String?) -> Finding {
    Finding(
      th: "เกณฑ์นี้ขาดคีย์ “kind”", en: "the key “kind” is missing in this node",
      mend: (
        near.map { "เปลี่ยน “\($0)” เป็น kind" } ?? "เพิ่ม kind: yes_no หรือชนิดอื่น",
        near.map { "write kind instead of “\($0)”" } ?? "add kind: yes_no, or another kind"
      ))
  }

  static func implausibleFiscalYear(_ year: Int) -> Finding {
    let isCommonEra = (1900...2200).contains(year)
    return Finding(
      th: "ปีงบประมาณ \(year) ไม่ใช่ปีพุทธศักราช", en: "the fiscal year \(year) is not of the Buddhist era",
      mend: isCommonEra
        ? ("เขียน \(year + 543)", "write \(year + 543)") : ("เขียนเช่น 2568", "write 2568, for instance"))
  }

  static func digitsOutOfRange(_ digits: Int) -> Finding {
    Finding(
      th: "จำนวนทศนิยม \(digits) อยู่นอกช่วง", en: "\(digits) digits after the point are out of range",
      mend: ("ใช้ 0 ถึง 6", "use 0 to 6"))
  }

  static func badDate(_ text: String) -> Finding {
    Finding(
      th: "“\(text)” ไม่ใช่วันที่ที่มีอยู่จริง", en: "“\(text)” is not a date",
      mend: ("เขียนเป็น ปี ค.ศ.-เดือน-วัน เช่น 2025-03-31", "write year-month-day, such as 2025-03-31"))
  }

  static func buddhistYear(_ year: Int, text: String) -> Finding {
    let rest = text.dropFirst(4)
    return Finding(
      th: "ปี \(year) น่าจะเป็นพุทธศักราช", en: "the year \(year) seems to be of the Buddhist era",
      mend: ("เขียนเป็นปีคริสต์ศักราช \(year - 543)\(rest)", "write the common era: \(year - 543)\(rest)"))
  }

  static let eitherTimesOrTo = Finding(
    th: "rescale ต้องมี times หรือ to อย่างใดอย่างหนึ่ง", en: "rescale needs either times or to",
    mend: ("เขียน { times: 20 } หรือ { to: 10 }", "write { times: 20 } or { to: 10 }"))

  static let levelNeedsTextOrEmpty = Finding(
    th: "ระดับคะแนนต้องมี text หรือ empty: true อย่างใดอย่างหนึ่ง", en: "a level needs either a text or empty: true",
    mend: (
      "เขียนความหมายของระดับ หรือ empty: true หากไม่มีความหมาย",
      "write what the level means, or empty: true when it has no meaning"
    ))

  static let inputOrFields = Finding(
    th: "bands ต้องมี input หรือ fields กับ value อย่างใดอย่างหนึ่ง", en: "bands need either input, or fields and value",
    mend: (
      "คำตอบเป็นตัวเลขเดียวใช้ input หากคำนวณจากหลายตัวเลขใช้ fields กับ value",
      "use input when one number is asked, fields and value when it is computed from several"
    ))

  static func wrongThreshold(_ key: String, use right: String) -> Finding {
    let isLower = right == "at_most"
    return Finding(
      th: "ช่วงคะแนนนี้ใช้ \(key) ไม่ได้", en: "\(key) does not fit these bands",
      mend: isLower
        ? ("เขียน at_most เพราะกำหนด better: lower", "write at_most, since they say better: lower")
        : ("เขียน at_least หรือกำหนด better: lower", "write at_least, or add better: lower to the bands"))
  }

  static let whenOrOtherwise = Finding(
    th: "กรณีต้องมี when หรือ otherwise อย่างใดอย่างหนึ่ง", en: "a case needs either when or otherwise",
    mend: (
      "เขียนเงื่อนไขหลัง when หรือ otherwise: true ในกรณีสุดท้าย",
      "write a condition after when, or otherwise: true in the last case"
    ))

  static let otherwiseIsTrue = Finding(
    th: "otherwise มีได้ค่าเดียวคือ true", en: "otherwise can only be true",
    mend: ("เขียน otherwise: true หรือใช้ when", "write otherwise: true, or use when"))
}

/// Mistakes of YAML itself.
extension Finding {
  init(_ problem: YAMLError.Problem) {
    switch problem {
    case .duplicateKey(let key):
      self.init(
        th: "คีย์ “\(key)” ซ้ำกัน", en: "the key “\(key)” is repeated",
        mend: ("ลบออกให้เหลือเพียงหนึ่ง", "keep one of them"))
    case .aliasesNotAllowed(let name):
      self.init(
        th: "ไม่รองรับการอ้างค่าซ้ำ “\(name)”", en: "anchors and aliases such as “\(name)” are not accepted",
        mend: ("เขียนค่าเต็ม หรือใส่เครื่องหมายอัญประกาศ", "write the value out, or put it in quotes"))
    case .tagNotAllowed(let tag):
      self.init(
        th: "ไม่รองรับแท็ก “\(tag)”", en: "the tag “\(tag)” is not accepted",
        mend: ("ลบออก หรือใส่เครื่องหมายอัญประกาศ", "remove it, or put the value in quotes"))
    case .complexKey:
      self.init(
        th: "คีย์เป็นรายการหรือชุดข้อมูลไม่ได้", en: "a key cannot be a list or a mapping",
        mend: ("ใช้ข้อความธรรมดาเป็นคีย์ หรือใส่เครื่องหมายอัญประกาศ", "use a plain text as key, or put it in quotes"))
    case .multipleDocuments:
      self.init(
        th: "มีเอกสารชุดที่สองเริ่มต้นที่นี่ (---)", en: "a second document begins here (---)",
        mend: ("เก็บไว้ไฟล์ละหนึ่งเอกสาร", "keep one document in a file"))
    case .notUTF8:
      self.init(
        th: "ไฟล์ไม่ใช่ข้อความ UTF-8", en: "the file is not UTF-8 text",
        mend: ("บันทึกไฟล์ใหม่เป็น UTF-8", "save it as UTF-8"))
    case .tooDeep(let limit):
      self.init(
        th: "ข้อมูลซ้อนกันเกิน \(limit) ชั้น", en: "the file is nested more than \(limit) levels deep",
        mend: ("จัดโครงสร้างให้ตื้นลง", "make it flatter"))
    case .tooLarge(let limit):
      self.init(
        th: "ไฟล์ใหญ่เกินขีดจำกัด \(limit)", en: "the file is larger than the limit of \(limit)",
        mend: ("แบ่งเป็นหลายแบบประเมิน", "split it into several instruments"))
    case .syntax:
      self.init(
        th: problem.thai, en: problem.english.asClause,
        mend: ("แก้จุดนี้ก่อน จึงจะอ่านส่วนที่เหลือของไฟล์ได้", "mend this first; the rest of the file cannot be read until then"))
    }
  }
}

extension String {
  /// Without the capital and the full stop of a sentence.
  fileprivate var asClause: String {
    prefix(1).lowercased() + (hasSuffix(".") ? dropFirst().dropLast() : dropFirst())
  }
}
