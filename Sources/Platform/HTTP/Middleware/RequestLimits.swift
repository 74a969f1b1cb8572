import Synchronization

/// Limits what one request may cost.
public struct RequestLimits: Middleware {
  private let maxBody: Int
  private let timeLimit: Duration?
  private let maxConcurrent: Int
  private let uploads: [UploadRoute]
  private let deadlines = Deadlines()
  private let gate = Gate()

  /// - Parameters:
  ///   - maxBody: the largest body in bytes, for every route behind this middleware.
  ///   - timeLimit: until the response begins; then 408 when the body was still coming, otherwise 503. `nil`: none.
  ///   - maxConcurrent: requests being answered at once; one more gets 503 and is told to retry.
  ///   - uploads: addresses that take files with limits of their own.
  public init(
    maxBody: Int, timeLimit: Duration? = nil, maxConcurrent: Int = .max, uploads: [UploadRoute] = []
  ) {
    self.uploads = uploads
    self.maxBody = maxBody
    self.timeLimit = timeLimit
    self.maxConcurrent = maxConcurrent
  }

  /// Answers within the limits.
  public func respond(to request: Request, next: @escaping Handler) async throws -> Response {
    var request = request
    let upload = uploads.first { $0.takes(request) }
    request.context[UploadRouteKey.self] = upload
    // The reader of uploads stops by itself, and can say what was too large.
    let maxBody = upload == nil ? maxBody : .max
    let timeLimit = timeLimit.map { upload.map { .seconds($0.seconds) } ?? $0 }
    if let length = request.body.declaredLength, length > maxBody { throw BodyError.tooLarge(limit: maxBody) }
    guard gate.enter(maxConcurrent) else {
      throw HTTPFailure(.serviceUnavailable, "too many requests at once", headers: [.retryAfter: "1"])
    }
    defer { gate.leave() }
    guard let timeLimit else { return try await next(limited(request, maxBody, progress: nil)) }
    let progress = BodyProgress(isComplete: request.body.isInMemory)
    return try await run(limited(request, maxBody, progress: progress), next, timeLimit, progress)
  }

  private func limited(_ request: Request, _ maxBody: Int, progress: BodyProgress?) -> Request {
    guard !request.body.isInMemory else { return request }
    var request = request
    let body = request.body.limited(to: maxBody)
    guard let progress else {
      request.body = body
      return request
    }
    request.body = RequestBody(
      source: WatchedBodySource(LimitedBodySource(body, limit: maxBody), progress),
      declaredLength: body.declaredLength)
    return request
  }

  /// Runs the handler in a task of its own, begun on this thread, that the deadline cancels. Whoever is first, handler
  /// or deadline, answers.
  private func run(
    _ request: Request, _ next: @escaping Handler, _ limit: Duration, _ progress: BodyProgress
  ) async throws -> Response {
    let race = Race()
    let task = Task.immediate {
      do { race.finish(.success(try await next(request))) } catch { race.finish(.failure(error)) }
    }
    let deadline = deadlines.add(after: limit) {
      race.finish(.failure(progress.timeoutError))
      task.cancel()
    }
    defer { deadlines.remove(deadline) }
    return try await withTaskCancellationHandler {
      try await race.result()
    } onCancel: {
      task.cancel()
    }
  }
}

/// Counts who is inside.
private final class Gate: Sendable {
  private let inside = Atomic<Int>(0)

  func enter(_ limit: Int) -> Bool {
    if inside.add(1, ordering: .relaxed).newValue <= limit { return true }
    leave()
    return false
  }

  func leave() { inside.subtract(1, ordering: .relaxed) }
}

/// Whether the whole body has been read.
private final class BodyProgress: Sendable {
  private let complete: Atomic<Bool>

  init(isComplete: Bool) { complete = Atomic(isComplete) }

  func finish() { complete.store(true, ordering: .relaxed) }

  var timeoutError: any Error {
    complete.load(ordering: .relaxed)
      ? HTTPFailure(.serviceUnavailable, "the handler took too long", headers: [.retryAfter: "5"]) : BodyError.timedOut
  }
}

/// A body that reports its end.
private final class WatchedBodySource: RequestBodySource {
  private let source: any RequestBodySource
  private let progress: BodyProgress

  init(_ source: any RequestBodySource, _ progress: BodyProgress) {
    self.source = source
    self.progress = progress
  }

  func nextChunk() async throws -> [UInt8]? {
    let chunk = try await source.nextChunk()
    if chunk == nil { progress.finish() }
    return chunk
  }
}

/// Keeps the first result and hands it to the one who waits.
private final class Race: Sendable {
  private enum State {
    case open
    case waited(CheckedContinuation<Response, any Error>)
    case finished(Result<Response, any Error>)
  }

  private let state = Mutex(State.open)

  func finish(_ result: Result<Response, any Error>) {
    state.withLock { state in
      switch state {
      case .open: state = .finished(result)
      case .waited(let waiter):
        state = .finished(result)
        waiter.resume(with: result)
      case .finished: break
      }
    }
  }

  func result() async throws -> Response {
    if case .finished(let result) = state.withLock({ $0 }) { return try result.get() }
    return try await withCheckedThrowingContinuation { waiter in
      state.withLock { state in
        if case .finished(let result) = state { waiter.resume(with: result) } else { state = .waited(waiter) }
      }
    }
  }
}
