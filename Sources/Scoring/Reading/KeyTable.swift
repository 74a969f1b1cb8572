/// The keys that one kind of mapping in an instrument may have.
struct KeyTable: Sendable, Hashable {
  /// What the mapping is; also its name in docs/instrument.schema.json.
  let name: String
  let needed: [String]
  let optional: [String]

  init(_ name: String, needed: [String] = [], optional: [String] = []) {
    self.name = name
    self.needed = needed
    self.optional = optional
  }

  /// Every key that is known here.
  var keys: [String] { needed + optional }

  func adding(needed more: [String] = [], optional others: [String] = [], name: String) -> KeyTable {
    KeyTable(name, needed: needed + more, optional: optional + others)
  }
}
