import Kernel

/// The matrix form: a row an indicator, two columns an agency. The first row names the agencies, the second says which
/// column is the weight and which the score; the row of the root holds totals, which are compared with what follows
/// from the rows above.
struct MatrixForm {
  let table: AnswerTable
  var collector: EntryCollector

  private struct Unit {
    let name: AnswerTable.Cell
    let weight: Int?
    let score: Int
    var agency = 0
  }

  private static let weightWords: Set<String> = ["weight", "น้ำหนัก", "นน.", "w"]
  private static let scoreWords: Set<String> = ["score", "คะแนน", "ค", "s"]
  private static let classWords: Set<String> = ["class", "ประเภท", "ประเภทหน่วยงาน"]

  /// The row that says which column is weight and which is score, among the first few; `nil` when there is none.
  static func headingRow(_ table: AnswerTable) -> Int? {
    (1..<min(6, max(1, table.rows.count))).first { number in
      table.rows[number].contains { scoreWords.contains($0.text.trimmedOfSpace.lowercased()) }
    }
  }

  static func read(_ table: AnswerTable, _ collector: EntryCollector) -> AnswersReading {
    var form = MatrixForm(table: table, collector: collector)
    guard let heading = headingRow(table) else {
      form.collector.report(.unknownForm, at: table.rows.first?.first?.place ?? SheetPlace(row: 1, column: 1))
      return form.collector.finish()
    }
    let units = form.units(heading)
    var totals: [(agency: Int, cell: AnswerTable.Cell)] = []
    for row in table.rows.dropFirst(heading + 1) { form.take(row, units, &totals) }
    form.verify(totals)
    return form.collector.finish()
  }

  private mutating func units(_ heading: Int) -> [Unit] {
    var units: [Unit] = []
    var weight: Int?
    var names: [String: SheetPlace] = [:]
    for (column, cell) in table.rows[heading].enumerated() {
      let word = cell.text.trimmedOfSpace.lowercased()
      if Self.weightWords.contains(word) { weight = column }
      guard Self.scoreWords.contains(word) else { continue }
      defer { weight = nil }
      guard let name = name(above: heading, from: weight ?? column, to: column) else {
        collector.report(.noAgency, at: cell.place)
        continue
      }
      let text = name.text.trimmedOfSpace
      if let first = names[text] {
        collector.report(.agencyTwice(text, column: first.cellName), at: name.place)
        continue
      }
      names[text] = name.place
      guard let agency = collector.agency(text, at: name.place) else { continue }
      units.append(Unit(name: name, weight: weight, score: column, agency: agency))
    }
    return units
  }

  /// The agency's name in the nearest row above that has one over these columns.
  private func name(above heading: Int, from first: Int, to last: Int) -> AnswerTable.Cell? {
    for row in table.rows[..<heading].reversed() {
      for column in first...last where row.indices.contains(column) && !row[column].text.trimmedOfSpace.isEmpty {
        return row[column]
      }
    }
    return nil
  }

  private mutating func take(
    _ row: [AnswerTable.Cell], _ units: [Unit], _ totals: inout [(agency: Int, cell: AnswerTable.Cell)]
  ) {
    guard let label = row.first, row.contains(where: { !$0.text.trimmedOfSpace.isEmpty || $0.problem != nil }) else {
      return
    }
    let written = label.text.trimmedOfSpace
    // A line that only describes what stands above it holds no figures.
    let hasFigures = units.contains { unit in
      [unit.weight, unit.score].contains { $0.flatMap { self.cell(row, $0) } != nil }
    }
    guard hasFigures else { return }
    guard !written.isEmpty else { return collector.report(.noNode, at: label.place) }
    let subject = subject(written)
    for unit in units {
      for column in [unit.weight, unit.score] {
        guard let column, let cell = cell(row, column), let problem = cell.problem else { continue }
        collector.report(problem, at: cell.place, unit.name.text)
      }
    }
    if Self.classWords.contains(subject.lowercased()) {
      for unit in units {
        if let cell = figure(row, unit) {
          collector.agencyClass(cell.text, of: unit.agency, at: cell.place, unit.name.text)
        }
      }
    } else if let fact = SheetWords.rest(of: subject, after: "fact:") {
      for unit in units {
        if let cell = figure(row, unit) {
          collector.fact(fact, cell.text, of: unit.agency, at: cell.place, unit.name.text)
        }
      }
    } else if let node = collector.known(subject, at: label.place) {
      take(row, node, units, &totals)
    }
  }

  private mutating func take(
    _ row: [AnswerTable.Cell], _ node: Int, _ units: [Unit],
    _ totals: inout [(agency: Int, cell: AnswerTable.Cell)]
  ) {
    let plan = collector.plan
    for unit in units {
      let score = cell(row, unit.score).flatMap { $0.problem == nil ? $0 : nil }
      if node == plan.rootIndex {
        if let score { totals.append((unit.agency, score)) }
        continue
      }
      if let column = unit.weight, let weight = cell(row, column), weight.problem == nil {
        collector.weight(plan.nodes[node].id, weight.text, of: unit.agency, at: weight.place, unit.name.text)
      }
      guard let score, let answer = answer(score, to: node, unit.name.text) else { continue }
      collector.answer(answer, to: node, of: unit.agency, at: score.place, unit.name.text)
    }
  }

