import Database
import Foundation
import HTTP
import Kernel
import MicroHTTP
import PostgreSQL
import SQLite
import Testing

@testable import Discussion

/// Gathers what a listener is told until it has heard enough, or some seconds have gone by.
private func hear(
  _ stream: AsyncStream<LiveMessage>, until isEnough: @escaping @Sendable ([LiveMessage]) -> Bool
) async -> [LiveMessage] {
  await withTaskGroup(of: [LiveMessage]?.self) { group in
    group.addTask {
      var heard: [LiveMessage] = []
      for await message in stream {
        heard.append(message)
        if isEnough(heard) { break }
      }
      return heard
    }
    group.addTask {
      try? await Task.sleep(for: .seconds(5))
      return nil
    }
    let first = await group.next() ?? nil
    group.cancelAll()
    return first ?? []
  }
}

private func words(_ messages: [LiveMessage]) -> [String] {
  messages.compactMap { if case .word(let word, _) = $0 { word.id } else { nil } }
}

private func stamp(_ message: LiveMessage?) -> String? {
  switch message {
  case .word(_, let stamp), .refresh(let stamp), .beat(let stamp): stamp
  case nil: nil
  }
}

@Suite("Live events", .serialized)
struct LiveTests {
  private static let all = [LiveInterest("saved")].compactMap { $0 }

  private func announce(_ id: String, _ agency: ID<Agency>, _ desk: Desk) async throws {
    try await desk.database.write {
      try LiveWord("saved", id, for: .those(may: .readAssessment, agency: agency)).announce(in: $0)
    }
  }

  @Test("everybody hears what they may and asked for, and nothing else")
  func permission() async throws {
    let desk = try await Desk()
    let own = try #require(try await desk.live.listen(Viewer(Desk.somchai), to: Self.all))
    let everything = try #require(try await desk.live.listen(Viewer(Desk.thana), to: Self.all))
    let part = try #require(LiveInterest("saved:b/"))
    let narrow = try #require(try await desk.live.listen(Viewer(Desk.thana), to: [part]))
    try await announce("a/1", Desk.first, desk)
    try await announce("b/1", Desk.second, desk)
    try await announce("a/2", Desk.first, desk)
    #expect(await words(hear(own) { words($0).count == 2 }) == ["a/1", "a/2"])
    #expect(await words(hear(everything) { words($0).count == 3 }) == ["a/1", "b/1", "a/2"])
    #expect(await words(hear(narrow) { words($0).count == 1 }) == ["b/1"])
    desk.live.stop()
  }

  @Test("a change that is undone is not told")
  func undone() async throws {
    struct Undo: Error {}
    let desk = try await Desk()
    let stream = try #require(try await desk.live.listen(Viewer(Desk.thana), to: Self.all))
    await #expect(throws: Undo.self) {
      try await desk.database.write { connection in
        try LiveWord("saved", "never", for: .signedIn).announce(in: connection)
        throw Undo()
      }
    }
    try await announce("a/1", Desk.first, desk)
    #expect(await words(hear(stream) { words($0).count == 1 }) == ["a/1"])
    desk.live.stop()
  }

  @Test("whoever comes back gets what was missed, or is told to look at everything")
  func catchUp() async throws {
    let desk = try await Desk()
    let first = try #require(try await desk.live.listen(Viewer(Desk.somchai), to: Self.all))
    try await announce("a/1", Desk.first, desk)
    let heard = await hear(first) { words($0).count == 1 }
    let last = try #require(stamp(heard.last))
    // Somebody else goes on listening, so that what follows is known to have been heard.
    let watch = try #require(try await desk.live.listen(Viewer(Desk.thana), to: Self.all))
    try await announce("b/1", Desk.second, desk)
    try await announce("a/2", Desk.first, desk)
    _ = await hear(watch) { words($0).count == 2 }
    let again = try #require(try await desk.live.listen(Viewer(Desk.somchai), to: Self.all, after: last))
    #expect(await words(hear(again) { words($0).count == 1 }) == ["a/2"])
    let stranger = try #require(
      try await desk.live.listen(Viewer(Desk.somchai), to: Self.all, after: "other.1770000000000"))
    let told = await hear(stranger) { $0.count == 1 }
    guard case .refresh = told.first else {
      Issue.record("nobody was told to look again: \(told)")
      return
    }
    desk.live.stop()
  }

  @Test("nobody keeps more than a few lines, and stopping ends them all")
  func lines() async throws {
    let desk = try await Desk()
    var streams: [AsyncStream<LiveMessage>] = []
    while let stream = try await desk.live.listen(Viewer(Desk.somchai), to: Self.all) { streams.append(stream) }
    #expect(streams.count == 24)
    #expect(try await desk.live.listen(Viewer(Desk.thana), to: Self.all) != nil)
    desk.live.stop()
    for stream in streams { _ = await hear(stream) { _ in false } }
    #expect(desk.live.lineCount == 0)
    #expect(try await desk.live.listen(Viewer(Desk.thana), to: Self.all) == nil)
  }

  @Test("two people at one item see each other's names; outsiders learn nothing")
  func presence() async throws {
    let desk = try await Desk()
    var somchai = desk.client(Desk.somchai)
    var malee = desk.client(Desk.malee)
    var outsider = desk.client(Desk.wipa)
    let address = "/presence?place=assessment/a/2.1"
    _ = try await somchai.get(address)
    var text = ""
    for _ in 0..<50 where !text.contains("Somchai") {
      text = try await malee.get(address).text
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(text.contains("Somchai is here too"))
    #expect(try await outsider.get(address).status == .notFound)
    desk.clock.advance(seconds: PresenceBoard.patience + 1)
    #expect(try await malee.get(address + "&look=1").text.contains("\"text\":\"\""))
    _ = try await somchai.get(address)
    for _ in 0..<50 where desk.presence.people(at: Desk.place).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    _ = try await somchai.get(address + "&leave=1")
    for _ in 0..<50 where !desk.presence.people(at: Desk.place).isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    #expect(desk.presence.people(at: Desk.place).isEmpty)
    desk.live.stop()
  }

  @Test("strangers, and those who ask for nothing, get no line")
  func refusals() async throws {
    let desk = try await Desk()
    var stranger = desk.client(nil)
    #expect(try await stranger.get("/events?on=saved").status == .unauthorized)
    var somchai = desk.client(Desk.somchai)
    #expect(try await somchai.get("/events").status == .badRequest)
  }
}
