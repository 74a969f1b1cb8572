import Design
import HTTP

/// Serves one asset under its address, which changes with its content: browsers may keep it for ever. Text is
/// compressed once, at start.
struct AssetAnswer: Sendable {
  private let plain: Response
  private let packed: Response?

  init(_ asset: Asset) {
    let isText = MediaType(parsing: asset.contentType)?.isTextLike ?? false
    var plain = Response.bytes(asset.bytes, type: asset.contentType)
    plain.headers[.cacheControl] = "public, max-age=31536000, immutable"
    if isText { plain.headers[.vary] = "Accept-Encoding" }
    plain.etag = EntityTag(of: asset.bytes)
    self.plain = plain
    guard isText, let bytes = Gzip.compress(asset.bytes, level: 9), bytes.count < asset.bytes.count else {
      packed = nil
      return
    }
    var packed = plain
    packed.body = .bytes(bytes)
    packed.headers[.contentEncoding] = "gzip"
    packed.etag = EntityTag(of: bytes)
    self.packed = packed
  }

  var handler: Handler {
    { [plain, packed] request in
      guard let packed, AcceptEncoding.allowsGzip(request.headers[.acceptEncoding]) else { return plain }
      return packed
    }
  }
}
