import Database
import Identity
import Kernel

/// `samrit` as a whole: finds the command, runs it, and says what went wrong.
public enum Program {
  /// Runs a command line, without the program's own name.
  public static func run(_ words: [String], terminal: Terminal = .standard()) async -> ExitCode {
    var terminal = terminal
    var words = words
    if let language = Self.language(in: words) { terminal.language = language }
    if words.first == "--lang" { words.removeFirst(min(2, words.count)) }
    if words.first?.hasPrefix("--lang=") == true { words.removeFirst() }
    let page = HelpPage(language: terminal.language)
    guard let first = words.first(where: { !$0.hasPrefix("-") }), first != "help" else {
      guard words.allSatisfy({ ["--help", "-h", "help"].contains($0) })
      else { return refuse(UsageError(TerminalTexts.unknownOption(words[0], like: "--help")), nil, terminal) }
      terminal.out(page.overview(CommandList.all))
      return words.isEmpty ? .usage : .done
    }
    guard let command = find(words) else { return unknown(words, first, terminal) }
    do {
      let rest = Array(words.dropFirst(command.manual.words.count))
      let arguments = try ArgumentParser(manual: command.manual).parse(rest)
      if arguments.has("help") {
        terminal.out(page.page(command.manual))
        return .done
      }
      if let wrong = arguments.value("lang"), Language(rawValue: wrong) == nil {
        throw UsageError(TerminalTexts.badChoice(wrong, of: "lang", choices: "th, en"))
      }
      return try await command.run(arguments, terminal)
    } catch {
      return refuse(error, command.manual, terminal)
    }
  }

  /// The command whose words stand first; the longest wins.
  private static func find(_ words: [String]) -> (any Command)? {
    CommandList.all.filter { words.starts(with: $0.manual.words) }.max { $0.manual.words.count < $1.manual.words.count }
  }

  private static func unknown(_ words: [String], _ first: String, _ terminal: Terminal) -> ExitCode {
    let family = CommandList.all.filter { $0.manual.words.first == first }
    if !family.isEmpty, words.count == 1 || words.contains("--help") || words.contains("-h") {
      terminal.out(HelpPage(language: terminal.language).overview(family))
      return words.count == 1 ? .usage : .done
    }
    let name = words.prefix { !$0.hasPrefix("-") }.prefix(2).joined(separator: " ")
    let names = CommandList.all.map { $0.manual.words.joined(separator: " ") }
    return refuse(
      UsageError(TerminalTexts.unknownCommand(name, like: closest(to: name, among: names))), nil, terminal)
  }

  private static func refuse(_ error: any Error, _ manual: CommandManual?, _ terminal: Terminal) -> ExitCode {
    let language = terminal.language
    switch error {
    case let error as UsageError:
      let help = (["samrit"] + (manual?.words ?? []) + ["--help"]).joined(separator: " ")
      terminal.note("samrit: \(error.message[language])\n\(ProgramTexts.seeHelp(help)[language])")
      return .usage
    case let error as CommandFailure:
      terminal.note("samrit: \(error.message[language])")
      return error.code
    case let error as Settings.Refusal:
      for mistake in error.mistakes { terminal.note(mistake.line(in: language)) }
      return .settings
    case let error as AccountError:
      terminal.note("samrit: \(error.explanation[language])")
      return .problemInData
    case let error as DatabaseError:
      terminal.note("samrit: \(ProgramTexts.database[language]): \(error)")
      return .unavailable
    case let error as MigrationError:
      terminal.note("samrit: \(error)")
      return .unavailable
    default:
      terminal.note("samrit: \(ProgramTexts.fault[language]): \(error)")
      return .fault
    }
  }

  private static func language(in words: [String]) -> Language? {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) }
      if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) }
    }
    return nil
  }
}

/// The words of the program around its commands.
enum ProgramTexts {
  static let database = LocalizedText(th: "ใช้ฐานข้อมูลไม่ได้", en: "the database cannot be used")
  static let fault = LocalizedText(th: "โปรแกรมทำงานผิดพลาด", en: "the program stumbled")

  static func seeHelp(_ command: String) -> LocalizedText {
    LocalizedText(th: "ดูวิธีใช้: \(command)", en: "See: \(command)")
  }
}
