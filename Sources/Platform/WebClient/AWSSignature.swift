import Crypto

#if canImport(Glibc)
  import Glibc
#endif

/// Signature version 4 of Amazon Web Services, which other makers of object stores speak too.
///
/// Made here and not by libcurl: the one of Debian 12 leaves the hash of the body out of what it signs.
public struct AWSSignature: Sendable, Equatable {
  /// The public half of the key.
  public var accessKey: String
  /// The secret half.
  public var secretKey: String
  /// For instance `us-east-1`.
  public var region: String
  /// For instance `s3`.
  public var service: String
  /// The SHA-256 of the body in hexadecimal digits, or `UNSIGNED-PAYLOAD`.
  public var bodyHash: String

  /// A key for one service in one region.
  public init(
    accessKey: String, secretKey: String, region: String, service: String, bodyHash: String = SHA256Text.ofNothing
  ) {
    self.accessKey = accessKey
    self.secretKey = secretKey
    self.region = region
    self.service = service
    self.bodyHash = bodyHash
  }

  /// The fields that a request has to carry.
  func fields(for request: WebRequest, at moment: Int) -> [(name: String, value: String)] {
    let (host, path, query) = Self.parts(of: request.address)
    let stamp = Self.stamp(moment)
    let scope = "\(stamp.prefix(8))/\(region)/\(service)/aws4_request"
    let names = "host;x-amz-content-sha256;x-amz-date"
    let canonical = [
      request.method.rawValue, path, query, "host:\(host)", "x-amz-content-sha256:\(bodyHash)", "x-amz-date:\(stamp)",
      "", names, bodyHash,
    ].joined(separator: "\n")
    let toSign = "AWS4-HMAC-SHA256\n\(stamp)\n\(scope)\n\(SHA256.hex(Array(canonical.utf8)))"
    var key = Array("AWS4\(secretKey)".utf8)
    for step in [String(stamp.prefix(8)), region, service, "aws4_request", toSign] {
      key = HMACSHA256.code(for: Array(step.utf8), key: key)
    }
    let authorization =
      "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope), SignedHeaders=\(names), Signature=\(Hex.encode(key))"
    return [("x-amz-content-sha256", bodyHash), ("x-amz-date", stamp), ("Authorization", authorization)]
  }

  /// Host, path and sorted query of an address that is encoded already.
  private static func parts(of address: String) -> (host: String, path: String, query: String) {
    let isSecure = address.lowercased().hasPrefix("https:")
    let rest = address.drop { $0 != ":" }.dropFirst(3)
    var host = rest.prefix { $0 != "/" && $0 != "?" }
    // The usual port is not part of the field that is sent.
    for usual in [isSecure ? ":443" : ":80"] where host.hasSuffix(usual) { host = host.dropLast(usual.count) }
    let target = rest.dropFirst(rest.prefix { $0 != "/" && $0 != "?" }.count)
    let path = target.prefix { $0 != "?" }
    let query = target.dropFirst(path.count + 1).split(separator: "&").map { $0.contains("=") ? String($0) : $0 + "=" }
    return (String(host), path.isEmpty ? "/" : String(path), query.sorted().joined(separator: "&"))
  }

  /// `20130524T000000Z`.
  private static func stamp(_ moment: Int) -> String {
    var moment = time_t(moment)
    var parts = tm()
    gmtime_r(&moment, &parts)
    let two = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)\(two(parts.tm_mon + 1))\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour))\(two(parts.tm_min))\(two(parts.tm_sec))Z"
  }
}

/// Hashes that need no working out.
public enum SHA256Text {
  /// The SHA-256 of no bytes.
  public static let ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
