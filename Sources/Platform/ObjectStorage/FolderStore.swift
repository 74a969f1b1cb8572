import Blocking
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Keeps objects in a folder of a local or shared disk.
public struct FolderStore: ObjectStore {
  private let folder: String
  private let queue = BlockingQueue(label: "samrit.folder-store", width: 4, waiting: 1024)

  /// A store in a folder; it is made with the first object.
  public init(_ folder: String) { self.folder = folder }

  /// The folder.
  public var place: String { "folder:" + folder }

  /// Keeps a file's content: written beside its place, brought to the disk, then renamed.
  @discardableResult
  public func put(_ path: String, as key: ObjectKey) async throws(StorageError) -> Bool {
    try await run {
      let target = location(key)
      if FileManager.default.fileExists(atPath: target) { return false }
      let parent = (target as NSString).deletingLastPathComponent
      try makeFolder(parent)
      let copy = try TemporaryFile(in: folder)
      let source = try FilePieces(path)
      while let piece = try source.next() { try copy.write(piece) }
      try copy.close(durably: true)
      guard try ObjectKey(ofFile: copy.path) == key else { throw StorageError.damaged(key) }
      try copy.move(to: target)
      try sync(parent)
      return true
    }
  }

  /// Whether the file is there.
  public func exists(_ key: ObjectKey) async throws(StorageError) -> Bool {
    try await run { FileManager.default.fileExists(atPath: location(key)) }
  }

  /// The file itself.
  public func file(_ key: ObjectKey) async throws(StorageError) -> StoredFile {
    try await run {
      let path = location(key)
      guard FileManager.default.fileExists(atPath: path) else { throw StorageError.missing(key) }
      return StoredFile(path: path, size: try FilePieces(path).size)
    }
  }

  /// Removes the file.
  public func delete(_ key: ObjectKey) async throws(StorageError) {
    try await run {
      guard unlink(location(key)) == 0 || errno == ENOENT else { throw FileError("unlink") }
    }
  }

  /// Walks through the folders.
  public func list(_ take: @Sendable ([ObjectKey]) async throws -> Void) async throws {
    for first in try await names(in: folder) where first.utf8.count == 2 {
      for second in try await names(in: "\(folder)/\(first)") {
        let keys = try await names(in: "\(folder)/\(first)/\(second)").compactMap(ObjectKey.init)
        if !keys.isEmpty { try await take(keys) }
      }
    }
  }

  private func names(in folder: String) async throws(StorageError) -> [String] {
    try await run { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
  }

  private func location(_ key: ObjectKey) -> String { "\(folder)/\(key.path)" }

  private func makeFolder(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
      throw FileError("make a folder", code: Int32(code ?? Int(EIO)))
    }
  }

  /// A new name is on the disk only when its folder is.
  private func sync(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open a folder") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("fsync a folder") }
  }

  private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws(StorageError) -> Value
  {
    do {
      return try await queue.run(work)
    } catch {
      throw StorageError(error)
    }
  }
}

extension StorageError {
  /// What a failure on the disk means for whoever stores.
  init(_ error: any Error) {
    switch error {
    case let error as StorageError: self = error
    case let error as FileError where error.isDiskFull: self = .full
    default: self = .unavailable("\(error)")
    }
  }
}
