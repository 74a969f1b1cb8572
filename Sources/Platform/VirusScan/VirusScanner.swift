import Blocking

/// What a scanner found.
public enum ScanVerdict: Sendable, Hashable {
  /// Nothing is known against it.
  case clean
  /// It holds something harmful, by this name.
  case infected(String)
}

/// Why a file could not be scanned.
public enum ScanError: Error, Sendable, Hashable {
  /// The setting is no address of a socket.
  case badAddress(String)
  /// Nobody listens there.
  case unreachable(String)
  /// It did not answer in time, or not to be understood.
  case failed(String)
  /// The file could not be read.
  case unreadable(String)
}

/// Asks a clamd, the daemon of ClamAV, what it thinks of files: command `INSTREAM`, so that the daemon needs no right to
/// read them.
public struct VirusScanner: Sendable {
  /// Where the daemon listens.
  public enum Address: Sendable, Hashable {
    case unix(String)
    case tcp(host: String, port: UInt16)

    /// Reads `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`; `nil` for anything else.
    public init?(_ text: String) {
      if text.hasPrefix("unix:/") {
        self = .unix(String(text.dropFirst(5)))
      } else if text.hasPrefix("tcp:"), let colon = text.lastIndex(of: ":"),
        let port = UInt16(text[text.index(after: colon)...]), port > 0
      {
        let host = text[text.index(text.startIndex, offsetBy: 4)..<max(colon, text.index(text.startIndex, offsetBy: 4))]
        guard !host.isEmpty else { return nil }
        self = .tcp(host: String(host), port: port)
      } else {
        return nil
      }
    }
  }

  private let address: Address
  private let timeout: Double
  private let queue: BlockingQueue

  /// A scanner.
  ///
  /// - Parameter timeout: seconds that any one step may take.
  public init(_ address: Address, timeout: Double = 60, concurrency: Int = 2) {
    self.address = address
    self.timeout = timeout
    queue = BlockingQueue(label: "samrit.scan", width: concurrency, waiting: 64)
  }

  /// Scans a file.
  public func scan(_ path: String) async throws -> ScanVerdict {
    try await queue.run { [address, timeout] in
      let connection = try ScanConnection(address, timeout: timeout)
      try connection.send(Array("zINSTREAM\0".utf8))
      let file: FilePieces
      do {
        file = try FilePieces(path)
      } catch {
        throw ScanError.unreadable("\(error)")
      }
      do {
        while let piece = try file.next() {
          let count = UInt32(piece.count)
          try connection.send((0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + piece)
        }
        try connection.send([0, 0, 0, 0])
      } catch let error as ScanError {
        // The daemon ends the exchange when a file passes its own limit; its last words say so.
        if let reply = try? connection.reply() { return try Self.verdict(reply) }
        throw error
      }
      return try Self.verdict(try connection.reply())
    }
  }

  /// Whether the daemon answers.
  public func isAwake() async -> Bool {
    let reply = try? await queue.run { [address, timeout] in
      let connection = try ScanConnection(address, timeout: timeout)
      try connection.send(Array("zPING\0".utf8))
      return try connection.reply()
    }
    return reply == "PONG"
  }

  /// `stream: OK`, `stream: Eicar-Signature FOUND`, or words of trouble.
  static func verdict(_ reply: String) throws(ScanError) -> ScanVerdict {
    let words = reply.hasPrefix("stream: ") ? String(reply.dropFirst(8)) : reply
    if words == "OK" { return .clean }
    if words.hasSuffix(" FOUND") { return .infected(String(words.dropLast(6))) }
    throw .failed(reply)
  }
}
