import Crypto
public import Database
import Foundation
import Synchronization

/// What a listener is told.
public enum LiveMessage: Sendable, Hashable {
  /// Something changed.
  case word(LiveWord, stamp: String)
  /// Something may have been missed: look at everything again.
  case refresh(stamp: String)
  /// Nothing new; the line is alive.
  case beat(stamp: String)
}

/// Tells everybody who looks at something that it has changed, on this node and all others.
///
/// One task listens to `Database.signals` for the whole node and hands each word to those who asked for it and may
/// have it; permission is decided for every word and every viewer anew, with the organisation as it is then. Stamps
/// are moments, never counts: they tell nobody how much goes on elsewhere. Whoever comes back with a stamp gets what
/// was said since, or is told to look at everything.
public final class LiveEvents: Sendable {
  private struct Listener {
    let viewer: Viewer
    let interests: [LiveInterest]
    let line: AsyncStream<LiveMessage>.Continuation

    func wants(_ word: LiveWord, _ tree: OrganisationTree) -> Bool {
      interests.contains { $0.covers(word) } && word.audience.includes(viewer, tree)
    }
  }

  private struct State {
    var listeners: [Int: Listener] = [:]
    var next = 0
    var said: [(moment: Int64, word: LiveWord)] = []
    var last: Int64 = 0
    /// Nothing said before this moment is known.
    var since: Int64 = 0
    var handlers: [String: @Sendable (String) -> Void] = [:]
    var running: [Task<Void, Never>] = []
    var isStopped = false
  }

  private let database: any Database
  private let organisation: Organisation
  private let clock: WallClock
  private let beat: Duration
  /// This node, since it was started.
  private let node = String(SecureRandom.token().prefix(8))
  private let state = Mutex(State())

  /// Words kept for those who come back.
  private static let memory = 2_000
  /// Words a listener may be behind before the line is cut.
  private static let patience = 200
  /// Lines one person may have open on a node.
  private static let linesPerPerson = 24

  /// Hears nothing until somebody listens.
  ///
  /// - Parameter beat: how often every line is given a sign of life.
  public init(database: any Database, organisation: Organisation, clock: WallClock, beat: Duration = .seconds(15)) {
    self.database = database
    self.organisation = organisation
    self.clock = clock
    self.beat = beat
  }

  /// Lets another part of the program hear the signals of a channel, from now on.
  public func onSignal(_ channel: String, _ handler: @escaping @Sendable (String) -> Void) {
    state.withLock { $0.handlers[channel] = handler }
  }

