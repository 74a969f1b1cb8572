import HTML

/// Samples of tags, messages, lists and tables.
struct StyleParts {
  let words: StyleWords

  var html: HTML {
    """
    <h2>\(words("สถานะและความคืบหน้า", "States and progress"))</h2>\(states)
    <h2>\(words("งานที่รอท่าน", "Waiting for you"))</h2>\(tasks)
    <h2>\(words("ข้อความ", "Messages"))</h2>\(messages)
    <h2>\(words("ขั้นตอนและมุมมอง", "Steps and views"))</h2>\(steps)
    <h2>\(words("ตารางและรายการ", "Tables and lists"))</h2>\(lists)
    """
  }

  private var states: HTML {
    let tags: [(TagState, String)] = [
      (.blank, words("ยังไม่ตอบ", "Not answered")), (.progress, words("กำลังทำ", "Under way")),
      (.good, words("ตรวจแล้ว", "Verified")), (.warning, words("ใกล้ครบกำหนด", "Due soon")),
      (.bad, words("ส่งกลับแก้ไข", "Returned")), (.info, words("รอผู้อนุมัติ", "With the approver")),
      (.locked, words("ปิดรอบแล้ว", "Round closed")), (.neutral, words("ไม่เกี่ยวข้อง", "Not applicable")),
    ]
    let rings = [(0, 12), (5, 12), (12, 12)].map {
      Component.progressRing(done: $0.0, of: $0.1, language: words.language)
    }
    return """
      <p>\(tags.map { Component.tag($0.0, $0.1) }.joined(separator: " "))</p><p>\(rings.joined(separator: " "))\
       \(Component.progressRing(done: 7, of: 9, isLarge: true, language: words.language))</p>
      """
  }

  private var tasks: HTML {
    Component.taskList(
      [
        TaskItem(
          words("ตอบแบบประเมินความพร้อมรัฐบาลดิจิทัล", "Answer the digital readiness survey"), to: "/style", state: .bad,
          words("เลยกำหนด 2 วัน", "2 days late"),
          note: words("เหลือ 4 ข้อในเสาบริการภาครัฐ", "4 items left in public services"),
          due: words("19 พ.ย. 2569", "19 Nov 2026")),
        TaskItem(
          words("แก้ข้อ 5.2 ตามความเห็นผู้ประเมิน", "Mend item 5.2 as the assessor asked"), to: "/style", state: .warning,
          words("ใกล้ครบกำหนด", "Due soon"), due: words("25 พ.ย. 2569", "25 Nov 2026")),
      ], language: words.language)
  }

  private var messages: HTML {
    let tones: [(Tone, String)] = [
      (.info, words("รอบนี้ใช้เกณฑ์ฉบับปี 2565", "This round uses the criteria of 2022")),
      (.good, words("บันทึกหลักฐานแล้ว", "Evidence saved")),
      (.warning, words("เหลือเวลา 3 วัน", "Three days left")),
      (.bad, words("ผู้ประเมินส่งข้อนี้กลับ", "The assessor returned this item")),
      (.neutral, words("ข้อนี้ใช้ผลของหน่วยงานเจ้าภาพ", "This item takes the lead agency's result")),
    ]
    let note: HTML = "<p>\(words("โปรดอ่านเหตุผลแล้วดำเนินการต่อได้จากปุ่มด้านล่าง", "Read why, then go on below."))</p>"
    return """
      \(HTML.forEach(tones) { Component.callout($0.0, title: $0.1, note) })\
      \(Component.emptyState(
        words("ยังไม่มีหลักฐาน", "No evidence yet"),
        words("แนบไฟล์แรก หรือเลือกจากงานที่บันทึกไว้ในระบบ", "Attach the first file, or choose from recorded work."),
        action: Component.linkButton(words("แนบหลักฐาน", "Attach evidence"), to: "/style", kind: .secondary)))
      """
  }

  private var steps: HTML {
    """
    \(Component.stepper(
      [
        Step(words("กรอกคำตอบ", "Answer"), .done, note: words("3 ต.ค.", "3 Oct")), Step(words("อนุมัติ", "Approve"), .current),
        Step(words("ตรวจประเมิน", "Verify"), .coming), Step(words("ประกาศผล", "Publish"), .coming),
      ], language: words.language))
    \(Component.tabs(
      [
        Tab(words("ผลคะแนน", "Result"), to: "/style", isCurrent: true), Tab(words("ที่มาของคะแนน", "Derivation"), to: "/style"),
        Tab(words("ข้อค้นพบ", "Findings"), to: "/style", count: 3),
      ], label: words("มุมมองของผล", "Views of the result")))
    \(Component.pagination(page: 4, of: 12, language: words.language) { "/style?page=\($0)" })
    """
  }

  private var lists: HTML {
    """
    \(Component.table(scores, language: words.language))
    \(Component.definitionList([
      Fact(words("แบบประเมิน", "Instrument"), text: words("ความพร้อมรัฐบาลดิจิทัล", "Digital readiness")),
      Fact(words("กำหนดส่ง", "Due"), text: words("30 พฤศจิกายน 2569", "30 November 2026")),
      Fact(words("สถานะ", "State"), Component.tag(.info, words("รอผู้อนุมัติ", "With the approver"))),
    ]))
    \(Component.disclosure(words("หลักฐานที่ใช้ได้", "What counts as evidence"), evidence))
    """
  }

  private var evidence: HTML {
    let text = words(
      "คำสั่ง รายงานการประชุม หรือภาพหน้าจอของระบบที่ใช้งานจริง ลงวันที่ภายในปีงบประมาณ",
      "Orders, minutes or screens of the working system, dated within the fiscal year.")
    return "<p>\(text)</p>"
  }

  private var scores: Table {
    Table(
      caption: words("คะแนนตามเสา", "Score by pillar"), note: words("รอบ 12 เดือน ปี 2569", "12-month round 2026"),
      columns: [
        .init(words("เสา", "Pillar"), sortAddress: "/style?sort=name"),
        .init(words("น้ำหนัก", "Weight"), unit: "%", isNumber: true),
        .init(
          words("คะแนน", "Score"), unit: words("จาก 100", "of 100"), isNumber: true, sortAddress: "/style?sort=score",
          order: .descending),
      ],
      rows: [
        .band(words("ระบบงานภายใน", "Inside the agency")),
        .cells(["\(words("สำนักงานอัจฉริยะ", "Smart back office"))", "20", "45.8"]),
        .cells(["\(words("ความสามารถของบุคลากร", "Skills"))", "20", "33.7"]),
        .band(words("บริการ", "Services")),
        .cells(["\(words("บริการภาครัฐ", "Public services"))", "60", "28.6"]),
      ], footer: ["\(words("รวมถ่วงน้ำหนัก", "Weighted total"))", "100", "33.1"])
  }
}
