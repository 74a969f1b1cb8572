import Database
import Kernel

/// The names that stand beside versions of evidence. The evidence is the agency's and stays; a person who is erased
/// leaves "former user" behind.
struct EvidenceAuthors: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let items = try connection.query(
      "SELECT evidence_id, number, filename, by_th, at FROM evidence_version WHERE by_id = \(person) ORDER BY at"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.evidence, try row.get("evidence_id")),
        .init(Words.version, String(try row.get("number", as: Int.self))),
        .init(Words.file, try row.get("filename")), .init(Words.name, try row.get("by_th")),
        .init(Words.moment, try row.get("at")),
      ])
    }
    return items.isEmpty ? [] : [PersonalHolding(Words.title, items, on: .nameReplaced)]
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    try connection.execute(
      """
      UPDATE evidence_version SET by_th = \(erasure.name.th), by_en = \(erasure.name.en)
      WHERE by_id = \(erasure.person)
      """)
  }
}

private enum Words {
  static let title = LocalizedText(th: "หลักฐานที่นำเข้า", en: "Evidence brought in")
  static let evidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let version = LocalizedText(th: "ฉบับที่", en: "Version")
  static let file = LocalizedText(th: "ชื่อไฟล์", en: "File")
  static let name = LocalizedText(th: "ชื่อที่แสดง", en: "Name shown")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
}
