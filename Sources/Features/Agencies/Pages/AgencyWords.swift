import Design
import HTML
import Kernel

/// How agencies are spoken of on pages.
struct AgencyWords: Sendable {
  let language: Language

  /// A link to an agency under its name.
  func link(_ agency: Agency) -> HTML {
    "<a href=\"\(url: Self.address(agency.id))\">\(agency.name[language])</a>"
  }

  static func address(_ id: ID<Agency>, _ rest: String = "") -> String { "/agencies/\(id.rawValue)\(rest)" }

  func className(_ id: String?) -> String {
    id.map { AgencyClass(rawValue: $0)?.title[language] ?? $0 } ?? "–"
  }

  func provinceName(_ code: String?) -> String {
    code.map { Province.of(code: $0)?.name[language] ?? $0 } ?? "–"
  }

  func state(_ agency: Agency) -> HTML {
    guard !agency.isWorking else { return Component.tag(.good, AgencyTexts.working[language]) }
    let word = agency.successor == nil ? AgencyTexts.closed : AgencyTexts.merged
    return Component.tag(.locked, word[language])
  }

  /// Text that somebody typed, marked where it is in another language than the page.
  func typed(_ text: String) -> HTML {
    let isThai = text.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
    return language == .english && isThai ? "<span lang=\"th\">\(text)</span>" : HTML(text: text)
  }

  func day(_ day: Day) -> String {
    day == .beginning ? AgencyTexts.sinceBeginning[language] : DateText(language).day(day, .short)
  }

  var kinds: [FieldOption] { Agency.Kind.allCases.map { FieldOption($0.rawValue, $0.title[language]) } }

  var provinces: [FieldOption] {
    let sorted =
      language == .thai ? Province.all.sorted(byThai: { $0.name.th }) : Province.all.sorted { $0.name.en < $1.name.en }
    return sorted.map { FieldOption($0.code, $0.name[language]) }
  }

  /// The known classes, and whatever else is in use.
  func classes(in tree: OrganisationTree) -> [FieldOption] {
    let known = AgencyClass.allCases.map { FieldOption($0.rawValue, $0.title[language]) }
    let others = Set(tree.agencies.compactMap(\.classID)).filter { AgencyClass(rawValue: $0) == nil }
    return known + others.sorted().map { FieldOption($0, $0) }
  }
}
