/// Where the server listens and what it puts up with.
public struct ServerConfiguration: Sendable {
  /// The address to listen on: an IPv4 or IPv6 address in digits, or a host name.
  public var host = "127.0.0.1"
  /// The port; 0 lets the system pick one, which `Server.port` then tells.
  public var port: UInt16 = 8080
  /// Threads that move bytes, 1 to 64. Handlers run on Swift's own threads once they wait for anything.
  public var threads = 2
  /// Connections at once; more are left in the system's queue.
  public var maxConnections = 4_096
  /// Connections at once from one address; 0 sets no limit (right behind a proxy).
  public var maxConnectionsPerAddress = 0
  /// How long a connection may send or take nothing while a request or response is under way.
  public var idleTimeout: Duration = .seconds(30)
  /// How long a connection may take from its opening, or from its last response, to the next complete header.
  public var headTimeout: Duration = .seconds(60)
  /// The longest request target, in bytes; beyond it 414.
  public var maxTargetLength = 8_192
  /// Names and values of all header fields, in bytes; beyond it 431.
  public var maxHeaderBytes = 16_384
  /// The largest request body, in bytes; beyond it 413. Routes may set narrower limits.
  public var maxBodyBytes = 100_000_000
  /// How much of an unwanted request body is read and dropped to keep a connection usable, in bytes.
  public var maxDiscardedBytes = 1_000_000
  /// Bytes of body held for a handler, or for a client, that is slow to take them.
  public var bufferedBodyBytes = 262_144
  /// Memory for one connection's header and transfer buffers, in bytes.
  public var connectionMemory = 32_768
  /// Takes what goes wrong below the level of requests: broken requests, refused connections, failed handlers.
  public var log: @Sendable (String) -> Void = { _ in }

  /// The defaults.
  public init() {}
}

/// Why a server could not start.
public enum ServerError: Error, Equatable, CustomStringConvertible {
  /// The host name has no address.
  case unknownHost(String)
  /// The address could not be taken; `reason` is the system's.
  case cannotListen(host: String, port: UInt16, reason: String)
  /// The library refused its settings.
  case cannotStart
  /// It was started before.
  case alreadyStarted

  /// The reason, for operators.
  public var description: String {
    switch self {
    case .unknownHost(let host): "no address is known for “\(host)”"
    case .cannotListen(let host, let port, let reason): "cannot listen on \(host) port \(port): \(reason)"
    case .cannotStart: "the HTTP library refused its settings"
    case .alreadyStarted: "the server was started before"
    }
  }
}
