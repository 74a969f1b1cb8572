/// What the actions and subjects of the trail are called. An action without words is shown as it is written; a test
/// sees to it that every action in the program has some.
public enum AuditWords {
  /// An action in words; `nil` when it is unknown here, as one of a newer program.
  public static func action(_ action: String) -> LocalizedText? { actions[action] }

  /// Every action that has words, in order.
  public static var knownActions: [String] { actions.keys.sorted() }

  /// The kind of a subject in words, or as it is written.
  public static func kind(_ kind: String) -> LocalizedText { kinds[kind] ?? LocalizedText(same: kind) }

  /// The page of the thing a record is about; `nil` when it has none. The page decides again who may see it.
  public static func address(of entry: AuditEntry) -> String? {
    // What belongs to an assessment or a round begins with its identity: `assessment/item`.
    let owner = entry.subjectID.split(separator: "/", maxSplits: 1).first.map(String.init) ?? entry.subjectID
    switch entry.subjectKind {
    case "account": return "/people/\(owner)"
    case "assessment": return "/assessments/\(owner)"
    case "answer", "judgement", "finding":
      let item = entry.subjectID.split(separator: "/").dropFirst().first.map(String.init)
      return "/assessments/\(owner)" + (item.map { "/at/\($0)" } ?? "")
    case "round", "question": return "/rounds/\(owner)"
    case "evidence": return "/evidence/\(owner)"
    case "agency": return "/agencies/\(owner)"
    case "retention": return "/trust/retention"
    default: return nil
    }
  }

  static let kinds: [String: LocalizedText] = [
    "account": LocalizedText(th: "บัญชีผู้ใช้", en: "Account"),
    "action-plan": LocalizedText(th: "แผนปฏิบัติการ", en: "Action plan"),
    "activity": LocalizedText(th: "กิจกรรมในแผน", en: "Activity of a plan"),
    "agency": LocalizedText(th: "หน่วยงาน", en: "Agency"),
    "answer": LocalizedText(th: "คำตอบ", en: "Answer"),
    "assessment": LocalizedText(th: "แบบประเมินของหน่วยงาน", en: "Assessment"),
    "audit": LocalizedText(th: "บันทึกการเปลี่ยนแปลง", en: "Audit trail"),
    "comment": LocalizedText(th: "ความเห็น", en: "Comment"),
    "evidence": LocalizedText(th: "หลักฐาน", en: "Evidence"),
    "finding": LocalizedText(th: "ข้อค้นพบ", en: "Finding"),
    "indicator": LocalizedText(th: "ตัวชี้วัด", en: "Indicator"),
    "judgement": LocalizedText(th: "ผลการตรวจประเมิน", en: "Judgement"),
    "planning-calendar": LocalizedText(th: "ปฏิทินการจัดทำตัวชี้วัด", en: "Calendar of indicator setting"),
    "proposal": LocalizedText(th: "ข้อเสนอตัวชี้วัด", en: "Proposal of indicators"),
    "question": LocalizedText(th: "คำถาม", en: "Question"),
    "retention": LocalizedText(th: "ระยะเวลาเก็บข้อมูล", en: "Retention"),
    "round": LocalizedText(th: "รอบการประเมิน", en: "Round"),
  ]

  private static let actions = people.merging(work) { first, _ in first }
    .merging(organisation) { first, _ in first }.merging(trust) { first, _ in first }
    .merging(planning) { first, _ in first }
}
