import Kernel
import Synchronization

/// Shows how far long work has come, when it takes longer than a second and somebody watches.
final class ProgressMeter: Sendable {
  private struct State {
    var done = 0
    var lastShown: ContinuousClock.Instant?
  }

  private let terminal: Terminal
  private let total: Int
  private let words: @Sendable (_ done: Int, _ total: Int) -> LocalizedText
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ terminal: Terminal, total: Int, words: @escaping @Sendable (_ done: Int, _ total: Int) -> LocalizedText) {
    self.terminal = terminal
    self.total = total
    self.words = words
  }

  /// Counts work that is done; from any thread.
  func advance(by count: Int) {
    guard terminal.showsProgress else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      state.done += count
      guard now - start > .seconds(1), state.lastShown.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
      state.lastShown = now
      terminal.noteRaw("\r\u{1B}[K" + words(state.done, total)[terminal.language])
    }
  }

  /// Wipes the line away.
  func finish() {
    state.withLock { state in
      if state.lastShown != nil { terminal.noteRaw("\r\u{1B}[K") }
      state.lastShown = nil
    }
  }
}
