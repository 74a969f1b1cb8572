extension AuditWords {
  /// Accounts, signing in, people.
  static let people: [String: LocalizedText] = [
    "account.activated": LocalizedText(th: "เปิดใช้บัญชี", en: "Opened an account again"),
    "account.created": LocalizedText(th: "สร้างบัญชีผู้ใช้", en: "Made an account"),
    "account.deactivated": LocalizedText(th: "ปิดบัญชี", en: "Closed an account"),
    "account.grant-given": LocalizedText(th: "ให้บทบาท", en: "Gave a role"),
    "account.grant-taken": LocalizedText(th: "ถอนบทบาท", en: "Took a role away"),
    "account.invitation-accepted": LocalizedText(th: "ตอบรับคำเชิญใช้งาน", en: "Accepted an invitation"),
    "account.invitation-revoked": LocalizedText(th: "ยกเลิกคำเชิญใช้งาน", en: "Withdrew an invitation"),
    "account.invited": LocalizedText(th: "เชิญให้ใช้งาน", en: "Invited a person"),
    "account.invited-again": LocalizedText(th: "ส่งคำเชิญอีกครั้ง", en: "Sent an invitation again"),
    "account.language-changed": LocalizedText(th: "เปลี่ยนภาษาของบัญชี", en: "Changed the language of an account"),
    "account.password-changed": LocalizedText(th: "เปลี่ยนรหัสผ่าน", en: "Changed a password"),
    "account.person-changed": LocalizedText(th: "แก้ไขข้อมูลบุคคล", en: "Changed who a person is"),
    "account.recovery-code-used": LocalizedText(th: "ใช้รหัสสำรองเข้าสู่ระบบ", en: "Signed in with a recovery code"),
    "account.recovery-codes-renewed": LocalizedText(th: "ออกรหัสสำรองชุดใหม่", en: "Made new recovery codes"),
    "account.second-factor-off": LocalizedText(th: "ปิดการยืนยันสองขั้นตอน", en: "Switched the second step off"),
    "account.second-factor-on": LocalizedText(th: "เปิดการยืนยันสองขั้นตอน", en: "Switched the second step on"),
    "account.second-factor-reset": LocalizedText(
      th: "ล้างการยืนยันสองขั้นตอนของบัญชี", en: "Reset somebody's second step"),
    "account.sessions-ended": LocalizedText(th: "ให้บัญชีออกจากระบบทุกอุปกรณ์", en: "Signed an account out everywhere"),
    "delegation.ended": LocalizedText(th: "สิ้นสุดการมอบหมายให้ปฏิบัติแทน", en: "Ended a delegation"),
    "delegation.given": LocalizedText(th: "มอบหมายให้ปฏิบัติแทน", en: "Delegated work"),
    "notice-preference.changed": LocalizedText(
      th: "เปลี่ยนวิธีรับการแจ้งเตือน", en: "Changed how notices are received"),
    "session.closed": LocalizedText(th: "ออกจากระบบ", en: "Signed out"),
    "session.closed-others": LocalizedText(th: "ออกจากระบบในอุปกรณ์อื่น", en: "Signed out everywhere else"),
    "session.opened": LocalizedText(th: "เข้าสู่ระบบ", en: "Signed in"),
    "token.made": LocalizedText(th: "สร้างโทเค็นส่วนตัว", en: "Made a personal token"),
    "token.revoked": LocalizedText(th: "เพิกถอนโทเค็นส่วนตัว", en: "Revoked a personal token"),
  ]

  /// Rounds, assessments, evidence, talk.
  static let work: [String: LocalizedText] = [
    "answer.changed": LocalizedText(th: "แก้ไขคำตอบ", en: "Changed an answer"),
    "assessment.accepted": LocalizedText(th: "รับผลการตรวจ", en: "Accepted an assessment"),
    "assessment.appeal-answered": LocalizedText(th: "วินิจฉัยอุทธรณ์", en: "Decided an appeal"),
    "assessment.appealed": LocalizedText(th: "อุทธรณ์ผลการประเมิน", en: "Appealed against a result"),
    "assessment.created": LocalizedText(th: "สร้างแบบประเมินของหน่วยงาน", en: "Made an assessment"),
    "assessment.finalised": LocalizedText(th: "กำหนดผลเป็นที่สุด", en: "Made a result final"),
    "assessment.published": LocalizedText(th: "เผยแพร่ผลการประเมิน", en: "Published a result"),
    "assessment.reopened": LocalizedText(th: "เปิดแบบประเมินให้แก้ไขอีกครั้ง", en: "Reopened an assessment"),
    "assessment.returned": LocalizedText(th: "ส่งกลับให้แก้ไข", en: "Sent an assessment back"),
    "assessment.reviewed": LocalizedText(th: "เริ่มตรวจประเมิน", en: "Began a review"),
    "assessment.review-taken-over": LocalizedText(th: "รับช่วงการตรวจต่อ", en: "Took a review over"),
    "assessment.signed": LocalizedText(th: "ลงนามรับรองแบบประเมิน", en: "Signed an assessment"),
    "assessment.submitted": LocalizedText(th: "ส่งแบบประเมิน", en: "Handed an assessment in"),
    "comment.added": LocalizedText(th: "แสดงความเห็น", en: "Commented"),
    "comment.answered": LocalizedText(th: "ตอบความเห็น", en: "Answered a comment"),
    "comment.changed": LocalizedText(th: "แก้ไขความเห็น", en: "Changed a comment"),
    "comment.reopened": LocalizedText(th: "เปิดความเห็นอีกครั้ง", en: "Reopened a comment"),
    "comment.resolved": LocalizedText(th: "ปิดความเห็น", en: "Resolved a comment"),
    "comment.withdrawn": LocalizedText(th: "ถอนความเห็น", en: "Withdrew a comment"),
    "evidence.added": LocalizedText(th: "เพิ่มหลักฐาน", en: "Added evidence"),
    "evidence.attached": LocalizedText(th: "แนบหลักฐาน", en: "Attached evidence"),
    "evidence.changed": LocalizedText(th: "แก้ไขรายละเอียดหลักฐาน", en: "Changed what evidence says"),
    "evidence.detached": LocalizedText(th: "ปลดหลักฐานออกจากข้อ", en: "Detached evidence"),
    "evidence.version-added": LocalizedText(th: "เพิ่มหลักฐานฉบับใหม่", en: "Added a new version of evidence"),
    "evidence.voided": LocalizedText(th: "ยกเลิกหลักฐาน", en: "Voided evidence"),
    "feedback.given": LocalizedText(th: "ตอบแบบสำรวจความพึงพอใจ", en: "Gave feedback"),
    "finding.added": LocalizedText(th: "บันทึกข้อค้นพบ", en: "Noted a finding"),
    "finding.withdrawn": LocalizedText(th: "ถอนข้อค้นพบ", en: "Withdrew a finding"),
    "judgement.changed": LocalizedText(th: "ให้คะแนนของผู้ประเมิน", en: "Judged an item"),
    "question.answered": LocalizedText(th: "ตอบคำถาม", en: "Answered a question"),
    "question.asked": LocalizedText(th: "ถามคำถาม", en: "Asked a question"),
    "question.pinned": LocalizedText(th: "ปักหมุดคำถาม", en: "Pinned a question"),
    "question.unpinned": LocalizedText(th: "เลิกปักหมุดคำถาม", en: "Unpinned a question"),
    "question.withdrawn": LocalizedText(th: "ถอนคำถาม", en: "Withdrew a question"),
    "round.changed": LocalizedText(th: "แก้ไขรอบการประเมิน", en: "Changed a round"),
    "round.created": LocalizedText(th: "สร้างรอบการประเมิน", en: "Made a round"),
    "round.started": LocalizedText(th: "เริ่มรอบการประเมิน", en: "Started a round"),
  ]

  /// The organisation.
  static let organisation: [String: LocalizedText] = [
    "agency.change-withdrawn": LocalizedText(th: "ยกเลิกการเปลี่ยนแปลงหน่วยงาน", en: "Withdrew a change of an agency"),
    "agency.changed": LocalizedText(th: "แก้ไขหน่วยงาน", en: "Changed an agency"),
    "agency.closed": LocalizedText(th: "ยุบหน่วยงาน", en: "Closed an agency"),
    "agency.created": LocalizedText(th: "เพิ่มหน่วยงาน", en: "Added an agency"),
    "agency.merged": LocalizedText(th: "รวมหน่วยงาน", en: "Merged agencies"),
    "agency.moved": LocalizedText(th: "ย้ายสังกัดหน่วยงาน", en: "Moved an agency"),
    "agency.reclassified": LocalizedText(th: "เปลี่ยนประเภทหน่วยงาน", en: "Changed the class of an agency"),
    "agency.renamed": LocalizedText(th: "เปลี่ยนชื่อหน่วยงาน", en: "Renamed an agency"),
    "agency.reopened": LocalizedText(th: "ตั้งหน่วยงานขึ้นใหม่", en: "Reopened an agency"),
  ]

  /// The trail itself, retention, personal data.
  static let trust: [String: LocalizedText] = [
    "audit.exported": LocalizedText(th: "ส่งออกบันทึกการเปลี่ยนแปลง", en: "Exported the audit trail"),
    "person.erased": LocalizedText(th: "ลบข้อมูลส่วนบุคคล", en: "Erased a person's data"),
    "person.exported": LocalizedText(th: "ส่งออกข้อมูลส่วนบุคคล", en: "Exported a person's data"),
    "retention.applied": LocalizedText(th: "ลบข้อมูลที่ครบกำหนดเก็บ", en: "Erased what was kept long enough"),
    "retention.held": LocalizedText(th: "ระงับการลบข้อมูล", en: "Put erasing on hold"),
    "retention.released": LocalizedText(th: "เลิกระงับการลบข้อมูล", en: "Ended a hold on erasing"),
  ]
}
