import Database
import Kernel

/// The names that stand beside indicators, decisions, plans and reports. The records stay; a person who is erased leaves
/// "former user" behind.
struct PlanningAuthors: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let items = try connection.query(
      """
      SELECT id AS subject, by_th AS name, changed_at AS at FROM planning_indicator WHERE by_id = \(person)
      UNION ALL SELECT id, by_th, made_at FROM planning_decision WHERE by_id = \(person)
      UNION ALL SELECT id, by_th, made_at FROM planning_amendment WHERE by_id = \(person)
      UNION ALL SELECT id, by_th, changed_at FROM action_plan WHERE by_id = \(person)
      UNION ALL SELECT plan_id, by_th, reported_at FROM action_plan_report WHERE by_id = \(person)
      ORDER BY at
      """
    ).map { row in
      PersonalHolding.Item([
        .init(Words.subject, try row.get("subject")), .init(Words.name, try row.get("name")),
        .init(Words.moment, try row.get("at")),
      ])
    }
    return items.isEmpty ? [] : [PersonalHolding(Words.title, items, on: .nameReplaced)]
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    let (person, name) = (erasure.person, erasure.name)
    let names: SQL = "SET by_th = \(name.th), by_en = \(name.en) WHERE by_id = \(person)"
    return try connection.execute("UPDATE planning_indicator \(names)")
      + connection.execute("UPDATE planning_decision \(names)")
      + connection.execute("UPDATE planning_amendment \(names)")
      + connection.execute("UPDATE action_plan \(names)")
      + connection.execute("UPDATE action_plan_report \(names)")
  }
}

private enum Words {
  static let title = LocalizedText(th: "ตัวชี้วัด มติ และแผนปฏิบัติการ", en: "Indicators, decisions and plans")
  static let subject = LocalizedText(th: "รหัส", en: "Identity")
  static let name = LocalizedText(th: "ชื่อที่แสดง", en: "Name shown")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
}
