import Database
import Foundation
import Identity
import Kernel

/// `samrit user invite`
struct UserInviteCommand: Command {
  let manual = CommandManual(
    "user", "invite", summary: UserTexts.invite,
    operands: [.init("USERNAME", CommandTexts.usernameOperand)],
    options: [
      CommandGround.settingsOption,
      .init("name", value: "TEXT", CommandTexts.nameThai),
      .init("name-en", value: "TEXT", CommandTexts.nameEnglish),
      .init("email", value: "ADDRESS", UserTexts.emailOption),
      .init("agency", value: "CODE", CommandTexts.agencyOption),
      .init("grant", value: "ROLE[@CODE]", CommandTexts.grantOption, repeats: true),
      .init("site", value: "URL", UserTexts.siteOption),
      .init("json", CommandTexts.jsonOption),
    ],
    details: [UserTexts.inviteDetails, LocalizedText(same: CommandTexts.roles)],
    examples: ["samrit user invite somchai --agency D01 --grant respondent@D01 --site https://samrit.example.go.th"])

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let username = arguments.operands[0]
    let grants = try arguments.values("grant").map(UserChange.grant)
    let thai = arguments.value("name") ?? username
    let name = LocalizedText(th: thai, en: arguments.value("name-en") ?? thai)
    return try await CommandGround.withApplication(arguments, terminal) { application in
      let letter = try await application.accounts.invite(
        username, name: name, email: arguments.value("email") ?? "", agencyCode: arguments.value("agency"),
        grants: grants, by: CommandGround.viewer(terminal))
      var site = arguments.value("site") ?? application.ground.settings.value(of: SettingsTable.publicAddress) ?? ""
      while site.hasSuffix("/") { site.removeLast() }
      let link = site + letter.path
      if arguments.has("json") {
        let expires = letter.expires.formatted(.iso8601)
        terminal.out(
          "{\"username\":\(JSONText.quoted(letter.account.username)),\"link\":\(JSONText.quoted(link)),"
            + "\"expires\":\(JSONText.quoted(expires))}")
      } else {
        terminal.out(link)
        terminal.note(UserTexts.invited(DateText(terminal.language).dayAndTime(letter.expires)))
      }
      return .done
    }
  }
}

/// `samrit user activate` and `samrit user deactivate`
struct UserActivityCommand: Command {
  let isActive: Bool
  let manual: CommandManual

  init(isActive: Bool) {
    self.isActive = isActive
    manual = UserChange.manual(
      isActive ? "activate" : "deactivate", isActive ? UserTexts.activate : UserTexts.deactivate)
  }

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    try await UserChange.run(arguments, terminal, done: isActive ? UserTexts.activated : UserTexts.deactivated) {
      try await $0.setActive(isActive, arguments.operands[0], by: CommandGround.viewer(terminal))
    }
  }
}

/// `samrit user grant` and `samrit user revoke`
struct UserGrantCommand: Command {
  let gives: Bool
  let manual: CommandManual

  init(gives: Bool) {
    self.gives = gives
    manual = CommandManual(
      "user", gives ? "grant" : "revoke", summary: gives ? UserTexts.grant : UserTexts.revoke,
      operands: [
        .init("USERNAME", CommandTexts.usernameOperand), .init("ROLE[@CODE]", CommandTexts.grantOption),
      ],
      options: [CommandGround.settingsOption], details: [LocalizedText(same: CommandTexts.roles)],
      examples: ["samrit user \(gives ? "grant" : "revoke") somchai approver@D01"])
  }

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    let grant = try UserChange.grant(arguments.operands[1])
    return try await UserChange.run(arguments, terminal, done: gives ? UserTexts.granted : UserTexts.revoked) {
      let viewer = CommandGround.viewer(terminal)
      if gives {
        try await $0.grant(grant, to: arguments.operands[0], by: viewer)
      } else {
        try await $0.revoke(grant, of: arguments.operands[0], by: viewer)
      }
    }
  }
}

/// `samrit user reset-second-factor`
struct UserSecondFactorCommand: Command {
  let manual = UserChange.manual("reset-second-factor", UserTexts.resetSecondFactor)

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    try await UserChange.run(arguments, terminal, done: UserTexts.secondFactorReset) {
      try await $0.resetSecondFactor(of: arguments.operands[0], by: CommandGround.viewer(terminal))
    }
  }
}

