extension AuditWords {
  /// Indicators and plans.
  static let planning: [String: LocalizedText] = [
    "action-plan.added": LocalizedText(th: "จัดทำแผนปฏิบัติการ", en: "Wrote an action plan"),
    "action-plan.changed": LocalizedText(th: "แก้ไขแผนปฏิบัติการ", en: "Changed an action plan"),
    "activity.added": LocalizedText(th: "เพิ่มกิจกรรมในแผน", en: "Added an activity to a plan"),
    "activity.changed": LocalizedText(th: "แก้ไขกิจกรรมในแผน", en: "Changed an activity of a plan"),
    "activity.removed": LocalizedText(th: "ลบกิจกรรมในแผน", en: "Removed an activity from a plan"),
    "indicator.added": LocalizedText(th: "เพิ่มตัวชี้วัด", en: "Added an indicator"),
    "indicator.amended": LocalizedText(th: "คณะกรรมการแก้ไขตัวชี้วัด", en: "Amended an indicator as a committee"),
    "indicator.changed": LocalizedText(th: "แก้ไขตัวชี้วัด", en: "Changed an indicator"),
    "indicator.removed": LocalizedText(th: "ลบตัวชี้วัด", en: "Removed an indicator"),
    "planning.dates-set": LocalizedText(th: "กำหนดปฏิทินการจัดทำตัวชี้วัด", en: "Set the dates of indicator setting"),
    "proposal.approved": LocalizedText(th: "เห็นชอบตัวชี้วัด", en: "Approved indicators"),
    "proposal.begun": LocalizedText(th: "เริ่มจัดทำตัวชี้วัด", en: "Began a proposal of indicators"),
    "proposal.proposed": LocalizedText(th: "เสนอตัวชี้วัด", en: "Proposed indicators"),
    "proposal.returned": LocalizedText(th: "ส่งตัวชี้วัดกลับให้แก้ไข", en: "Returned indicators to be mended"),
    "quarter.reported": LocalizedText(th: "รายงานผลรายไตรมาส", en: "Reported a quarter"),
  ]
}
