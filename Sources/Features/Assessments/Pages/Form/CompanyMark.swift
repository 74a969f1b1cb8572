import Design
import HTML
import Kernel

/// Says who else has the page open, as it is drawn and, with script, as people come and go; and tells the script where
/// to listen for what others save.
struct CompanyMark: Sendable {
  let place: DiscussionPlace
  let names: [LocalizedText]
  let language: Language

  var html: HTML {
    """
    <p class="soft small" id="company" role="status" data-place="\(attr: place.text)" \
    data-saved="\(attr: "\(place.kind)/\(place.subject)/")" data-by="\(attr: CompanyTexts.savedByOther[language])" \
    data-load="\(attr: CompanyTexts.load[language])" data-kept="\(attr: CompanyTexts.kept[language])">\
    \(PresenceBoard.sentence(names)[language])</p>
    """
  }
}

/// Leads from a question to what is said about it.
struct DiscussionLink {
  let context: FormContext
  let item: String
  let title: String

  var html: HTML {
    let place = DiscussionPlace(
      kind: "assessment", subject: context.opened.sheet.assessment.id.rawValue, item: item)
    let address = context.shelf.address(of: place)
    guard !address.isEmpty else { return .empty }
    let count = context.spoken[item]
    let words = CompanyTexts.comments(count?.comments ?? 0, open: count?.open ?? 0)[context.language]
    return """
      <a class="small" href="\(url: address)">\(words)<span class="hidden-text"> \(title)</span></a>
      """
  }
}

/// The words of working together on one form.
enum CompanyTexts {
  static let savedByOther = LocalizedText(th: "มีผู้อื่นบันทึกข้อนี้:", en: "Somebody else has saved this item:")
  static let load = LocalizedText(th: "โหลดคำตอบล่าสุด", en: "Load it")
  static let kept = LocalizedText(th: "ข้อความที่ท่านพิมพ์ไว้ก่อนหน้า:", en: "What you had typed:")

  static func comments(_ count: Int, open: Int) -> LocalizedText {
    if count == 0 { return LocalizedText(th: "แสดงความเห็น", en: "Comment") }
    let openTH = open == 0 ? "" : " รอข้อสรุป \(open)"
    let openEN = open == 0 ? "" : ", \(open) open"
    return LocalizedText(
      th: "ความเห็น \(count)\(openTH)", en: "\(count) \(count == 1 ? "comment" : "comments")\(openEN)")
  }
}
