import Kernel

/// Reads a table of answers into the entries of a round, with every wrong row at once.
public enum AnswerTableReader {
  /// Reads a table.
  ///
  /// - Parameters:
  ///   - round: the round's id, one the instrument has; `nil` is the first.
  ///   - classOfAll: the class of agencies for which the table names none.
  ///   - form: how the table is laid out; recognised from its first rows when `nil`.
  public static func read(
    _ table: AnswerTable, plan: Plan, round: String? = nil, classOfAll: String? = nil, form: AnswerForm? = nil
  ) -> AnswersReading {
    var collector = EntryCollector(plan: plan, round: plan.roundIndex(round) ?? 0, classOfAll: classOfAll)
    guard let heading = table.rows.first else {
      collector.report(.emptyTable, at: SheetPlace(row: 1, column: 1))
      return collector.finish()
    }
    let start = heading.first?.place ?? SheetPlace(row: 1, column: 1)
    guard let form = form ?? recognised(table) else {
      collector.report(.unknownForm, at: start)
      return collector.finish()
    }
    var reading =
      switch form {
      case .long: LongForm.read(table, collector)
      case .matrix: MatrixForm.read(table, collector)
      }
    if reading.entries.isEmpty, reading.problems.isEmpty {
      reading.problems.append(RowProblem(at: start, .noAnswers))
    }
    return reading
  }

  private static func recognised(_ table: AnswerTable) -> AnswerForm? {
    if let heading = table.rows.first, LongForm.isHeading(heading) { return .long }
    if MatrixForm.headingRow(table) != nil { return .matrix }
    // A table with some of the columns' names was meant to be long: say which are missing.
    return table.rows.first?.contains { LongForm.Column(named: $0.text) != nil } == true ? .long : nil
  }
}
