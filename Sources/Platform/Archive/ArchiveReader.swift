import CZip

/// Reads a ZIP file on disk under a budget of bytes. Its calls block.
public final class ArchiveReader {
  /// How much an archive may ask of the reader.
  public struct Limits: Sendable {
    /// Entries in the file.
    public var entries: Int
    /// Bytes of all entries that are read, unpacked.
    public var bytes: Int

    /// By default 5,000 entries and 128 MB.
    public init(entries: Int = 5_000, bytes: Int = 128 << 20) {
      self.entries = entries
      self.bytes = bytes
    }
  }

  private let archive: OpaquePointer
  private let limit: Int
  private var budget: Int

  /// Opens a file.
  ///
  /// - Throws: `ArchiveError.notAnArchive`, or `.tooLarge` when it has too many entries.
  public init(_ path: String, limits: Limits = Limits()) throws(ArchiveError) {
    var code: Int32 = 0
    guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else { throw .notAnArchive }
    self.archive = archive
    limit = limits.bytes
    budget = limits.bytes
    guard zip_get_num_entries(archive, 0) <= limits.entries else { throw .tooLarge(limit: limits.entries) }
  }

  deinit { zip_discard(archive) }

  /// The names of the entries, in the order of the file; what is not UTF-8 is read as code page 437.
  public var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).compactMap { index in
      zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }
  }

  /// Whether there is an entry of this name.
  public func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// Unpacks an entry and hands it over in pieces.
  public func read(_ name: String, _ receive: (UnsafeRawBufferPointer) throws -> Void) throws {
    let index = zip_name_locate(archive, name, 0)
    var about = zip_stat_t()
    guard index >= 0 else { throw ArchiveError.missing(name) }
    guard zip_stat_index(archive, UInt64(index), 0, &about) == 0 else { throw ArchiveError.damaged(name) }
    guard about.encryption_method == UInt16(ZIP_EM_NONE) else { throw ArchiveError.encrypted(name) }
    // What the file says of itself saves the work; what comes out is counted all the same.
    guard about.size <= UInt64(budget) else { throw ArchiveError.tooLarge(limit: limit) }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw ArchiveError.damaged(name) }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { piece.deallocate() }
    while true {
      let count = Int(zip_fread(file, piece.baseAddress, UInt64(piece.count)))
      guard count >= 0 else { throw ArchiveError.damaged(name) }
      guard count > 0 else { return }
      budget -= count
      guard budget >= 0 else { throw ArchiveError.tooLarge(limit: limit) }
      try receive(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }

  /// A whole entry, unpacked.
  public func bytes(of name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(name) { bytes += $0 }
    return bytes
  }
}
