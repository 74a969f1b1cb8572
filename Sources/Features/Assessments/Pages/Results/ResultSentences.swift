import Foundation
import Kernel
import Scoring

/// Sentences that are put together from figures.
extension ResultTexts {
  /// Where an assessment stands; what holds it back follows in `holding`.
  static func standing(_ figures: StandingFigures) -> LocalizedText {
    guard let score = figures.score else { return nothingYet }
    let change = figures.change.map(changed) ?? LocalizedText(same: "")
    if figures.isFull {
      return LocalizedText(
        th: "ได้เต็ม \(figures.maximum) คะแนน\(change.th)",
        en: "Full marks: \(figures.maximum) points\(change.en).")
    }
    let end = figures.heldBack == nil ? "." : ";"
    if let coverage = figures.coverage {
      return LocalizedText(
        th: "ตอบแล้ว \(coverage) นับถึงตอนนี้ได้ \(score) จาก \(figures.maximum) คะแนน\(change.th)",
        en: "With \(coverage) answered, the score so far is \(score) of \(figures.maximum)\(change.en)\(end)")
    }
    return LocalizedText(
      th: "ได้ \(score) จาก \(figures.maximum) คะแนน\(change.th)",
      en: "\(score) of \(figures.maximum) points\(change.en)\(end)")
  }

  private static func changed(_ change: StandingFigures.Change) -> LocalizedText {
    switch change.direction {
    case .up:
      LocalizedText(
        th: " สูงขึ้น \(change.amount) จาก\(change.since.th)",
        en: ", up \(change.amount) since \(change.since.en)")
    case .down:
      LocalizedText(
        th: " ลดลง \(change.amount) จาก\(change.since.th)",
        en: ", down \(change.amount) since \(change.since.en)")
    case .same:
      LocalizedText(th: " เท่ากับ\(change.since.th)", en: ", the same as in \(change.since.en)")
    }
  }

  /// What is missing most, the second half of the sentence.
  static func holding(_ held: StandingFigures.HeldBack) -> LocalizedText {
    LocalizedText(
      th: "ส่วนที่ยังขาดมากที่สุดคือ\u{00A0}\(held.title.th) อีก \(held.amount) คะแนน",
      en: "most is missing in \(held.title.en), \(held.amount) points.")
  }

  /// A figure of a maximum.
  static func of(_ score: String, _ maximum: String) -> LocalizedText {
    LocalizedText(th: "\(score) จาก \(maximum)", en: "\(score) of \(maximum)")
  }

  static func recent(_ count: Int, _ last: AnswerRecord, _ language: Language) -> String {
    let when = DateText(language).dayAndTime(last.at)
    return language == .thai
      ? "ใน 7 วันที่ผ่านมามีการแก้ไข \(count) ข้อ ล่าสุด \(when) โดย \(last.by.name.th)"
      : "\(count) \(count == 1 ? "answer" : "answers") changed in the last 7 days, the last by \(last.by.name.en) on \(when)."
  }

  static func gain(_ gain: String, _ after: String) -> LocalizedText {
    LocalizedText(
      th: "คะแนนรวมเพิ่ม \(gain) เป็น \(after)", en: "the total rises by \(gain) to \(after)")
  }

  static func item(_ number: Int, _ name: String, of what: LocalizedText) -> LocalizedText {
    LocalizedText(th: "\(what.th)ที่ \(number): \(name)", en: "\(what.en) \(number): \(name)")
  }
}

/// What the first sentence of a result says.
struct StandingFigures {
  enum Direction { case up, down, same }

  struct Change {
    var direction: Direction
    var amount: String
    /// What it is compared with.
    var since: LocalizedText
  }

  struct HeldBack {
    var title: LocalizedText
    var amount: String
  }

  /// As shown; `nil` when nothing is answered.
  var score: String?
  var maximum: String
  var isFull: Bool
  /// How much is answered, when not everything is.
  var coverage: String?
  var change: Change?
  var heldBack: HeldBack?
}
