public import FileType

/// Reads a file's words and makes a picture of its beginning, in this process. The libraries behind it read what
/// strangers made: a server reads through `ExtractionWorker`, which keeps them in a process of their own.
public enum Extractor {
  /// Reads a file.
  ///
  /// - Parameter kind: what it is by its content.
  /// - Throws: `ExtractionError`.
  public static func extract(
    _ path: String, kind: FileKind, limits: ExtractionLimits = ExtractionLimits()
  ) throws(ExtractionError) -> Extraction {
    switch kind {
    case .pdf: try PDFDocument(path).extract(limits)
    case .png, .jpeg, .gif: try Picture.extract(path, limits)
    case .docx, .xlsx, .pptx, .odt, .ods, .odp: try OfficeText.extract(path, kind, limits)
    case .csv, .text: try PlainText.extract(path, limits)
    case .webp, .zip: Extraction()
    }
  }

  /// Whether there is anything to be found in files of a kind.
  public static func reads(_ kind: FileKind) -> Bool { kind != .webp && kind != .zip }
}
