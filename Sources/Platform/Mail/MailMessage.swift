public import Foundation

/// One mail to one person.
public struct MailMessage: Sendable, Hashable {
  /// Names this mail for ever, also when it is sent a second time; letters, digits, `.`, `-`.
  public var id: String
  /// Who it is from.
  public var from: MailAddress
  /// Who it is for.
  public var to: MailAddress
  /// One line.
  public var subject: String
  /// The whole of it as plain text.
  public var text: String
  /// The same as a page; `nil` sends the text alone.
  public var html: String?
  /// The language it is written in, `th` or `en`.
  public var language: String
  /// When it was written.
  public var date: Date

  /// Describes a mail.
  public init(
    id: String, from: MailAddress, to: MailAddress, subject: String, text: String, html: String? = nil,
    language: String, date: Date
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.language = language
    self.date = date
  }

  /// The header fields, one each; long ones are folded.
  var fields: [String] {
    let domain = from.address.split(separator: "@").last.map(String.init) ?? "localhost"
    let name = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    return [
      "Date: \(MailDate.text(date))", "From: \(from.field)", "To: \(to.field)",
      "Subject: \(EncodedWords.text(subject, startingAt: 9))", "Message-ID: <\(name)@\(domain)>",
      "Content-Language: \(language.filter { $0.isASCII && $0.isLetter })",
      // Nobody's absence is answered to a machine (RFC 3834).
      "Auto-Submitted: auto-generated",
    ]
  }
}

/// Moments as mail writes them (RFC 5322), in Bangkok time.
enum MailDate {
  static func text(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return formatter.string(from: date)
  }
}
