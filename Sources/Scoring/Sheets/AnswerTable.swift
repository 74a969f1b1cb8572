public import Kernel

/// A table of answers as it stood in a file, whatever the file's format.
public struct AnswerTable: Sendable {
  /// How the place of a cell is written.
  public enum Style: Sendable, Hashable {
    /// `file:line:column`, for text files.
    case lines
    /// `file: Sheet!B7`, for workbooks; the name of the sheet.
    case cells(sheet: String)
  }

  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// What it holds, as text.
    public var text: String
    /// Where it stands.
    public var place: SheetPlace
    /// Why what it holds cannot be used, for instance a formula that ended in an error.
    public var problem: LocalizedText?

    /// A cell from its parts.
    public init(_ text: String, at place: SheetPlace, problem: LocalizedText? = nil) {
      self.text = text
      self.place = place
      self.problem = problem
    }
  }

  /// The file's name, for messages.
  public var file: String
  /// How places are written.
  public var style: Style
  /// The rows from the top; those without anything in them may be left out.
  public var rows: [[Cell]]

  /// A table from its parts.
  public init(file: String, style: Style, rows: [[Cell]]) {
    self.file = file
    self.style = style
    self.rows = rows
  }
}

/// A place in a file: row (or line) and column, both counted from 1. In text files the column counts characters.
public struct SheetPlace: Sendable, Hashable, Comparable {
  /// The row or line, from 1.
  public var row: Int
  /// The column, from 1.
  public var column: Int

  /// A place from row and column, counted from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reading order.
  public static func < (left: SheetPlace, right: SheetPlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }

  /// `B7`.
  var cellName: String {
    var letters = ""
    var rest = max(column, 1)
    while rest > 0 {
      rest -= 1
      if let letter = Unicode.Scalar(UInt32(65 + rest % 26)) {
        letters.insert(Character(letter), at: letters.startIndex)
      }
      rest /= 26
    }
    return letters + String(row)
  }
}

/// One thing that is wrong in a file of answers, and where.
public struct RowProblem: Sendable, Hashable, Error {
  /// Where.
  public var place: SheetPlace
  /// What the column is called, when it has a name.
  public var heading: String?
  /// What is wrong and how to mend it.
  public var reason: LocalizedText

  /// A problem from its parts.
  public init(at place: SheetPlace, heading: String? = nil, _ reason: LocalizedText) {
    self.place = place
    self.heading = heading
    self.reason = reason
  }

  /// Place, column and reason on one line.
  public func line(of file: String, _ style: AnswerTable.Style, in language: Language) -> String {
    let place =
      switch style {
      case .lines: "\(file):\(place.row):\(place.column)"
      case .cells(let sheet): "\(file): \(sheet)!\(place.cellName)"
      }
    return "\(place): \(heading.map { "[\($0)] " } ?? "")\(reason[language])"
  }
}

/// What came of reading a file of answers.
public struct AnswersReading: Sendable {
  /// The agencies in the order of the file, with their answers. Complete only when nothing is wrong.
  public var entries: [RoundEntry]
  /// Everything that is wrong, in the order of the file.
  public var problems: [RowProblem]

  /// A reading from its parts.
  public init(entries: [RoundEntry], problems: [RowProblem]) {
    self.entries = entries
    self.problems = problems
  }
}

/// How a table of answers is laid out.
public enum AnswerForm: String, Sendable, Hashable, CaseIterable {
  /// A row an answer: `agency`, `node`, `answer`, and if need be `class`, `item`, `note`.
  case long
  /// A row an indicator, two columns an agency: weight and score.
  case matrix
}
