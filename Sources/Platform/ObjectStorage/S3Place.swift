import Foundation

/// Where an S3-speaking store is and how to get in.
public struct S3Place: Sendable, Hashable {
  /// `https://host:port`, without a path.
  public var endpoint: String
  /// The bucket; it must exist.
  public var bucket: String
  /// Stands before every key; empty or ending with `/`.
  public var prefix: String
  /// For instance `us-east-1`; many stores take any.
  public var region: String
  /// The public half of the key.
  public var accessKey: String
  /// The secret half.
  public var secretKey: String

  /// A place.
  public init(
    endpoint: String, bucket: String, prefix: String = "", region: String = "us-east-1", accessKey: String,
    secretKey: String
  ) {
    self.endpoint = endpoint
    self.bucket = bucket
    self.prefix = prefix
    self.region = region
    self.accessKey = accessKey
    self.secretKey = secretKey
  }

  /// Reads `s3:https://host:port/bucket/prefix`; `nil` for anything else. The key comes from elsewhere.
  public init?(address: String, region: String, accessKey: String, secretKey: String) {
    guard address.hasPrefix("s3:"), let parts = URLComponents(string: String(address.dropFirst(3))),
      let scheme = parts.scheme, scheme == "https" || scheme == "http", let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.query == nil, parts.fragment == nil
    else { return nil }
    let path = parts.path.split(separator: "/").map(String.init)
    let isPlain = { (name: String) in
      name.utf8.allSatisfy {
        Character(UnicodeScalar($0)).isLetter && $0 < 0x80 || (0x30...0x39).contains($0)
          || [0x2D, 0x2E, 0x5F].contains($0)
      }
    }
    guard let bucket = path.first, path.allSatisfy(isPlain) else { return nil }
    self.init(
      endpoint: "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? ""), bucket: bucket,
      prefix: path.dropFirst().map { $0 + "/" }.joined(), region: region, accessKey: accessKey, secretKey: secretKey)
  }
}
