import Design
import HTML
import Kernel
import Scoring

/// What is attached to an item, and where more is attached.
struct EvidenceLinks {
  let context: FormContext
  let index: Int

  private var language: Language { context.language }
  private var id: String { context.plan.nodes[index].id }

  var html: HTML {
    guard let shelf = context.evidenceAddress, let attached = context.opened.attached else { return .empty }
    let place = EvidencePlace(
      kind: AssessmentEvidence.kind, subject: context.opened.sheet.assessment.id.rawValue, item: id)
    let word = context.isLocked(index) ? EvidenceTexts.see : EvidenceTexts.attach
    return """
      <div class="proof"><p class="proof-title">\(EvidenceTexts.attached[language])</p>\(list(attached[id] ?? []))\
      <p class="small"><a href="\(url: shelf(place))">\(word[language])\
      <span class="hidden-text"> \(context.title(of: index))</span></a></p></div>
      """
  }

  private func list(_ pieces: [EvidenceSummary]) -> HTML {
    guard !pieces.isEmpty else { return "<p class=\"soft small\">\(EvidenceTexts.none[language])</p>" }
    return EvidenceList(pieces: pieces, language: language).html
  }
}

/// Pieces of evidence by name.
struct EvidenceList {
  let pieces: [EvidenceSummary]
  let language: Language

  var html: HTML {
    """
    <ul>\(HTML.forEach(pieces) { piece in
      """
      <li><a href="\(url: piece.address)">\(piece.title)</a> <span class="soft small">\(detail(piece))</span></li>
      """
    })</ul>
    """
  }

  private func detail(_ piece: EvidenceSummary) -> String {
    let text = DateText(language)
    return [
      piece.detail, piece.period.map { text.period($0, .short) },
      piece.expires.map { EvidenceTexts.goodUntil(text.day($0, .short))[language] },
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

/// What is wrong with evidence, each with a way to mend it.
struct EvidenceProblems {
  let context: FormContext

  private var language: Language { context.language }

  var html: HTML {
    let report = context.opened.evidence
    guard report.isKept else {
      return "<p class=\"soft small\">\(EvidenceTexts.notChecked[language])</p>"
    }
    guard !report.flaws.isEmpty else {
      return Component.callout(.good, title: EvidenceTexts.inOrder[language])
    }
    let blocks = context.opened.sheet.round.evidenceRule == .block
    return Component.callout(
      blocks ? .bad : .warning, title: (blocks ? EvidenceTexts.mustMend : EvidenceTexts.shouldMend)[language],
      """
      <ul>\(HTML.forEach(report.flaws) { flaw in
        """
        <li><a href="\(url: context.place(of: flaw.node))">\(context.name(of: flaw.node))</a>: \
        \(EvidenceTexts.flaw(flaw.kind)[language])</li>
        """
      })</ul>
      """)
  }
}

/// Why an item was sent back, above its question.
struct ReturnedCallout {
  let context: FormContext
  let index: Int

  var html: HTML {
    HTML.let(context.returnedPoint(index)) { point in
      Component.callout(
        .warning, title: LifeTexts.returnedItem[context.language], "<p>\(Lines.html(point.reason))</p>")
    }
  }
}

/// The words about evidence.
enum EvidenceTexts {
  static let attached = LocalizedText(th: "หลักฐานที่แนบแล้ว", en: "Evidence attached")
  static let attach = LocalizedText(th: "แนบหรือจัดการหลักฐาน", en: "Attach or change evidence")
  static let see = LocalizedText(th: "ดูหลักฐาน", en: "See the evidence")
  static let none = LocalizedText(th: "ยังไม่มีหลักฐาน", en: "Nothing is attached yet.")
  static let evidence = LocalizedText(th: "หลักฐาน", en: "Evidence")
  static let inOrder = LocalizedText(
    th: "หลักฐานครบและตรงช่วงเวลาของรอบ", en: "The evidence is complete and of the right time")
  static let notChecked = LocalizedText(
    th: "ระบบนี้ไม่ได้เก็บหลักฐาน จึงไม่ได้ตรวจว่าหลักฐานครบหรือไม่ โปรดตรวจด้วยตนเอง",
    en: "No evidence is kept in this installation, so it has not been checked. Please check it yourself.")
  static let mustMend = LocalizedText(
    th: "รอบนี้กำหนดให้หลักฐานครบก่อนส่งและลงนาม โปรดแก้ไขเรื่องต่อไปนี้",
    en: "In this round evidence must be in order before handing in and signing. Please mend this")
  static let shouldMend = LocalizedText(
    th: "หลักฐานต่อไปนี้ควรแก้ไขก่อน แต่ยังส่งและลงนามได้",
    en: "This evidence should be mended, though it does not stand in the way")

  static func goodUntil(_ day: String) -> LocalizedText {
    LocalizedText(th: "ใช้ได้ถึง \(day)", en: "good until \(day)")
  }

  /// What is wrong and how to mend it, in a sentence.
  static func flaw(_ kind: EvidenceFlaw.Kind) -> LocalizedText {
    switch kind {
    case .missing(let title):
      LocalizedText(
        th: "ยังไม่มี “\(title.th)” โปรดแนบที่ข้อนี้ หรือแก้คำตอบ",
        en: "“\(title.en)” is missing. Attach it to this item, or change the answer.")
    case .outsidePeriod(let name, let days):
      LocalizedText(
        th: "“\(name)” ไม่ได้แสดงช่วง \(DateText(.thai).period(days, .short)) โปรดแนบหลักฐานของช่วงนี้ หรือแก้ช่วงเวลาให้ถูกต้อง",
        en:
          "“\(name)” proves other days than \(DateText(.english).period(days, .short)). Attach proof of these days, or correct its dates."
      )
    case .expired(let name, let day):
      LocalizedText(
        th: "“\(name)” ใช้ได้ถึง \(DateText(.thai).day(day, .short)) ก่อนสิ้นช่วงของรอบ โปรดแนบฉบับที่ยังไม่หมดอายุ",
        en:
          "“\(name)” expires on \(DateText(.english).day(day, .short)), before the round ends. Attach one that is still good."
      )
    }
  }
}
