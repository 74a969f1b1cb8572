import CMicroHTTPD
import FoundationEssentials
import HTTP
import Synchronization

/// One request and its response, between the library's threads and Swift's tasks.
///
/// The library calls `access` and `readOutbound`; a task runs the handler. Where one has to wait for the other, the
/// library's connection is suspended (its thread goes on with other connections) or a continuation is kept (the task
/// gives its thread back). A handler that never waits runs to its end inside `access`, and nothing is suspended.
// Safe: everything that changes is inside `state`; the connection pointer is used only while the library keeps it
// valid, which is until `complete`, and the phase guards that under the same lock.
final class Exchange: @unchecked Sendable {
  enum Phase {
    /// The header is not read yet.
    case head
    /// The header is read, a body is announced; the handler has neither asked for it nor answered.
    case deciding
    /// The body is being read.
    case receiving
    /// The request is complete.
    case complete
    /// The response was given to the library.
    case answered
    /// The library is done with the request.
    case closed
  }

  struct State {
    var phase = Phase.head
    var isSuspended = false
    var isWatched = false
    var hasBegun = false
    /// No more waiting: the server stops now.
    var isAborted = false
    var head: RequestHead?
    var response: Response?
    var task: Task<Void, Never>?
    var inbound = InboundBuffer()
    var outbound = OutboundBuffer()
  }

  let core: ServerCore
  let connection: OpaquePointer
  let record: ConnectionRecord?
  /// The raw target and its length in bytes up to the first NUL.
  private let target: String?
  private let targetLength: Int
  let state = Mutex(State())

  init(core: ServerCore, connection: OpaquePointer, record: ConnectionRecord?, target: UnsafePointer<CChar>) {
    self.core = core
    self.connection = connection
    self.record = record
    self.target = String(validatingCString: target)
    var length = 0
    while target[length] != 0 { length += 1 }
    targetLength = length
  }

  /// The library's call: the header is there, a piece of the body is there, or the request is complete.
  func access(_ call: AccessCall) -> MHD_Result {
    switch state.withLock({ $0.phase }) {
    case .head: begin(call)
    case .deciding: decide()
    case .receiving: call.upload.isEmpty ? endBody() : receive(call.upload)
    case .complete: answerOrWait()
    case .answered, .closed: .YES
    }
  }

  private func begin(_ call: AccessCall) -> MHD_Result {
    record?.beginRequest()
    do {
      let head = try RequestHead(
        connection, target: call.holdsNUL(afterTargetOf: targetLength) ? nil : target, method: call.method,
        version: call.version, limits: core.configuration)
      state.withLock { state in
        state.head = head
        state.phase = head.hasBody ? .deciding : .complete
      }
      guard head.hasBody else { return .YES }
      start(head)
      return decide()
    } catch {
      return refuse(error)
    }
  }

  /// Answers without asking the handler, and closes: what follows on this connection cannot be trusted.
  private func refuse(_ error: any Error) -> MHD_Result {
    let status = Status(answering: error)
    let reason = (error as? any HTTPResponseError)?.detail ?? "\(error)"
    core.configuration.log("refused a request from \(record?.remoteAddress ?? "?") with \(status.code): \(reason)")
    state.withLock { $0.phase = .answered }
    core.connectionWatch.linger(record?.descriptor)
    return queue(.plain(status), closing: true)
  }

  /// Runs the handler, on this thread until it first waits.
  private func start(_ head: RequestHead) {
    var request = Request(
      method: head.method, target: head.target, headers: head.headers,
      body: head.hasBody ? RequestBody(source: self, declaredLength: head.bodyLength) : .empty,
      remoteAddress: record?.remoteAddress ?? "")
    if let authority = head.target.authority { request.headers[.host] = authority }
    core.exchangeBegan()
    state.withLock { $0.hasBegun = true }
    let task = Task.immediate { [request] in await self.run(request) }
    let isTooLate = state.withLock { state in
      state.task = task
      return state.isAborted
    }
    if isTooLate { task.cancel() }
  }

  private func run(_ request: Request) async {
    let response: Response
    do {
      response = try await core.handler(request)
    } catch {
      if !(error is CancellationError) { core.configuration.log("a handler failed: \(error)") }
      response = .plain(Status(answering: error))
    }
    state.withLock { state in
      guard state.phase != .closed else { return }
      state.response = response
      resumeConnection(&state)
    }
    guard case .stream(let write) = response.body, OutgoingResponse.streams(response, method: request.method) else {
      return
    }
    do {
      try await write(StreamWriter(exchange: self))
      endOutbound(failed: false)
    } catch {
      if !(error is CancellationError) { core.configuration.log("a response broke off: \(error)") }
      endOutbound(failed: true)
    }
  }

  /// The handler has to ask for the body, or answer, before a byte of it is read.
  private func decide() -> MHD_Result {
    let early: Response?? = state.withLock { state in
      if state.isAborted { return .some(nil) }
      if let response = state.response, !canDiscard(state.head) {
        state.phase = .answered
        return response
      }
      if state.response != nil || state.inbound.isWanted {
        state.phase = .receiving
      } else {
        suspendConnection(&state)
      }
      return nil
    }
    guard let early else { return .YES }
    guard let response = early else { return .NO }
    core.connectionWatch.linger(record?.descriptor)
    return queue(response, closing: true)
  }

  /// Whether reading an unwanted body to its end is cheaper than giving up the connection.
  private func canDiscard(_ head: RequestHead?) -> Bool {
    guard let head, !head.expectsContinue else { return false }
    return (head.bodyLength ?? 0) <= core.configuration.maxDiscardedBytes
  }

  func answerOrWait() -> MHD_Result {
    let first: RequestHead? = state.withLock { $0.hasBegun ? nil : $0.head }
    if let first { start(first) }
    let response: Response?? = state.withLock { state in
      if state.isAborted { return .some(nil) }
      if let response = state.response {
        state.phase = .answered
        return response
      }
      suspendConnection(&state)
      return nil
    }
    guard let response else { return .YES }
    guard let response else { return .NO }
    return queue(response, closing: core.isDraining)
  }

  private func queue(_ response: Response, closing: Bool) -> MHD_Result {
    guard let outgoing = OutgoingResponse.make(response, for: self, closing: closing) else { return .NO }
    defer { MHD_destroy_response(outgoing) }
    return MHD_queue_response(connection, UInt32(min(max(response.status.code, 200), 599)), outgoing)
  }

  /// The library is done with this request, for better or worse.
  func complete(normally: Bool) {
    let (task, hasBegun, isWatched) = state.withLock { state in
      state.phase = .closed
      state.isSuspended = false
      state.inbound.fail(BodyError.disconnected)
      state.outbound.close()
      return (state.task, state.hasBegun, state.isWatched)
    }
    if !normally { task?.cancel() }
    if isWatched { core.connectionWatch.forget(self) }
    if hasBegun { core.exchangeEnded() }
    record?.endRequest()
  }
}

/// What the library tells with one call.
struct AccessCall {
  let url: UnsafePointer<CChar>
  let method: UnsafePointer<CChar>
  let version: UnsafePointer<CChar>
  let upload: UnsafeRawBufferPointer

  /// Whether the request line goes on behind the NUL that ends the target for C.
  ///
  /// The library keeps the request line in one buffer, the version right behind the target and one space. Should that
  /// ever change, the distance becomes implausible and is not judged.
  func holdsNUL(afterTargetOf length: Int) -> Bool {
    let distance = UnsafeRawPointer(version) - UnsafeRawPointer(url) - 1
    return distance >= length && distance < 1 << 20 && distance != length
  }
}
