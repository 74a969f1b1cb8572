import Kernel

/// The long form: one row an answer.
struct LongForm {
  let table: AnswerTable
  var collector: EntryCollector

  /// The columns it knows.
  enum Column: String, CaseIterable {
    case agency, node, answer, agencyClass = "class", item, note

    static let needed: [Column] = [.agency, .node, .answer]

    /// What the column may be called, in small letters.
    var names: Set<String> {
      switch self {
      case .agency: ["agency", "หน่วยงาน", "รหัสหน่วยงาน"]
      case .node: ["node", "ข้อ", "รหัสข้อ", "รหัสเกณฑ์"]
      case .answer: ["answer", "คำตอบ"]
      case .agencyClass: ["class", "ประเภท", "ประเภทหน่วยงาน"]
      case .item: ["item", "รายการ"]
      case .note: ["note", "หมายเหตุ"]
      }
    }

    init?(named name: String) {
      let name = name.trimmedOfSpace.lowercased()
      guard let column = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
      self = column
    }
  }

  /// Whether a first row names the columns of the long form.
  static func isHeading(_ row: [AnswerTable.Cell]) -> Bool {
    let columns = Set(row.compactMap { Column(named: $0.text) })
    return columns.contains(.agency) && columns.contains(.node)
  }

  static func read(_ table: AnswerTable, _ collector: EntryCollector) -> AnswersReading {
    var form = LongForm(table: table, collector: collector)
    form.read()
    if form.collector.hasTakenScores {
      var copy = form.collector
      _ = form.collector.reportAboveMaximum(in: RoundResult(copy.finish().entries, plan: form.collector.plan))
    }
    return form.collector.finish()
  }

  private mutating func read() {
    guard let heading = table.rows.first, let columns = columns(heading) else { return }
    for row in table.rows.dropFirst()
    where row.contains(where: { !$0.text.trimmedOfSpace.isEmpty || $0.problem != nil }) {
      take(Row(cells: row, columns: columns, heading: heading))
    }
  }

