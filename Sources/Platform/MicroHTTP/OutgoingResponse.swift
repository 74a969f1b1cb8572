import CMicroHTTPD
import HTTP

/// Turns a response into the library's form of it.
enum OutgoingResponse {
  /// Makes the library's response. A stream reads from `exchange`, which the response keeps alive.
  ///
  /// - Returns: `nil` when memory is short.
  static func make(_ response: Response, for exchange: Exchange, closing: Bool) -> OpaquePointer? {
    guard let made = body(of: response, for: exchange) else { return nil }
    for field in response.headers where !isOurs(field.name) {
      // An empty value is left out: the library refuses it, and it would say nothing.
      _ = MHD_add_response_header(made, field.name.text, field.value)
    }
    if closing { _ = MHD_add_response_header(made, "Connection", "close") }
    return made
  }

  /// Whether a response has a body that must be produced for this request.
  static func streams(_ response: Response, method: Method) -> Bool {
    if case .stream = response.body { method != .head && response.status.allowsBody } else { false }
  }

  private static func body(of response: Response, for exchange: Exchange) -> OpaquePointer? {
    guard response.status.allowsBody else { return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT) }
    switch response.body {
    case .empty: return MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { buffer in
        // The library copies at once and does not write, whatever its signature says.
        MHD_create_response_from_buffer(
          buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .stream:
      let length = response.headers[.contentLength].flatMap { UInt64($0) } ?? UInt64.max
      let context = Unmanaged.passRetained(exchange).toOpaque()
      return MHD_create_response_from_callback(length, 32_768, readStream, context, releaseExchange)
    }
  }

  /// Length, framing and date are written by the library from what it really sends.
  private static func isOurs(_ name: HeaderName) -> Bool {
    name == .contentLength || name == .transferEncoding || name == "Date"
  }

  private static let readStream: MHD_ContentReaderCallback = { context, _, buffer, size in
    guard let context, let buffer else { return samrit_mhd_end_with_error }
    let exchange = Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    return exchange.readOutbound(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
  }

  private static let releaseExchange: MHD_ContentReaderFreeCallback = { context in
    guard let context else { return }
    Unmanaged<Exchange>.fromOpaque(context).release()
  }
}
