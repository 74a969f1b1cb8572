import Design
import HTTP

/// Serves one asset under its address, which changes with its content: browsers may keep it for ever.
struct AssetAnswer: Sendable {
  private let response: Response

  init(_ asset: Asset) {
    var response = Response.bytes(asset.bytes, type: asset.contentType)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    response.etag = EntityTag(of: asset.bytes)
    self.response = response
  }

  var handler: Handler {
    { [response] _ in response }
  }
}