  /// Listens for one viewer until the stream is dropped or the node stops.
  ///
  /// - Parameter stamp: the last one the viewer got, if any.
  /// - Returns: `nil` when the person has too many lines open, or the node is stopping.
  public func listen(
    _ viewer: Viewer, to interests: [LiveInterest], after stamp: String? = nil
  ) async throws -> AsyncStream<LiveMessage>? {
    start()
    let tree = try await tree()
    let (stream, line) = AsyncStream.makeStream(
      of: LiveMessage.self, bufferingPolicy: .bufferingOldest(Self.patience))
    let moment = now()
    let number: Int? = state.withLock { state in
      let own = state.listeners.values.count { $0.viewer.account?.id == viewer.account?.id }
      guard !state.isStopped, own < Self.linesPerPerson else { return nil }
      state.next += 1
      let listener = Listener(viewer: viewer, interests: interests, line: line)
      state.listeners[state.next] = listener
      for message in catchUp(listener, after: stamp, tree, state, moment) { line.yield(message) }
      return state.next
    }
    guard let number else { return nil }
    line.onTermination = { [weak self] _ in self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
    return stream
  }

  /// Lines open on this node.
  public var lineCount: Int { state.withLock { $0.listeners.count } }

  /// Tells the listeners of this node alone; `LiveWord.announce` tells those of all nodes.
  public func deliver(_ word: LiveWord) async {
    guard let tree = try? await tree() else { return }
    hand(word, tree)
  }

  /// Begins to hear what all nodes say; done by itself when somebody listens.
  public func start() {
    state.withLock { state in
      guard state.running.isEmpty, !state.isStopped else { return }
      state.since = now()
      // From here on nothing is missed, though the task has not begun.
      state.running = [listening(to: database.signals()), beating()]
    }
  }

  /// Ends all lines, for good.
  public func stop() {
    let (listeners, running) = state.withLock { state in
      defer {
        state.listeners = [:]
        state.running = []
        state.isStopped = true
      }
      return (Array(state.listeners.values), state.running)
    }
    for task in running { task.cancel() }
    for listener in listeners { listener.line.finish() }
  }

  deinit { stop() }

  // MARK: The one listener

  private func listening(to first: AsyncStream<Signal>) -> Task<Void, Never> {
    Task { [weak self] in
      var signals = first
      while !Task.isCancelled {
        for await signal in signals { await self?.take(signal) }
        // The line ended: this node was too slow, or the database closes.
        try? await Task.sleep(for: .seconds(1))
        guard !Task.isCancelled, let live = self else { return }
        signals = live.database.signals()
        live.tellToRefresh()
      }
    }
  }

  private func take(_ signal: Signal) async {
    switch signal {
    case .missed: tellToRefresh()
    case .said(let text, LiveWord.signalChannel):
      if let word = LiveWord(text) { await deliver(word) }
    case .said(let text, let channel):
      state.withLock { $0.handlers[channel] }?(text)
    }
  }

  private func beating() -> Task<Void, Never> {
    Task { [weak self, beat] in
      while !Task.isCancelled {
        try? await Task.sleep(for: beat)
        guard let live = self else { return }
        let stamp = live.stamp(live.now())
        for line in live.state.withLock({ $0.listeners.values.map(\.line) }) { line.yield(.beat(stamp: stamp)) }
      }
    }
  }

  private func hand(_ word: LiveWord, _ tree: OrganisationTree) {
    let moment = now()
    let slow: [AsyncStream<LiveMessage>.Continuation] = state.withLock { state in
      state.last = max(moment, state.last + 1)
      state.said.append((state.last, word))
      if state.said.count > Self.memory {
        let cut = state.said.count - Self.memory / 2
        state.since = state.said[cut - 1].moment
        state.said.removeFirst(cut)
      }
      let message = LiveMessage.word(word, stamp: stamp(state.last))
      return state.listeners.values.compactMap { listener in
        guard listener.wants(word, tree), case .dropped = listener.line.yield(message) else { return nil }
        return listener.line
      }
    }
    // Whoever is too far behind comes back with the last stamp.
    for line in slow { line.finish() }
  }

  private func tellToRefresh() {
    let moment = now()
    let (lines, stamp) = state.withLock { state in
      state.since = max(moment, state.last + 1)
      state.last = state.since
      state.said = []
      return (state.listeners.values.map(\.line), self.stamp(state.since))
    }
    for line in lines { line.yield(.refresh(stamp: stamp)) }
  }

  private func catchUp(
    _ listener: Listener, after stamp: String?, _ tree: OrganisationTree, _ state: State, _ moment: Int64
  ) -> [LiveMessage] {
    let present = self.stamp(max(moment, state.last))
    guard let stamp else { return [.beat(stamp: present)] }
    guard let last = self.moment(of: stamp), last >= state.since else { return [.refresh(stamp: present)] }
    let missed = state.said.filter { $0.moment > last && listener.wants($0.word, tree) }
    return missed.map { .word($0.word, stamp: self.stamp($0.moment)) } + [.beat(stamp: present)]
  }

  private func tree() async throws -> OrganisationTree {
    try await database.read { [organisation] in try organisation.tree(in: $0) }
  }

  // MARK: Stamps

  private func now() -> Int64 { Int64((clock.now().timeIntervalSince1970 * 1000).rounded()) }

  private func stamp(_ moment: Int64) -> String { "\(node).\(moment)" }

  private func moment(of stamp: String) -> Int64? {
    let parts = stamp.split(separator: ".")
    guard parts.count == 2, parts[0] == node else { return nil }
    return Int64(parts[1])
  }
}