  /// A score is an answer at a level scale, where it must be one of the levels; elsewhere it is taken as it is.
  private mutating func answer(_ cell: AnswerTable.Cell, to node: Int, _ heading: String) -> Answer? {
    let text = cell.text.trimmedOfSpace
    if AnswerWords.isNotApplicable(text) { return .notApplicable }
    do throws(AnswerError) {
      if SheetWords.rest(of: text, after: "joint:") != nil || SheetWords.rest(of: text, after: "given:") != nil {
        return try collector.reader.answer(text, to: collector.plan.nodes[node])
      }
      let score = try AnswerReader.number(SheetFigure.exact(text))
      let definition = collector.plan.nodes[node]
      guard case .levels = definition.kind else { return .given(score) }
      let wrong = AnswerCheck.check(.number(score), for: definition, in: collector.plan.instrument)
      for reason in wrong { collector.report(reason.orGiven(score), at: cell.place, heading) }
      return wrong.isEmpty ? .number(score) : nil
    } catch {
      collector.report(error.problem, at: cell.place, heading)
      return nil
    }
  }

  /// The cell of a column; `nil` when it is blank.
  private func cell(_ row: [AnswerTable.Cell], _ column: Int) -> AnswerTable.Cell? {
    guard row.indices.contains(column) else { return nil }
    let cell = row[column]
    return cell.text.trimmedOfSpace.isEmpty && cell.problem == nil ? nil : cell
  }

  /// What a row that has one figure an agency says: in the column of the score, or in that of the weight.
  private func figure(_ row: [AnswerTable.Cell], _ unit: Unit) -> AnswerTable.Cell? {
    let found = cell(row, unit.score) ?? unit.weight.flatMap { cell(row, $0) }
    return found?.problem == nil ? found : nil
  }

  /// The id a row begins with: `6.6 Systems for following work` is about `6.6`.
  private func subject(_ written: String) -> String {
    if collector.plan.indices[written] != nil { return written }
    let word = written.prefix { !$0.isWhitespace }
    return collector.plan.indices[String(word)] != nil ? String(word) : written
  }

  // MARK: What follows from the rows

  /// Compares taken scores with their maxima, and the row of the root with what follows from the others. Where a row
  /// could not be read at all nothing follows, nor for an agency with a wrong cell.
  private mutating func verify(_ totals: [(agency: Int, cell: AnswerTable.Cell)]) {
    var copy = collector
    let reading = copy.finish()
    let entries = reading.entries
    guard !entries.isEmpty else { return }
    let result = RoundResult(entries, plan: collector.plan)
    let names = entries.map(\.id)
    let aboveMaximum = collector.reportAboveMaximum(in: result)
    guard !reading.problems.contains(where: { $0.heading == nil }) else { return }
    let faulty = aboveMaximum.union(reading.problems.compactMap { $0.heading?.trimmedOfSpace })
    for total in totals where !faulty.contains(names[total.agency]) {
      guard let written = AnswerWords.number(SheetFigure.exact(total.cell.text.trimmedOfSpace)) else {
        collector.report(.totalNoNumber(total.cell.text), at: total.cell.place, names[total.agency])
        continue
      }
      let root = result.root(total.agency)
      let digits = SheetFigure.digits(total.cell.text)
      guard !root.hasScore || root.score.rounded(to: digits) != written.rounded(to: digits) else { continue }
      let found = root.hasScore ? root.score.formatted(digits: digits) : nil
      collector.report(.totalDiffers(total.cell.text, found), at: total.cell.place, names[total.agency])
    }
  }
}

/// Figures as spreadsheets write them.
enum SheetFigure {
  /// A figure with more decimals than can be kept, such as a third in binary, rounded to those that can; any other text
  /// stays as it is.
  static func exact(_ text: String) -> String {
    guard text.utf8.count > Exact.fractionDigits + 2, text.utf8.count <= 40, let point = text.firstIndex(of: "."),
      text[text.index(after: point)...].utf8.count > Exact.fractionDigits,
      text[text.index(after: point)...].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let end = text.index(point, offsetBy: Exact.fractionDigits + 1, limitedBy: text.endIndex),
      let kept = Exact(text[..<end])
    else { return text }
    guard let next = text[end...].utf8.first, next >= 0x35 else { return kept.description }
    return Exact(raw: kept.raw + (text.hasPrefix("-") ? -1 : 1)).description
  }

  /// Digits after the point. More than a spreadsheet keeps exactly count as its own rounding, not as the writer's wish.
  static func digits(_ text: String) -> Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return min(text[text.index(after: point)...].prefix { $0.isNumber }.count, 9)
  }
}

extension LocalizedText {
  static func agencyTwice(_ name: String, column: String) -> LocalizedText {
    LocalizedText(th: "หน่วยงาน “\(name)” มีอยู่แล้วที่ \(column)", en: "the agency “\(name)” stands at \(column) already")
  }

  /// For a cell of a level scale that is none of its levels.
  fileprivate func orGiven(_ score: Exact) -> LocalizedText {
    guard !score.isNegative else { return self }
    return LocalizedText(
      th: "\(th) หากเป็นผลที่ประกาศแล้วให้เขียน given:\(score)",
      en: "\(en); if it is a published result, write given:\(score)")
  }

  static func totalNoNumber(_ text: String) -> LocalizedText {
    LocalizedText(th: "“\(text)” ไม่ใช่ตัวเลข", en: "“\(text)” is not a number")
  }

  static func totalDiffers(_ written: String, _ found: String?) -> LocalizedText {
    guard let found else {
      return LocalizedText(
        th: "คะแนนรวมในตารางคือ \(written) แต่จากแถวอื่นยังคิดคะแนนรวมไม่ได้",
        en: "the table gives the total as \(written), but no total follows from the other rows")
    }
    return LocalizedText(
      th: "คะแนนรวมในตารางคือ \(written) แต่จากแถวอื่นคิดได้ \(found) ให้ตรวจคะแนนและน้ำหนัก หรือลบแถวคะแนนรวม",
      en:
        "the table gives the total as \(written), but \(found) follows from the other rows; check scores and weights, or remove the row of totals"
    )
  }
}
