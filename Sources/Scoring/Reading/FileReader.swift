import Kernel
import YAML

/// The top of the file: everything but the nodes.
struct FileReader {
  let log: ReadingLog

  /// The instrument as far as it can be read; `nil` when there is nothing to check any further.
  func read(_ tree: YAMLNode) -> Instrument? {
    guard let reader = MappingReader(tree, LanguageKeys.file, log: log) else { return nil }
    checkVersion(reader)
    let rounds = reader.list("rounds", round)
    let classes = reader.list("classes", agencyClass)
    let facts = reader.list("facts", fact)
    let grades = reader.list("grades", grade)
    let root = reader["root"].flatMap { NodeReader(log: log).node($0) }
    let title = reader.text("title")
    var instrument = Instrument(
      id: reader.identifier(rule: .instrument) ?? "", version: reader.word("version") ?? "",
      title: title ?? LocalizedText(same: ""), about: reader.looseText("about"),
      source: reader["source"].flatMap(log.source), notes: reader.texts("notes"), fiscalYear: fiscalYear(reader),
      digits: digits(reader, "digits") ?? 2, rounding: reader.choice("rounding", as: RoundingMode.self) ?? .halfAway,
      classes: classes, facts: facts, grades: grades, root: root ?? Self.noRoot(at: tree.mark))
    if !rounds.isEmpty { instrument.rounds = rounds }
    if reader["rounds"]?.asSequence?.isEmpty == true, let place = reader["rounds"]?.mark {
      log.report(.emptyList("rounds"), at: place)
    }
    return root == nil ? nil : instrument
  }

  private static func noRoot(at mark: YAMLMark) -> Node {
    Node(id: "", title: LocalizedText(same: ""), kind: .sum([], total: nil), mark: mark)
  }

  private func checkVersion(_ reader: MappingReader) {
    guard let version = reader["samrit"], version.asScalar?.text != "1" else { return }
    log.report(.unknownLanguageVersion(version.asScalar?.text), at: version.mark)
  }

  private func fiscalYear(_ reader: MappingReader) -> Int? {
    guard let year = reader.whole("fiscal_year"), let place = reader["fiscal_year"]?.mark else { return nil }
    guard (2400...2800).contains(year) else {
      log.report(.implausibleFiscalYear(year), at: place)
      return nil
    }
    return year
  }

  private func digits(_ reader: MappingReader, _ key: String) -> Int? {
    log.digits(reader, key)
  }

  private func round(_ node: YAMLNode) -> RoundDefinition? {
    guard let reader = MappingReader(node, LanguageKeys.round, log: log) else { return nil }
    let due = reader.word("due")
    if let due, let place = reader["due"]?.mark, let problem = CalendarDate.problem(with: due) {
      log.report(problem, at: place)
    }
    guard let id = reader.identifier(), let title = reader.text("title") else { return nil }
    return RoundDefinition(id: id, title: title, due: due)
  }

  private func agencyClass(_ node: YAMLNode) -> AgencyClass? {
    guard let reader = MappingReader(node, LanguageKeys.agencyClass, log: log) else { return nil }
    guard let id = reader.identifier(), let title = reader.text("title") else { return nil }
    if id == "otherwise", let place = reader["id"]?.mark { log.report(.reservedWord(id), at: place) }
    return AgencyClass(id: id, title: title)
  }

  private func grade(_ node: YAMLNode) -> Grade? {
    guard let reader = MappingReader(node, LanguageKeys.grade, log: log) else { return nil }
    guard let atLeast = reader.number("at_least"), let title = reader.text("title") else { return nil }
    return Grade(atLeast: atLeast, title: title)
  }

  private func fact(_ node: YAMLNode) -> Fact? {
    let type = node["type"]?.asScalar?.text
    guard let table = type.flatMap({ LanguageKeys.facts[$0] }) else {
      guard node.asMapping != nil else {
        log.report(.mappingExpected(KeyTable("fact")), at: node.mark)
        return nil
      }
      let types = ["number", "yes_no", "choice"]
      if let place = node["type"]?.mark {
        log.report(.oneOf(types, key: "type", written: type), at: place)
      } else {
        log.report(.missingKey("type", in: KeyTable("fact")), at: node.mark)
      }
      return nil
    }
    guard let reader = MappingReader(node, table, log: log) else { return nil }
    let kind: Fact.Kind =
      switch type {
      case "number": .number(log.numberInput(reader))
      case "choice": .choice(reader.list("choices", factChoice))
      default: .yesNo
      }
    guard let id = reader.identifier(rule: .fact), let title = reader.text("title") else { return nil }
    if ExpressionParser.reservedWords.contains(id), let place = reader["id"]?.mark {
      log.report(.reservedWord(id), at: place)
    }
    return Fact(id: id, title: title, kind: kind)
  }

  private func factChoice(_ node: YAMLNode) -> Choice? {
    guard let reader = MappingReader(node, LanguageKeys.factChoice, log: log) else { return nil }
    guard let id = reader.identifier(), let title = reader.text("title") else { return nil }
    return Choice(id: id, text: title)
  }
}

extension ReadingLog {
  /// Digits after the point, 0 to 6.
  func digits(_ reader: MappingReader, _ key: String) -> Int? {
    guard let digits = reader.whole(key), let place = reader[key]?.mark else { return nil }
    guard (0...6).contains(digits) else {
      report(.digitsOutOfRange(digits), at: place)
      return nil
    }
    return digits
  }
}
