import Kernel
import YAML

/// Reads a kind's own keys. A kind that cannot be read is `nil`, and why is reported.
struct KindReader {
  let log: ReadingLog
  let reader: MappingReader

  func kind(_ name: String) -> Kind? {
    leaf(name) ?? group(name)
  }

  private func leaf(_ name: String) -> Kind? {
    switch name {
    case "yes_no": .yesNo(points: reader.amount("points") ?? .number(.one))
    case "levels": .levels(list("levels", level))
    case "choice":
      .choice(
        ChoiceQuestion(
          choices: list("choices", choice), isMultiple: reader.truth("multiple") ?? false,
          maximum: reader.number("maximum")))
    case "milestones": .milestones(list("steps", step))
    case "bands": .bands(bands())
    case "number": .number(log.numberInput(reader), scored: reader.truth("scored") ?? false)
    case "text": .text(reader.choice("format", as: TextFormat.self) ?? .line, points: reader.amount("points"))
    case "formula": formula()
    default: nil
    }
  }

  private func group(_ name: String) -> Kind? {
    switch name {
    case "sum": .sum(children(), total: reader.number("total"))
    case "mean": .mean(children())
    case "weighted_mean": .weightedMean(children(), totalWeight: reader.number("total_weight"))
    case "minimum": .minimum(children())
    case "index":
      .index(
        SurveyIndex(
          children: children(), base: reader.number("base") ?? .hundred,
          minimumAnswered: reader.whole("minimum_answered") ?? 1))
    case "count": .count(SatisfiedCount(children: children(), levels: list("levels", countLevel)))
    case "tiers": .tiers(tiers())
    case "cases": .cases(list("cases", branch))
    case "collection": collection()
    default: nil
    }
  }

  /// A list that must not be empty.
  private func list<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> [Value] {
    if let value = reader[key], value.asSequence?.isEmpty == true {
      log.report(.emptyList(key), at: value.mark)
    }
    return reader.list(key, read)
  }

  private func children() -> [Node] {
    let nodes = NodeReader(log: log)
    return list("children") { nodes.node($0) }
  }
}

// MARK: - Leaves

extension KindReader {
  private func level(_ node: YAMLNode) -> Level? {
    guard let reader = MappingReader(node, LanguageKeys.level, log: log) else { return nil }
    let text = reader.text("text")
    let isEmpty = reader.truth("empty") ?? false
    if isEmpty == (reader["text"] != nil) { log.report(.levelNeedsTextOrEmpty, at: node.mark) }
    return reader.number("score").map { Level(score: $0, text: text) }
  }

  private func choice(_ node: YAMLNode) -> Choice? {
    guard let reader = MappingReader(node, LanguageKeys.choice, log: log) else { return nil }
    let score = reader.number("score")
    guard let id = reader.identifier(), let text = reader.text("text") else { return nil }
    return Choice(id: id, text: text, score: score)
  }

  private func step(_ node: YAMLNode) -> Milestone? {
    guard let reader = MappingReader(node, LanguageKeys.step, log: log) else { return nil }
    let id = reader.identifier()
    let text = reader.text("text")
    guard let id, let text, let score = reader.number("score") else { return nil }
    return Milestone(id: id, text: text, score: score)
  }

  private func bands() -> Bands {
    let lowerIsBetter = oneWord("better", of: ["higher", "lower"]) == "lower"
    let fields = list("fields", field)
    let input = reader["input"].flatMap(input)
    let value = reader.expression("value")
    switch (reader["input"] != nil, reader["fields"] != nil, reader["value"] != nil) {
    case (true, false, false), (false, true, true), (false, false, true): break
    case (false, true, false): log.report(.missingKey("value", in: reader.table), at: reader.mark)
    default: log.report(.inputOrFields, at: reader.mark)
    }
    return Bands(
      input: input, fields: fields, value: value, bands: list("bands") { band($0, lowerIsBetter: lowerIsBetter) },
      lowerIsBetter: lowerIsBetter, isLinear: oneWord("between", of: ["stepped", "linear"]) == "linear",
      below: reader.number("below") ?? .zero)
  }

