public import Kernel

/// Something `samrit` does when asked on the command line. A new one is a type and one line in `CommandList`.
public protocol Command: Sendable {
  /// Its words, what it takes, and what it is for.
  var manual: CommandManual { get }
  /// Does it. Thrown errors are reported by the program; see `ExitCode.init(reporting:)`.
  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode
}

/// What `--help` says about a command, and what the parser accepts.
public struct CommandManual: Sendable {
  /// The words that call it: `["user", "add"]`.
  public let words: [String]
  /// What it is for, in one line.
  public let summary: LocalizedText
  /// What stands after the words, in order.
  public let operands: [Operand]
  /// What may stand anywhere.
  public let options: [Option]
  /// More to know; paragraphs.
  public let details: [LocalizedText]
  /// Whole command lines as examples.
  public let examples: [String]

  /// Describes a command.
  public init(
    _ words: String..., summary: LocalizedText, operands: [Operand] = [], options: [Option] = [],
    details: [LocalizedText] = [], examples: [String] = []
  ) {
    self.words = words
    self.summary = summary
    self.operands = operands
    self.options = options
    self.details = details
    self.examples = examples
  }

  /// Something that stands by its place.
  public struct Operand: Sendable {
    let name: String
    let meaning: LocalizedText
    let isOptional: Bool
    let repeats: Bool

    /// An operand; only the last ones may be optional, only the last may repeat.
    public init(_ name: String, _ meaning: LocalizedText, isOptional: Bool = false, repeats: Bool = false) {
      self.name = name
      self.meaning = meaning
      self.isOptional = isOptional
      self.repeats = repeats
    }
  }

  /// Something that stands behind its name: `--format json`, `--format=json`, `--json`.
  public struct Option: Sendable {
    let name: String
    /// What the value is called; `nil` for a switch.
    let value: String?
    let meaning: LocalizedText
    let repeats: Bool

    /// An option, named without dashes.
    public init(_ name: String, value: String? = nil, _ meaning: LocalizedText, repeats: Bool = false) {
      self.name = name
      self.value = value
      self.meaning = meaning
      self.repeats = repeats
    }
  }
}

/// A command line, understood.
public struct Arguments: Sendable, Equatable {
  /// What stands by its place.
  public var operands: [String] = []
  var values: [String: [String]] = [:]
  var switches: Set<String> = []

  /// The value of an option, the last one where it was repeated; `nil` when it was not given.
  public func value(_ option: String) -> String? { values[option]?.last }

  /// All values of an option, in order.
  public func values(_ option: String) -> [String] { values[option] ?? [] }

  /// Whether a switch was given.
  public func has(_ option: String) -> Bool { switches.contains(option) }
}

/// Why a command line could not be understood. Commands throw it too, for what only they can know.
public struct UsageError: Error, Sendable, Hashable {
  /// What is wrong and how to mend it.
  public let message: LocalizedText

  /// A mistake in the command line.
  public init(_ message: LocalizedText) {
    self.message = message
  }
}

/// Why a command could not do its work, for the person at the terminal.
public struct CommandFailure: Error, Sendable, Hashable {
  /// What the program ends with.
  public let code: ExitCode
  /// What is wrong and how to mend it.
  public let message: LocalizedText

  /// A failure with its exit code.
  public init(_ code: ExitCode, _ message: LocalizedText) {
    self.code = code
    self.message = message
  }
}
