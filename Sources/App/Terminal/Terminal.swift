import Foundation
public import Kernel

/// Where a command reads and writes. Results go to `out`, everything else to `note`, so that results can be piped.
public struct Terminal: Sendable {
  /// The language of words.
  public var language: Language
  /// The environment variables.
  public var environment: [String: String]
  /// Whether somebody watches `note`, so that progress may be shown there and wiped away again.
  public var showsProgress = false
  private let writeOut: @Sendable (String) -> Void
  private let writeNote: @Sendable (String) -> Void
  private let readSecret: @Sendable (String) -> String?

  /// A terminal made of closures, for tests and for `standard`.
  public init(
    language: Language, environment: [String: String] = [:], out: @escaping @Sendable (String) -> Void,
    note: @escaping @Sendable (String) -> Void, secret: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.language = language
    self.environment = environment
    writeOut = out
    writeNote = note
    readSecret = secret
  }

  /// Writes a line of the result to standard output.
  public func out(_ line: String) { writeOut(line + "\n") }

  /// Writes text of the result as it is, without a line break.
  public func outRaw(_ text: String) { writeOut(text) }

  /// Writes a line about the work to standard error.
  public func note(_ line: String) { writeNote(line + "\n") }

  /// Writes a line about the work in the language of the terminal.
  public func note(_ text: LocalizedText) { note(text[language]) }

  /// Writes text about the work as it is, without a line break.
  public func noteRaw(_ text: String) { writeNote(text) }

  /// Asks for something that must not be seen; from a pipe, the next line. `nil` at the end of the input.
  public func secret(_ prompt: LocalizedText) -> String? { readSecret(prompt[language]) }

  /// The process's own streams.
  public static func standard() -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    var terminal = Terminal(
      language: language(of: environment), environment: environment,
      out: { FileHandle.standardOutput.write(Data($0.utf8)) },
      note: { FileHandle.standardError.write(Data($0.utf8)) }, secret: HiddenInput.read)
    terminal.showsProgress = isatty(STDERR_FILENO) == 1
    return terminal
  }

  /// The language that `LC_ALL`, `LC_MESSAGES` or `LANG` asks for: Thai for `th…`, otherwise English.
  static func language(of environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    return names.first?.hasPrefix("th") == true ? .thai : .english
  }
}

/// Reads a line without showing it.
enum HiddenInput {
  static func read(_ prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    FileHandle.standardError.write(Data("\(prompt): ".utf8))
    var original = termios()
    tcgetattr(STDIN_FILENO, &original)
    var hidden = original
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSANOW, &original)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine()
  }
}