  private func oneWord(_ key: String, of words: [String]) -> String? {
    guard let value = reader[key] else { return nil }
    if let text = value.asScalar?.text, words.contains(text) { return text }
    log.report(.oneOf(words, key: key, written: value.asScalar?.text), at: value.mark)
    return nil
  }

  private func input(_ node: YAMLNode) -> NumberInput? {
    MappingReader(node, LanguageKeys.input, log: log).map(log.numberInput)
  }

  private func band(_ node: YAMLNode, lowerIsBetter: Bool) -> Band? {
    guard let reader = MappingReader(node, LanguageKeys.band, log: log) else { return nil }
    let (right, wrong) = lowerIsBetter ? ("at_most", "at_least") : ("at_least", "at_most")
    if let place = node.asMapping?.first(where: { $0.key.text == wrong })?.key.mark {
      log.report(.wrongThreshold(wrong, use: right), at: place)
      return nil
    }
    let score = reader.number("score")
    let text = reader.text("text")
    guard let written = reader[right] else {
      log.report(.missingKey(right, in: LanguageKeys.band), at: node.mark)
      return nil
    }
    guard let threshold = log.threshold(written, key: right), let score else { return nil }
    return Band(threshold: threshold, score: score, text: text)
  }

  private func field(_ node: YAMLNode) -> Node? {
    guard let reader = MappingReader(node, LanguageKeys.field, log: log) else { return nil }
    let input = log.numberInput(reader)
    let title = reader.text("title")
    guard let id = reader.identifier(), let title else { return nil }
    return Node(id: id, title: title, kind: .number(input, scored: false), mark: node.mark)
  }

  private func formula() -> Kind? {
    let score = reader.expression("score")
    let maximum = reader.amount("maximum")
    let fields = list("fields", field)
    guard let score, let maximum else { return nil }
    return .formula(Formula(score: score, maximum: maximum, fields: fields))
  }
}

// MARK: - Groups

extension KindReader {
  private func countLevel(_ node: YAMLNode) -> SatisfiedCount.Level? {
    guard let reader = MappingReader(node, LanguageKeys.countLevel, log: log) else { return nil }
    let score = reader.number("score")
    guard let atLeast = reader.whole("at_least"), let score else { return nil }
    return SatisfiedCount.Level(atLeast: atLeast, score: score)
  }

  private func tiers() -> Tiers {
    let nodes = NodeReader(log: log)
    let tiers: [Tiers.Tier] = list("tiers") { node in
      guard let reader = MappingReader(node, LanguageKeys.tier, log: log) else { return nil }
      let at = reader.number("at")
      guard let criterion = reader["criterion"].flatMap({ nodes.node($0) }), let at else { return nil }
      return Tiers.Tier(at: at, criterion: criterion)
    }
    return Tiers(tiers: tiers, isStrict: oneWord("build", of: ["strict", "add"]) != "add")
  }

  private func branch(_ node: YAMLNode) -> Case? {
    guard let reader = MappingReader(node, LanguageKeys.branch, log: log) else { return nil }
    let condition = reader.expression("when")
    if (reader["when"] == nil) == (reader["otherwise"] == nil) { log.report(.whenOrOtherwise, at: node.mark) }
    if let otherwise = reader["otherwise"], reader.truth("otherwise") == false {
      log.report(.otherwiseIsTrue, at: otherwise.mark)
    }
    return reader["use"].flatMap { NodeReader(log: log).node($0) }.map { Case(condition: condition, node: $0) }
  }

  private func collection() -> Kind? {
    let each = reader["each"].flatMap { NodeReader(log: log).node($0) }
    let item = reader.text("item")
    let combine = reader.choice("combine", as: ItemList.Combine.self)
    let empty = reader.choice("empty", as: ItemList.Empty.self)
    let only = reader.expression("only")
    let isWhole = reader.truth("whole") ?? false
    let maximum = reader.number("maximum")
    let atLeast = reader.whole("at_least") ?? 0
    let sameItemsAs = reader.word("same_items_as")
    guard let each else { return nil }
    return .collection(
      ItemList(
        item: item ?? LocalizedText(same: ""), each: each, combine: combine ?? .mean, isWhole: isWhole,
        maximum: maximum, atLeast: atLeast, empty: empty ?? .blank, sameItemsAs: sameItemsAs, only: only))
  }
}
