import CMicroHTTPD
import Glibc
import HTTP

/// The running library: its threads, its listening socket, and what its callbacks need.
// Safe: the pointers are set once in `init` and used by `quiesce` and `stop`, which `Server` calls once each, in order.
final class Daemon: @unchecked Sendable {
  let core: ServerCore
  let port: UInt16
  private let handle: OpaquePointer
  private let logger: UnsafeMutablePointer<samrit_mhd_logger>
  private let listener: Int32
  private let context: Unmanaged<ServerCore>

  init(configuration: ServerConfiguration, handler: @escaping Handler) throws(ServerError) {
    let socket = try ListeningSocket.open(host: configuration.host, port: configuration.port)
    let core = ServerCore(configuration: configuration, handler: handler)
    let context = Unmanaged.passRetained(core)
    let logger = UnsafeMutablePointer<samrit_mhd_logger>.allocate(capacity: 1)
    logger.initialize(to: samrit_mhd_logger())
    var settings = Self.settings(configuration, socket.descriptor, context)
    guard let handle = samrit_mhd_start(&settings, logger) else {
      close(socket.descriptor)
      logger.deallocate()
      context.release()
      throw .cannotStart
    }
    self.core = core
    self.context = context
    self.logger = logger
    self.handle = handle
    (listener, port) = socket
    core.connectionWatch.start()
  }

  private static func settings(
    _ configuration: ServerConfiguration, _ socket: Int32, _ context: Unmanaged<ServerCore>
  ) -> samrit_mhd_settings {
    samrit_mhd_settings(
      listen_socket: socket,
      threads: UInt32(min(max(configuration.threads, 1), 64)),
      connection_limit: UInt32(clamping: max(configuration.maxConnections, configuration.threads)),
      per_address_limit: UInt32(clamping: configuration.maxConnectionsPerAddress),
      timeout_seconds: UInt32(clamping: max(1, configuration.idleTimeout.components.seconds)),
      connection_memory: max(configuration.connectionMemory, 4_096),
      context: context.toOpaque(),
      log: DaemonCallbacks.log,
      begin: DaemonCallbacks.begin,
      access: DaemonCallbacks.access,
      completed: DaemonCallbacks.completed,
      connection: DaemonCallbacks.connection)
  }

  /// Accepts no more connections; those that exist go on.
  func quiesce() {
    core.beginDraining()
    _ = MHD_quiesce_daemon(handle)
    close(listener)
  }

  /// Ends every connection and thread. Blocks while the threads end; call it from a thread that may block.
  func stop() {
    // Nothing may be suspended when the library stops; from `abort` on, nothing suspends again.
    for exchange in core.connectionWatch.waitingExchanges { exchange.abort() }
    MHD_stop_daemon(handle)
    core.connectionWatch.stop()
    logger.deallocate()
    context.release()
  }
}
