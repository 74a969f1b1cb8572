/// Reads `Accept-Encoding`.
public enum AcceptEncoding {
  /// Whether a client takes gzip: named, or by `*`, and not with weight 0.
  public static func allowsGzip(_ value: String?) -> Bool {
    guard let value else { return false }
    var wildcard = false
    for member in value.split(separator: ",") {
      let parts = HeaderParameters.split(String(member))
      let weight = HeaderParameters.parameters(parts.dropFirst())["q"].flatMap { Double($0) } ?? 1
      switch parts.first?.lowercased() {
      case "gzip", "x-gzip": return weight > 0
      case "*": wildcard = weight > 0
      default: break
      }
    }
    return wildcard
  }
}
