import HTTP
import Kernel

/// What a reader asked of the list of agencies by its address.
struct AgencyQuery: Sendable, Hashable {
  enum Standing: String, Sendable, CaseIterable {
    case working, ended
  }

  var words = ""
  var kind: Agency.Kind?
  var classID: String?
  var province: String?
  var standing: Standing?
  /// The day whose organisation is shown; `nil` is today.
  var day: Day?
  var showsAll = false
  var page = 1

  init() {}

  /// Reads the query of an address; what it does not understand is as if it were not there.
  init(_ items: QueryItems) {
    words = (items["q"] ?? "").trimmed
    kind = items["kind"].flatMap(Agency.Kind.init)
    classID = items["class"].flatMap { $0.isEmpty ? nil : $0 }
    province = items["province"].flatMap { $0.isEmpty ? nil : $0 }
    standing = items["state"].flatMap(Standing.init)
    day = items["on"].flatMap(TypedDay.read)
    showsAll = items["view"] == "all"
    page = max(1, items["page"].flatMap(Int.init) ?? 1)
  }

  /// Whether only some agencies are asked for.
  var isFiltered: Bool { !words.isEmpty || kind != nil || classID != nil || province != nil || standing != nil }

  /// Whether agencies are listed one after the other and not by their structure.
  var isList: Bool { showsAll || isFiltered }

  /// The address that asks for this.
  var address: String { Self.address("/agencies", fields) }

  /// The address of the file of the same day.
  func exportAddress(_ file: String) -> String {
    var items = QueryItems()
    if let day { items.add("on", day.iso) }
    return Self.address("/agencies/\(file)", items)
  }

  func with(_ change: (inout AgencyQuery) -> Void) -> AgencyQuery {
    var copy = self
    change(&copy)
    return copy
  }

  /// The agencies asked for, in the order of the tree.
  func matches(in tree: OrganisationTree) -> [Agency] {
    let wanted = words.lowercased()
    return tree.agencies.filter { agency in
      if let kind, agency.kind != kind { return false }
      if let classID, agency.classID != classID { return false }
      if let province, agency.provinceCode != province { return false }
      if let standing, agency.isWorking != (standing == .working) { return false }
      guard !wanted.isEmpty else { return true }
      return [agency.code, agency.name.th, agency.name.en].contains { $0.lowercased().contains(wanted) }
    }
  }

  private var fields: QueryItems {
    var items = QueryItems()
    if !words.isEmpty { items.add("q", words) }
    if let kind { items.add("kind", kind.rawValue) }
    if let classID { items.add("class", classID) }
    if let province { items.add("province", province) }
    if let standing { items.add("state", standing.rawValue) }
    if let day { items.add("on", day.iso) }
    if showsAll { items.add("view", "all") }
    if page > 1 { items.add("page", String(page)) }
    return items
  }

  private static func address(_ path: String, _ items: QueryItems) -> String {
    let text = items.encoded
    return path + (text.isEmpty ? "" : "?" + text)
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}
