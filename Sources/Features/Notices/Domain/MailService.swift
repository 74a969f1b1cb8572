import Foundation
public import Kernel
public import Mail

/// How this system sends mail.
public struct MailService: Sendable {
  /// Takes mail to the server.
  public let carrier: any MailCarrier
  /// Who mail is from.
  public let sender: MailAddress
  /// The address under which people reach the system, without a slash at the end: `https://samrit.example.go.th`.
  public let publicAddress: String
  /// Where an account's mail goes; `nil` for nowhere.
  public let mailAddress: @Sendable (Account) -> String?

  /// Describes the service.
  public init(
    carrier: any MailCarrier, sender: MailAddress, publicAddress: String,
    mailAddress: @escaping @Sendable (Account) -> String?
  ) {
    self.carrier = carrier
    self.sender = sender
    self.publicAddress = publicAddress.hasSuffix("/") ? String(publicAddress.dropLast()) : publicAddress
    self.mailAddress = mailAddress
  }
}
