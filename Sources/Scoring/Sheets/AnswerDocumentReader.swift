import Kernel
import YAML

/// Reads a round's answers from JSON (or YAML): a list of agencies, each as in `examples.yaml`.
///
/// ```json
/// [{ "id": "A01", "class": "central", "facts": { "clients": 120 }, "answers": { "1.1": "yes", "6.7": 3 } }]
/// ```
public enum AnswerDocumentReader {
  /// JSON for a nation of agencies, and an end to what a hostile file may ask for.
  static let limits = YAMLLimits(bytes: 128 << 20, nodes: 8_000_000)

  /// Reads a document; every mistake is reported with its line and column.
  ///
  /// - Parameters:
  ///   - round: the round's id, one the instrument has; `nil` is the first.
  ///   - classOfAll: the class of agencies that name none.
  public static func read(
    _ bytes: [UInt8], plan: Plan, round: String? = nil, classOfAll: String? = nil
  ) -> AnswersReading {
    let (tree, errors) = YAMLReader.parse(bytes, limits: limits)
    let log = ReadingLog(file: "", source: SourceText([]))
    for error in errors { log.report(error) }
    var reader = AgencyListReader(plan: plan, round: plan.roundIndex(round) ?? 0, classOfAll: classOfAll, log: log)
    if let tree {
      reader.read(tree)
      reader.checkTaken()
    }
    if tree == nil, errors.isEmpty { log.report(.emptyFile, at: YAMLMark(line: 1, column: 1)) }
    let problems = InstrumentReader.inOrder(log.diagnostics).map { diagnostic in
      RowProblem(
        at: SheetPlace(row: diagnostic.mark.line, column: diagnostic.mark.column),
        LocalizedText(
          th: "\(diagnostic.problem.th) – \(diagnostic.remedy.th)",
          en: "\(diagnostic.problem.en) – \(diagnostic.remedy.en)"))
    }
    return AnswersReading(entries: problems.isEmpty ? reader.entries : [], problems: problems)
  }
}

/// Reads the agencies of a document.
private struct AgencyListReader {
  let plan: Plan
  let round: Int
  let classOfAll: String?
  let log: ReadingLog
  let answers: AnswerNodeReader
  var entries: [RoundEntry] = []
  private var taken: [TakenScore<YAMLMark>] = []

  static let document = KeyTable("answers", needed: ["agencies"], optional: ["round", "instrument"])

  init(plan: Plan, round: Int, classOfAll: String?, log: ReadingLog) {
    self.plan = plan
    self.round = round
    self.classOfAll = classOfAll
    self.log = log
    answers = AnswerNodeReader(plan.instrument, log: log)
  }

  mutating func read(_ tree: YAMLNode) {
    guard let list = list(tree) else { return }
    if list.isEmpty { log.report(.noAgencies, at: tree.mark) }
    var marks: [String: YAMLMark] = [:]
    var leads: [(YAMLMark, agency: String, lead: String)] = []
    for element in list {
      guard let reader = MappingReader(element, ExampleKeys.agency, log: log), let id = agencyID(reader) else {
        continue
      }
      if marks[id] != nil { log.report(.repeatedID(id), at: reader["id"]?.mark ?? element.mark) }
      marks[id] = element.mark
      let input = input(reader)
      for entry in reader["answers"]?.asMapping ?? [] {
        guard case .joint(nil, let lead) = input.answers[entry.key.text] else { continue }
        leads.append((entry.value.mark, id, lead))
      }
      taken += reader["answers"]?.takenScores(input.answers, of: entries.count, plan) ?? []
      entries.append(RoundEntry(id: id, input: input))
    }
    for named in leads where marks[named.lead] == nil || named.lead == named.agency {
      log.report(.noSuchLead(named.lead, near: closest(to: named.lead, among: marks.keys)), at: named.0)
    }
  }

  /// Compares results taken as they are with what their nodes can give at most.
  func checkTaken() {
    guard !taken.isEmpty else { return }
    let result = RoundResult(entries, plan: plan)
    for each in taken {
      if let problem = each.problem(in: result) { log.report(.badAnswer(problem), at: each.place) }
    }
  }

