import CCurl
import Dispatch
import Foundation

/// Hands mail to an SMTP server by libcurl, one at a time, on a thread of its own.
public final class SMTPCarrier: MailCarrier {
  private let server: MailServerAddress
  private let thread = DispatchQueue(label: "mail")

  /// libcurl is made ready once in a process.
  private static let isReady = samrit_curl_global_init() == CURLE_OK

  /// A carrier to one server; connects for each mail anew.
  public init(_ server: MailServerAddress) {
    self.server = server
  }

  /// Hands one mail over; waits for its turn.
  public func send(_ message: MailMessage) async throws(MailFailure) {
    let failure: MailFailure? = await withCheckedContinuation { done in
      thread.async { [server] in
        guard Self.isReady, let talk = MailTalk(server) else {
          return done.resume(returning: MailFailure(.temporary, "libcurl cannot be used"))
        }
        done.resume(returning: talk.send(message))
      }
    }
    if let failure { throw failure }
  }
}

/// One conversation with the server.
private final class MailTalk {
  private let raw: UnsafeMutableRawPointer
  private let server: MailServerAddress
  private var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
  private var isSound = true

  init?(_ server: MailServerAddress) {
    guard let handle = curl_easy_init() else { return nil }
    raw = handle
    self.server = server
  }

  deinit { curl_easy_cleanup(raw) }

  func send(_ message: MailMessage) -> MailFailure? {
    words.withUnsafeMutableBufferPointer { buffer in
      keep(samrit_curl_set_pointer(raw, CURLOPT_ERRORBUFFER, buffer.baseAddress))
      defer { samrit_curl_set_pointer(raw, CURLOPT_ERRORBUFFER, nil) }
      address(message)
      let recipients = curl_slist_append(nil, "<\(message.to.address)>")
      defer { curl_slist_free_all(recipients) }
      keep(samrit_curl_set_list(raw, CURLOPT_MAIL_RCPT, recipients))
      let fields = message.fields.reduce(nil as UnsafeMutablePointer<curl_slist>?) { curl_slist_append($0, $1) ?? $0 }
      defer { curl_slist_free_all(fields) }
      keep(samrit_curl_set_list(raw, CURLOPT_HTTPHEADER, fields))
      guard let body = curl_mime_init(raw) else { return MailFailure(.temporary, "no memory for a mail") }
      defer { curl_mime_free(body) }
      compose(message, body)
      keep(samrit_curl_set_pointer(raw, CURLOPT_MIMEPOST, UnsafeMutableRawPointer(body)))
      guard isSound else { return MailFailure(.temporary, "libcurl refuses the settings of the mail") }
      let outcome = curl_easy_perform(raw)
      guard outcome != CURLE_OK else { return nil }
      return failure(outcome, buffer.baseAddress.map { String(cString: $0) } ?? "")
    }
  }

  private func address(_ message: MailMessage) {
    text(CURLOPT_URL, server.url)
    text(CURLOPT_MAIL_FROM, "<\(message.from.address)>")
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_TIMEOUT, server.timeout)
    number(CURLOPT_CONNECTTIMEOUT, max(1, server.timeout / 2))
    let tls = server.demandsTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY
    number(CURLOPT_USE_SSL, Int(tls.rawValue))
    number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let authorities = server.authorities { text(CURLOPT_CAINFO, authorities) }
    if let user = server.user {
      text(CURLOPT_USERNAME, user)
      text(CURLOPT_PASSWORD, server.password ?? "")
    }
  }

  private func compose(_ message: MailMessage, _ body: OpaquePointer) {
    guard let html = message.html, let both = curl_mime_init(raw) else {
      return add(message.text, "text/plain; charset=utf-8", to: body)
    }
    // What a reader's program can show best stands last.
    add(message.text, "text/plain; charset=utf-8", to: both)
    add(html, "text/html; charset=utf-8", to: both)
    guard let part = curl_mime_addpart(body) else {
      isSound = false
      return curl_mime_free(both)
    }
    keep(curl_mime_subparts(part, both))
    keep(curl_mime_type(part, "multipart/alternative"))
    keep(curl_mime_headers(part, curl_slist_append(nil, "Content-Disposition: inline"), 1))
  }

  private func add(_ text: String, _ type: String, to body: OpaquePointer) {
    guard let part = curl_mime_addpart(body) else { return isSound = false }
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { bytes in
      // libcurl copies the bytes.
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      keep(curl_mime_data(part, start, bytes.count))
    }
    keep(curl_mime_type(part, type))
    keep(curl_mime_encoder(part, "base64"))
  }

  private func failure(_ outcome: CURLcode, _ words: String) -> MailFailure {
    var answer = 0
    samrit_curl_get_long(raw, CURLINFO_RESPONSE_CODE, &answer)
    let reason = words.isEmpty ? String(cString: curl_easy_strerror(outcome)) : words
    let code = (400...599).contains(answer) ? answer : nil
    // A refused sign-in, a missing STARTTLS or a wrong certificate say nothing about the mail.
    let aboutServer: [CURLcode] = [
      CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR,
      CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT,
    ]
    let isFinal = (500...599).contains(answer) && !aboutServer.contains(outcome)
    return MailFailure(isFinal ? .permanent : .temporary, code: code, reason)
  }

  private func text(_ option: CURLoption, _ value: String) { keep(samrit_curl_set_text(raw, option, value)) }

  private func number(_ option: CURLoption, _ value: Int) { keep(samrit_curl_set_long(raw, option, value)) }

  private func keep(_ outcome: CURLcode) { if outcome != CURLE_OK { isSound = false } }
}
