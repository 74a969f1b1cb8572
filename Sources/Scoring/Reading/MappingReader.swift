import Kernel
import YAML

/// A mapping whose keys are checked against a table, and the plain values in it. What is wrong is reported once and
/// read as `nil`.
struct MappingReader {
  let log: ReadingLog
  let node: YAMLNode
  let table: KeyTable
  private let values: [String: YAMLNode]

  /// `nil`, and reported, when the node is no mapping. Reports keys that are unknown or missing.
  init?(_ node: YAMLNode, _ table: KeyTable, log: ReadingLog) {
    guard let entries = node.asMapping else {
      log.report(.mappingExpected(table), at: node.mark)
      return nil
    }
    self.log = log
    self.node = node
    self.table = table
    values = Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
    let known = Set(table.keys)
    let written = Set(entries.map(\.key.text))
    var mistaken: Set<String> = []
    for entry in entries where !known.contains(entry.key.text) {
      let near = closest(to: entry.key.text, among: table.related.union(known).subtracting(written))
      if let near { mistaken.insert(near) }
      log.report(.unknownKey(entry.key.text, in: table, near: near), at: entry.key.mark)
    }
    // A misspelt key is one mistake, not two.
    for key in table.needed where values[key] == nil && !mistaken.contains(key) {
      log.report(.missingKey(key, in: table), at: node.mark)
    }
  }

  var mark: YAMLMark { node.mark }

  /// The value of a key; the key is one of the table.
  subscript(key: String) -> YAMLNode? {
    assert(table.keys.contains(key), "\(key) is not in the table \(table.name)")
    return values[key]
  }

  // MARK: Texts

  func text(_ key: String) -> LocalizedText? {
    self[key].flatMap { log.text($0, key: key) }
  }

  /// A text in both languages, or one that is the same in both.
  func looseText(_ key: String) -> LocalizedText? {
    self[key].flatMap { log.looseText($0, key: key) }
  }

  func word(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    guard let scalar = value.asScalar, !scalar.text.isEmpty else {
      log.report(.textExpected(key), at: value.mark)
      return nil
    }
    return scalar.text
  }

  func identifier(_ key: String = "id", rule: IdentifierRule = .node) -> String? {
    guard let id = word(key), let value = self[key] else { return nil }
    guard rule.accepts(id) else {
      log.report(.badIdentifier(id, rule: rule), at: value.mark)
      return nil
    }
    return id
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ key: String, as type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let value = self[key] else { return nil }
    if let text = value.asScalar?.text, let choice = Value(rawValue: text) { return choice }
    log.report(.oneOf(Value.allCases.map(\.rawValue), key: key, written: value.asScalar?.text), at: value.mark)
    return nil
  }

  // MARK: Numbers and truths

  func number(_ key: String) -> Exact? {
    guard let value = self[key] else { return nil }
    return log.number(value, key: key)
  }

  func whole(_ key: String) -> Int? {
    guard let value = self[key], let number = log.number(value, key: key) else { return nil }
    guard let whole = number.wholeNumber else {
      log.report(.wholeExpected(key), at: value.mark)
      return nil
    }
    return whole
  }

  func truth(_ key: String) -> Bool? {
    guard let value = self[key] else { return nil }
    switch value.asScalar?.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      log.report(.truthExpected(key), at: value.mark)
      return nil
    }
  }

  func amount(_ key: String) -> Amount? {
    self[key].flatMap { log.amount($0, key: key) }
  }

  func expression(_ key: String) -> Expression? {
    guard let value = self[key] else { return nil }
    guard let scalar = value.asScalar else {
      log.report(.expressionExpected(key), at: value.mark)
      return nil
    }
    return log.expression(scalar)
  }

  // MARK: Lists

  /// The elements of a list, each read; those that could not be read are left out.
  func list<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> [Value] {
    guard let value = self[key] else { return [] }
    guard let elements = value.asSequence else {
      log.report(.listExpected(key), at: value.mark)
      return []
    }
    return elements.compactMap(read)
  }

  func texts(_ key: String) -> [LocalizedText] {
    list(key) { log.looseText($0, key: key) }
  }

  func words(_ key: String) -> [String] {
    list(key) { element in
      if let text = element.asScalar?.text, !text.isEmpty { return text }
      log.report(.textExpected(key), at: element.mark)
      return nil
    }
  }
}
