import Blocking
import Crypto

/// The name of an object: the SHA-256 of its content, 64 hexadecimal digits.
public struct ObjectKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The digits, in small letters.
  public let hex: String

  /// A key from its digits; `nil` for anything else.
  public init?(_ hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
      return nil
    }
    self.hex = hex
  }

  /// The key of a file's content. Blocks.
  public init(ofFile path: String) throws {
    var digest = SHA256()
    let file = try FilePieces(path)
    while let piece = try file.next() { digest.update(piece) }
    hex = Hex.encode(digest.digest())
  }

  /// The key of bytes.
  public init(of bytes: [UInt8]) { hex = SHA256.hex(bytes) }

  /// The digits.
  public var description: String { hex }

  /// By digits.
  public static func < (left: ObjectKey, right: ObjectKey) -> Bool { left.hex < right.hex }

  /// `ab/cd/abcd…`: no folder grows too large.
  var path: String { "\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)" }
}

/// Why a store could not do what was asked.
public enum StorageError: Error, Sendable, Hashable {
  /// There is no such object.
  case missing(ObjectKey)
  /// There is no room left.
  case full
  /// What came back is not what was put in.
  case damaged(ObjectKey)
  /// The store does not answer, or refuses; what it said is for logs.
  case unavailable(String)
}

/// Keeps files under the hash of their content. What is put in stands there whole or not at all, and the same content
/// is kept once.
public protocol ObjectStore: Sendable {
  /// Where it is, for the operator; no secrets.
  var place: String { get }
  /// Keeps a file's content.
  ///
  /// - Parameters:
  ///   - path: the file; it is read, and left where it is.
  ///   - key: the hash of its content.
  /// - Returns: whether it was new.
  @discardableResult
  func put(_ path: String, as key: ObjectKey) async throws(StorageError) -> Bool
  /// Whether there is such an object.
  func exists(_ key: ObjectKey) async throws(StorageError) -> Bool
  /// The content as a file on this computer, to be read and not changed.
  func file(_ key: ObjectKey) async throws(StorageError) -> StoredFile
  /// Removes an object; one that is not there is no mistake.
  func delete(_ key: ObjectKey) async throws(StorageError)
  /// Hands over every key, in groups, in any order.
  func list(_ take: @Sendable ([ObjectKey]) async throws -> Void) async throws
}

/// An object's content on this computer, for as long as it is held.
public struct StoredFile: Sendable {
  /// Where it can be read.
  public let path: String
  /// Its bytes.
  public let size: Int
  /// Keeps a fetched copy until nobody holds it.
  private let copy: TemporaryFile?

  init(path: String, size: Int, copy: TemporaryFile? = nil) {
    self.path = path
    self.size = size
    self.copy = copy
  }

  /// Hands the content over, piece by piece, as fast as it is taken.
  public func stream(_ take: ([UInt8]) async throws -> Void) async throws {
    let reader = try await Self.queue.run { [path] in PieceReader(try FilePieces(path)) }
    while let piece = try await Self.queue.run({ try reader.next() }) { try await take(piece) }
    _ = copy
  }

  private static let queue = BlockingQueue(label: "samrit.files", width: 4)
}

/// A file's pieces, asked for one after the other.
// Safe: one piece is asked for only after the one before was handed over.
private final class PieceReader: @unchecked Sendable {
  private let file: FilePieces
  init(_ file: FilePieces) { self.file = file }
  func next() throws -> [UInt8]? { try file.next() }
}
