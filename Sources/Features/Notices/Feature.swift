public import Database
public import HTTP
public import Kernel
import Mail

/// What people are told: their inbox, mail, and reminders of what is due.
public struct NoticesFeature: Feature {
  /// `notices`
  public let name = "notices"
  private let database: any Database
  private let organisation: Organisation
  private let people: any PeopleDirectory
  private let clock: WallClock
  private let service: MailService?
  private let lacksMailSetting: Bool
  private let deadlines: [any DeadlineSource]

  /// Puts the feature together.
  ///
  /// - Parameters:
  ///   - service: how mail is sent; `nil` sends none.
  ///   - lacksMailSetting: whether mail was meant to be sent but a setting is missing, which the operator is told.
  ///   - deadlines: what people are reminded of.
  public init(
    database: any Database, organisation: Organisation, people: any PeopleDirectory, clock: WallClock,
    service: MailService?, lacksMailSetting: Bool = false, deadlines: [any DeadlineSource] = []
  ) {
    self.database = database
    self.organisation = organisation
    self.people = people
    self.clock = clock
    self.service = service
    self.lacksMailSetting = lacksMailSetting
    self.deadlines = deadlines
  }

  /// Preferences, mails on their way, days of reminders.
  public var migrations: [Migration] { NoticeMigrations.all }

  /// The inbox, with the count of what is unread.
  public var navigation: [NavigationEntry] {
    [
      NavigationEntry(
        NoticesTexts.inbox, to: "/inbox", order: 90,
        badge: { [database] viewer in
          guard let account = viewer.account else { return 0 }
          return try await database.read { try NoticeStore.unread(of: account.id, in: $0) }
        }, isShown: { $0.isSignedIn })
    ]
  }

  /// What programs may do.
  public var operations: [APIOperation] { NoticeOperations(database: database, clock: clock).all }

  /// Adds the addresses of the inbox.
  public func register(in router: inout Router) {
    NoticesRoutes(database: database, clock: clock, service: service).register(in: &router)
  }

  /// Mail, where it is set up, and reminders.
  public var tasks: [PeriodicTask] {
    let reminders = ReminderTask(database: database, people: people, clock: clock, sources: deadlines).task
    guard let service else { return [reminders, erasure] }
    return [
      reminders,
      MailTask(database: database, organisation: organisation, people: people, clock: clock, service: service).task,
    ]
  }

  /// Where no mail is sent, letters must not keep their secrets for ever.
  private var erasure: PeriodicTask {
    PeriodicTask("notices.letters", every: 3_600) { [database, clock] in
      let moment = clock.now()
      try await database.write { _ = try LetterBox.takeAll(at: moment, in: $0) }
    }
  }

  /// Tells the operator when mail is half set up.
  public func prepare() async throws -> [LocalizedText] {
    lacksMailSetting ? [NoticesTexts.mailIncomplete] : []
  }
}
