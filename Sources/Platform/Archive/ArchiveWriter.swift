import CZip

/// Writes a ZIP file. Names are stored as UTF-8 and marked so. Its calls block.
public final class ArchiveWriter {
  private let path: String
  private var archive: OpaquePointer?
  private var kept: [UnsafeMutableRawBufferPointer] = []
  private var names: Set<String> = []

  /// Begins a file; one that stands there is replaced when the new one is finished.
  public init(_ path: String) throws(ArchiveError) {
    self.path = path
    var code: Int32 = 0
    archive = zip_open(path, Int32(ZIP_CREATE | ZIP_TRUNCATE), &code)
    if archive == nil { throw .cannotWrite("zip_open: \(code)") }
  }

  deinit {
    if let archive { zip_discard(archive) }
    for bytes in kept { bytes.deallocate() }
  }

  /// Adds an entry from memory. What is packed already should not be `compressed` again.
  public func add(_ name: String, bytes: [UInt8], compressed: Bool = true) throws(ArchiveError) {
    // The library reads the bytes when the file is finished, so they live as long as the writer.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    copy.copyBytes(from: bytes)
    kept.append(copy)
    try add(name, zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0), compressed)
  }

  /// Adds an entry from a file, which must stay until the archive is finished.
  public func add(_ name: String, file: String, compressed: Bool) throws(ArchiveError) {
    try add(name, zip_source_file(archive, file, 0, -1), compressed)
  }

  private func add(_ name: String, _ source: OpaquePointer?, _ compressed: Bool) throws(ArchiveError) {
    guard let archive, let source else { throw .cannotWrite(reason) }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw .cannotWrite(reason)
    }
    let method = compressed ? Int32(ZIP_CM_DEFLATE) : Int32(ZIP_CM_STORE)
    zip_set_file_compression(archive, UInt64(index), method, 0)
  }

  /// Writes everything.
  public func finish() throws(ArchiveError) {
    guard let archive else { return }
    guard zip_close(archive) == 0 else { throw .cannotWrite(reason) }
    self.archive = nil
  }

  private var reason: String { archive.flatMap { zip_strerror($0) }.map { String(cString: $0) } ?? "no archive" }
}
