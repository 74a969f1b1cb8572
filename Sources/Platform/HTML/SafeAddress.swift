/// Which addresses a page may link to: relative ones, `http`, `https`, `mailto` and `tel`.
public enum SafeAddress {
  /// What stands in the place of a refused address; a browser does nothing with it.
  public static let refused = "about:invalid"

  private static let allowed: Set<String> = ["http", "https", "mailto", "tel"]

  /// The address itself, or `refused` when its scheme is not one of the allowed.
  ///
  /// Browsers drop control characters and spaces before they read a scheme, so an address that holds any
  /// control character, or begins with a space, is refused too.
  public static func checked(_ address: String) -> String {
    let scalars = address.unicodeScalars
    if scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return refused }
    if let first = scalars.first, first.properties.isWhitespace { return refused }
    guard let colon = scalars.firstIndex(of: ":") else { return address }
    let before = scalars[..<colon]
    // A colon after a slash, question mark or hash belongs to a path, a query or a fragment.
    if before.contains(where: { $0 == "/" || $0 == "?" || $0 == "#" }) { return address }
    return allowed.contains(String(before).lowercased()) ? address : refused
  }
}