  /// Where each column stands; `nil`, and reported, when a needed one is missing.
  private mutating func columns(_ heading: [AnswerTable.Cell]) -> [Column: Int]? {
    var columns: [Column: Int] = [:]
    let names = Column.allCases.flatMap(\.names)
    for (index, cell) in heading.enumerated() {
      guard let column = Column(named: cell.text) else {
        // A further column does no harm, but a slip of the keyboard would lose answers.
        if let near = closest(to: cell.text.trimmedOfSpace, among: names) {
          collector.report(.columnMisspelt(cell.text, near: near), at: cell.place)
        }
        continue
      }
      if columns[column] != nil { collector.report(.columnTwice(cell.text), at: cell.place) }
      columns[column] = index
    }
    let missing = Column.needed.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      let place = heading.first?.place ?? SheetPlace(row: 1, column: 1)
      collector.report(.columnsMissing(missing.map(\.rawValue)), at: place)
      return nil
    }
    return columns
  }

  /// One row with its named cells.
  private struct Row {
    let cells: [AnswerTable.Cell]
    let columns: [Column: Int]
    let heading: [AnswerTable.Cell]

    subscript(column: Column) -> AnswerTable.Cell? {
      guard let index = columns[column], cells.indices.contains(index) else { return nil }
      return cells[index]
    }

    func text(_ column: Column) -> String { self[column]?.text.trimmedOfSpace ?? "" }

    /// Where a cell stands, or where it would stand in a row that is too short.
    func place(_ column: Column) -> SheetPlace {
      self[column]?.place ?? cells.last?.place ?? SheetPlace(row: 1, column: 1)
    }

    func name(_ column: Column) -> String? { columns[column].map { heading[$0].text.trimmedOfSpace } }
  }

  private mutating func take(_ row: Row) {
    var isReadable = true
    for column in Column.allCases where column != .note {
      guard let problem = row[column]?.problem else { continue }
      collector.report(problem, at: row.place(column), row.name(column))
      isReadable = false
    }
    guard isReadable else { return }
    let subject = row.text(.node)
    let agency = collector.agency(row.text(.agency), at: row.place(.agency), row.name(.agency))
    if subject.isEmpty { collector.report(.noNode, at: row.place(.node), row.name(.node)) }
    guard let agency, !subject.isEmpty else { return }
    collector.agencyClass(row.text(.agencyClass), of: agency, at: row.place(.agencyClass), row.name(.agencyClass))
    let place = row.place(.answer)
    if let fact = SheetWords.rest(of: subject, after: "fact:") {
      if collector.reader.fact(fact) == nil {
        return collector.fact(fact, row.text(.answer), of: agency, at: row.place(.node), row.name(.node))
      }
      return collector.fact(fact, row.text(.answer), of: agency, at: place, row.name(.answer))
    }
    if let weighed = SheetWords.rest(of: subject, after: "weight:") {
      return collector.weight(weighed, row.text(.answer), of: agency, at: place, row.name(.answer))
    }
    guard let node = collector.known(subject, at: row.place(.node), row.name(.node)) else { return }
    take(row, node, agency)
  }

  private mutating func take(_ row: Row, _ node: Int, _ agency: Int) {
    let plan = collector.plan
    let item = row.text(.item)
    if case .collection(let list) = plan.nodes[node].kind, plan.collection(of: node) == nil {
      return takeList(row, node, list, agency)
    }
    guard let list = plan.owner(ofItemNode: node) else {
      guard item.isEmpty else {
        return collector.report(.itemNotAsked(plan.nodes[node].id), at: row.place(.item), row.name(.item))
      }
      return withAnswer(row, node) {
        $0.collector.answer($1, to: node, of: agency, at: row.place(.answer), row.name(.answer))
      }
    }
    guard !item.isEmpty else {
      return collector.report(.itemMissing(plan.nodes[node].id), at: row.place(.item), row.name(.item) ?? "item")
    }
    guard let number = collector.item(item, of: list, agency, at: row.place(.item), row.name(.item)) else { return }
    withAnswer(row, node) {
      $0.collector.answer($1, to: node, item: number, of: list, agency, at: row.place(.answer), row.name(.answer))
    }
  }

  /// A row of a collection itself: lists an item without answers, says that there is none, or gives its result.
  private mutating func takeList(_ row: Row, _ node: Int, _ list: ItemList, _ agency: Int) {
    let text = row.text(.answer)
    let item = row.text(.item)
    if !item.isEmpty {
      if let owner = list.sameItemsAs {
        return collector.report(.itemsBelongTo(owner), at: row.place(.node), row.name(.node))
      }
      if !text.isEmpty {
        return collector.report(
          .itemHasQuestions(collector.plan.nodes[node].id), at: row.place(.answer), row.name(.answer))
      }
      _ = collector.item(item, of: node, agency, at: row.place(.item), row.name(.item))
    } else if AnswerWords.isNone(text) {
      collector.noItems(in: node, of: agency, at: row.place(.answer), row.name(.answer))
    } else {
      withAnswer(row, node) { $0.collector.answer($1, to: node, of: agency, at: row.place(.answer), row.name(.answer)) }
    }
  }

  private mutating func withAnswer(_ row: Row, _ node: Int, _ body: (inout LongForm, Answer) -> Void) {
    do throws(AnswerError) {
      let definition = collector.plan.nodes[node]
      var text = row.text(.answer)
      if case .text = definition.kind {} else { text = SheetFigure.exact(text) }
      guard let answer = try collector.reader.answer(text, to: definition) else { return }
      body(&self, answer)
    } catch {
      collector.report(error.problem, at: row.place(.answer), row.name(.answer))
    }
  }
}

/// Words of tables of answers.
enum SheetWords {
  /// What follows a prefix such as `fact:`; `nil` without it.
  static func rest(of text: String, after prefix: String) -> String? {
    text.lowercased().hasPrefix(prefix) ? String(text.dropFirst(prefix.count)).trimmedOfSpace : nil
  }
}
