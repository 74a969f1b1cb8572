import CMicroHTTPD
import FoundationEssentials
import Glibc
import HTTP

/// A request's header, read from the library and checked more strictly than the library does.
struct RequestHead {
  let method: Method
  let target: RequestTarget
  let headers: Headers
  /// The announced length; `nil` for a chunked body.
  let bodyLength: Int?
  /// Whether the client waits for a word before it sends the body.
  let expectsContinue: Bool

  var hasBody: Bool { bodyLength != 0 }

  /// Reads what the library parsed. `target` is the raw request target, `nil` when it was no UTF-8.
  init(
    _ connection: OpaquePointer, target: String?, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
    limits: ServerConfiguration
  ) throws {
    guard let target else { throw TargetError.brokenEncoding }
    guard target.utf8.count <= limits.maxTargetLength else {
      throw HTTPFailure(.uriTooLong, "the address is longer than \(limits.maxTargetLength) bytes")
    }
    let name = String(cString: method)
    guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
      throw HTTPFailure(.badRequest, "the method is not a token")
    }
    self.method = Method(name)
    self.target = try RequestTarget(parsing: target)
    guard self.target.rawPath != "*" || self.method == .options else { throw TargetError.notATarget }
    var fields = FieldCollector()
    withUnsafeMutablePointer(to: &fields) { pointer in
      _ = MHD_get_connection_values_n(connection, .HEADER_KIND, FieldCollector.take, pointer)
    }
    headers = try fields.checked(limits)
    let isOld = strcmp(version, "HTTP/1.0") == 0
    try fields.checkHost(isRequired: !isOld && self.target.authority == nil)
    bodyLength = try fields.bodyLength(chunksAllowed: !isOld)
    if let expectation = headers[.expect], !isOld {
      guard equalIgnoringCase(expectation, "100-continue") else {
        throw HTTPFailure(.expectationFailed, "the expectation is unknown")
      }
      expectsContinue = true
    } else {
      expectsContinue = false
    }
    if let bodyLength, bodyLength > limits.maxBodyBytes { throw BodyError.tooLarge(limit: limits.maxBodyBytes) }
  }
}

/// Gathers header fields as the library hands them over.
private struct FieldCollector {
  private var headers = Headers()
  private var bytes = 0
  private var isBroken = false
  private var hosts: [String] = []
  private var lengths: [String] = []
  private var encodings: [String] = []

  /// The library's callback for one field.
  static let take: MHD_KeyValueIteratorN = { context, _, name, nameLength, value, valueLength in
    guard let collector = context?.assumingMemoryBound(to: FieldCollector.self), let name else { return .NO }
    collector.pointee.add(
      UnsafeRawBufferPointer(start: name, count: nameLength), UnsafeRawBufferPointer(start: value, count: valueLength))
    return .YES
  }

  private mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    bytes += name.count + value.count + 4
    guard !name.isEmpty, name.allSatisfy(isTokenByte), !value.contains(where: isForbiddenInHeaderValue) else {
      isBroken = true
      return
    }
    let nameText = String(decoding: name, as: UTF8.self)
    let valueText = String(decoding: value, as: UTF8.self)
    headers.add(checked: nameText, valueText)
    switch name.count {
    case 4 where equalIgnoringCase(nameText, "host"): hosts.append(valueText)
    case 14 where equalIgnoringCase(nameText, "content-length"): lengths.append(valueText)
    case 17 where equalIgnoringCase(nameText, "transfer-encoding"): encodings.append(valueText)
    default: break
    }
  }

  func checked(_ limits: ServerConfiguration) throws -> Headers {
    guard bytes <= limits.maxHeaderBytes else {
      throw HTTPFailure(.headerFieldsTooLarge, "the header is larger than \(limits.maxHeaderBytes) bytes")
    }
    guard !isBroken else { throw HTTPFailure(.badRequest, "a header field is malformed") }
    return headers
  }

  func checkHost(isRequired: Bool) throws {
    guard hosts.count <= 1 else { throw HTTPFailure(.badRequest, "there are several Host fields") }
    guard let host = hosts.first else {
      if isRequired { throw HTTPFailure(.badRequest, "there is no Host field") }
      return
    }
    guard HostName.isPlausible(host) else { throw HTTPFailure(.badRequest, "the Host field is malformed") }
  }

  /// A body whose end two parties could see in different places is refused: that is how requests are smuggled.
  func bodyLength(chunksAllowed: Bool) throws -> Int? {
    if let encoding = encodings.first {
      guard chunksAllowed, encodings.count == 1, lengths.isEmpty else {
        throw HTTPFailure(.badRequest, "the length of the body is ambiguous")
      }
      guard equalIgnoringCase(encoding, "chunked") else {
        throw HTTPFailure(.notImplemented, "the transfer encoding is unknown")
      }
      return nil
    }
    guard let length = lengths.first else { return 0 }
    guard lengths.count == 1, let number = Int(length), length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw HTTPFailure(.badRequest, "the length of the body is ambiguous")
    }
    return number
  }
}
