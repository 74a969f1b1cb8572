import CMicroHTTPD
import Glibc
import HTTP

/// The running library: its threads, and what its callbacks need.
///
/// Each thread is a daemon of its own in the library's terms; the acceptor deals connections out to them in turn.
// Safe: the pointers are set once in `init` and used by `quiesce` and `stop`, which `Server` calls once each, in order.
final class Daemon: @unchecked Sendable {
  let core: ServerCore
  let port: UInt16
  private let threads: [OpaquePointer]
  private let logger: UnsafeMutablePointer<samrit_mhd_logger>
  private let context: Unmanaged<ServerCore>

  init(configuration: ServerConfiguration, handler: @escaping Handler) throws(ServerError) {
    let socket = try ListeningSocket.open(host: configuration.host, port: configuration.port)
    core = ServerCore(
      configuration: configuration, acceptor: Acceptor(listener: socket.descriptor), handler: handler)
    port = socket.port
    context = Unmanaged.passRetained(core)
    logger = UnsafeMutablePointer<samrit_mhd_logger>.allocate(capacity: 1)
    logger.initialize(to: samrit_mhd_logger())
    var settings = Self.settings(configuration, context)
    let wanted = min(max(configuration.threads, 1), 64)
    var started: [OpaquePointer] = []
    while started.count < wanted, let thread = samrit_mhd_start(&settings, logger) { started.append(thread) }
    threads = started
    core.connectionWatch.start()
    accept()
    guard started.count == wanted else {
      quiesce()
      stop()
      throw .cannotStart
    }
  }

  private static func settings(
    _ configuration: ServerConfiguration, _ context: Unmanaged<ServerCore>
  ) -> samrit_mhd_settings {
    samrit_mhd_settings(
      // The acceptor keeps the limit; connections on their way to a thread may pass it by a few.
      connection_limit: UInt32(clamping: max(configuration.maxConnections, 1) + 64),
      timeout_seconds: UInt32(clamping: max(1, configuration.idleTimeout.components.seconds)),
      connection_memory: max(configuration.connectionMemory, 4_096),
      context: context.toOpaque(),
      log: DaemonCallbacks.log,
      begin: DaemonCallbacks.begin,
      access: DaemonCallbacks.access,
      completed: DaemonCallbacks.completed,
      connection: DaemonCallbacks.connection)
  }

  private func accept() {
    // The acceptor's thread ends in `quiesce`, before the library's threads do: the pointers outlive their use.
    nonisolated(unsafe) let threads = threads
    core.acceptor.start { [core] in
      core.admission
    } handOver: { [core] socket in
      if threads.isEmpty || core.hasEnough(socket.remoteAddress) {
        close(socket.descriptor)
      } else {
        socket.join(threads[core.nextTurn() % threads.count])
      }
    }
  }

  /// Accepts no more connections; those that exist go on. Blocks for a moment.
  func quiesce() {
    core.beginDraining()
    core.acceptor.stop()
  }

  /// Ends every connection and thread. Blocks while the threads end; call it from a thread that may block.
  func stop() {
    // Nothing may be suspended when the library stops; from `abort` on, nothing suspends again.
    core.abortAll()
    for thread in threads { MHD_stop_daemon(thread) }
    core.connectionWatch.stop()
    logger.deallocate()
    context.release()
  }
}
