/// A field of a CSV text and where it begins.
public struct CSVField: Sendable, Hashable {
  /// Its text, without quotation marks.
  public var text: String
  /// The line it begins in, from 1.
  public var line: Int
  /// The column it begins at in characters (code points), from 1.
  public var column: Int
  /// Whether it was quoted, so that an empty text was meant.
  public var isQuoted: Bool

  /// A field from its parts.
  public init(text: String, line: Int, column: Int, isQuoted: Bool = false) {
    self.text = text
    self.line = line
    self.column = column
    self.isQuoted = isQuoted
  }
}

/// A CSV text that has been read, and how it was written.
public struct CSVDocument: Sendable, Hashable {
  /// The records; lines without anything are left out.
  public var rows: [[CSVField]]
  /// The separator of the fields.
  public var delimiter: CSVDelimiter
  /// The encoding of the bytes.
  public var encoding: CSVEncoding
}

/// Reads CSV as RFC 4180 describes it and as spreadsheets and Thai offices write it: comma, semicolon or tab; any line
/// ending; UTF-8, UTF-16 or Windows-874.
public enum CSVReader {
  /// Reads the records.
  ///
  /// - Parameters:
  ///   - delimiter: the separator; recognised from the first records when not given.
  ///   - maximumBytes: the size beyond which the text is refused.
  public static func parse(
    _ bytes: [UInt8], delimiter: CSVDelimiter? = nil, maximumBytes: Int = 128 << 20
  ) throws(CSVError) -> [[CSVField]] {
    try read(bytes, delimiter: delimiter, maximumBytes: maximumBytes).rows
  }

  /// Reads the records and says how they were written.
  public static func read(
    _ bytes: [UInt8], delimiter: CSVDelimiter? = nil, maximumBytes: Int = 128 << 20
  ) throws(CSVError) -> CSVDocument {
    guard bytes.count <= maximumBytes else {
      throw CSVError(line: 1, column: 1, problem: .tooLarge(limit: maximumBytes))
    }
    let (text, encoding) = try CSVEncoding.decode(bytes)
    let announced = CSVDelimiter.announced(in: text)
    let separator = delimiter ?? announced?.delimiter ?? CSVDelimiter.likely(in: text)
    var parser = CSVParser(text: text, from: announced?.end ?? 0, separator: separator.byte)
    return CSVDocument(rows: try parser.rows(), delimiter: separator, encoding: encoding)
  }
}
