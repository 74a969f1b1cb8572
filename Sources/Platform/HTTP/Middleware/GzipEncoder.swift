import CZlib

/// Compresses bytes into one gzip stream.
final class GzipEncoder {
  private var stream = z_stream()
  private var isOpen: Bool

  /// - Parameter level: 1 (quick) to 9 (small).
  init(level: Int) {
    isOpen = samrit_deflate_init_gzip(&stream, Int32(min(max(level, 1), 9))) == Z_OK
  }

  deinit { if isOpen { deflateEnd(&stream) } }

  /// Compresses everything at once; `nil` when memory is short.
  static func encode(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    GzipEncoder(level: level).encode(bytes, flush: Z_FINISH)
  }

  /// Compresses the next bytes so that all of them can be read at once.
  func write(_ bytes: [UInt8]) -> [UInt8]? { encode(bytes, flush: Z_SYNC_FLUSH) }

  /// Ends the stream.
  func finish() -> [UInt8]? { encode([], flush: Z_FINISH) }

  private func encode(_ bytes: [UInt8], flush: Int32) -> [UInt8]? {
    guard isOpen, bytes.count < Int(UInt32.max) else { return nil }
    var output: [UInt8] = []
    var input = bytes
    let complete = input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      return drain(into: &output, flush: flush, expected: Int(deflateBound(&stream, UInt(source.count))) + 16)
    }
    stream.next_in = nil
    return complete ? output : nil
  }

  private func drain(into output: inout [UInt8], flush: Int32, expected: Int) -> Bool {
    while true {
      var status = Z_OK
      let room = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(expected)
        status = deflate(&stream, flush)
        count = expected - Int(stream.avail_out)
      }
      if output.isEmpty { output = room } else { output += room }
      if status == Z_STREAM_END { return true }
      // A full buffer may mean that more is to come; Z_BUF_ERROR says that there was nothing more.
      if status == Z_BUF_ERROR { return flush != Z_FINISH }
      guard status == Z_OK else { return false }
      if stream.avail_out > 0, flush != Z_FINISH { return true }
    }
  }
}

/// Opens gzip streams; for tests and for clients that ask for compressed answers.
public enum Gzip {
  /// Compresses bytes; `level` 1 (quick) to 9 (small). `nil` when memory is short.
  public static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8]? {
    GzipEncoder.encode(bytes, level: level)
  }

  /// Opens one complete gzip stream of at most `limit` bytes; `nil` when it is broken, cut short or larger.
  public static func decompress(_ bytes: [UInt8], upTo limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard samrit_inflate_init_gzip(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      var output: [UInt8] = []
      while output.count <= limit {
        var status = Z_OK
        output += [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
          stream.next_out = buffer.baseAddress
          stream.avail_out = 65_536
          status = inflate(&stream, Z_NO_FLUSH)
          count = 65_536 - Int(stream.avail_out)
        }
        if status == Z_STREAM_END { return output.count <= limit ? output : nil }
        guard status == Z_OK else { return nil }
      }
      return nil
    }
  }
}
