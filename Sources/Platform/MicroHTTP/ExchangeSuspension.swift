import CMicroHTTPD
import HTTP
import Synchronization

extension Exchange {
  /// Takes the connection off its thread until `resumeConnection`. Called by the library's thread, under the lock.
  func suspendConnection(_ state: inout State) {
    guard !state.isSuspended, !state.isAborted, state.phase != .closed else { return }
    if !state.isWatched {
      state.isWatched = true
      core.connectionWatch.remember(self)
    }
    guard !core.isAborting else {
      state.isAborted = true
      return
    }
    state.isSuspended = true
    MHD_suspend_connection(connection)
  }

  /// Puts the connection back on its thread. Called by anybody, under the lock, so that it never overtakes suspending.
  func resumeConnection(_ state: inout State) {
    guard state.isSuspended, state.phase != .closed else { return }
    state.isSuspended = false
    MHD_resume_connection(connection)
  }

  /// The socket, while the library is not looking at it itself.
  var suspendedDescriptor: Int32? {
    state.withLock { $0.isSuspended ? record?.descriptor : nil }
  }

  /// The client seems to have gone: asks `isGone` again where the socket cannot be another's, then stops the handler.
  func clientMayBeGone(_ isGone: (Int32) -> Bool) {
    let task: Task<Void, Never>? = state.withLock { state in
      guard state.isSuspended, let record, isGone(record.descriptor) else { return nil }
      state.inbound.fail(BodyError.disconnected)
      state.outbound.close()
      return state.task
    }
    task?.cancel()
  }

  /// The server stops now: nothing is waited for any more.
  func abort() {
    let task = state.withLock { state in
      state.isAborted = true
      state.inbound.fail(BodyError.disconnected)
      state.outbound.close()
      resumeConnection(&state)
      return state.task
    }
    task?.cancel()
  }
}
