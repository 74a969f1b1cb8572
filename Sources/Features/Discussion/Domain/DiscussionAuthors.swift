import Database
import Kernel

/// What people said: it belongs to the work and stays; a person who is erased leaves "former user" behind. Opinions about
/// a round are the person's own and go.
struct DiscussionAuthors: PersonalDataHolder {
  func holdings(of person: ID<Account>, in connection: any Connection) throws -> [PersonalHolding] {
    let comments = try items(
      "SELECT subject_id, author_th, body, created_at AS at FROM comment WHERE author_id = \(person) ORDER BY created_at",
      connection)
    let questions = try items(
      """
      SELECT round_id AS subject_id, asked_th AS author_th, body, asked_at AS at FROM round_question
      WHERE asked_by = \(person) ORDER BY asked_at
      """, connection)
    let opinions = try connection.query(
      "SELECT round_id, aspect, score FROM round_feedback WHERE account_id = \(person) ORDER BY round_id, aspect"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.subject, try row.get("round_id")), .init(Words.aspect, try row.get("aspect")),
        .init(Words.score, String(try row.get("score", as: Int.self))),
      ])
    }
    let words = try connection.query(
      "SELECT round_id, words, given_at FROM round_feedback_words WHERE account_id = \(person) ORDER BY round_id"
    ).map { row in
      PersonalHolding.Item([
        .init(Words.subject, try row.get("round_id")), .init(Words.text, try row.get("words")),
        .init(Words.moment, try row.get("given_at")),
      ])
    }
    let all = [
      PersonalHolding(Words.comments, comments, on: .nameReplaced),
      PersonalHolding(Words.questions, questions, on: .nameReplaced),
      PersonalHolding(Words.opinions, opinions + words, on: .deleted),
    ]
    return all.filter { !$0.items.isEmpty }
  }

  private func items(_ sql: SQL, _ connection: any Connection) throws -> [PersonalHolding.Item] {
    try connection.query(sql).map { row in
      PersonalHolding.Item([
        .init(Words.subject, try row.get("subject_id")), .init(Words.name, try row.get("author_th")),
        .init(Words.text, try row.get("body")), .init(Words.moment, try row.get("at")),
      ])
    }
  }

  func erase(_ erasure: PersonErasure, in connection: any Connection) throws -> Int {
    let (person, name) = (erasure.person, erasure.name)
    var count = try connection.execute(
      "UPDATE comment SET author_th = \(name.th), author_en = \(name.en) WHERE author_id = \(person)")
    count += try connection.execute(
      "UPDATE round_question SET asked_th = \(name.th), asked_en = \(name.en) WHERE asked_by = \(person)")
    count += try connection.execute("DELETE FROM round_feedback WHERE account_id = \(person)")
    count += try connection.execute("DELETE FROM round_feedback_words WHERE account_id = \(person)")
    return count
  }
}

private enum Words {
  static let comments = LocalizedText(th: "ความเห็น", en: "Comments")
  static let questions = LocalizedText(th: "คำถาม", en: "Questions")
  static let opinions = LocalizedText(th: "ความพึงพอใจต่อรอบการประเมิน", en: "Opinions about rounds")
  static let subject = LocalizedText(th: "เกี่ยวกับ", en: "About")
  static let name = LocalizedText(th: "ชื่อที่แสดง", en: "Name shown")
  static let text = LocalizedText(th: "ข้อความ", en: "Words")
  static let aspect = LocalizedText(th: "หัวข้อ", en: "Aspect")
  static let score = LocalizedText(th: "คะแนน", en: "Score")
  static let moment = LocalizedText(th: "เมื่อ", en: "When")
}
