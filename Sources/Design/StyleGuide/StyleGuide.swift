public import HTML
public import Kernel

/// Every component on one page, in both languages: to look at, and to test against.
public enum StyleGuide {
  /// The main part of the page; `charts` are shown after the components.
  public static func main(language: Language, charts: HTML = .empty) -> HTML {
    let words = StyleWords(language: language)
    return """
      \(Component.heading(
        words("ส่วนประกอบของหน้าจอ", "Parts of the screen"), eyebrow: words("คู่มือรูปแบบ", "Style guide"),
        lead: "\(words("ทุกส่วนที่ใช้สร้างหน้า แสดงไว้ในหน้าเดียว", "Everything pages are built from, on one page."))"))
      \(StyleForms(words: words).html)
      \(StyleParts(words: words).html)
      \(StyleWork(words: words).html)
      \(charts)
      """
  }

  /// The whole page, as a signed-in person would see it.
  public static func page(language: Language, preferences: Preferences = Preferences(), charts: HTML = .empty) -> Page {
    let words = StyleWords(language: language)
    return Page(
      title: words("คู่มือรูปแบบ", "Style guide"), language: language, preferences: preferences, address: "/style",
      navigation: [
        NavigationItem(words("งานของฉัน", "My work"), to: "/", isCurrent: true),
        NavigationItem(words("แบบประเมิน", "Instruments"), to: "/instruments"),
        NavigationItem(words("รอบการประเมิน", "Rounds"), to: "/rounds"),
        NavigationItem(words("ภาพรวมผู้บริหาร", "Executive view"), to: "/overview"),
      ],
      user: PageUser(
        name: words("วราภรณ์ ใจดี", "Waraporn Jaidee"),
        role: words("ผู้รายงาน กองแผนงาน", "Respondent, Planning Division"), accountAddress: "/account"),
      token: "token",
      breadcrumb: [Crumb(words("ระบบ", "System"), to: "/system"), Crumb(words("คู่มือรูปแบบ", "Style guide"))],
      flash: Flash(.good, words("ส่งแบบประเมินให้ผู้อนุมัติแล้ว", "The assessment was sent to the approver")),
      printHeader: PrintHeader(
        agency: words("กรมตัวอย่าง", "Sample Department"), round: words("รอบ 12 เดือน ปี 2569", "12-month round 2026"),
        date: words("21 พฤศจิกายน 2569", "21 November 2026")),
      main: main(language: language, charts: charts))
  }
}

/// Sample words in the language of the page.
struct StyleWords {
  let language: Language

  func callAsFunction(_ thai: String, _ english: String) -> String {
    language == .thai ? thai : english
  }
}
