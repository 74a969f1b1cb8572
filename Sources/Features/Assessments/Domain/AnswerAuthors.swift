import Database
import Kernel

/// The names that stand beside answers and signatures. The records are the agency's and stay; a person who is erased
/// leaves "former user" behind.
struct AnswerAuthors: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let answers = try connection.query(
      """
      SELECT assessment_id, node_id, answered_by, answered_at FROM assessment_answer
      WHERE answered_by_id = \(person) ORDER BY answered_at
      """
    ).map { row in
      PersonalHolding.Item([
        .init(Words.assessment, try row.get("assessment_id")), .init(Words.item, try row.get("node_id")),
        .init(Words.name, try row.get("answered_by")), .init(Words.moment, try row.get("answered_at")),
      ])
    }
    let signed = try connection.query(
      "SELECT id, submitted_by, submitted_at FROM assessment WHERE submitted_by_id = \(person) ORDER BY submitted_at"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.assessment, try row.get("id")), .init(Words.name, try row.optional("submitted_by") ?? ""),
        .init(Words.moment, try row.optional("submitted_at") ?? ""),
      ])
    }
    let life = try LifeColumns.all.map { column in
      PersonalHolding(
        column.title,
        try connection.query(column.reading(person)).map { row in
          PersonalHolding.Item([
            .init(Words.assessment, try row.get("assessment_id")), .init(Words.name, try row.get("name")),
            .init(Words.text, try row.get("words")), .init(Words.moment, try row.get("at")),
          ])
        }, on: .nameReplaced)
    }
    let all =
      [
        PersonalHolding(Words.answers, answers, on: .nameReplaced),
        PersonalHolding(Words.signatures, signed, on: .nameReplaced),
      ] + life
    return all.filter { !$0.items.isEmpty }
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    let (person, name) = (erasure.person, erasure.name)
    // Whatever was made from these is made anew, as it shows names.
    try connection.execute(
      """
      UPDATE assessment SET revision = revision + 1 WHERE submitted_by_id = \(person) OR id IN (
        SELECT assessment_id FROM assessment_answer WHERE answered_by_id = \(person))
      """)
    var count = 0
    for column in LifeColumns.all { count += try connection.execute(column.replacing(person, by: name)) }
    count += try connection.execute(
      "UPDATE assessment SET reviewer = \(name.th), reviewer_en = \(name.en) WHERE reviewer_id = \(person)")
    count += try connection.execute(
      """
      UPDATE assessment_answer SET answered_by = \(name.th), answered_by_en = \(name.en)
      WHERE answered_by_id = \(person)
      """)
    return try count
      + connection.execute(
        """
        UPDATE assessment SET submitted_by = \(name.th), submitted_by_en = \(name.en)
        WHERE submitted_by_id = \(person)
        """)
  }
}

/// Where a name stands beside a step of an assessment's life.
private struct LifeColumns {
  let title: LocalizedText
  let reading: (ID<Account>) -> SQL
  let replacing: (ID<Account>, LocalizedText) -> SQL

  func replacing(_ person: ID<Account>, by name: LocalizedText) -> SQL { replacing(person, name) }

  static var all: [LifeColumns] {
    [
      LifeColumns(
        title: Words.steps,
        reading: {
          """
          SELECT assessment_id, actor AS name, reason AS words, at FROM assessment_event WHERE actor_id = \($0)
          ORDER BY at
          """
        },
        replacing: {
          "UPDATE assessment_event SET actor = \($1.th), actor_en = \($1.en) WHERE actor_id = \($0)"
        }),
      LifeColumns(
        title: Words.signed,
        reading: {
          """
          SELECT assessment_id, signer AS name, digest AS words, at FROM assessment_signature WHERE signer_id = \($0)
          ORDER BY at
          """
        },
        replacing: {
          "UPDATE assessment_signature SET signer = \($1.th), signer_en = \($1.en) WHERE signer_id = \($0)"
        }),
      LifeColumns(
        title: Words.judgements,
        reading: {
          """
          SELECT assessment_id, judge AS name, reason AS words, at FROM assessment_judgement WHERE judge_id = \($0)
          ORDER BY at
          """
        },
        replacing: {
          "UPDATE assessment_judgement SET judge = \($1.th), judge_en = \($1.en) WHERE judge_id = \($0)"
        }),
      LifeColumns(
        title: Words.exceptions,
        reading: {
          """
          SELECT round_id AS assessment_id, decided_by AS name, reason AS words, decided_at AS at FROM agency_exception
          WHERE decided_by_id = \($0) ORDER BY decided_at
          """
        },
        replacing: {
          "UPDATE agency_exception SET decided_by = \($1.th), decided_by_en = \($1.en) WHERE decided_by_id = \($0)"
        }),
      LifeColumns(
        title: Words.findings,
        reading: {
          """
          SELECT assessment_id, author AS name, words, at FROM assessment_finding WHERE author_id = \($0) ORDER BY at
          """
        },
        replacing: {
          "UPDATE assessment_finding SET author = \($1.th), author_en = \($1.en) WHERE author_id = \($0)"
        }),
    ]
  }
}

private enum Words {
  static let steps = LocalizedText(th: "ขั้นตอนที่ดำเนินการ", en: "Steps taken")
  static let signed = LocalizedText(th: "การลงนาม", en: "Signatures")
  static let judgements = LocalizedText(th: "ผลการตรวจประเมิน", en: "Judgements")
  static let exceptions = LocalizedText(th: "ข้อยกเว้นที่อนุญาต", en: "Exceptions decided on")
  static let findings = LocalizedText(th: "ข้อค้นพบ", en: "Findings")
  static let text = LocalizedText(th: "ข้อความ", en: "Words")
  static let answers = LocalizedText(th: "คำตอบที่บันทึก", en: "Answers given")
  static let signatures = LocalizedText(th: "แบบประเมินที่ส่ง", en: "Assessments handed in")
  static let assessment = LocalizedText(th: "แบบประเมิน", en: "Assessment")
  static let item = LocalizedText(th: "ข้อ", en: "Item")
  static let name = LocalizedText(th: "ชื่อที่แสดง", en: "Name shown")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
}
