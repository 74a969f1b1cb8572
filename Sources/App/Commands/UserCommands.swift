import Database
import Identity
import Kernel

/// `samrit user add`
struct UserAddCommand: Command {
  let manual = CommandManual(
    "user", "add", summary: CommandTexts.userAdd,
    operands: [.init("USERNAME", CommandTexts.usernameOperand)],
    options: [
      CommandGround.settingsOption,
      .init("name", value: "TEXT", CommandTexts.nameThai),
      .init("name-en", value: "TEXT", CommandTexts.nameEnglish),
      .init("agency", value: "CODE", CommandTexts.agencyOption),
      .init("grant", value: "ROLE[@CODE]", CommandTexts.grantOption, repeats: true),
    ],
    details: [CommandTexts.passwordFromInput, LocalizedText(same: CommandTexts.roles)],
    examples: ["samrit user add somchai --name \"สมชาย ใจดี\" --agency D01 --grant respondent@D01"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let username = arguments.operands[0]
    let grants = try arguments.values("grant").map { text in
      guard let grant = WrittenGrant(text) else { throw UsageError(CommandTexts.badGrant(text)) }
      return grant
    }
    let thai = arguments.value("name") ?? username
    let name = LocalizedText(th: thai, en: arguments.value("name-en") ?? thai)
    let password = try NewPassword.ask(terminal)
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let account = try await application.accounts.add(
        username, name: name, agencyCode: arguments.value("agency"), grants: grants, password: password,
        by: CommandGround.viewer(terminal))
      terminal.note(CommandTexts.added(account.username))
      return .done
    }
  }
}

/// `samrit user password`
struct UserPasswordCommand: Command {
  let manual = CommandManual(
    "user", "password", summary: CommandTexts.userPassword,
    operands: [.init("USERNAME", CommandTexts.usernameOperand)],
    options: [CommandGround.settingsOption], details: [CommandTexts.passwordFromInput])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let password = try NewPassword.ask(terminal)
    return try await CommandGround.withApplication(arguments, terminal) { application in
      try await application.accounts.setPassword(
        password, of: arguments.operands[0], by: CommandGround.viewer(terminal))
      terminal.note(CommandTexts.passwordSet)
      return .done
    }
  }
}

/// `samrit user list`
struct UserListCommand: Command {
  let manual = CommandManual(
    "user", "list", summary: CommandTexts.userList,
    options: [CommandGround.settingsOption, .init("json", CommandTexts.jsonOption)])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    try await CommandGround.withApplication(arguments, terminal) { application in
      let accounts = try await application.accounts.all()
      let tree = try await application.ground.database.read { try AgencyStore.tree(in: $0) }
      for account in accounts {
        terminal.out(arguments.has("json") ? json(account, tree) : line(account, tree, terminal.language))
      }
      return .done
    }
  }

  private func line(_ account: Account, _ tree: OrganisationTree, _ language: Language) -> String {
    [account.username, account.name[language], grants(account, tree).joined(separator: ", ")]
      .joined(separator: "\t")
  }

  /// One object per line.
  private func json(_ account: Account, _ tree: OrganisationTree) -> String {
    let fields: [(String, String)] = [
      ("username", JSONText.quoted(account.username)),
      ("name_th", JSONText.quoted(account.name.th)),
      ("name_en", JSONText.quoted(account.name.en)),
      ("agency", account.agency.flatMap { tree[$0]?.code }.map(JSONText.quoted) ?? "null"),
      ("grants", "[\(grants(account, tree).map(JSONText.quoted).joined(separator: ","))]"),
      ("email", account.email.map(JSONText.quoted) ?? "null"),
      ("active", account.isActive ? "true" : "false"),
    ]
    return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private func grants(_ account: Account, _ tree: OrganisationTree) -> [String] {
    account.grants.map { grant in
      grant.role.rawValue + (grant.part.map { "@" + (tree[$0]?.code ?? $0.rawValue) } ?? "")
    }
  }
}

/// Asks for a new password, twice.
enum NewPassword {
  static func ask(_ terminal: Terminal) throws -> String {
    guard let password = terminal.secret(CommandTexts.newPassword), !password.isEmpty else {
      throw CommandFailure(.problemInData, CommandTexts.noPassword)
    }
    // From a pipe there is one line; nobody mistypes there.
    if let again = terminal.secret(CommandTexts.repeatPassword), again != password {
      throw CommandFailure(.problemInData, CommandTexts.passwordsDiffer)
    }
    return password
  }
}