/// `samrit user end-sessions`
struct UserSessionsCommand: Command {
  let manual = UserChange.manual("end-sessions", UserTexts.endSessions)

  func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitCode {
    try await CommandGround.withApplication(arguments, terminal) { application in
      let count = try await application.accounts.endSessions(
        of: arguments.operands[0], by: CommandGround.viewer(terminal))
      terminal.note(UserTexts.sessionsEnded(count))
      return .done
    }
  }
}

/// What the commands that change one account have in common.
enum UserChange {
  static func manual(_ verb: String, _ summary: LocalizedText) -> CommandManual {
    CommandManual(
      "user", verb, summary: summary, operands: [.init("USERNAME", CommandTexts.usernameOperand)],
      options: [CommandGround.settingsOption])
  }

  static func grant(_ text: String) throws -> WrittenGrant {
    guard let grant = WrittenGrant(text) else { throw UsageError(CommandTexts.badGrant(text)) }
    return grant
  }

  static func run(
    _ arguments: Arguments, _ terminal: Terminal, done: LocalizedText, _ work: (AccountKeeper) async throws -> Void
  ) async throws -> ExitCode {
    try await CommandGround.withApplication(arguments, terminal) { application in
      try await work(application.accounts)
      terminal.note(done)
      return .done
    }
  }
}

/// The words of the commands that change accounts.
enum UserTexts {
  static let invite = LocalizedText(
    th: "เชิญผู้ใช้ใหม่ด้วยลิงก์ที่ใช้ได้ครั้งเดียว", en: "Invites somebody by a link that is good once.")
  static let inviteDetails = LocalizedText(
    th: "แสดงลิงก์ทาง standard output เพียงครั้งเดียว ผู้รับเชิญตั้งรหัสผ่านเองภายใน 7 วัน",
    en: "The link is written to standard output this once; the person chooses a password within 7 days.")
  static let emailOption = LocalizedText(th: "อีเมล", en: "The e-mail address.")
  static let siteOption = LocalizedText(
    th: "ที่อยู่ของระบบที่จะใส่หน้าลิงก์", en: "The address of the site, to stand before the link.")
  static let activate = LocalizedText(th: "เปิดใช้บัญชี", en: "Switches an account on.")
  static let deactivate = LocalizedText(
    th: "ปิดใช้บัญชี ออกจากระบบทุกอุปกรณ์ และยกเลิกโทเค็นทั้งหมด",
    en: "Switches an account off, signs it out everywhere and revokes its tokens.")
  static let activated = LocalizedText(th: "เปิดใช้บัญชีแล้ว", en: "The account is switched on.")
  static let deactivated = LocalizedText(th: "ปิดใช้บัญชีแล้ว", en: "The account is switched off.")
  static let grant = LocalizedText(th: "ให้บทบาทแก่ผู้ใช้", en: "Gives a role.")
  static let revoke = LocalizedText(th: "ถอนบทบาทจากผู้ใช้", en: "Takes a role away.")
  static let granted = LocalizedText(th: "ให้บทบาทแล้ว", en: "The role is given.")
  static let revoked = LocalizedText(th: "ถอนบทบาทแล้ว", en: "The role is taken away.")
  static let resetSecondFactor = LocalizedText(
    th: "ยกเลิกการยืนยันตัวตนสองขั้นของผู้ที่ทำโทรศัพท์และรหัสกู้คืนหาย",
    en: "Takes the second factor off the account of somebody who has lost phone and recovery codes.")
  static let secondFactorReset = LocalizedText(
    th: "ยกเลิกการยืนยันตัวตนสองขั้นแล้ว", en: "The second factor is taken off.")
  static let endSessions = LocalizedText(th: "ให้บัญชีออกจากระบบทุกอุปกรณ์", en: "Signs an account out everywhere.")

  static func invited(_ until: String) -> LocalizedText {
    LocalizedText(th: "ลิงก์ใช้ได้ครั้งเดียวถึง \(until)", en: "Good once, until \(until).")
  }

  static func sessionsEnded(_ count: Int) -> LocalizedText {
    LocalizedText(th: "ออกจากระบบ \(count) อุปกรณ์แล้ว", en: "\(count) \(count == 1 ? "session" : "sessions") ended.")
  }
}
