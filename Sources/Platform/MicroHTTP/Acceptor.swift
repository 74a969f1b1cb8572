import CMicroHTTPD
import Dispatch
import Glibc
import Synchronization

/// Takes connections from the listening socket and hands them out, on a thread of its own.
///
/// The library could do this itself, but in 0.9.75 its way to stop accepting (`MHD_quiesce_daemon`) races with its own
/// threads and then ends the whole program.
// Safe: the descriptors never change; they are closed after the thread has ended, which `stop` waits for.
final class Acceptor: @unchecked Sendable {
  /// Whether one more connection is welcome now.
  enum Admission {
    case welcome
    /// There are enough; the system keeps further ones waiting.
    case full
  }

  private let listener: Int32
  private let wake: Int32
  private let isStopping = Atomic<Bool>(false)
  private let isHoldingBack = Atomic<Bool>(false)
  private let ended = DispatchSemaphore(value: 0)

  init(listener: Int32) {
    self.listener = listener
    wake = samrit_bell()
  }

  /// Begins to accept. `handOver` owns the descriptor it gets.
  func start(admit: @escaping @Sendable () -> Admission, handOver: @escaping @Sendable (AcceptedSocket) -> Void) {
    DispatchQueue(label: "http.accept").async { [self] in
      while !isStopping.load(ordering: .acquiring) { turn(admit, handOver) }
      ended.signal()
    }
  }

  /// Accepts no more and closes the listening socket. Waits for the thread, which never blocks for long.
  func stop() {
    isStopping.store(true, ordering: .releasing)
    ring()
    ended.wait()
    close(listener)
    close(wake)
  }

  /// A connection has ended: there may be room again.
  func connectionEnded() { if isHoldingBack.load(ordering: .acquiring) { ring() } }

  private func ring() {
    var one: UInt64 = 1
    _ = write(wake, &one, 8)
  }

  private func turn(_ admit: () -> Admission, _ handOver: (AcceptedSocket) -> Void) {
    isHoldingBack.store(true, ordering: .sequentiallyConsistent)
    let isFull = admit() == .full
    if !isFull { isHoldingBack.store(false, ordering: .releasing) }
    wait(forConnections: !isFull)
    guard !isFull, !isStopping.load(ordering: .acquiring) else { return }
    switch AcceptedSocket.next(from: listener) {
    case .accepted(let socket): handOver(socket)
    case .nothing: break
    // Out of descriptors or memory: the connection stays in the system's queue; asking again at once would only spin.
    case .exhausted: wait(forConnections: false, atMost: 100)
    }
  }

  private func wait(forConnections: Bool, atMost milliseconds: Int32 = -1) {
    var questions = [
      pollfd(fd: wake, events: Int16(POLLIN), revents: 0), pollfd(fd: listener, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&questions, forConnections ? 2 : 1, milliseconds) > 0, questions[0].revents != 0 else { return }
    var count: UInt64 = 0
    _ = read(wake, &count, 8)
  }
}

/// A connection fresh from the listening socket.
struct AcceptedSocket {
  let descriptor: Int32
  let address: sockaddr_storage
  let length: socklen_t

  enum Outcome {
    case accepted(AcceptedSocket)
    case nothing
    case exhausted
  }

  static func next(from listener: Int32) -> Outcome {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let descriptor = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        accept(listener, $0, &length)
      }
    }
    if descriptor >= 0 {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return .accepted(AcceptedSocket(descriptor: descriptor, address: address, length: length))
    }
    return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .exhausted : .nothing
  }

  /// The address in digits.
  var remoteAddress: String {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { NumericAddress.text($0) }
    }
  }

  /// Gives the socket to one of the library's threads, which then owns it, even when it refuses it.
  func join(_ daemon: OpaquePointer) {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = MHD_add_connection(daemon, descriptor, $0, length)
      }
    }
  }
}
