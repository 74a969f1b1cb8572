import Blocking
import Foundation
import WebClient

/// Keeps objects in a store that speaks S3: path-style addresses, signature version 4.
public struct S3Store: ObjectStore {
  private let at: S3Place
  private let cache: String
  private let client = WebClient(concurrency: 8)
  /// Seconds for one object.
  private static let patience: Double = 300

  /// A store.
  ///
  /// - Parameter cache: a folder for copies while they are read.
  public init(_ place: S3Place, cache: String) {
    at = place
    self.cache = cache
  }

  /// The bucket, without the key.
  public var place: String { "s3:\(at.endpoint)/\(at.bucket)/\(at.prefix)" }

  /// Keeps a file's content. The store checks the hash and shows the object only when it is whole.
  @discardableResult
  public func put(_ path: String, as key: ObjectKey) async throws(StorageError) -> Bool {
    if try await exists(key) { return false }
    // The store compares the hash with what arrives; comparing here first names the culprit.
    let actual: ObjectKey
    do {
      actual = try await Self.queue.run { try ObjectKey(ofFile: path) }
    } catch {
      throw StorageError(error)
    }
    guard actual == key else { throw .damaged(key) }
    var request = signed(.put, address(key), hash: key.hex)
    request.headers.append(("Content-Type", "application/octet-stream"))
    request.body = .file(path)
    let answer = try await send(request)
    guard answer.isSuccess else { throw refusal(answer) }
    return true
  }

  /// Whether the store knows the object.
  public func exists(_ key: ObjectKey) async throws(StorageError) -> Bool {
    let answer = try await send(signed(.head, address(key)))
    if answer.status == 404 { return false }
    guard answer.isSuccess else { throw refusal(answer) }
    return true
  }

  /// A copy, fetched and compared with its hash.
  public func file(_ key: ObjectKey) async throws(StorageError) -> StoredFile {
    do {
      let copy = try await Self.queue.run { [cache] in try TemporaryFile(in: cache) }
      var request = signed(.get, address(key))
      request.target = .file(copy.path)
      request.limit = .max
      let answer = try await send(request)
      if answer.status == 404 { throw StorageError.missing(key) }
      guard answer.isSuccess else { throw refusal(answer) }
      return try await Self.queue.run {
        guard try ObjectKey(ofFile: copy.path) == key else { throw StorageError.damaged(key) }
        return StoredFile(path: copy.path, size: try FilePieces(copy.path).size, copy: copy)
      }
    } catch {
      throw StorageError(error)
    }
  }

  /// Removes the object.
  public func delete(_ key: ObjectKey) async throws(StorageError) {
    let answer = try await send(signed(.delete, address(key)))
    guard answer.isSuccess || answer.status == 404 else { throw refusal(answer) }
  }

  /// Asks for the list, page by page.
  public func list(_ take: @Sendable ([ObjectKey]) async throws -> Void) async throws {
    var token: String?
    repeat {
      // Sorted by name, as the signature wants them.
      var query = token.map { "continuation-token=\(Self.encoded($0))&" } ?? ""
      query += "list-type=2&prefix=\(Self.encoded(at.prefix))"
      let answer = try await send(signed(.get, "\(at.endpoint)/\(at.bucket)?\(query)"))
      guard answer.isSuccess else { throw refusal(answer) }
      let keys = Self.values("Key", in: answer.text).compactMap { name in
        name.split(separator: "/").last.flatMap { ObjectKey(String($0)) }
      }
      if !keys.isEmpty { try await take(keys) }
      token = Self.values("NextContinuationToken", in: answer.text).first
    } while token != nil
  }

  private static let queue = BlockingQueue(label: "samrit.s3-files", width: 4)
  /// The hash of no body.
  private static let empty = ObjectKey(of: []).hex

  private func address(_ key: ObjectKey) -> String { "\(at.endpoint)/\(at.bucket)/\(at.prefix)\(key.path)" }

  private func signed(_ method: WebRequest.Method, _ address: String, hash: String = empty) -> WebRequest {
    WebRequest(
      method, address, timeout: Self.patience,
      signature: AWSSignature(
        accessKey: at.accessKey, secretKey: at.secretKey, region: at.region, service: "s3", bodyHash: hash))
  }

  private func send(_ request: WebRequest) async throws(StorageError) -> WebResponse {
    do {
      return try await client.send(request)
    } catch .file(let reason) {
      throw reason.contains("No space left") ? .full : .unavailable(reason)
    } catch {
      throw .unavailable("\(at.endpoint): \(error)")
    }
  }

  private func refusal(_ answer: WebResponse) -> StorageError {
    let code = Self.values("Code", in: answer.text).first ?? ""
    if answer.status == 507 || code == "QuotaExceeded" { return .full }
    return .unavailable("\(at.endpoint) answered \(answer.status) \(code)")
  }

  /// The texts of all elements of a name. The answers are flat, and what is wanted in them are hashes and tokens.
  private static func values(_ element: String, in text: String) -> [String] {
    text.components(separatedBy: "<\(element)>").dropFirst().compactMap { part in
      part.components(separatedBy: "</\(element)>").first?.replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&#x2F;", with: "/")
    }
  }

  /// Percent-encoded as the signature wants it: all but letters, digits and `-._~`.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + Self.hex(byte)
    }.joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
