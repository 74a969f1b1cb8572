#if canImport(Glibc)
  import Glibc
#endif

/// A connection to the daemon. Its calls block, each no longer than the timeout.
final class ScanConnection {
  private let descriptor: Int32

  init(_ address: VirusScanner.Address, timeout: Double) throws(ScanError) {
    switch address {
    case .unix(let path): descriptor = try Self.connectUnix(path)
    case .tcp(let host, let port): descriptor = try Self.connectTCP(host, port, timeout)
    }
    Self.limit(descriptor, timeout)
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) throws(ScanError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, Int32(MSG_NOSIGNAL))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed("send: \(String(cString: strerror(errno)))")
      }
      done += count
    }
  }

  /// The answer up to its closing zero or the end; never longer than a line has to be.
  func reply() throws(ScanError) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1024)
    while bytes.count < 16_384 {
      let count = recv(descriptor, &piece, piece.count, 0)
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed("receive: \(String(cString: strerror(errno)))")
      }
      bytes += piece.prefix(count)
      if count == 0 || bytes.last == 0 { break }
    }
    guard !bytes.isEmpty else { throw .failed("no answer") }
    let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return text.last?.isNewline == true ? String(text.dropLast()) : text
  }

  private static func connectUnix(_ path: String) throws(ScanError) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .badAddress(path) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .unreachable("socket") }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .unreachable("\(path): \(reason)")
    }
    return descriptor
  }

  private static func connectTCP(_ host: String, _ port: UInt16, _ timeout: Double) throws(ScanError) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &found) == 0 else { throw .unreachable("\(host) is not known") }
    defer { freeaddrinfo(found) }
    var next = found
    while let entry = next {
      let kind = entry.pointee.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
      let descriptor = socket(entry.pointee.ai_family, kind, entry.pointee.ai_protocol)
      if descriptor >= 0 {
        limit(descriptor, timeout)
        if connect(descriptor, entry.pointee.ai_addr, entry.pointee.ai_addrlen) == 0 { return descriptor }
        close(descriptor)
      }
      next = entry.pointee.ai_next
    }
    throw .unreachable("\(host):\(port)")
  }

  private static func limit(_ descriptor: Int32, _ seconds: Double) {
    var time = timeval(tv_sec: Int(seconds), tv_usec: Int((seconds - seconds.rounded(.down)) * 1_000_000))
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }
}
