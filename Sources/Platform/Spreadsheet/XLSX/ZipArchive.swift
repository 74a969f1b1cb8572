import CZip

/// How much a workbook may ask of the reader.
public struct XLSXLimits: Sendable {
  /// Bytes of the file.
  public var fileBytes: Int
  /// Bytes of all parts that are read, unpacked.
  public var unpackedBytes: Int
  /// Parts in the file.
  public var parts: Int
  /// Cells of all sheets, blanks between filled ones included.
  public var cells: Int

  /// Limits that leave room for 10,000 rows of 200 columns and more.
  public init(
    fileBytes: Int = 64 << 20, unpackedBytes: Int = 512 << 20, parts: Int = 2_000, cells: Int = 6_000_000
  ) {
    self.fileBytes = fileBytes
    self.unpackedBytes = unpackedBytes
    self.parts = parts
    self.cells = cells
  }
}

/// The parts of a zipped file, unpacked piece by piece under a common budget of bytes.
final class ZipArchive {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  private let limit: Int
  private var budget: Int

  init(_ content: [UInt8], limits: XLSXLimits) throws(SpreadsheetError) {
    guard content.count <= limits.fileBytes else { throw SpreadsheetError(.tooLarge(limit: limits.fileBytes)) }
    if content.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SpreadsheetError(.oldOrEncrypted) }
    // libzip reads from the buffer until it is closed, so the buffer lives as long as the handle.
    bytes = .allocate(byteCount: max(1, content.count), alignment: 1)
    bytes.copyBytes(from: content)
    limit = limits.unpackedBytes
    budget = limits.unpackedBytes
    guard let archive = Self.open(UnsafeRawBufferPointer(rebasing: bytes[..<content.count])) else {
      bytes.deallocate()
      throw SpreadsheetError(.notSpreadsheet)
    }
    self.archive = archive
    let parts = Int(zip_get_num_entries(archive, 0))
    guard parts <= limits.parts else { throw SpreadsheetError(.tooManyParts(limit: limits.parts)) }
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) -> OpaquePointer? {
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else { return nil }
    if let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) { return archive }
    zip_source_free(source)
    return nil
  }

  func has(_ part: String) -> Bool {
    index(of: part) != nil
  }

  /// Unpacks a part and hands it over in pieces.
  func read(
    _ part: String, _ receive: (UnsafeRawBufferPointer) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var about = zip_stat_t()
    guard let index = index(of: part), zip_stat_index(archive, index, 0, &about) == 0 else {
      throw SpreadsheetError(.damaged(part: part))
    }
    guard about.encryption_method == UInt16(ZIP_EM_NONE) else { throw SpreadsheetError(.oldOrEncrypted) }
    // What the file says of itself saves the work; what comes out is counted all the same.
    guard about.size <= UInt64(budget) else { throw SpreadsheetError(.tooLarge(limit: limit)) }
    guard let file = zip_fopen_index(archive, index, 0) else { throw SpreadsheetError(.damaged(part: part)) }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    while true {
      let count = Int(zip_fread(file, piece.baseAddress, UInt64(piece.count)))
      guard count >= 0 else { throw SpreadsheetError(.damaged(part: part)) }
      guard count > 0 else { return }
      budget -= count
      guard budget >= 0 else { throw SpreadsheetError(.tooLarge(limit: limit)) }
      try receive(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }

  private func index(of part: String) -> UInt64? {
    let exact = zip_name_locate(archive, part, 0)
    let found = exact >= 0 ? exact : zip_name_locate(archive, part, UInt32(ZIP_FL_NOCASE))
    return found >= 0 ? UInt64(found) : nil
  }
}
