import CMicroHTTPD
import Glibc

/// Opens the socket a server listens on.
enum ListeningSocket {
  /// - Returns: the descriptor and the port it is bound to.
  static func open(host: String, port: UInt16) throws(ServerError) -> (descriptor: Int32, port: UInt16) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let list else { throw .unknownHost(host) }
    defer { freeaddrinfo(list) }
    let descriptor = socket(
      list.pointee.ai_family, list.pointee.ai_socktype | Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure(host, port) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, list.pointee.ai_addr, list.pointee.ai_addrlen) == 0, listen(descriptor, 1_024) == 0 else {
      let error = failure(host, port)
      close(descriptor)
      throw error
    }
    return (descriptor, boundPort(descriptor))
  }

  private static func failure(_ host: String, _ port: UInt16) -> ServerError {
    .cannotListen(host: host, port: port, reason: String(cString: strerror(errno)))
  }

  private static func boundPort(_ descriptor: Int32) -> UInt16 {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(descriptor, $0, &length) }
      // The port stands at the same place in IPv4 and IPv6 addresses.
      return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
    }
  }
}

/// Addresses as people write them.
enum NumericAddress {
  /// The digits of a socket address, without port; an IPv4 address inside an IPv6 one is shown as IPv4.
  static func text(_ address: UnsafePointer<sockaddr>?) -> String {
    guard let address else { return "" }
    let length =
      address.pointee.sa_family == AF_INET6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
    var buffer = [CChar](repeating: 0, count: 64)
    guard getnameinfo(address, socklen_t(length), &buffer, 64, nil, 0, NI_NUMERICHOST) == 0 else { return "" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.hasPrefix("::ffff:") && text.contains(".") ? String(text.dropFirst(7)) : text
  }
}

/// A clock for time limits: milliseconds since some moment, never set back.
func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
  return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
}
