public import Database

/// Something that has to be done by a day.
public struct Deadline: Sendable, Hashable {
  /// What it is, the same on every day: `assessment/01h…`.
  public var id: String
  /// What is to be done, beginning with the verb.
  public var title: LocalizedText
  /// The last day.
  public var due: Day
  /// Whose work it is.
  public var agency: ID<Agency>
  /// Who is to do it: those who hold one of these roles for the agency.
  public var roles: [Role]
  /// The page where it is done.
  public var address: String

  /// Describes a deadline.
  public init(
    id: String, title: LocalizedText, due: Day, agency: ID<Agency>, roles: [Role], address: String
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.agency = agency
    self.roles = roles
    self.address = address
  }
}

/// A feature whose work has deadlines, of which people are reminded.
public protocol DeadlineSource: Sendable {
  /// What is not done yet and can still be done on a day.
  func deadlines(on today: Day, in connection: any Connection) throws -> [Deadline]
}
