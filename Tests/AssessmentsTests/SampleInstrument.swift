import Kernel
import Scoring
import Testing

/// An instrument with every kind of question.
enum SampleInstrument {
  static func plan() throws -> Plan {
    let reading = InstrumentReader.read(Array(text.utf8), file: "sample.yaml")
    #expect(reading.diagnostics.map { $0.line(in: .english) } == [])
    var instrument = try #require(reading.instrument)
    instrument.contentHash = "hash-of-sample"
    return Plan(instrument)
  }

  static let text = """
    samrit: 1
    id: sample
    version: "1"
    title: { th: ตัวอย่าง, en: Sample }
    rounds:
      - { id: m6, title: { th: รอบ 6 เดือน, en: 6 months } }
      - { id: m12, title: { th: รอบ 12 เดือน, en: 12 months } }
    facts:
      - { id: size, title: { th: ขนาด, en: Size }, type: number, min: 0, max: 100 }
      - { id: coastal, title: { th: ติดทะเล, en: Coastal }, type: yes_no }
      - id: group
        title: { th: กลุ่ม, en: Group }
        type: choice
        choices: [{ id: big, title: { th: ใหญ่, en: Big } }, { id: small, title: { th: เล็ก, en: Small } }]
    root:
      id: total
      kind: sum
      title: { th: รวม, en: Total }
      children:
        - id: "1"
          kind: sum
          title: { th: เลือกตอบ, en: Choosing }
          children:
            - id: "1.1"
              kind: yes_no
              points: 2
              allow_not_applicable: true
              title: { th: มีแผน, en: A plan }
              question: { th: มีแผนหรือไม่, en: Is there a plan? }
              guidance: { th: นับเมื่ออนุมัติแล้ว, en: Counts once approved. }
              evidence: [{ id: plan, title: { th: แผน, en: The plan }, required: true }]
            - id: "1.2"
              kind: levels
              title: { th: ระดับ, en: Level }
              levels:
                - { score: 1, text: { th: ไม่มี, en: None } }
                - { score: 2, empty: true }
                - { score: 3, text: { th: ครบ, en: All } }
            - id: "1.3"
              kind: choice
              title: { th: ขอบเขต, en: Scope }
              choices:
                - { id: own, score: 1, text: { th: ในหน่วยงาน, en: Own } }
                - { id: public, score: 2, text: { th: ประชาชน, en: Public } }
            - id: "1.4"
              kind: choice
              multiple: true
              allow_not_applicable: true
              title: { th: ช่องทาง, en: Channels }
              choices:
                - { id: web, score: 1, text: { th: เว็บ, en: Web } }
                - { id: app, score: 1, text: { th: แอป, en: App } }
            - id: "1.5"
              kind: milestones
              title: { th: ขั้นตอน, en: Steps }
              steps:
                - { id: s1, score: 1, text: { th: เริ่ม, en: Begin } }
                - { id: s2, score: 2, text: { th: จบ, en: End } }
        - id: "2"
          kind: sum
          title: { th: ตัวเลขและข้อความ, en: Numbers and texts }
          children:
            - id: "2.1"
              kind: bands
              title: { th: ร้อยละ, en: Share }
              input: { unit: "%", min: 0, max: 100 }
              bands: [{ at_least: 50, score: 1 }, { at_least: 80, score: 2 }]
            - id: "2.2"
              kind: bands
              title: { th: สัดส่วน, en: Ratio }
              fields:
                - { id: linked, title: { th: เชื่อมแล้ว, en: Linked }, min: 0, whole: true }
                - { id: all, title: { th: ทั้งหมด, en: All }, min: 0, whole: true }
              value: "100 * value[linked] / value[all]"
              bands: [{ at_least: 50, score: 2 }]
            - { id: "2.3", kind: number, scored: true, min: 0, max: 10, title: { th: คะแนน, en: Points } }
            - { id: "2.4", kind: text, format: line, title: { th: ชื่อ, en: Name } }
            - { id: "2.5", kind: text, format: paragraph, points: 1, title: { th: เล่า, en: Story } }
            - { id: "2.6", kind: text, format: url, title: { th: เว็บ, en: Address } }
            - { id: "2.7", kind: text, format: email, title: { th: อีเมล, en: E-mail } }
            - { id: "2.8", kind: text, format: date, title: { th: วันที่, en: Date } }
        - id: "3"
          kind: sum
          title: { th: รายการ, en: Lists }
          children:
            - id: sets
              kind: collection
              title: { th: ชุดข้อมูล, en: Data sets }
              item: { th: ชุดข้อมูล, en: Data set }
              at_least: 1
              each:
                id: set
                kind: sum
                title: { th: คะแนนชุด, en: Set }
                children:
                  - { id: open, kind: yes_no, points: 3, title: { th: เปิด, en: Open } }
                  - { id: link, kind: text, format: url, points: 1, title: { th: ที่อยู่, en: Link } }
            - id: usage
              kind: collection
              title: { th: การใช้, en: Use }
              item: { th: ชุดข้อมูล, en: Data set }
              same_items_as: sets
              each: { id: used, kind: yes_no, points: 1, title: { th: มีผู้ใช้, en: Used } }
        - id: "4"
          kind: sum
          allow_not_applicable: true
          title: { th: ชายฝั่ง, en: Coast }
          children:
            - { id: "4.1", kind: yes_no, points: 1, joint: true, title: { th: ร่วม, en: Joint } }
            - { id: "4.2", kind: yes_no, points: 1, when: "coastal", title: { th: ท่าเรือ, en: Port } }
            - { id: "4.3", kind: yes_no, points: 1, title: { th: เวร, en: Watch } }
            - id: "4.4"
              kind: cases
              title: { th: ตามขนาด, en: By size }
              cases:
                - { when: "size >= 10", use: { id: "4.4a", kind: yes_no, title: { th: ใหญ่, en: Large one } } }
                - { otherwise: true, use: { id: "4.4b", kind: yes_no, title: { th: เล็ก, en: Small one } } }
    """
}
