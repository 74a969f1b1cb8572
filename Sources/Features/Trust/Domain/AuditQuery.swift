import HTTP
public import Kernel

/// What a reader asked of the trail by its address.
struct AuditQuery: Sendable, Hashable {
  var agency = ""
  var person = ""
  var action = ""
  var kind = ""
  var subject = ""
  var from = ""
  var to = ""
  /// Only records with a smaller number.
  var before: Int?

  init() {}

  init(_ items: QueryItems) {
    func text(_ name: String) -> String { items[name].map(WrittenText.trimmed) ?? "" }
    agency = text("agency")
    person = text("person")
    action = text("action")
    kind = text("kind")
    subject = text("subject")
    from = text("from")
    to = text("to")
    before = items["before"].flatMap { Int($0) }
  }

  var isFiltered: Bool { !fields.isEmpty }

  /// What narrows the list, without the place in it.
  var fields: QueryItems {
    var items = QueryItems()
    let pairs = [
      ("agency", agency), ("person", person), ("action", action), ("kind", kind), ("subject", subject), ("from", from),
      ("to", to),
    ]
    for (name, value) in pairs where !value.isEmpty { items.add(name, value) }
    return items
  }

  func address(_ path: String = "/audit", before: Int? = nil) -> String {
    var items = fields
    if let before { items.add("before", String(before)) }
    return items.isEmpty ? path : "\(path)?\(items.encoded)"
  }

  /// What is wrong with it, by field.
  struct Flaw: Sendable, Hashable {
    let field: String
    let message: LocalizedText
  }

  /// The filter for somebody who may read the trail of a part.
  func filter(for viewer: Viewer, tree: OrganisationTree) -> (filter: AuditFilter, flaws: [Flaw]) {
    let permissions = Permissions(tree)
    var flaws: [Flaw] = []
    let isEverything = permissions.allows(viewer, .readAuditTrail)
    let readable = permissions.agencies(where: viewer, may: .readAuditTrail)
    var filter = AuditFilter(agencies: isEverything ? nil : Set(readable.map(\.id)))
    if !agency.isEmpty {
      if let found = tree.agency(code: agency), isEverything || readable.contains(where: { $0.id == found.id }) {
        let under = Set(tree.descendants(of: found.id, includingItself: true).map(\.id))
        filter.agencies = filter.agencies.map { under.intersection($0) } ?? under
      } else {
        flaws.append(Flaw(field: "agency", message: TrustTexts.unknownAgency))
      }
    }
    if !person.isEmpty { filter.person = person == Self.commandLine ? "" : person }
    if !action.isEmpty { filter.action = action }
    if !kind.isEmpty { filter.subjectKind = kind }
    if !subject.isEmpty { filter.subjectID = subject }
    filter.from = day(from, "from", &flaws)
    filter.to = day(to, "to", &flaws)
    if let first = filter.from, let last = filter.to, last < first {
      flaws.append(Flaw(field: "to", message: TrustTexts.daysReversed))
    }
    return (filter, flaws)
  }

  /// Stands for whoever has no account: the server's command line.
  static let commandLine = "samrit"

  private func day(_ text: String, _ field: String, _ flaws: inout [Flaw]) -> Day? {
    guard !text.isEmpty else { return nil }
    let day = WrittenDay.read(text)
    if day == nil { flaws.append(Flaw(field: field, message: TrustTexts.badDay)) }
    return day
  }
}

/// A day as people write it.
public enum WrittenDay {
  /// Reads `2025-10-01`, or the same day in the Buddhist era, `2568-10-01`.
  public static func read(_ text: String) -> Day? {
    guard let day = Day(text) else { return nil }
    // No trail reaches 2400 in the common era; whoever writes such a year counts in the Buddhist one.
    return day.year < 2400 ? day : Day(year: day.year - 543, month: day.month, day: day.dayOfMonth)
  }
}
