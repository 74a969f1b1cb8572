import CMicroHTTPD
import HTTP
import Synchronization

extension Exchange: RequestBodySource {
  /// Takes a piece of the body from the library. All of it is taken; when the handler is slow, no more is asked for.
  func receive(_ piece: UnsafeRawBufferPointer) -> MHD_Result {
    state.withLock { state in
      if state.isAborted { return .NO }
      guard state.response == nil, state.inbound.total + piece.count <= core.configuration.maxBodyBytes else {
        return discard(piece.count, &state)
      }
      state.inbound.append(piece)
      if state.inbound.bytes.count >= core.configuration.bufferedBodyBytes { suspendConnection(&state) }
      return .YES
    }
  }

  /// The handler has answered, or the limit is passed: the rest is read only to reach the end, and not for ever.
  private func discard(_ count: Int, _ state: inout State) -> MHD_Result {
    let limit = core.configuration.maxBodyBytes
    let isOverLimit = state.inbound.total + count > limit
    if isOverLimit { state.inbound.fail(BodyError.tooLarge(limit: limit)) }
    state.inbound.discard(count)
    if state.inbound.discarded <= core.configuration.maxDiscardedBytes { return .YES }
    core.configuration.log("closed a connection from \(record?.remoteAddress ?? "?"): its body would not end")
    return .NO
  }

  func endBody() -> MHD_Result {
    state.withLock { state in
      state.phase = .complete
      state.inbound.end()
    }
    return answerOrWait()
  }

  func nextChunk() async throws -> [UInt8]? {
    if let ready = state.withLock({ takeInbound(&$0) }) { return try ready.get() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { reader in
        state.withLock { state in
          if let ready = takeInbound(&state) { return reader.resume(with: ready) }
          if Task.isCancelled { return reader.resume(throwing: CancellationError()) }
          state.inbound.wait(reader)
          if state.phase == .deciding { resumeConnection(&state) }
        }
      }
    } onCancel: {
      state.withLock { $0.inbound.cancelReader() }
    }
  }

  private func takeInbound(_ state: inout State) -> Result<[UInt8]?, any Error>? {
    let taken = state.inbound.take()
    if state.phase == .receiving { resumeConnection(&state) }
    return taken
  }
}
