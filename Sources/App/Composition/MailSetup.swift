import Kernel
import Mail
import Notices

/// Mail as the settings say.
enum MailSetup {
  /// - Returns: the service, `nil` when no mail is to be sent; and whether it was meant to but something is missing.
  static func service(_ settings: Settings) -> (service: MailService?, isIncomplete: Bool) {
    guard let smtp = settings.value(of: SettingsTable.smtp) else { return (nil, false) }
    let server = MailServerAddress(
      smtp, user: settings.value(of: SettingsTable.smtpUser), password: settings.value(of: SettingsTable.smtpPassword),
      authorities: settings.value(of: SettingsTable.smtpAuthorities), timeout: 20)
    guard let server, let sender = settings.value(of: SettingsTable.mailSender).flatMap({ MailAddress(parsing: $0) }),
      let address = settings.value(of: SettingsTable.publicAddress)
    else { return (nil, true) }
    let service = MailService(carrier: SMTPCarrier(server), sender: sender, publicAddress: address) { account in
      MailAddress(account.email ?? account.username)?.address
    }
    return (service, false)
  }
}
