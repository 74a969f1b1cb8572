import Foundation
import HTTP
import Kernel

/// What somebody typed about a piece of evidence, and what is wrong with it.
struct EvidenceDraft: Sendable {
  var form = EvidenceSummary.Form.file
  var title = ""
  var from = ""
  var to = ""
  var expires = ""
  var demand = ""
  var url = ""
  var figure = ""
  var unit = ""
  var source = ""

  /// A field and what is wrong with it.
  struct Flaw: Sendable, Hashable {
    let field: String
    let message: LocalizedText
  }

  /// What is known and right.
  struct Details: Sendable, Hashable {
    var title: String
    var period: ClosedRange<Day>?
    var expires: Day?
  }

  init() {}

  init(_ fields: QueryItems) {
    let text = { (name: String) in (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
    form = EvidenceSummary.Form(rawValue: text("form")) ?? .file
    title = text("title")
    from = text("from")
    to = text("to")
    expires = text("expires")
    demand = text("demand")
    url = text("url")
    figure = text("figure")
    unit = text("unit")
    source = text("source")
  }

  init(_ item: EvidenceItem, _ language: Language) {
    let day = { (day: Day?) in day.map { DateText(language).day($0, .short) } ?? "" }
    form = item.form
    title = item.title
    from = day(item.period?.lowerBound)
    to = day(item.period?.upperBound)
    expires = day(item.expires)
  }

  private static let longest = 200

  /// Title, period and expiry, or what is wrong with them. A file may lend its name as title.
  func details(fallbackTitle: String = "") -> (Details, [Flaw]) {
    var flaws: [Flaw] = []
    let title = title.isEmpty ? fallbackTitle : title
    if title.isEmpty { flaws.append(Flaw(field: "title", message: EvidenceTexts.titleMissing)) }
    if title.count > Self.longest { flaws.append(Flaw(field: "title", message: EvidenceTexts.tooLong(Self.longest))) }
    let first = day(from, "from", &flaws)
    let last = day(to, "to", &flaws)
    let expiry = day(expires, "expires", &flaws)
    var period: ClosedRange<Day>?
    switch (first, last) {
    case (let first?, let last?) where first <= last: period = first...last
    case (.some, .some): flaws.append(Flaw(field: "to", message: EvidenceTexts.periodBackwards))
    case (let day?, nil) where to.isEmpty: period = day...day
    case (nil, .some) where from.isEmpty: flaws.append(Flaw(field: "from", message: EvidenceTexts.periodHalf))
    default: break
    }
    return (Details(title: title, period: period, expires: expiry), flaws)
  }

  private func day(_ text: String, _ field: String, _ flaws: inout [Flaw]) -> Day? {
    guard !text.isEmpty else { return nil }
    if let day = TypedDay.read(text) { return day }
    flaws.append(Flaw(field: field, message: EvidenceTexts.badDay))
    return nil
  }

  /// The content of a link or a figure, or what is wrong with it.
  func content() -> (EvidenceVersion.Content?, [Flaw]) {
    switch form {
    case .file: return (nil, [])
    case .link:
      guard let address = Self.safeLink(url) else {
        return (nil, [Flaw(field: "url", message: EvidenceTexts.badLink)])
      }
      return (.link(address), [])
    case .figure:
      var flaws: [Flaw] = []
      let digits = figure.replacing(",", with: "")
      if Exact(digits) == nil { flaws.append(Flaw(field: "figure", message: EvidenceTexts.badFigure)) }
      if unit.isEmpty { flaws.append(Flaw(field: "unit", message: EvidenceTexts.unitMissing)) }
      if source.isEmpty { flaws.append(Flaw(field: "source", message: EvidenceTexts.sourceMissing)) }
      for (name, value) in [("figure", figure), ("unit", unit), ("source", source)] where value.count > 500 {
        flaws.append(Flaw(field: name, message: EvidenceTexts.tooLong(500)))
      }
      return flaws.isEmpty ? (.figure(value: figure, unit: unit, source: source), []) : (nil, flaws)
    }
  }

  /// `https` with a host, without a name and password in it; `nil` for anything else.
  static func safeLink(_ text: String) -> String? {
    guard text.utf8.count <= 2_000, !text.contains(where: \.isWhitespace), let parts = URLComponents(string: text),
      parts.scheme?.lowercased() == "https", let host = parts.host, host.contains("."), parts.user == nil,
      parts.password == nil
    else { return nil }
    return text
  }

  /// The host of a link, as it is shown beside it.
  static func host(of link: String) -> String { URLComponents(string: link)?.host ?? link }
}
