import Kernel

extension PersonalData {
  /// Accounts and what proves who somebody is.
  static let accounts: [Entry] = [
    Entry(
      table: "account",
      columns: [
        "id", "username", "name_th", "name_en", "agency_id", "language", "is_active", "is_demo", "password_hash",
        "created_at", "password_changed_at", "email",
      ],
      title: LocalizedText(th: "บัญชีผู้ใช้", en: "Account"),
      purpose: LocalizedText(
        th: "ให้ผู้ที่เกี่ยวข้องเข้าใช้งานและรู้ว่าใครทำอะไร", en: "lets those concerned in, and tells who did what"),
      basis: .publicTask, kept: InventoryTexts.untilErased, readers: InventoryTexts.owner),
    Entry(
      table: "account_grant", columns: ["account_id", "role", "part_id"],
      title: LocalizedText(th: "บทบาท", en: "Roles"),
      purpose: LocalizedText(th: "กำหนดสิทธิ", en: "say what somebody may do"), basis: .publicTask,
      kept: InventoryTexts.withAccount, readers: InventoryTexts.owner),
    Entry(
      table: "session", columns: ["digest", "account_id", "created_at", "seen_at", "expires_at", "address", "agent"],
      title: LocalizedText(th: "การเข้าสู่ระบบ", en: "Sessions"),
      purpose: LocalizedText(
        th: "ให้อยู่ในระบบ และให้เจ้าของเห็นและเพิกถอนอุปกรณ์ได้",
        en: "keep somebody signed in; let the owner see and revoke devices"), basis: .publicTask,
      kept: InventoryTexts.days(1), readers: InventoryTexts.owner),
    Entry(
      table: "sign_in_failure", columns: ["bucket", "failures", "last_at"],
      title: LocalizedText(th: "การเข้าสู่ระบบที่ไม่สำเร็จ", en: "Failed sign-ins"),
      purpose: LocalizedText(th: "ชะลอการเดารหัสผ่าน", en: "slow down guessing"), basis: .legitimateInterest,
      kept: InventoryTexts.days(1), readers: InventoryTexts.nobody),
    Entry(
      table: "known_device", columns: ["digest", "account_id", "created_at"],
      title: LocalizedText(th: "เบราว์เซอร์ที่รู้จัก", en: "Known browsers"),
      purpose: LocalizedText(
        th: "ไม่ให้ผู้เดารหัสผ่านทำให้เจ้าของเข้าไม่ได้", en: "keep guessers from locking the owner out"),
      basis: .legitimateInterest, kept: InventoryTexts.days(365), readers: InventoryTexts.nobody),
  ]

