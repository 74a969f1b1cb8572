import Kernel

/// What can be wrong with the shape of a file: keys and the types of their values.
extension Finding {
  static func unknownKey(_ key: String, in table: KeyTable, near: String?) -> Finding {
    let kinds = table.kindsKnowing(key)
    let called = table.called
    if !kinds.isEmpty {
      let list = kinds.joined(separator: ", ")
      return Finding(
        th: "คีย์ “\(key)” ไม่ใช้กับ\(called.th)", en: "the key “\(key)” does not belong to \(called.en)",
        mend: ("ลบออก หรือเปลี่ยนชนิดเป็น \(list)", "remove it, or change the kind to \(list)"))
    }
    return Finding(
      th: "ไม่รู้จักคีย์ “\(key)” ใน\(called.th)", en: "the key “\(key)” is unknown in \(called.en)",
      meant: near.flatMap { table.keys.contains($0) ? $0 : nil }, else: keyCure(near, in: table))
  }

  /// What to write where no key of the table was meant; `near` is then a key of other kinds.
  private static func keyCure(_ near: String?, in table: KeyTable) -> (th: String, en: String) {
    if let near {
      let list = table.kindsKnowing(near).joined(separator: ", ")
      return (
        "หากหมายถึง “\(near)” ใช้ได้กับชนิด \(list) เท่านั้น", "if “\(near)” is meant, it belongs to the kinds \(list) only"
      )
    }
    let known = table.keys.sorted().joined(separator: ", ")
    guard table == LanguageKeys.text else { return ("ใช้ได้เฉพาะ \(known)", "the keys here are \(known)") }
    return (
      "ใช้ได้เฉพาะ \(known) หากเป็นส่วนหนึ่งของข้อความ ให้ใส่เครื่องหมายอัญประกาศครอบทั้งข้อความ",
      "the keys here are \(known); if it is part of a text, put the whole text in quotes"
    )
  }

  static func missingKey(_ key: String, in table: KeyTable) -> Finding {
    let example = KeyHint.example(of: key)
    return Finding(
      th: "ขาดคีย์ “\(key)” ใน\(table.called.th)", en: "the key “\(key)” is missing in \(table.called.en)",
      mend: ("เพิ่ม \(example)", "add \(example)"))
  }

  static func mappingExpected(_ table: KeyTable) -> Finding {
    let keys = (table.needed.isEmpty ? table.keys : table.needed).joined(separator: ", ")
    return Finding(
      th: "ตรงนี้ต้องเป็น\(table.called.th)ที่เขียนเป็นคู่คีย์กับค่า",
      en: "\(table.called.en) is expected here, written as keys with values",
      mend: ("เขียนเป็น คีย์: ค่า เช่น \(keys)", "write key: value, with keys such as \(keys)"))
  }

  static func listExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นรายการ", en: "“\(key)” must be a list",
      mend: ("ขึ้นต้นแต่ละรายการด้วย - หรือเขียนใน [ ]", "begin each item with -, or write them in [ ]"))
  }

  static func emptyList(_ key: String) -> Finding {
    Finding(
      th: "รายการ “\(key)” ว่างเปล่า", en: "the list “\(key)” is empty",
      mend: ("เพิ่มอย่างน้อยหนึ่งรายการ", "add at least one item"))
  }

  static func textExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นข้อความ และต้องไม่ว่าง", en: "“\(key)” must be a text that is not empty",
      mend: ("เขียนข้อความบรรทัดเดียวกัน เช่น \(key): \"…\"", "write the text after it: \(key): \"…\""))
  }

  static func bothLanguagesExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องมีทั้งภาษาไทยและภาษาอังกฤษ", en: "“\(key)” must be written in Thai and in English",
      mend: ("เขียน \(key): { th: \"…\", en: \"…\" }", "write \(key): { th: \"…\", en: \"…\" }"))
  }

  static func languageMissing(_ language: String, key: String) -> Finding {
    let name: (th: String, en: String) = language == "th" ? ("ภาษาไทย", "Thai") : ("ภาษาอังกฤษ", "English")
    return Finding(
      th: "“\(key)” ยังไม่มีข้อความ\(name.th)", en: "the \(name.en) text of “\(key)” is empty",
      mend: ("เขียนข้อความหลัง \(language):", "write a text after \(language):"))
  }

  static func numberExpected(_ key: String, written: String?) -> Finding {
    let shown = written.map { " “\($0)”" } ?? ""
    return Finding(
      th: "“\(key)” ต้องเป็นตัวเลข\(written.map { " ไม่ใช่ “\($0)”" } ?? "")",
      en: "“\(key)” must be a number\(written == nil ? "" : ", not\(shown)")",
      mend: (
        "เขียนเฉพาะตัวเลขและจุดทศนิยม เช่น 1000.5 ไม่เกิน 12 ตำแหน่ง และไม่เกินหนึ่งล้านล้าน",
        "write digits and a point only, such as 1000.5, with at most 12 decimals and no more than a million million"
      ))
  }

  static func wholeExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นจำนวนเต็ม", en: "“\(key)” must be a whole number",
      mend: ("ตัดทศนิยมออก", "write it without decimals"))
  }

  static func truthExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็น true หรือ false", en: "“\(key)” must be true or false",
      mend: ("เขียน \(key): true หรือลบคีย์นี้ออก", "write \(key): true, or remove the key"))
  }

  static func oneOf(_ words: [String], key: String, written: String?) -> Finding {
    let list = words.joined(separator: ", ")
    let near = written.flatMap { closest(to: $0, among: words) }
    return Finding(
      th: written.map { "“\($0)” ใช้กับ “\(key)” ไม่ได้" } ?? "“\(key)” ต้องเป็นคำเดียว",
      en: written.map { "“\($0)” is no value of “\(key)”" } ?? "“\(key)” must be one word",
      meant: near, else: ("ใช้อย่างใดอย่างหนึ่ง: \(list)", "use one of \(list)"))
  }

  static func amountExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นตัวเลข ตัวเลขแยกตามกลุ่มหน่วยงาน หรือนิพจน์",
      en: "“\(key)” must be a number, a number for each class, or an expression",
      mend: (
        "เขียนเช่น 5 หรือ { central: 5, otherwise: 10 } หรือ \"clients / 2\"",
        "write 5, or { central: 5, otherwise: 10 }, or \"clients / 2\", for instance"
      ))
  }

  static func expressionExpected(_ key: String) -> Finding {
    Finding(
      th: "“\(key)” ต้องเป็นนิพจน์", en: "“\(key)” must be an expression",
      mend: ("เขียนในเครื่องหมายอัญประกาศ เช่น 'round = \"m6\"'", "write it in quotes, such as 'round = \"m6\"'"))
  }

  static let emptyFile = Finding(
    th: "ไฟล์ว่างเปล่า", en: "the file is empty",
    mend: (
      "เริ่มด้วย samrit: 1 แล้วตามด้วย id, version, title และ root",
      "begin with samrit: 1, then id, version, title and root"
    ))
}
