import Kernel
import YAML

/// Reads `examples.yaml` for an instrument: answers and expectations are checked against it.
public enum ExamplesReader {
  /// Reads the examples; one run reports every mistake with its line and column.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - file: the file's name, for the messages.
  ///   - instrument: what the examples are about.
  public static func read(_ bytes: [UInt8], file: String, instrument: Instrument) -> ExamplesReading {
    let (tree, errors) = YAMLReader.parse(bytes)
    let log = ReadingLog(file: file, source: SourceText(bytes))
    for error in errors { log.report(error) }
    var examples: [Example] = []
    if let tree {
      let reader = ExampleReader(log: log, instrument: instrument)
      examples = MappingReader(tree, ExampleKeys.file, log: log)?.list("examples", reader.example) ?? []
    } else if errors.isEmpty {
      log.report(.noExamples, at: YAMLMark(line: 1, column: 1))
    }
    let diagnostics = InstrumentReader.inOrder(log.diagnostics)
    return ExamplesReading(examples: diagnostics.isEmpty ? examples : [], diagnostics: diagnostics)
  }
}

/// Reads one example after the other.
struct ExampleReader {
  let log: ReadingLog
  let instrument: Instrument
  private let answers: AnswerNodeReader

  init(log: ReadingLog, instrument: Instrument) {
    self.log = log
    self.instrument = instrument
    answers = AnswerNodeReader(instrument, log: log)
  }

  func example(_ node: YAMLNode) -> Example? {
    let isGroup = node["agencies"] != nil
    guard let reader = MappingReader(node, isGroup ? ExampleKeys.group : ExampleKeys.single, log: log) else {
      return nil
    }
    let round = known(reader, "round", among: instrument.rounds.map(\.id)) { .unknownRound($0, near: $1, known: $2) }
    let agencies =
      isGroup
      ? reader.list("agencies") { agency($0, round: round) }
      : [Example.Agency(id: "", input: input(reader, round: round), written: reader["answers"])]
    if isGroup { unique(agencies, reader["agencies"]) }
    return Example(
      title: reader.text("title") ?? LocalizedText(same: ""), source: reader["source"].flatMap(log.source),
      agencies: agencies, isGroup: isGroup, expectations: expectations(reader, isGroup ? "expect_mean" : "expect"),
      ranks: isGroup ? ranks(reader, agencies.map(\.id)) : [], strongest: standout(reader["strongest"]),
      weakest: standout(reader["weakest"]), urgent: reader.list("urgent") { standout($0) }, mark: node.mark)
  }

  private func agency(_ node: YAMLNode, round: String?) -> Example.Agency? {
    guard let reader = MappingReader(node, ExampleKeys.agency, log: log) else { return nil }
    let input = input(reader, round: round)
    return reader.word("id").map { Example.Agency(id: $0, input: input, written: reader["answers"]) }
  }

  private func unique(_ agencies: [Example.Agency], _ list: YAMLNode?) {
    for (index, agency) in agencies.enumerated() where agencies[..<index].contains(where: { $0.id == agency.id }) {
      let place = list?.asSequence.flatMap { $0.indices.contains(index) ? $0[index]["id"]?.mark : nil }
      log.report(.repeatedID(agency.id), at: place ?? list?.mark ?? YAMLMark(line: 1, column: 1))
    }
  }

  private func input(_ reader: MappingReader, round: String?) -> AssessmentInput {
    let classes = instrument.classes.map(\.id)
    return AssessmentInput(
      round: round,
      agencyClass: known(reader, "class", among: classes) { .unknownClass($0, near: $1, known: $2) },
      facts: reader["facts"].map(answers.facts) ?? [:], answers: reader["answers"].map(answers.answers) ?? [:],
      weights: reader["weights"].map(answers.weights) ?? [:])
  }

  private func known(
    _ reader: MappingReader, _ key: String, among ids: [String], _ finding: (String, String?, [String]) -> Finding
  ) -> String? {
    guard let id = reader.word(key), let place = reader[key]?.mark else { return nil }
    guard ids.contains(id) else {
      log.report(finding(id, closest(to: id, among: ids), ids), at: place)
      return nil
    }
    return id
  }

  private func standout(_ node: YAMLNode?) -> ExpectedNode? {
    guard let node else { return nil }
    guard let scalar = node.asScalar, !scalar.text.isEmpty else {
      log.report(.textExpected("id"), at: node.mark)
      return nil
    }
    guard isKnown(scalar) else { return nil }
    return ExpectedNode(id: scalar.text, mark: scalar.mark)
  }

  private func isKnown(_ id: YAMLScalar) -> Bool {
    if answers.reader.node(id.text) != nil { return true }
    log.report(.unknownNode(id.text, near: closest(to: id.text, among: answers.reader.nodeIDs)), at: id.mark)
    return false
  }
}

// MARK: - Expectations

extension ExampleReader {
  private func expectations(_ reader: MappingReader, _ key: String) -> [Expectation] {
    guard let value = reader[key] else { return [] }
    guard let entries = value.asMapping, !entries.isEmpty else {
      log.report(.entriesExpected(key), at: value.mark)
      return []
    }
    return entries.compactMap { entry in
      guard isKnown(entry.key) else { return nil }
      var expectation = Expectation(node: entry.key.text, mark: entry.key.mark)
      if entry.value.asScalar != nil {
        expectation.score = figure(entry.value, key: "score")
        return expectation
      }
      let table = key == "expect" ? ExampleKeys.expectation : ExampleKeys.meanExpectation
      guard let reader = MappingReader(entry.value, table, log: log) else { return nil }
      expectation.score = reader["score"].flatMap { figure($0, key: "score") }
      expectation.maximum = reader["maximum"].flatMap { figure($0, key: "maximum") }
      guard table == ExampleKeys.expectation else { return expectation }
      expectation.zero = reader["zero"].flatMap { figure($0, key: "zero") }
      expectation.coverage = reader["coverage"].flatMap { figure($0, key: "coverage") }
      expectation.status = reader.choice("status", as: Expectation.Status.self)
      expectation.shown = reader.word("shown").map {
        Expectation.ShownFigure(text: $0, mark: reader["shown"]?.mark ?? entry.value.mark)
      }
      return expectation
    }
  }

  private func figure(_ value: YAMLNode, key: String) -> Expectation.Figure? {
    guard let number = log.number(value, key: key), let text = value.asScalar?.text else { return nil }
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    return Expectation.Figure(value: number, digits: decimals, mark: value.mark)
  }

  private func ranks(_ reader: MappingReader, _ agencies: [String]) -> [ExpectedRank] {
    guard let value = reader["expect_rank"] else { return [] }
    guard let entries = value.asMapping else {
      log.report(.entriesExpected("expect_rank"), at: value.mark)
      return []
    }
    return entries.compactMap { entry in
      let id = entry.key.text
      guard agencies.contains(id) else {
        log.report(.unknownAgency(id, near: closest(to: id, among: agencies)), at: entry.key.mark)
        return nil
      }
      guard let number = log.number(entry.value, key: id) else { return nil }
      guard let rank = number.wholeNumber, rank > 0 else {
        log.report(.badRank(number), at: entry.value.mark)
        return nil
      }
      return ExpectedRank(agency: id, rank: rank, mark: entry.value.mark)
    }
  }
}
