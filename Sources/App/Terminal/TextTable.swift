/// A table for the terminal: columns as wide as they need to be, numbers at the right.
struct TextTable {
  struct Column {
    let title: String
    var isNumber = false
    /// The most columns of the terminal it takes.
    var limit = 60
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []
  /// What stands before every line.
  var indent = ""

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    rows.append(zip(columns, cells).map { DisplayWidth.cut(DisplayWidth.safe($1), to: $0.limit) })
  }

  /// The lines, titles first unless all are empty. Columns without anything in them are left out.
  var lines: [String] {
    let used = columns.indices.filter { index in
      rows.contains { $0.indices.contains(index) && !$0[index].isEmpty }
    }
    let hasTitles = columns.contains { !$0.title.isEmpty }
    let all = (hasTitles ? [columns.map(\.title)] : []) + rows
    let widths = used.map { index in all.map { DisplayWidth.of($0[index]) }.max() ?? 0 }
    return all.map { row in
      let cells = zip(used, widths).map { index, width in
        DisplayWidth.padded(row[index], to: width, alignRight: columns[index].isNumber)
      }
      var line = indent + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
