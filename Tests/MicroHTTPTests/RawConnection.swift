import Dispatch
import Glibc

/// A TCP connection driven byte by byte, on threads of its own: blocking here never holds up Swift's tasks.
final class RawConnection: Sendable {
  struct Failure: Error {
    let reason: String
  }

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "raw connection")

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // A test that waits for bytes that never come ends with an error instead of hanging.
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(reason: String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// Runs blocking work beside Swift's threads.
  private func beside<Value: Sendable>(_ work: @escaping @Sendable (Int32) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { done in
      queue.async { [self] in done.resume(with: Result { try work(descriptor) }) }
    }
  }

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    try await beside { descriptor in
      var sent = 0
      while sent < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          Glibc.send(descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { throw Failure(reason: "send: \(String(cString: strerror(errno)))") }
        sent += count
      }
    }
  }

  /// Some bytes; empty at the end of the stream or when the server cut the line.
  func receive(upTo size: Int = 65_536) async throws -> [UInt8] {
    try await beside { descriptor in
      var buffer = [UInt8](repeating: 0, count: size)
      let count = recv(descriptor, &buffer, size, 0)
      if count < 0, errno == ECONNRESET { return [] }
      guard count >= 0 else { throw Failure(reason: "receive: \(String(cString: strerror(errno)))") }
      return Array(buffer.prefix(count))
    }
  }

  /// Cuts the line at once, with a reset.
  func abort() async throws {
    try await beside { descriptor in
      var option = linger(l_onoff: 1, l_linger: 0)
      setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
      shutdown(descriptor, Int32(SHUT_RDWR))
    }
  }
}

/// Reads responses off a connection, one after the other.
struct ResponseReader {
  struct Answer {
    let status: Int
    let fields: [String: String]
    let body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  let connection: RawConnection
  private var buffer: [UInt8] = []

  init(_ connection: RawConnection) { self.connection = connection }

  /// The next response. `isHead`: it has no body whatever its header says.
  mutating func next(isHead: Bool = false) async throws -> Answer {
    let head = try await line(endingWith: Array("\r\n\r\n".utf8))
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw RawConnection.Failure(reason: "no status line")
    }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let halves = line.split(separator: ":", maxSplits: 1)
      fields[halves[0].lowercased()] = halves.count > 1 ? String(halves[1].drop { $0 == " " }) : ""
    }
    var body: [UInt8] = []
    if isHead || status == 304 || status == 204 || status < 200 {
      body = []
    } else if fields["transfer-encoding"] == "chunked" {
      body = try await chunks()
    } else if let length = fields["content-length"].flatMap({ Int($0) }) {
      body = try await take(length)
    } else {
      while try await more() {}
      body = buffer
      buffer = []
    }
    return Answer(status: status, fields: fields, body: body)
  }

  /// Everything up to the end of the stream.
  mutating func rest() async throws -> String {
    while try await more() {}
    defer { buffer = [] }
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Whether the server has closed the connection and left nothing unread.
  mutating func isAtEnd() async throws -> Bool {
    guard buffer.isEmpty else { return false }
    return try await !more()
  }

  private mutating func chunks() async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = try await line(endingWith: [13, 10])
      guard let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16) else {
        throw RawConnection.Failure(reason: "no chunk size")
      }
      body += try await take(size)
      _ = try await take(2)
      if size == 0 { return body }
    }
  }

  private mutating func line(endingWith end: [UInt8]) async throws -> [UInt8] {
    var searched = 0
    while true {
      if buffer.count >= end.count {
        for index in max(0, searched - end.count)...(buffer.count - end.count)
        where Array(buffer[index..<index + end.count]) == end {
          return try await take(index + end.count)
        }
      }
      searched = buffer.count
      guard try await more() else { throw RawConnection.Failure(reason: "closed within a line") }
    }
  }

  private mutating func take(_ count: Int) async throws -> [UInt8] {
    while buffer.count < count {
      guard try await more() else { throw RawConnection.Failure(reason: "closed within a body") }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private mutating func more() async throws -> Bool {
    let bytes = try await connection.receive()
    buffer += bytes
    return !bytes.isEmpty
  }
}
