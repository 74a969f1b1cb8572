import Kernel

/// What `--help` shows.
struct HelpPage {
  let language: Language

  /// All commands.
  func overview(_ commands: [any Command]) -> String {
    let width = commands.map { $0.manual.words.joined(separator: " ").count }.max() ?? 0
    let lines = commands.map { command in
      row(command.manual.words.joined(separator: " "), command.manual.summary, width: width)
    }
    let codes = TerminalTexts.exitCodeList.map { row(String($0.0.rawValue), $0.1, width: 2) }
    return """
      \(TerminalTexts.about[language])

      \(TerminalTexts.usage[language]):
        samrit COMMAND …

      \(TerminalTexts.commands[language]):
      \(lines.joined(separator: "\n"))

      \(TerminalTexts.seeHelp[language])

      \(TerminalTexts.exitCodes[language]):
      \(codes.joined(separator: "\n"))
      """
  }

  /// One command.
  func page(_ manual: CommandManual) -> String {
    let options = manual.options + ArgumentParser.shared
    var parts = ["\(manual.summary[language])", "\(TerminalTexts.usage[language]):\n  \(usage(manual))"]
    parts += manual.details.map { $0[language] }
    if !manual.operands.isEmpty {
      let width = manual.operands.map(\.name.count).max() ?? 0
      parts.append(
        section(TerminalTexts.operands, manual.operands.map { row($0.name, $0.meaning, width: width) }))
    }
    let names = options.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
    let width = names.map(\.count).max() ?? 0
    parts.append(section(TerminalTexts.options, zip(names, options).map { row($0, $1.meaning, width: width) }))
    if !manual.examples.isEmpty { parts.append(section(TerminalTexts.examples, manual.examples.map { "  \($0)" })) }
    return parts.joined(separator: "\n\n")
  }

  private func usage(_ manual: CommandManual) -> String {
    let operands = manual.operands.map { operand in
      let name = operand.name + (operand.repeats ? " …" : "")
      return operand.isOptional ? "[\(name)]" : name
    }
    return (["samrit"] + manual.words + operands + ["[…]"]).joined(separator: " ")
  }

  private func section(_ title: LocalizedText, _ rows: [String]) -> String {
    "\(title[language]):\n" + rows.joined(separator: "\n")
  }

  private func row(_ name: String, _ text: LocalizedText, width: Int) -> String {
    "  \(name)\(String(repeating: " ", count: max(0, width - name.count)))  \(text[language])"
  }
}
