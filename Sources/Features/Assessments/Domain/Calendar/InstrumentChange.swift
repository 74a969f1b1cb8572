import Kernel
import Scoring

/// What differs between two texts of one instrument.
struct InstrumentChange: Sendable {
  /// A criterion that both have and that is not the same.
  struct Changed: Sendable {
    var node: Node
    /// What about it changed: its words, its rule, its proofs.
    var aspects: [LocalizedText]
    /// Whether anything that scores changed.
    var isRule: Bool
  }

  var added: [Node]
  var removed: [Node]
  var changed: [Changed]

  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  init(from old: Plan, to new: Plan) {
    added = new.nodes.filter { old.indices[$0.id] == nil }
    removed = old.nodes.filter { new.indices[$0.id] == nil }
    changed = new.nodes.compactMap { node in
      old.indices[node.id].flatMap { Self.change(from: old.nodes[$0], to: node) }
    }
  }

  private static func change(from old: Node, to new: Node) -> Changed? {
    var aspects: [LocalizedText] = []
    if old.title != new.title || old.question != new.question { aspects.append(MigrationTexts.wording) }
    if old.guidance != new.guidance { aspects.append(MigrationTexts.guidance) }
    if old.evidence != new.evidence { aspects.append(MigrationTexts.evidence) }
    let isRule = RuleText.of(old) != RuleText.of(new)
    if isRule { aspects.append(MigrationTexts.rule) }
    return aspects.isEmpty ? nil : Changed(node: new, aspects: aspects, isRule: isRule)
  }
}

/// The rule of a node as a text that is the same for the same rule: wherever it stands in its file, and whatever its
/// words say.
enum RuleText {
  static func of(_ node: Node) -> String {
    var plain = node
    plain.title = LocalizedText(same: "")
    plain.question = nil
    plain.guidance = nil
    plain.evidence = []
    plain.source = nil
    plain.notes = []
    return parts(Mirror(reflecting: plain))
  }

  private static func text(_ value: Any) -> String {
    switch value {
    // What stands below has a line of its own.
    case let node as Node: return "node \(node.id)"
    case let expression as Expression: return expression.text
    case let number as Exact: return "\(number)"
    case let words as LocalizedText: return "\(words.th)/\(words.en)"
    case let word as String: return word
    case let lookup as [String: Exact]:
      return lookup.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: ",")
    default:
      let mirror = Mirror(reflecting: value)
      return mirror.children.isEmpty ? String(describing: value) : parts(mirror)
    }
  }

  private static func parts(_ mirror: Mirror) -> String {
    let lines = mirror.children.filter { $0.label != "mark" }.map { "\($0.label ?? "")(\(text($0.value)))" }
    return lines.joined(separator: ";")
  }
}