  /// The agencies: the document itself, or its key `agencies`.
  private func list(_ tree: YAMLNode) -> [YAMLNode]? {
    if let list = tree.asSequence { return list }
    guard let reader = MappingReader(tree, Self.document, log: log) else { return nil }
    if let named = reader.word("round"), let mark = reader["round"]?.mark, named != plan.instrument.rounds[round].id {
      log.report(.otherRound(named, chosen: plan.instrument.rounds[round].id), at: mark)
    }
    return reader.list("agencies") { $0 }
  }

  private func agencyID(_ reader: MappingReader) -> String? {
    guard let id = reader.word("id")?.trimmedOfSpace, let mark = reader["id"]?.mark else { return nil }
    guard !id.isEmpty, id.count <= EntryCollector.longestName, !id.unicodeScalars.contains(where: \.isControl) else {
      log.report(.badAgencyName, at: mark)
      return nil
    }
    return id
  }

  private func input(_ reader: MappingReader) -> AssessmentInput {
    let given = reader["answers"]
    for entry in given?.asMapping ?? [] {
      guard let node = plan.indices[entry.key.text], !plan.exists(node, inRound: round) else { continue }
      log.report(.outsideRound(entry.key.text, plan.instrument.rounds[round]), at: entry.key.mark)
    }
    return AssessmentInput(
      round: plan.instrument.rounds[round].id, agencyClass: agencyClass(reader) ?? classOfAll,
      facts: reader["facts"].map(answers.facts) ?? [:], answers: given.map(answers.answers) ?? [:],
      weights: reader["weights"].map(answers.weights) ?? [:])
  }

  private func agencyClass(_ reader: MappingReader) -> String? {
    guard let id = reader.word("class"), let mark = reader["class"]?.mark else { return nil }
    let known = plan.instrument.classes.map(\.id)
    if !known.contains(id) {
      log.report(.unknownClass(id, near: closest(to: id, among: known), known: known), at: mark)
    }
    return id
  }
}

extension Finding {
  fileprivate static let noAgencies = Finding(
    th: "ไม่มีหน่วยงานในไฟล์", en: "the file lists no agency",
    mend: (
      "เขียนเช่น [{ \"id\": \"A01\", \"answers\": { … } }]",
      "write [{ \"id\": \"A01\", \"answers\": { … } }], for instance"
    ))

  fileprivate static let badAgencyName = Finding(
    th: LocalizedText.badAgency.th, en: LocalizedText.badAgency.en,
    mend: ("ใช้รหัสหรือชื่อย่อของหน่วยงาน", "use the agency's code or short name"))

  fileprivate static func otherRound(_ written: String, chosen: String) -> Finding {
    Finding(
      th: "ไฟล์นี้เป็นคำตอบของรอบ \(written) แต่เลือกรอบ \(chosen)",
      en: "the file is for the round \(written), but the round \(chosen) is chosen",
      mend: ("ใช้ --round \(written) หรือเลือกไฟล์ให้ตรงรอบ", "use --round \(written), or the file of the other round"))
  }

  fileprivate static func outsideRound(_ id: String, _ round: RoundDefinition) -> Finding {
    Finding(
      th: "ข้อ “\(id)” ไม่ถามในรอบ \(round.id)", en: "“\(id)” is not asked in the round \(round.id)",
      mend: ("ลบคำตอบนี้หรือเลือกรอบอื่น", "remove this answer or choose another round"))
  }

  fileprivate static func noSuchLead(_ id: String, near: String?) -> Finding {
    Finding(
      th: "ไม่พบหน่วยงานเจ้าภาพ “\(id)” ในไฟล์นี้ หรือเป็นหน่วยงานเดียวกัน",
      en: "the lead agency “\(id)” is not in this file, or is the agency itself",
      meant: near, else: ("ใช้รหัสของหน่วยงานอื่นในไฟล์", "use the id of another agency of the file"))
  }
}
