import Crypto
public import Kernel

/// What a new password must be. Length is what protects; what
/// everybody tries first is refused; nothing is asked that makes people write it down.
public enum PasswordPolicy {
  /// The fewest characters.
  public static let shortest = 10

  /// Why a password cannot be taken, in words for the person choosing it; `nil` when it can.
  public static func objection(to password: String, username: String) -> LocalizedText? {
    if password.unicodeScalars.count < shortest { return IdentityTexts.passwordTooShort }
    if password.utf8.count > Password.longest { return IdentityTexts.passwordTooLong }
    if Set(password.unicodeScalars).count < 4 { return IdentityTexts.passwordTooPlain }
    if password.lowercased().contains(username.lowercased()) { return IdentityTexts.passwordHoldsUsername }
    if EasyPasswords.contain(password) { return IdentityTexts.passwordTooCommon }
    return nil
  }
}
