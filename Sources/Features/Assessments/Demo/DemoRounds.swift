import Kernel
import Scoring

/// How one agency of a round fares.
struct DemoFate: Sendable {
  /// How well it does, 0 to 100.
  var ability: Int
  /// How much of the form is answered, 0 to 100.
  var progress: Int
  var isSubmitted: Bool
  /// Declares the last part not applicable.
  var setsAside = false
}

/// A round of the demonstration, with its days counted from today.
struct DemoRound: Sendable {
  let id: String
  let instrument: String
  var instrumentRound: String?
  let title: LocalizedText
  let opens: Int
  let due: Int
  let closes: Int
  var isPublished = false
  let takesPart: @Sendable (Agency) -> Bool
  /// How the agency at a place, of so many, fares.
  let fate: @Sendable (Int, Int) -> DemoFate

  func round(_ plan: Plan, today: Day) -> EvaluationRound {
    let instrument = plan.instrument
    return EvaluationRound(
      id: ID(rawValue: id), title: title, instrumentID: instrument.id, instrumentVersion: instrument.version,
      contentHash: instrument.contentHash, instrumentRound: instrumentRound,
      fiscalYear: FiscalYear(containing: today.adding(days: opens)), opens: today.adding(days: opens),
      due: today.adding(days: due), closes: today.adding(days: closes), state: isPublished ? .published : .running,
      isOpenWhenPublished: isPublished)
  }
}

enum DemoRounds {
  private static let departments: @Sendable (Agency) -> Bool = { $0.kind == .department }
  private static let divisions: @Sendable (Agency) -> Bool = { $0.kind == .division }
  private static let offices: @Sendable (Agency) -> Bool = { $0.kind == .provincialOffice }

  /// Different from one agency to the next, the same every time.
  private static func ability(_ place: Int, from least: Int, to most: Int) -> Int {
    least + (place * 37 + 11) % (most - least + 1)
  }

  static let all: [DemoRound] = [
    DemoRound(
      id: "demo-item6-m6", instrument: "opdc2563-item6-digital-transformation", instrumentRound: "m6",
      title: LocalizedText(
        th: "การปรับเปลี่ยนสู่ดิจิทัล รอบ 6 เดือน", en: "Digital transformation, 6-month round"),
      opens: -260, due: -200, closes: -195, isPublished: true, takesPart: departments
    ) { place, _ in DemoFate(ability: ability(place, from: 45, to: 75), progress: 100, isSubmitted: true) },
    DemoRound(
      id: "demo-item6-m12", instrument: "opdc2563-item6-digital-transformation", instrumentRound: "m12",
      title: LocalizedText(
        th: "การปรับเปลี่ยนสู่ดิจิทัล รอบ 12 เดือน", en: "Digital transformation, 12-month round"),
      opens: -30, due: 6, closes: 10, takesPart: departments
    ) { place, _ in
      let progress = [55, 100, 100, 35, 0]
      return DemoFate(
        ability: ability(place, from: 60, to: 92), progress: progress[place % progress.count], isSubmitted: place == 1)
    },
    DemoRound(
      id: "demo-item5-m12", instrument: "opdc2563-item5-performance-tracking", instrumentRound: "m12",
      title: LocalizedText(
        th: "ระบบติดตามผลการปฏิบัติงาน รอบ 12 เดือน", en: "Performance tracking, 12-month round"),
      opens: -30, due: 2, closes: 5, takesPart: departments
    ) { place, _ in
      DemoFate(
        ability: ability(place, from: 55, to: 90), progress: place == 3 ? 50 : 100,
        isSubmitted: place == 2 || place == 0)
    },
    DemoRound(
      id: "demo-item9-m12", instrument: "opdc2563-item9-data-integration", instrumentRound: "m12",
      title: LocalizedText(th: "การบูรณาการข้อมูล รอบ 12 เดือน", en: "Data integration, 12-month round"),
      opens: -5, due: 20, closes: 25, takesPart: departments
    ) { place, _ in DemoFate(ability: 70, progress: place == 4 ? 100 : 0, isSubmitted: place == 4) },
    DemoRound(
      id: "demo-kpi-m6", instrument: "dept-kpi-6-digital-matrix", instrumentRound: "m6",
      title: LocalizedText(th: "ตัวชี้วัดดิจิทัลของกอง รอบ 6 เดือน", en: "Digital indicators of divisions, 6 months"),
      opens: -260, due: -205, closes: -200, isPublished: true, takesPart: divisions
    ) { place, _ in DemoFate(ability: ability(place, from: 40, to: 85), progress: 100, isSubmitted: true) },
    DemoRound(
      id: "demo-kpi-m12", instrument: "dept-kpi-6-digital-matrix", instrumentRound: "m12",
      title: LocalizedText(th: "ตัวชี้วัดดิจิทัลของกอง รอบ 12 เดือน", en: "Digital indicators of divisions, 12 months"),
      opens: -40, due: 4, closes: 8, takesPart: divisions
    ) { place, _ in
      let progress = place % 7 == 3 ? 0 : place % 4 == 2 ? 55 : 100
      return DemoFate(
        ability: ability(place, from: 55, to: 98), progress: progress, isSubmitted: progress == 100 && place % 3 != 0)
    },
    DemoRound(
      id: "demo-readiness", instrument: "ega2560-digital-readiness",
      title: LocalizedText(
        th: "สำรวจความพร้อมรัฐบาลดิจิทัลของสำนักงานจังหวัด", en: "Digital readiness of provincial offices"),
      opens: -90, due: -20, closes: -10, takesPart: offices
    ) { place, _ in
      let progress = place == 13 ? 0 : place % 6 == 4 ? 60 : 100
      return DemoFate(
        ability: ability(place, from: 28, to: 78), progress: progress, isSubmitted: progress == 100,
        setsAside: place % 5 == 1)
    },
    DemoRound(
      id: "demo-adoption", instrument: "fisheries2563-indicator2-digital-adoption",
      title: LocalizedText(
        th: "การใช้เทคโนโลยีดิจิทัลปฏิบัติราชการของสำนักงานจังหวัด", en: "Digital technology in provincial offices"),
      opens: -20, due: 12, closes: 20, takesPart: offices
    ) { place, _ in
      DemoFate(
        ability: ability(place, from: 35, to: 100), progress: place % 3 == 1 ? 0 : 100, isSubmitted: place % 3 == 2)
    },
    DemoRound(
      id: "demo-evaluation", instrument: "opdc2565-evaluation",
      title: LocalizedText(th: "การประเมินส่วนราชการประจำปี", en: "Annual evaluation of departments"),
      opens: -60, due: 35, closes: 45, takesPart: departments
    ) { place, _ in
      let progress = [50, 100, 80, 30, 0]
      return DemoFate(
        ability: ability(place, from: 58, to: 90), progress: progress[place % progress.count], isSubmitted: place == 1)
    },
    DemoRound(
      id: "demo-pmqa", instrument: "pmqa40",
      title: LocalizedText(th: "ประเมินตนเอง PMQA 4.0", en: "PMQA 4.0 self-assessment"), opens: -15, due: 55,
      closes: 60, takesPart: departments
    ) { place, _ in
      let progress = [40, 100, 65, 100, 15]
      return DemoFate(
        ability: ability(place, from: 60, to: 95), progress: progress[place % progress.count], isSubmitted: place == 3)
    },
  ]
}
