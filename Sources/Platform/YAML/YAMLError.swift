/// What is wrong with a YAML text, and where.
public struct YAMLError: Error, Sendable, Hashable {
  /// The kinds of mistake.
  public enum Problem: Sendable, Hashable {
    /// The text breaks the grammar of YAML; the parser's own words.
    case syntax(String)
    /// The key occurs a second time in the same mapping.
    case duplicateKey(String)
    /// The bytes are not UTF-8.
    case notUTF8
    /// Lists and mappings are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// The text has more bytes or more nodes than the limit.
    case tooLarge(limit: Int)
    /// An anchor (`&name`) or alias (`*name`) is used.
    case aliasesNotAllowed(String)
    /// A second document begins.
    case multipleDocuments
    /// A key is itself a list or a mapping.
    case complexKey
    /// A value carries a tag (`!name`).
    case tagNotAllowed(String)
  }

  /// Where the mistake is.
  public var mark: YAMLMark
  /// What the mistake is.
  public var problem: Problem

  /// An error from its parts.
  public init(mark: YAMLMark, problem: Problem) {
    self.mark = mark
    self.problem = problem
  }
}

extension YAMLError.Problem {
  /// The mistake and its cure, in English.
  public var english: String {
    switch self {
    case .syntax(let words): SyntaxSentence.explaining(words).english
    case .duplicateKey(let key): "The key “\(shown(key))” occurs twice here. Remove one of them."
    case .notUTF8: "The file is not UTF-8 text. Save it as UTF-8."
    case .tooDeep(let limit): "The file is nested more than \(limit) levels deep. Make it flatter."
    case .tooLarge(let limit): "The file is larger than the limit of \(limit). Split it."
    case .aliasesNotAllowed(let name):
      "Anchors and aliases (“\(shown(name))”) are not accepted. Write the value out, or put it in quotes."
    case .multipleDocuments: "A second document begins here (---). Keep one document in a file."
    case .complexKey: "A key must be a simple text, not a list or a mapping."
    case .tagNotAllowed(let tag): "The tag “\(shown(tag))” is not accepted. Remove it, or put the value in quotes."
    }
  }

  /// A name short enough for a sentence, whatever the file says.
  private func shown(_ name: String) -> String {
    name.count > 60 ? name.prefix(60) + "…" : name
  }

  /// The mistake and its cure, in Thai.
  public var thai: String {
    switch self {
    case .syntax(let words): SyntaxSentence.explaining(words).thai
    case .duplicateKey(let key): "มีคีย์ “\(shown(key))” ซ้ำกันในชุดเดียวกัน ให้ลบออกหนึ่งรายการ"
    case .notUTF8: "ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 ให้บันทึกไฟล์ใหม่เป็น UTF-8"
    case .tooDeep(let limit): "ข้อมูลซ้อนกันลึกเกิน \(limit) ชั้น ให้จัดโครงสร้างให้ตื้นลง"
    case .tooLarge(let limit): "ไฟล์ใหญ่เกินขีดจำกัด \(limit) ให้แบ่งเป็นหลายไฟล์"
    case .aliasesNotAllowed(let name):
      "ไม่รองรับการอ้างอิงค่าซ้ำ (“\(shown(name))”) ให้เขียนค่าเต็ม หรือใส่เครื่องหมายอัญประกาศครอบข้อความ"
    case .multipleDocuments: "มีเอกสารชุดที่สองเริ่มต้นที่นี่ (---) หนึ่งไฟล์มีได้เพียงหนึ่งเอกสาร"
    case .complexKey: "คีย์ต้องเป็นข้อความธรรมดา ไม่ใช่รายการหรือชุดข้อมูล"
    case .tagNotAllowed(let tag): "ไม่รองรับแท็ก “\(shown(tag))” ให้ลบออก หรือใส่เครื่องหมายอัญประกาศครอบข้อความ"
    }
  }
}
