/// Something that a person should hear of: it stands in the inbox, and goes out by mail as the person chose.
public struct Notice: Sendable, Hashable {
  /// What it is about, `noun.verb`: `assessment.returned`, `comment.mentioned`, `round.due-soon`.
  public var kind: String
  /// One line.
  public var subject: LocalizedText
  /// What happened and what comes next, a short paragraph; may be empty.
  public var body: LocalizedText
  /// The address of the page where it is seen or done; begins with `/`.
  public var address: String
  /// The agency concerned.
  public var agency: ID<Agency>?
  /// What makes two notices the same: a person hears the same only once. `nil` never repeats another.
  public var once: String?

  /// Describes a notice.
  public init(
    _ kind: String, subject: LocalizedText, body: LocalizedText = LocalizedText(th: "", en: ""), address: String,
    agency: ID<Agency>? = nil, once: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.body = body
    self.address = address
    self.agency = agency
    self.once = once
  }
}
