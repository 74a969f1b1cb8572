import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A program run to its end, its output gathered, and killed when it takes too long or says too much.
struct ChildProcess {
  enum Fate: Equatable {
    case exited(Int32)
    case killed(Int32)
    case outOfTime
    case saidTooMuch
  }

  let fate: Fate
  let output: [UInt8]

  private static let environment: [String] = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]

  /// Runs a program. It inherits nothing: no environment with secrets in it, no open files.
  static func run(_ words: [String], seconds: Int, limit: Int) throws(ExtractionError) -> ChildProcess {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .unavailable("pipe") }
    let (reader, writer) = (ends[0], ends[1])
    _ = fcntl(reader, F_SETFD, FD_CLOEXEC)
    defer { close(reader) }
    let child: pid_t
    do throws(ExtractionError) {
      child = try spawn(words, output: writer)
    } catch {
      close(writer)
      throw error
    }
    close(writer)
    var ended = gather(reader, seconds: seconds, limit: limit)
    if ended.fate != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    ended.fate = ended.fate ?? (signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal))
    return ChildProcess(fate: ended.fate ?? .killed(signal), output: ended.output)
  }

  private static func spawn(_ words: [String], output: Int32) throws(ExtractionError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Most are closed by themselves; libraries open some without saying so.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? [] {
      if let number = Int32(name), number > 2 { posix_spawn_file_actions_addclose(&actions, number) }
    }
    let arguments = words.map { strdup($0) }
    let environment = Self.environment.map { strdup($0) }
    defer { for word in arguments + environment { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, nil, arguments + [nil], environment + [nil])
    guard code == 0 else { throw .unavailable("\(words[0]): \(String(cString: strerror(code)))") }
    return child
  }

  private static func gather(_ reader: Int32, seconds: Int, limit: Int) -> (fate: Fate?, output: [UInt8]) {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return (.outOfTime, output) }
      var watched = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
      let ready = poll(&watched, 1, Int32(clamping: milliseconds + 1))
      if ready == 0 { return (.outOfTime, output) }
      if ready < 0 { continue }
      let count = read(reader, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (nil, output) }
      output += piece.prefix(count)
      guard output.count <= limit else { return (.saidTooMuch, []) }
    }
  }
}
