import Database
import Kernel

/// `samrit audit verify`
struct AuditVerifyCommand: Command {
  let manual = CommandManual(
    "audit", "verify", summary: CommandTexts.auditVerify, options: [CommandGround.settingsOption])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    try await CommandGround.withApplication(arguments, terminal) { application in
      switch try await application.ground.database.read({ try AuditTrail.verify(in: $0) }) {
      case .intact(let count):
        terminal.out(CommandTexts.intact(count)[terminal.language])
        return .done
      case .broken(let number, let reason):
        terminal.out(CommandTexts.broken(number, reason)[terminal.language])
        return .problemInData
      }
    }
  }
}
