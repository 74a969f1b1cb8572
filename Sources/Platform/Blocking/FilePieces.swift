#if canImport(Glibc)
  import Glibc
#endif

/// Reads a file from its beginning to its end, piece by piece. Its calls block.
public final class FilePieces {
  private let descriptor: Int32
  private let pieceSize: Int

  /// Opens a file.
  ///
  /// - Throws: `FileError`.
  public init(_ path: String, pieceSize: Int = 1 << 16) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open") }
    self.pieceSize = pieceSize
  }

  deinit { close(descriptor) }

  /// Bytes of the whole file.
  public var size: Int {
    var about = stat()
    return fstat(descriptor, &about) == 0 ? Int(about.st_size) : 0
  }

  /// The next bytes; `nil` at the end.
  public func next() throws -> [UInt8]? {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    guard failure == 0 else { throw FileError("read", code: failure) }
    return piece.isEmpty ? nil : piece
  }

  /// The first bytes of a file.
  public static func head(_ path: String, count: Int) throws -> [UInt8] {
    let file = try FilePieces(path, pieceSize: min(count, 1 << 20))
    var head: [UInt8] = []
    while head.count < count, let piece = try file.next() { head += piece }
    return Array(head.prefix(count))
  }
}
