import Database
import Foundation
import Kernel
import Mail

/// Turns notices and letters into mails and hands them over.
///
/// A mail is marked as given to the server before it is, and its end after: one of whose end nothing is known, because
/// the program was killed in between, is never sent again. A refusal for now is tried again, later and later.
struct MailTask: Sendable {
  let database: any Database
  let organisation: Organisation
  let people: any PeopleDirectory
  let clock: WallClock
  let service: MailService

  /// How long a notice is worth a mail: what mail could not be sent for then is in the inbox.
  static let freshness: TimeInterval = 86_400
  /// The hour, in Bangkok, at which the day's digest goes out.
  static let digestHour = 8
  /// Seconds after each refusal until the next try; after the last the mail is given up.
  static let pauses: [TimeInterval] = [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400]
  /// Notices looked at in one transaction.
  private static let batch = 500

  var task: PeriodicTask { PeriodicTask("notices.mail", every: 15, run: run) }

  @Sendable func run() async throws {
    try await settleOrphans()
    try await gather()
    while !Task.isCancelled, try await sendNext() {}
  }

  // MARK: Writing

  private func gather() async throws {
    let moment = clock.now()
    var isMore = true
    while isMore, !Task.isCancelled {
      isMore = try await database.write { connection in
        let notices = try NoticeStore.unmailed(limit: Self.batch, in: connection)
        for (recipient, group) in Dictionary(grouping: notices, by: \.recipient).sorted(by: { $0.key < $1.key }) {
          try place(group, of: recipient, at: moment, connection)
        }
        return notices.count == Self.batch
      }
    }
    try await database.write { connection in
      for (id, letter, _) in try LetterBox.takeAll(at: moment, in: connection) {
        let writer = MailWriter(publicAddress: service.publicAddress, language: letter.language)
        let mail = OutgoingMail(
          id: ID(rawValue: id.rawValue), kind: letter.kind, mailAddress: letter.mailAddress, name: letter.name,
          language: letter.language, written: writer.letter(letter), attempts: 0, createdAt: moment)
        try MailStore.add(mail, in: connection)
      }
      let digestMoment = Day(of: moment).at(hour: Self.digestHour)
      guard moment >= digestMoment else { return }
      for (recipient, notices) in try NoticeStore.takeDigests(before: digestMoment, in: connection) {
        try write(notices, to: recipient, digestOf: Day(of: moment), at: moment, connection)
      }
    }
  }

  /// Gives each notice its way: into a mail now, into the morning's, or nowhere but the inbox.
  private func place(
    _ notices: [StoredNotice], of recipient: ID<Account>, at moment: Date, _ connection: any Connection
  ) throws {
    let chosen = try PreferenceStore.deliveries(of: recipient, in: connection)
    var immediate: [StoredNotice] = []
    for notice in notices {
      try NoticeStore.markMailed(notice.id, at: moment, in: connection)
      let isOld = moment.timeIntervalSince(notice.createdAt) > Self.freshness
      // A note that mail does not work is not sent by mail.
      if isOld || notice.isRead || notice.kind.hasPrefix("mail.") { continue }
      let group = NoticeGroup(kind: notice.kind)
      switch chosen[group] ?? group.usual {
      case .now: immediate.append(notice)
      case .digest: try NoticeStore.addToDigest(notice, in: connection)
      case .none: break
      }
    }
    try write(immediate, to: recipient, at: moment, connection)
  }

  private func write(
    _ notices: [StoredNotice], to recipient: ID<Account>, digestOf day: Day? = nil, at moment: Date,
    _ connection: any Connection
  ) throws {
    guard !notices.isEmpty, let person = try people.person(recipient, in: connection), person.isActive,
      let address = service.mailAddress(person).flatMap({ MailAddress($0) })
    else { return }
    let language = person.language ?? .thai
    let name = person.name[language]
    let writer = MailWriter(publicAddress: service.publicAddress, language: language)
    let mail = OutgoingMail(
      id: .make(at: moment), kind: day == nil ? "notice" : "digest", mailAddress: address.address, name: name,
      language: language, written: writer.notices(notices, to: name, digestOf: day), attempts: 0, createdAt: moment)
    try MailStore.add(mail, in: connection)
  }

  // MARK: Sending

  /// - Returns: whether there was one to send.
  private func sendNext() async throws -> Bool {
    let begun = clock.now()
    guard let mail = try await database.write({ try MailStore.begin(at: begun, in: $0) }) else { return false }
    let failure = await hand(mail)
    let moment = clock.now()
    try await database.write { connection in
      guard let failure else { return try MailStore.end(mail.id, as: .sent, at: moment, in: connection) }
      if failure.kind == .temporary, mail.attempts <= Self.pauses.count {
        let next = moment + Self.pauses[mail.attempts - 1]
        return try MailStore.postpone(mail.id, until: next, error: failure.description, in: connection)
      }
      try MailStore.end(mail.id, as: .failed, error: failure.description, at: moment, in: connection)
      try tellAdministrators(
        NoticesTexts.mailFailed(mail.mailAddress, failure.description), of: mail, at: moment, connection)
    }
    return true
  }

  private func hand(_ mail: OutgoingMail) async -> MailFailure? {
    guard let to = MailAddress(mail.mailAddress, name: mail.name) else {
      return MailFailure(.permanent, "“\(mail.mailAddress)” is no mail address")
    }
    let message = MailMessage(
      id: mail.id.rawValue, from: service.sender, to: to, subject: mail.written.subject, text: mail.written.text,
      html: mail.written.html, language: mail.language.rawValue, date: mail.createdAt)
    do {
      try await service.carrier.send(message)
      return nil
    } catch {
      return error
    }
  }

  private func settleOrphans() async throws {
    let moment = clock.now()
    try await database.write { connection in
      for mail in try MailStore.orphans(in: connection) {
        try MailStore.end(mail.id, as: .unknown, at: moment, in: connection)
        try tellAdministrators(NoticesTexts.mailUnknown(mail.mailAddress), of: mail, at: moment, connection)
      }
    }
  }

  /// Those who keep the whole system learn of a mail that was given up, once a day for each address.
  private func tellAdministrators(
    _ words: (subject: LocalizedText, body: LocalizedText), of mail: OutgoingMail, at moment: Date,
    _ connection: any Connection
  ) throws {
    let roots = try organisation.tree(in: connection).roots
    let administrators = try roots.flatMap { root in
      try people.people(holding: .administrator, for: root.id, in: connection).filter { account in
        account.grants.contains { $0.role == .administrator && $0.part == nil }
      }
    }
    let notice = Notice(
      "mail.failed", subject: words.subject, body: words.body, address: "/inbox",
      once: "mail.failed/\(Day(of: moment))/\(mail.mailAddress)")
    try NoticeBoard.post(notice, to: Set(administrators.map(\.id)), at: moment, in: connection)
  }
}
