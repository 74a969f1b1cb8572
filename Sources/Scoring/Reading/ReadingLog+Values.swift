import Kernel
import YAML

/// Values that stand in more than one place of the language.
extension ReadingLog {
  func text(_ node: YAMLNode, key: String) -> LocalizedText? {
    guard node.asMapping != nil else {
      report(.bothLanguagesExpected(key), at: node.mark)
      return nil
    }
    guard let reader = MappingReader(node, LanguageKeys.text, log: self) else { return nil }
    let thai = reader["th"].flatMap { sentence($0, language: "th", key: key) }
    let english = reader["en"].flatMap { sentence($0, language: "en", key: key) }
    guard let thai, let english else { return nil }
    return LocalizedText(th: thai, en: english)
  }

  func looseText(_ node: YAMLNode, key: String) -> LocalizedText? {
    guard let scalar = node.asScalar else { return text(node, key: key) }
    guard !scalar.text.allSatisfy(\.isWhitespace) else {
      report(.textExpected(key), at: scalar.mark)
      return nil
    }
    return LocalizedText(same: scalar.text)
  }

  private func sentence(_ node: YAMLNode, language: String, key: String) -> String? {
    if let text = node.asScalar?.text, !text.allSatisfy(\.isWhitespace) { return text }
    report(.languageMissing(language, key: key), at: node.mark)
    return nil
  }

  func number(_ node: YAMLNode, key: String) -> Exact? {
    if let text = node.asScalar?.text, let number = Exact(text) { return number }
    report(.numberExpected(key, written: node.asScalar?.text), at: node.mark)
    return nil
  }

  func amount(_ node: YAMLNode, key: String) -> Amount? {
    switch node {
    case .sequence:
      report(.amountExpected(key), at: node.mark)
      return nil
    case .scalar(let scalar):
      if let number = Exact(scalar.text) { return .number(number) }
      return expression(scalar).map { .expression($0) }
    case .mapping(let entries, _):
      return amountByClass(entries, at: node.mark, key: key)
    }
  }

  private func amountByClass(
    _ entries: [(key: YAMLScalar, value: YAMLNode)], at mark: YAMLMark, key: String
  ) -> Amount? {
    guard !entries.isEmpty else {
      report(.amountExpected(key), at: mark)
      return nil
    }
    var amounts: [String: Exact] = [:]
    for entry in entries {
      guard let number = number(entry.value, key: entry.key.text) else { continue }
      amounts[entry.key.text] = number
    }
    let otherwise = amounts.removeValue(forKey: "otherwise")
    return .byClass(amounts, otherwise: otherwise)
  }

  func threshold(_ node: YAMLNode, key: String) -> Threshold? {
    guard let scalar = node.asScalar else {
      report(.numberExpected(key, written: nil), at: node.mark)
      return nil
    }
    if let number = Exact(scalar.text) { return .number(number) }
    return expression(scalar).map { .expression($0) }
  }

  func source(_ node: YAMLNode) -> Source? {
    guard let reader = MappingReader(node, LanguageKeys.source, log: self),
      let document = reader.looseText("document")
    else { return nil }
    return Source(document: document, item: reader.looseText("item"))
  }

  func numberInput(_ reader: MappingReader) -> NumberInput {
    let hasWhole = reader.table.keys.contains("whole")
    return NumberInput(
      unit: reader.looseText("unit"), min: reader.number("min"), max: reader.number("max"),
      isWhole: hasWhole ? reader.truth("whole") ?? false : false)
  }
}
