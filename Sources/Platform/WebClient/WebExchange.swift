import Blocking
import CCurl

/// One exchange, on the thread it is run on.
final class WebExchange {
  private let request: WebRequest
  private let isCancelled: CancelMark
  private var source: FilePieces?
  private var pending: ArraySlice<UInt8> = []
  private var target: UnsafeMutablePointer<FILE>?
  private var headers: [(name: String, value: String)] = []
  private var body: [UInt8] = []
  private var received = 0
  private var failure: WebError?

  private static let isReady = samrit_curl_global_init() == CURLE_OK

  init(_ request: WebRequest, _ isCancelled: CancelMark) {
    self.request = request
    self.isCancelled = isCancelled
  }

  deinit { if let target { fclose(target) } }

  func run() throws(WebError) -> WebResponse {
    let scheme = request.address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", !request.address.utf8.contains(0) else { throw .badAddress }
    guard Self.isReady, let handle = curl_easy_init() else { throw .failed("libcurl does not start") }
    defer { curl_easy_cleanup(handle) }
    var fields: UnsafeMutablePointer<curl_slist>?
    let signature = request.signature?.fields(for: request, at: time(nil)) ?? []
    for (name, value) in request.headers + signature { fields = curl_slist_append(fields, "\(name): \(value)") }
    // Without it, a larger body waits a second for servers that do not know the question.
    fields = curl_slist_append(fields, "Expect:")
    defer { curl_slist_free_all(fields) }
    _ = samrit_curl_set_list(handle, CURLOPT_HTTPHEADER, fields)
    setBasics(handle)
    try setBody(handle)
    try setTarget(handle)
    let code = curl_easy_perform(handle)
    if let target {
      self.target = nil
      if fclose(target) != 0, failure == nil { failure = .file("the answer could not be written") }
    }
    if let failure { throw failure }
    guard code == CURLE_OK else { throw Self.error(code, limit: request.limit) }
    var status = 0
    _ = samrit_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    return WebResponse(status: status, headers: headers, body: body)
  }

  private func setBasics(_ handle: UnsafeMutableRawPointer) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = samrit_curl_set_text(handle, CURLOPT_URL, request.address)
    _ = samrit_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    // Signals belong to the program.
    _ = samrit_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    // Dots in a path are part of the key of an object.
    _ = samrit_curl_set_long(handle, CURLOPT_PATH_AS_IS, 1)
    _ = samrit_curl_set_long(handle, CURLOPT_TIMEOUT_MS, Int(request.timeout * 1000))
    _ = samrit_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, Int(request.connectTimeout * 1000))
    _ = samrit_curl_set_text(handle, CURLOPT_USERAGENT, "samrit")
    _ = samrit_curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
    _ = samrit_curl_set_pointer(handle, CURLOPT_XFERINFODATA, me)
    _ = samrit_curl_set_progress(handle) { user, _, _, _, _ in
      WebExchange.of(user)?.isCancelled.isSet == true ? 1 : 0
    }
    _ = samrit_curl_set_pointer(handle, CURLOPT_HEADERDATA, me)
    _ = samrit_curl_set_data(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, user in
      WebExchange.of(user)?.takeHeader(UnsafeRawBufferPointer(start: buffer, count: size * count)) ?? 0
    }
    _ = samrit_curl_set_pointer(handle, CURLOPT_WRITEDATA, me)
    _ = samrit_curl_set_data(handle, CURLOPT_WRITEFUNCTION) { buffer, size, count, user in
      WebExchange.of(user)?.takeBody(UnsafeRawBufferPointer(start: buffer, count: size * count)) ?? 0
    }
  }

  private func setBody(_ handle: UnsafeMutableRawPointer) throws(WebError) {
    switch request.method {
    case .head: _ = samrit_curl_set_long(handle, CURLOPT_NOBODY, 1)
    case .get: break
    case .put: _ = samrit_curl_set_long(handle, CURLOPT_UPLOAD, 1)
    case .post: _ = samrit_curl_set_long(handle, CURLOPT_POST, 1)
    case .delete: _ = samrit_curl_set_text(handle, CURLOPT_CUSTOMREQUEST, "DELETE")
    }
    let length: Int
    switch request.body {
    case .none: length = 0
    case .bytes(let bytes):
      pending = bytes[...]
      length = bytes.count
    case .file(let path):
      do {
        let file = try FilePieces(path)
        source = file
        length = file.size
      } catch {
        throw .file("\(error)")
      }
    }
    guard request.method == .put || request.method == .post else { return }
    let option = request.method == .put ? CURLOPT_INFILESIZE_LARGE : CURLOPT_POSTFIELDSIZE_LARGE
    _ = samrit_curl_set_size(handle, option, curl_off_t(length))
    _ = samrit_curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque())
    _ = samrit_curl_set_data(handle, CURLOPT_READFUNCTION) { buffer, size, count, user in
      guard let buffer, let exchange = WebExchange.of(user) else { return Int(CURL_READFUNC_ABORT) }
      return exchange.giveBody(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }
  }

  private func setTarget(_ handle: UnsafeMutableRawPointer) throws(WebError) {
    guard case .file(let path) = request.target else { return }
    target = fopen(path, "we")
    if target == nil { throw .file("\(FileError("open"))") }
  }

  private func takeHeader(_ line: UnsafeRawBufferPointer) -> Int {
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      // What came before was an interim answer.
      headers = []
    } else if let colon = text.firstIndex(of: ":") {
      let value = text[text.index(after: colon)...].drop { $0.isWhitespace }
      let end = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
      headers.append((String(text[..<colon]), String(value[..<end])))
    }
    return line.count
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    received += bytes.count
    guard received <= request.limit else {
      failure = .tooLarge(limit: request.limit)
      return 0
    }
    guard let target else {
      body += bytes
      return bytes.count
    }
    guard fwrite(bytes.baseAddress, 1, bytes.count, target) == bytes.count else {
      failure = .file("\(FileError("write"))")
      return 0
    }
    return bytes.count
  }

  private func giveBody(_ space: UnsafeMutableRawBufferPointer) -> Int {
    do {
      if pending.isEmpty, let piece = try source?.next() { pending = piece[...] }
    } catch {
      failure = .file("\(error)")
      return Int(CURL_READFUNC_ABORT)
    }
    let count = min(space.count, pending.count)
    space.copyBytes(from: pending.prefix(count))
    pending = pending.dropFirst(count)
    return count
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> WebExchange? {
    pointer.map { Unmanaged<WebExchange>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func error(_ code: CURLcode, limit: Int) -> WebError {
    switch code {
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .badAddress
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_ABORTED_BY_CALLBACK: .cancelled
    case CURLE_FILESIZE_EXCEEDED: .tooLarge(limit: limit)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY, CURLE_PEER_FAILED_VERIFICATION,
      CURLE_SSL_CONNECT_ERROR:
      .unreachable(String(cString: curl_easy_strerror(code)))
    default: .failed(String(cString: curl_easy_strerror(code)))
    }
  }
}
