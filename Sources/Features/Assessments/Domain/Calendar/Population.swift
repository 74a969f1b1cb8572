import HTTP
import Kernel

/// Which agencies take part in a round: those of a part of the organisation that match, or those named by code.
struct Population: Sendable, Hashable {
  /// The top of the part; `nil` is the whole organisation.
  var part: ID<Agency>?
  /// Kinds that take part; none means all.
  var kinds: Set<Agency.Kind> = []
  /// Classes that take part; none means all.
  var classes: Set<String> = []
  /// Codes that take part; none means that codes do not matter.
  var codes: Set<String> = []

  /// The agencies that take part, in the order of the organisation. Whatever else is asked for, nobody outside the
  /// part is among them.
  func agencies(in tree: OrganisationTree) -> [Agency] {
    let all = part.map { tree.descendants(of: $0, includingItself: true) } ?? tree.agencies[...]
    return all.filter { agency in
      (kinds.isEmpty || kinds.contains(agency.kind))
        && (classes.isEmpty || agency.classID.map(classes.contains) == true)
        && (codes.isEmpty || codes.contains(agency.code))
    }
  }

  /// As it is kept; the part stands in a column of its own.
  var text: String {
    var items = QueryItems()
    for kind in kinds.map(\.rawValue).sorted() { items.add("kind", kind) }
    for id in classes.sorted() { items.add("class", id) }
    for code in codes.sorted() { items.add("code", code) }
    return items.encoded
  }

  init(part: ID<Agency>? = nil) {
    self.part = part
  }

  /// Reads what `text` wrote.
  init(part: ID<Agency>?, text: String) {
    self.part = part
    let items = QueryItems(parsing: text) ?? QueryItems()
    kinds = Set(items.all("kind").compactMap(Agency.Kind.init))
    classes = Set(items.all("class"))
    codes = Set(items.all("code"))
  }
}
