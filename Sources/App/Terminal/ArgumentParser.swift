import Kernel

/// Reads what stands behind a command's words.
struct ArgumentParser {
  let manual: CommandManual

  /// Options that every command takes.
  static let shared: [CommandManual.Option] = [
    .init("help", TerminalTexts.helpOption),
    .init("lang", value: "th|en", TerminalTexts.languageOption),
  ]

  private var options: [CommandManual.Option] { manual.options + Self.shared }

  func parse(_ words: [String]) throws(UsageError) -> Arguments {
    var arguments = Arguments()
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || !word.hasPrefix("-") || word == "-" {
        arguments.operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else if word == "-h" {
        arguments.switches.insert("help")
      } else {
        try take(word, &rest, &arguments)
      }
    }
    if !arguments.has("help") { try checkOperands(arguments.operands) }
    return arguments
  }

  private func take(
    _ word: String, _ rest: inout ArraySlice<String>, _ arguments: inout Arguments
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = String(parts[0].drop { $0 == "-" })
    guard word.hasPrefix("--"), let option = options.first(where: { $0.name == name }) else {
      let like = closest(to: name, among: options.map(\.name))
      throw UsageError(TerminalTexts.unknownOption(parts[0], like: like.map { "--\($0)" }))
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw UsageError(TerminalTexts.takesNoValue(name)) }
      arguments.switches.insert(name)
      return
    }
    guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
      throw UsageError(TerminalTexts.needsValue(name))
    }
    guard option.repeats || arguments.values[name] == nil else { throw UsageError(TerminalTexts.repeated(name)) }
    arguments.values[name, default: []].append(value)
  }

  private func checkOperands(_ given: [String]) throws(UsageError) {
    let required = manual.operands.filter { !$0.isOptional }
    if given.count < required.count { throw UsageError(TerminalTexts.missing(required[given.count].name)) }
    let repeats = manual.operands.last?.repeats == true
    if given.count > manual.operands.count, !repeats {
      throw UsageError(TerminalTexts.superfluous(given[manual.operands.count]))
    }
  }
}
