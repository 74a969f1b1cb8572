import CPQ
import Database
import Foundation
import Synchronization

/// Listens to what other nodes say, on a connection and a thread of its own, and connects again whenever the line
/// breaks. Not through pgbouncer in transaction mode, which forgets who listens.
final class PostgreSQLEar: Sendable {
  private let isStopped = Mutex(false)

  /// How long one look at the line takes, so that a stop is noticed.
  private static let look: Int32 = 500
  private static let pause: TimeInterval = 1

  init(_ address: ServerAddress, _ options: PostgreSQLOptions, _ hub: SignalHub) {
    let thread = Thread { [weak self] in
      var isFirst = true
      while self?.goesOn == true {
        if let line = Line(address, options) {
          // What was said while nobody listened is lost; who was listening must look again.
          if !isFirst { hub.send([.missed]) }
          isFirst = false
          while self?.goesOn == true, let words = line.wait(milliseconds: Self.look) { hub.send(words) }
        }
        if self?.goesOn == true { Thread.sleep(forTimeInterval: Self.pause) }
      }
    }
    thread.name = "postgresql-listen"
    thread.start()
  }

  func stop() { isStopped.withLock { $0 = true } }

  private var goesOn: Bool { isStopped.withLock { !$0 } }

  deinit { stop() }
}

/// One connection that listens.
private final class Line {
  private let handle: OpaquePointer

  /// `nil` when the server cannot be reached now.
  init?(_ address: ServerAddress, _ options: PostgreSQLOptions) {
    guard let handle = address.connect(timeout: options.connectTimeout) else { return nil }
    self.handle = handle
    PQsetNoticeReceiver(handle, { _, _ in }, nil)
    guard PQstatus(handle) == CONNECTION_OK,
      // The channel is named after the schema, as the speakers name it; the server quotes it.
      let listen = text("SELECT format('LISTEN %I', 'samrit_' || current_schema())"), run(listen)
    else { return nil }
  }

  deinit { PQfinish(handle) }

  /// What was said since the last call; `nil` when the line is broken.
  func wait(milliseconds: Int32) -> [Signal]? {
    var watched = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    guard watched.fd >= 0, poll(&watched, 1, milliseconds) >= 0 || errno == EINTR, PQconsumeInput(handle) == 1 else {
      return nil
    }
    var words: [Signal] = []
    while let notice = PQnotifies(handle) {
      let parts = String(cString: notice.pointee.extra).split(separator: " ", maxSplits: 1)
      if let channel = parts.first {
        words.append(.said(parts.count == 2 ? String(parts[1]) : "", channel: String(channel)))
      }
      PQfreemem(notice)
    }
    return words
  }

  private func run(_ sql: String) -> Bool {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    return PQresultStatus(result) == PGRES_COMMAND_OK
  }

  private func text(_ sql: String) -> String? {
    let result = PQexec(handle, sql)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_TUPLES_OK, PQntuples(result) == 1 else { return nil }
    return PQgetvalue(result, 0, 0).map { String(cString: $0) }
  }
}
