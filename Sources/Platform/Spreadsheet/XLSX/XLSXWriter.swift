import CXLSXWriter

/// Writes an XLSX workbook. Use it from one thread or task at a time; writing the file blocks while the disk answers.
public final class XLSXWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let draft: String
  private let font: XLSXFont
  private var formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var finished: Result<[UInt8], SpreadsheetError>?

  /// A workbook without sheets.
  public init(font: XLSXFont = .screen) throws(SpreadsheetError) {
    let (path, descriptor) = try WholeFile.temporary(WholeFile.temporaryFolder + "/workbook")
    WholeFile.close(descriptor)
    guard let workbook = workbook_new(path) else {
      WholeFile.remove(path)
      throw SpreadsheetError(.cannotWrite(path))
    }
    self.workbook = workbook
    self.font = font
    draft = path
  }

  deinit {
    if finished == nil { lxw_workbook_free(workbook) }
    WholeFile.remove(draft)
  }

  /// Adds a sheet after the others.
  ///
  /// - Throws: `badSheetName` when spreadsheets do not accept the name or another sheet has it.
  public func addSheet(
    _ name: String, layout: XLSXLayout = XLSXLayout()
  ) throws(SpreadsheetError) -> XLSXSheet {
    precondition(finished == nil, "the workbook has been finished")
    guard !name.isEmpty,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value >= 0xFFFE && $0.value <= 0xFFFF }),
      workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
      let sheet = workbook_add_worksheet(workbook, name)
    else { throw SpreadsheetError(.badSheetName(name)) }
    return XLSXSheet(name: name, sheet: sheet, of: self, layout: layout)
  }

  /// The bytes of the finished workbook, to which nothing can be added afterwards.
  public func bytes() throws(SpreadsheetError) -> [UInt8] {
    if let finished { return try finished.get() }
    let isClosed = workbook_close(workbook) == LXW_NO_ERROR
    let result: Result<[UInt8], SpreadsheetError>
    do throws(SpreadsheetError) {
      guard isClosed else { throw SpreadsheetError(.cannotWrite(draft)) }
      result = .success(try WholeFile.read(draft, limit: .max))
    } catch {
      result = .failure(error)
    }
    finished = result
    return try result.get()
  }

  /// Writes the finished workbook to a file: whoever reads it meets the old or the new one, never a part.
  public func save(to path: String) throws(SpreadsheetError) {
    try WholeFile.write(try bytes(), to: path)
  }

  /// A name that spreadsheets accept for a sheet and that is near the wanted one.
  public static func sheetName(near wanted: String) -> String {
    let kept = wanted.map { "[]:*?/\\".contains($0) || $0.isNewline || $0 < " " ? " " : $0 }
    var name = ""
    // The limit counts code points; a Thai letter keeps its vowels and tone marks.
    for character in kept {
      guard name.unicodeScalars.count + character.unicodeScalars.count <= 31 else { break }
      name.append(character)
    }
    while let end = name.last, end == "'" || end == " " { name.removeLast() }
    while let start = name.first, start == "'" || start == " " { name.removeFirst() }
    return name.isEmpty ? "Sheet" : name
  }

  var isOpen: Bool { finished == nil }

  func format(_ style: XLSXStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, font.name)
    format_set_font_size(format, font.size)
    // The Thai character set, so that a missing font is replaced by one with Thai letters.
    format_set_font_charset(format, 222)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    switch style.alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if let color = style.color { format_set_font_color(format, Self.color(color)) }
    if let background = style.background { format_set_bg_color(format, Self.color(background)) }
    formats[style] = format
    return format
  }

  /// The library takes 0 for no colour and has another number for black.
  private static func color(_ color: UInt32) -> lxw_color_t {
    color == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color & 0xFFFFFF
  }
}
