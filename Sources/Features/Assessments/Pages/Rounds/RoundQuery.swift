import HTTP
import Kernel

/// What a reader asked of a round by its address: the view, the filter, the order.
struct RoundQuery: Sendable, Hashable {
  enum View: String, Sendable, CaseIterable {
    case matrix, ranking, group
  }

  enum Detail: String, Sendable, CaseIterable {
    case pillars, indicators
  }

  /// What the rows are sorted by.
  enum Sorting: Sendable, Hashable {
    case organisation
    case node(String)
  }

  var view = View.matrix
  var detail = Detail.pillars
  var classID: String?
  var part: ID<Agency>?
  var sorting = Sorting.organisation
  var isAscending = false

  init() {}

  /// Reads the query of an address; what it does not understand is as if it were not there.
  init(_ items: QueryItems) {
    view = items["view"].flatMap(View.init) ?? .matrix
    detail = items["detail"].flatMap(Detail.init) ?? .pillars
    classID = items["class"].flatMap { $0.isEmpty ? nil : $0 }
    part = items["part"].flatMap { $0.isEmpty ? nil : ID(rawValue: $0) }
    if let node = items["sort"], !node.isEmpty { sorting = .node(node) }
    isAscending = items["order"] == "asc"
  }

  /// The address that asks for this.
  func address(of round: ID<EvaluationRound>, file: String = "") -> String {
    let text = fields.encoded
    return "/rounds/\(round)\(file)" + (text.isEmpty ? "" : "?" + text)
  }

  /// The same with something changed.
  func with(_ change: (inout RoundQuery) -> Void) -> RoundQuery {
    var copy = self
    change(&copy)
    return copy
  }

  /// Sorted by a node; a second time the other way round.
  func sorted(by node: String) -> RoundQuery {
    with { query in
      query.isAscending = sorting == .node(node) ? !isAscending : false
      query.sorting = .node(node)
    }
  }

  /// What a form of the page keeps of the address.
  var keptFields: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }

  var isFiltered: Bool { classID != nil || part != nil }

  private var fields: QueryItems {
    var items = QueryItems()
    if view != .matrix { items.add("view", view.rawValue) }
    if detail != .pillars { items.add("detail", detail.rawValue) }
    if let classID { items.add("class", classID) }
    if let part { items.add("part", part.rawValue) }
    if case .node(let node) = sorting { items.add("sort", node) }
    if isAscending { items.add("order", "asc") }
    return items
  }
}
