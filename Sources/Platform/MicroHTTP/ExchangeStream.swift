import CMicroHTTPD
import HTTP
import Synchronization

extension Exchange {
  /// The library wants bytes of a streamed response.
  func readOutbound(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    state.withLock { state in
      if state.isAborted { return samrit_mhd_end_with_error }
      switch state.outbound.read(into: buffer, low: core.configuration.bufferedBodyBytes / 2) {
      case .bytes(let count): return count
      case .ended: return samrit_mhd_end_of_stream
      case .failed: return samrit_mhd_end_with_error
      case .nothingYet:
        suspendConnection(&state)
        return 0
      }
    }
  }

  /// The handler writes bytes; waits while the client is behind by more than the buffer.
  func write(_ bytes: [UInt8]) async throws {
    let limit = core.configuration.bufferedBodyBytes
    let mustWait = try state.withLock { state in
      guard !state.outbound.isClosed, state.phase != .closed, !Task.isCancelled else { throw CancellationError() }
      guard !bytes.isEmpty else { return false }
      state.outbound.append(bytes)
      if state.phase == .answered { resumeConnection(&state) }
      return state.outbound.pending >= limit
    }
    guard mustWait else { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (writer: OutboundBuffer.Writer) in
        state.withLock { state in
          guard !state.outbound.isClosed, !Task.isCancelled else { return writer.resume(throwing: CancellationError()) }
          if state.outbound.pending < limit { return writer.resume() }
          state.outbound.wait(writer)
        }
      }
    } onCancel: {
      state.withLock { $0.outbound.cancelWriter() }
    }
  }

  func endOutbound(failed: Bool) {
    state.withLock { state in
      state.outbound.finish(failed: failed)
      if state.phase == .answered { resumeConnection(&state) }
    }
  }
}

/// The handler's end of a streamed response.
struct StreamWriter: ResponseWriter {
  let exchange: Exchange

  func write(_ bytes: [UInt8]) async throws { try await exchange.write(bytes) }
}
