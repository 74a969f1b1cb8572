/// How one reader wants to see the product; kept in a cookie, so it needs no account and no script.
public struct Preferences: Sendable, Hashable {
  /// Light, dark, or what the device says.
  public enum Theme: String, Sendable, CaseIterable { case device, light, dark }
  /// Size of all text.
  public enum TextSize: String, Sendable, CaseIterable { case normal, large, larger }
  /// Thai letters without or with loops.
  public enum Face: String, Sendable, CaseIterable { case plain, looped }
  /// Whether single keys act as commands.
  public enum Keys: String, Sendable, CaseIterable { case on, off }

  /// The colours.
  public var theme: Theme
  /// The size of text.
  public var textSize: TextSize
  /// The shape of Thai letters.
  public var face: Face
  /// Whether single keys act.
  public var keys: Keys

  /// The preferences a reader has before choosing any.
  public init(theme: Theme = .device, textSize: TextSize = .normal, face: Face = .plain, keys: Keys = .on) {
    self.theme = theme
    self.textSize = textSize
    self.face = face
    self.keys = keys
  }

  /// The cookie that carries them.
  public static let cookieName = "samrit_reader"
  /// Where the form of the shell posts to; the answer is the cookie and a redirect to `safeReturn(back)`.
  public static let action = "/reader"

  /// Reads a cookie's value, for instance `dark.large.plain.on`; what is not understood keeps its default.
  public init(cookie: String?) {
    self.init()
    for part in (cookie ?? "").split(separator: ".").map(String.init) {
      if let theme = Theme(rawValue: part) { self.theme = theme }
      if let textSize = TextSize(rawValue: part) { self.textSize = textSize }
      if let face = Face(rawValue: part) { self.face = face }
      if let keys = Keys(rawValue: part) { self.keys = keys }
    }
  }

  /// Reads the fields `theme`, `size`, `face` and `keys` of the shell's form.
  public init(form field: (String) -> String?) {
    self.init()
    theme = field("theme").flatMap(Theme.init) ?? theme
    textSize = field("size").flatMap(TextSize.init) ?? textSize
    face = field("face").flatMap(Face.init) ?? face
    keys = field("keys").flatMap(Keys.init) ?? keys
  }

  /// The value to set in the cookie.
  public var cookieValue: String {
    [theme.rawValue, textSize.rawValue, face.rawValue, keys.rawValue].joined(separator: ".")
  }

  /// The address to return to after the form: the given one when it is a path of this site, else the front page.
  public static func safeReturn(_ address: String?) -> String {
    guard let address, address.utf8.first == UInt8(ascii: "/") else { return "/" }
    let second = address.utf8.dropFirst().first
    let isOwnPath = second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
    let isPlain = address.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }
    return isOwnPath && isPlain ? address : "/"
  }
}