  /// What belongs to accounts: invitations, second steps, delegations, tokens.
  static let keys: [Entry] = [
    Entry(
      table: "invitation", columns: ["digest", "account_id", "inviter_id", "created_at", "expires_at"],
      title: LocalizedText(th: "คำเชิญใช้งาน", en: "Invitations"),
      purpose: LocalizedText(th: "ให้ผู้รับเชิญตั้งรหัสผ่านเอง", en: "let the invited choose their own password"),
      basis: .publicTask, kept: InventoryTexts.untilExpired, readers: InventoryTexts.owner),
    Entry(
      table: "second_factor", columns: ["account_id", "secret", "created_at", "confirmed_at", "last_step"],
      title: LocalizedText(th: "การยืนยันสองขั้นตอน", en: "Second step"),
      purpose: LocalizedText(th: "พิสูจน์ตัวตนของเจ้าของบัญชี", en: "prove who owns the account"), basis: .publicTask,
      kept: InventoryTexts.withAccount, readers: InventoryTexts.nobody),
    Entry(
      table: "recovery_code", columns: ["digest", "account_id"],
      title: LocalizedText(th: "รหัสสำรอง", en: "Recovery codes"),
      purpose: LocalizedText(th: "เข้าระบบเมื่ออุปกรณ์หาย", en: "let the owner in when a device is lost"),
      basis: .publicTask, kept: InventoryTexts.withAccount, readers: InventoryTexts.nobody),
    Entry(
      table: "pending_sign_in", columns: ["digest", "account_id", "expires_at"],
      title: LocalizedText(th: "การเข้าสู่ระบบที่รอขั้นที่สอง", en: "Sign-ins waiting for the second step"),
      purpose: LocalizedText(th: "เข้าระบบสองขั้นตอน", en: "sign in by two steps"), basis: .publicTask,
      kept: InventoryTexts.untilExpired, readers: InventoryTexts.nobody),
    Entry(
      table: "delegation",
      columns: ["delegator_id", "delegate_id", "first_day", "last_day", "reason"],
      title: LocalizedText(th: "การมอบหมายให้ปฏิบัติแทน", en: "Delegations"),
      purpose: LocalizedText(th: "ให้งานเดินต่อระหว่างลา", en: "let work go on during leave"), basis: .publicTask,
      kept: InventoryTexts.withAccount, readers: InventoryTexts.owner),
    Entry(
      table: "personal_token",
      columns: ["digest", "account_id", "name", "scopes", "created_at", "expires_at", "used_at"],
      title: LocalizedText(th: "โทเค็นส่วนตัว", en: "Personal tokens"),
      purpose: LocalizedText(th: "ใช้งานผ่านโปรแกรม", en: "use the system by programs"), basis: .publicTask,
      kept: InventoryTexts.untilExpired, readers: InventoryTexts.owner),
    Entry(
      table: "agency_version", columns: ["changed_by"],
      title: LocalizedText(th: "ผู้เปลี่ยนแปลงหน่วยงาน", en: "Who changed an agency"),
      purpose: LocalizedText(th: "ที่มาของการเปลี่ยนแปลง", en: "tell where a change came from"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
  ]

  /// What people leave behind by working.
  static let traces: [Entry] = [
    Entry(
      table: "audit_record", columns: ["actor_id", "actor_name", "address", "subject_id", "before", "after"],
      title: LocalizedText(th: "บันทึกการเปลี่ยนแปลง", en: "Audit trail"),
      purpose: LocalizedText(
        th: "พิสูจน์ว่าใครทำอะไรเมื่อใดจากที่ใด", en: "prove who did what, when, from where"), basis: .legalDuty,
      kept: InventoryTexts.lawful, readers: InventoryTexts.auditors),
    Entry(
      table: "legal_hold", columns: ["reason", "held_by"], title: LocalizedText(th: "การระงับการลบ", en: "Legal holds"),
      purpose: LocalizedText(th: "รักษาพยานหลักฐาน", en: "keep what may be evidence"), basis: .legalDuty,
      kept: LocalizedText(th: "จนกว่าจะเลิกระงับ", en: "until the hold is ended"), readers: InventoryTexts.auditors),
    Entry(
      table: "erased_person", columns: ["account_id", "erased_at"],
      title: LocalizedText(th: "บัญชีที่ลบข้อมูลแล้ว", en: "Accounts that were erased"),
      purpose: LocalizedText(th: "แสดงว่าอดีตผู้ใช้แทนชื่อ", en: "show “former user” instead of a name"),
      basis: .legalDuty, kept: InventoryTexts.lawful, readers: InventoryTexts.nobody),
  ]

  /// Names that stand beside official records.
  static let work: [Entry] = [
    Entry(
      table: "assessment",
      columns: ["submitted_by", "submitted_by_en", "submitted_by_id", "reviewer", "reviewer_en", "reviewer_id"],
      title: LocalizedText(th: "ผู้ส่งแบบประเมิน", en: "Who handed an assessment in"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อผลที่ส่ง", en: "answer for what was handed in"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "assessment_answer", columns: ["note", "answered_by", "answered_by_en", "answered_by_id"],
      title: LocalizedText(th: "ผู้ตอบและหมายเหตุ", en: "Who answered, and notes"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อคำตอบ", en: "answer for what was claimed"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "evidence_version", columns: ["filename", "link", "source", "by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้นำหลักฐานเข้า", en: "Who brought evidence in"),
      purpose: LocalizedText(th: "ที่มาของหลักฐาน", en: "tell where evidence came from"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "evidence_object", columns: ["words"],
      title: LocalizedText(th: "ข้อความในหลักฐาน", en: "Text inside evidence"),
      purpose: LocalizedText(th: "ค้นหาหลักฐาน", en: "find evidence"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "agency_import", columns: ["account_id"],
      title: LocalizedText(th: "ผู้นำเข้าไฟล์หน่วยงาน", en: "Who is importing agencies"),
      purpose: LocalizedText(
        th: "ให้ผู้นำเข้ายืนยันไฟล์ที่ตรวจแล้ว", en: "let whoever uploaded a checked file confirm it"),
      basis: .publicTask, kept: LocalizedText(th: "จนกว่าจะยืนยันหรือยกเลิก", en: "until confirmed or dropped"),
      readers: InventoryTexts.owner),
  ]

  /// Names beside the steps of an assessment's life.
  static let life: [Entry] = [
    Entry(
      table: "assessment_event", columns: ["actor", "actor_en", "actor_id", "reason"],
      title: LocalizedText(th: "ผู้ดำเนินการแต่ละขั้น", en: "Who took each step"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อขั้นตอน", en: "answer for each step"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "assessment_point", columns: ["reason", "reply"],
      title: LocalizedText(th: "เหตุผลและคำชี้แจง", en: "Reasons and replies"),
      purpose: LocalizedText(th: "บอกว่าต้องแก้อะไร", en: "tell what to mend"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "assessment_signature", columns: ["signer", "signer_en", "signer_id"],
      title: LocalizedText(th: "ผู้ลงนาม", en: "Who signed"),
      purpose: LocalizedText(th: "รับรองในนามหน่วยงาน", en: "vouch in the agency's name"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "assessment_judgement", columns: ["judge", "judge_en", "judge_id", "reason"],
      title: LocalizedText(th: "ผู้ตรวจประเมิน", en: "Who judged"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อผลการตรวจ", en: "answer for a judgement"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "agency_exception", columns: ["reason", "decided_by", "decided_by_en", "decided_by_id"],
      title: LocalizedText(th: "ผู้อนุญาตข้อยกเว้น", en: "Who decided on an exception"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อข้อยกเว้น", en: "answer for an exception"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "assessment_finding", columns: ["words", "author", "author_en", "author_id"],
      title: LocalizedText(th: "ผู้บันทึกข้อค้นพบ", en: "Who noted a finding"),
      purpose: LocalizedText(th: "ความรับผิดชอบต่อข้อค้นพบ", en: "answer for a finding"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
  ]

  /// Names beside indicators, decisions and plans.
  static let planning: [Entry] = [
    Entry(
      table: "planning_indicator", columns: ["by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้เสนอตัวชี้วัด", en: "Who proposed an indicator"), purpose: InventoryTexts.answerable,
      basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "planning_decision", columns: ["words", "reasons", "by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้บันทึกมติ", en: "Who recorded a decision"), purpose: InventoryTexts.answerable,
      basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "planning_amendment", columns: ["by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้แก้ไขตัวชี้วัด", en: "Who amended an indicator"), purpose: InventoryTexts.answerable,
      basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "action_plan", columns: ["by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้จัดทำแผน", en: "Who made a plan"), purpose: InventoryTexts.answerable,
      basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "action_plan_report", columns: ["by_id", "by_th", "by_en"],
      title: LocalizedText(th: "ผู้รายงานแผน", en: "Who reported on a plan"), purpose: InventoryTexts.answerable,
      basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
  ]

  /// What people tell each other, and what they are told.
  static let messages: [Entry] = [
    Entry(
      table: "notice",
      columns: [
        "recipient_id", "subject_th", "subject_en", "body_th", "body_en", "created_at", "read_at", "mailed_at",
      ],
      title: LocalizedText(th: "การแจ้งเตือน", en: "Notices"),
      purpose: LocalizedText(th: "บอกงานที่รออยู่", en: "tell what waits"), basis: .publicTask,
      kept: InventoryTexts.days(730), readers: InventoryTexts.recipient),
    Entry(
      table: "notice_preference", columns: ["account_id", "notice_group", "delivery"],
      title: LocalizedText(th: "วิธีรับการแจ้งเตือน", en: "How notices are received"),
      purpose: LocalizedText(th: "แจ้งอย่างที่ผู้รับต้องการ", en: "tell as the recipient wishes"), basis: .publicTask,
      kept: InventoryTexts.withAccount, readers: InventoryTexts.recipient),
    Entry(
      table: "notice_digest", columns: ["recipient_id"],
      title: LocalizedText(th: "การแจ้งเตือนที่รอสรุป", en: "Notices waiting for the digest"),
      purpose: LocalizedText(th: "รวมส่งวันละครั้ง", en: "send once a day"), basis: .publicTask,
      kept: InventoryTexts.days(1), readers: InventoryTexts.nobody),
    Entry(
      table: "mail", columns: ["mail_address", "name", "subject", "body_text", "body_html", "last_error"],
      title: LocalizedText(th: "อีเมลที่ส่ง", en: "Mail"),
      purpose: LocalizedText(th: "ตอบว่าแจ้งใครเมื่อใด", en: "answer who was told when"), basis: .publicTask,
      kept: InventoryTexts.days(365), readers: InventoryTexts.nobody),
    Entry(
      table: "letter", columns: ["mail_address", "name", "subject", "body", "address"],
      title: LocalizedText(th: "จดหมายถึงผู้ที่ยังไม่มีบัญชี", en: "Letters to people without an account"),
      purpose: LocalizedText(th: "เชิญให้ใช้งาน", en: "invite people"), basis: .publicTask,
      kept: InventoryTexts.days(365), readers: InventoryTexts.nobody),
    Entry(
      table: "comment",
      columns: ["author_id", "author_th", "author_en", "body", "resolved_by_th", "resolved_by_en"],
      title: LocalizedText(th: "ความเห็น", en: "Comments"),
      purpose: LocalizedText(th: "ทำงานร่วมกัน", en: "work together"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "round_question",
      columns: ["asked_by", "asked_th", "asked_en", "body", "answer", "answered_th", "answered_en"],
      title: LocalizedText(th: "คำถามและคำตอบ", en: "Questions and answers"),
      purpose: LocalizedText(th: "อธิบายรอบการประเมิน", en: "explain a round"), basis: .publicTask,
      kept: InventoryTexts.officialRecord, readers: InventoryTexts.part),
    Entry(
      table: "round_feedback", columns: ["account_id", "score"],
      title: LocalizedText(th: "ความพึงพอใจ", en: "Opinions"),
      purpose: LocalizedText(th: "ปรับปรุงการประเมิน", en: "mend the evaluation"), basis: .consent,
      kept: InventoryTexts.withAccount,
      readers: LocalizedText(th: "เห็นเป็นค่ารวมเท่านั้น", en: "shown in sums only")),
    Entry(
      table: "round_feedback_words", columns: ["account_id", "words", "given_at"],
      title: LocalizedText(th: "ข้อเสนอแนะ", en: "Suggestions"),
      purpose: LocalizedText(th: "ปรับปรุงการประเมิน", en: "mend the evaluation"), basis: .consent,
      kept: InventoryTexts.withAccount,
      readers: LocalizedText(th: "ผู้จัดรอบ โดยไม่เห็นชื่อ", en: "those who run the round, without names")),
  ]
}
