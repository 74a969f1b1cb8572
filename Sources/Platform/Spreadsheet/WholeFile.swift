import Glibc

/// Files read whole, and written so that a reader sees the old or the new one and never a part.
enum WholeFile {
  static func read(_ path: String, limit: Int) throws(SpreadsheetError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SpreadsheetError(.cannotRead(path)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SpreadsheetError(.cannotRead(path)) }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw SpreadsheetError(.tooLarge(limit: limit)) }
    }
  }

  /// A new empty file of an unused name that begins with the path, readable by its owner only.
  static func temporary(_ path: String) throws(SpreadsheetError) -> (path: String, descriptor: Int32) {
    var name = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SpreadsheetError(.cannotWrite(path)) }
    return (String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self), descriptor)
  }

  /// Writes beside the path and then puts the finished file in its place, durably.
  static func write(_ bytes: [UInt8], to path: String) throws(SpreadsheetError) {
    let (draft, descriptor) = try temporary(path)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isWritten = rest.isEmpty && fchmod(descriptor, 0o644) == 0 && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw SpreadsheetError(.cannotWrite(path))
    }
  }

  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// The folder for files that live for a moment.
  static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}
