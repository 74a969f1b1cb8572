import YAML

/// One step from a mapping or list to a value in it.
enum PlaceStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case element(Int)

  init(stringLiteral value: String) { self = .key(value) }
  init(integerLiteral value: Int) { self = .element(value) }
}

/// Finds where a value of the model stands in the file.
struct PlaceTable {
  private var mappings: [YAMLMark: YAMLNode] = [:]

  init(_ tree: YAMLNode) {
    var pending = [tree]
    while let node = pending.popLast() {
      switch node {
      case .scalar: break
      case .sequence(let elements, _): pending += elements
      case .mapping(let entries, let mark):
        mappings[mark] = node
        pending += entries.map(\.value)
      }
    }
  }

  /// The place of the value that the steps lead to from the mapping at `mark`, or of the last one found on the way.
  func place(from mark: YAMLMark, _ steps: [PlaceStep]) -> YAMLMark {
    guard var node = mappings[mark] else { return mark }
    for step in steps {
      let next: YAMLNode? =
        switch step {
        case .key(let key): node[key]
        case .element(let index): node.asSequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return node.mark }
      node = next
    }
    return node.mark
  }

  /// Where a key itself is written in the mapping at `mark`.
  func key(_ key: String, in mark: YAMLMark) -> YAMLMark {
    mappings[mark]?.asMapping?.first { $0.key.text == key }?.key.mark ?? mark
  }

  func has(_ key: String, in mark: YAMLMark) -> Bool { mappings[mark]?[key] != nil }

  /// The text that stands after a key of the mapping at `mark`.
  func word(_ key: String, in mark: YAMLMark) -> String? { mappings[mark]?[key]?.asScalar?.text }

  /// Every text that stands after a key, anywhere.
  func texts(of key: String) -> Set<String> {
    Set(mappings.values.compactMap { $0[key]?.asScalar?.text })
  }
}
