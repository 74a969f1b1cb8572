/// Style sheets, scripts, fonts and pictures, held in memory and served under names that carry their content's hash.
///
/// A changed asset has a new address, so browsers may keep each for ever. Text-like assets are compressed once, when
/// they are added.
public struct AssetStore: Sendable {
  private struct Asset {
    let bytes: [UInt8]
    let packed: [UInt8]?
    let type: String
    let hash: String
    let name: String
  }

  private let prefix: String
  private var byName: [String: Asset] = [:]
  private var byAddress: [String: Asset] = [:]

  /// - Parameter prefix: where assets are served, for instance `/assets`.
  public init(prefix: String = "/assets") { self.prefix = prefix }

  /// Adds an asset.
  ///
  /// - Parameters:
  ///   - name: its name in the program, for instance `app.css`; letters, digits, `.`, `-`, `_` and `/`.
  ///   - type: its content type; by default from the name's ending.
  public mutating func add(_ name: String, _ bytes: [UInt8], type: String? = nil) {
    let type = type ?? ContentTypes.type(ofFile: name)
    let hash = ContentHash(bytes).text
    let isText = MediaType(parsing: type)?.isTextLike ?? false
    let packed = isText ? Gzip.compress(bytes, level: 9).flatMap { $0.count < bytes.count ? $0 : nil } : nil
    let asset = Asset(bytes: bytes, packed: packed, type: type, hash: hash, name: name)
    byName[name] = asset
    byAddress[Self.address(name, hash)] = asset
  }

  /// The address of an asset, for pages; `nil` for a name that was not added.
  public func path(_ name: String) -> String? {
    byName[name].map { "\(prefix)/\(Self.address(name, $0.hash))" }
  }

  /// Every name that was added, sorted.
  public var names: [String] { byName.keys.sorted() }

  /// Adds the route that serves everything.
  public func register(in router: inout Router) {
    router.register(.get, RoutePattern("\(prefix)/*asset"), handler)
  }

  /// Serves what the route's `*asset` names. The plain name works too, but is asked about anew each time.
  public var handler: Handler {
    { request in
      let address = request.parameters.rest.joined(separator: "/")
      if let asset = byAddress[address] {
        return respond(asset, to: request, cache: "public, max-age=31536000, immutable")
      }
      guard let asset = byName[address] else { throw RoutingError.notFound }
      return respond(asset, to: request, cache: "no-cache")
    }
  }

  private func respond(_ asset: Asset, to request: Request, cache: String) -> Response {
    var response = Response(.ok, headers: [.contentType: asset.type, .cacheControl: cache])
    let wantsPacked = AcceptEncoding.allowsGzip(request.headers[.acceptEncoding])
    if asset.packed != nil { response.headers[.vary] = "Accept-Encoding" }
    if wantsPacked, let packed = asset.packed {
      response.headers[.contentEncoding] = "gzip"
      response.etag = EntityTag("\(asset.hash)-gzip")
      response.body = .bytes(packed)
    } else {
      response.etag = EntityTag(asset.hash)
      response.body = .bytes(asset.bytes)
    }
    return response
  }

  /// `app.css` → `app.<hash>.css`.
  private static func address(_ name: String, _ hash: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > (name.lastIndex(of: "/") ?? name.startIndex) else {
      return "\(name).\(hash)"
    }
    return "\(name[..<dot]).\(hash)\(name[dot...])"
  }
}

/// Content types by file ending.
public enum ContentTypes {
  /// The content type of a file; `application/octet-stream` when its ending is unknown.
  public static func type(ofFile name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return known[ending] ?? "application/octet-stream"
  }

  private static let known = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "html": "text/html; charset=utf-8",
    "json": "application/json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "webp": "image/webp", "gif": "image/gif", "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff",
    "ttf": "font/ttf", "otf": "font/otf", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "pdf": "application/pdf", "xml": "application/xml", "webmanifest": "application/manifest+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}
