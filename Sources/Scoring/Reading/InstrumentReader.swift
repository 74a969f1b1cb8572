public import YAML

/// What came of reading a file.
public struct InstrumentReading: Sendable {
  /// The instrument, when nothing is wrong with it.
  public var instrument: Instrument?
  /// Everything that is wrong, in the order of the file.
  public var diagnostics: [Diagnostic]
  /// Where the instrument's id stands, for what is wrong with it outside the file.
  public var idMark = YAMLMark(line: 1, column: 1)
}

/// Reads `instrument.yaml`: one run reports every mistake with its line and column.
public enum InstrumentReader {
  /// Reads and checks an instrument.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - file: the file's name, for the messages.
  public static func read(_ bytes: [UInt8], file: String) -> InstrumentReading {
    let (tree, errors) = YAMLReader.parse(bytes)
    let log = ReadingLog(file: file, source: SourceText(bytes))
    for error in errors { log.report(error) }
    guard let tree else {
      if errors.isEmpty { log.report(.emptyFile, at: YAMLMark(line: 1, column: 1)) }
      return InstrumentReading(instrument: nil, diagnostics: log.diagnostics)
    }
    let instrument = FileReader(log: log).read(tree)
    if let instrument {
      InstrumentCheck.run(instrument, tree: tree, log: log)
    }
    let diagnostics = inOrder(log.diagnostics)
    return InstrumentReading(
      instrument: diagnostics.isEmpty ? instrument : nil, diagnostics: diagnostics,
      idMark: tree["id"]?.mark ?? tree.mark)
  }

  static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let once = diagnostics.filter { seen.insert($0).inserted }
    return once.enumerated().sorted { left, right in
      let (a, b) = (left.element.mark, right.element.mark)
      return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
    }.map(\.element)
  }
}
