import Kernel
import YAML

/// Reads nodes: first the keys of any node, then those of the kind.
struct NodeReader {
  let log: ReadingLog

  /// The node as far as it can be read, or `nil` when it is no mapping.
  func node(_ node: YAMLNode) -> Node? {
    guard node.asMapping != nil else {
      log.report(.mappingExpected(LanguageKeys.node), at: node.mark)
      return nil
    }
    return log.watching(node.mark) { read(node) }
  }

  private func read(_ node: YAMLNode) -> Node? {
    let written = node["kind"]?.asScalar?.text
    guard let kind = written, let table = LanguageKeys.kinds[kind] else {
      if let place = node["kind"]?.mark {
        let near = written.flatMap { closest(to: $0, among: LanguageKeys.kinds.keys) }
        log.report(.unknownKind(written ?? "", near: near), at: place)
      } else {
        log.report(.missingKind(near: misspeltKind(node)), at: node.mark)
      }
      return unreadable(node)
    }
    guard let reader = MappingReader(node, table, log: log) else { return nil }
    let ownKeys = KindReader(log: log, reader: reader).kind(kind)
    var result = Node(
      id: reader.identifier() ?? "", title: reader.text("title") ?? LocalizedText(same: ""),
      kind: ownKeys ?? .sum([], total: nil), mark: node.mark)
    readTexts(of: reader, into: &result)
    readRules(of: reader, into: &result)
    return result
  }

  /// A node of unknown kind still has an id that others may name.
  private func unreadable(_ node: YAMLNode) -> Node {
    Node(
      id: node["id"]?.asScalar?.text ?? "", title: LocalizedText(same: ""), kind: .sum([], total: nil), mark: node.mark)
  }

  private func misspeltKind(_ node: YAMLNode) -> String? {
    node.asMapping?.first { entry in
      !LanguageKeys.node.keys.contains(entry.key.text) && closest(to: entry.key.text, among: ["kind"]) != nil
    }?.key.text
  }

  private func readTexts(of reader: MappingReader, into node: inout Node) {
    node.question = reader.text("question")
    node.guidance = reader.text("guidance")
    node.evidence = reader.list("evidence", evidence)
    node.source = reader["source"].flatMap(log.source)
    node.notes = reader.texts("notes")
  }

  private func readRules(of reader: MappingReader, into node: inout Node) {
    if reader["rounds"] != nil { node.rounds = reader.words("rounds") }
    node.condition = reader.expression("when")
    node.weight = reader.amount("weight")
    node.requires = reader.words("requires")
    node.satisfiedAt = reader.number("satisfied_at") ?? .hundred
    node.rescale = reader["rescale"].flatMap(rescale)
    node.round = reader["round"].flatMap(rounding)
    node.allowsNotApplicable = reader.truth("allow_not_applicable") ?? false
    node.isMonitor = reader.truth("monitor") ?? false
    node.isJoint = reader.truth("joint") ?? false
    node.part = reader.choice("part", as: Part.self)
    guard reader.table.keys.contains("missing") else { return }
    node.missing = reader.choice("missing", as: MissingRule.self) ?? .skip
    node.notApplicable = reader.choice("not_applicable", as: NotApplicableRule.self) ?? .rescale
  }

  private func evidence(_ node: YAMLNode) -> EvidenceRequirement? {
    guard let reader = MappingReader(node, LanguageKeys.evidence, log: log) else { return nil }
    let isRequired = reader.truth("required") ?? false
    guard let id = reader.identifier(), let title = reader.text("title") else { return nil }
    return EvidenceRequirement(id: id, title: title, isRequired: isRequired)
  }

  private func rescale(_ node: YAMLNode) -> Rescale? {
    guard let reader = MappingReader(node, LanguageKeys.rescale, log: log) else { return nil }
    switch (reader["times"], reader["to"]) {
    case (.some, nil): return reader.amount("times").map { .times($0) }
    case (nil, .some): return reader.amount("to").map { .to($0) }
    default:
      log.report(.eitherTimesOrTo, at: node.mark)
      return nil
    }
  }

  private func rounding(_ node: YAMLNode) -> Rounding? {
    guard let reader = MappingReader(node, LanguageKeys.rounding, log: log) else { return nil }
    let mode = reader.choice("mode", as: RoundingMode.self)
    guard let digits = log.digits(reader, "digits") else { return nil }
    return Rounding(digits: digits, mode: mode ?? .halfAway)
  }
}
