import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A file that goes away with the last who holds it, unless it was moved to where it belongs. Its calls block.
public final class TemporaryFile: Sendable {
  /// What the names of all of them begin with, so that what a killed program left behind can be told.
  public static let prefix = "samrit-tmp-"

  /// Where it is.
  public let path: String
  private struct State {
    var descriptor: Int32
    var size = 0
    var isMoved = false
  }
  private let state: Mutex<State>

  /// Makes an empty file that only this program's user may read. The folder is made when it is missing.
  ///
  /// - Throws: `FileError`.
  public init(in folder: String) throws {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var template = Array("\(folder)/\(Self.prefix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError("create a temporary file") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    state = Mutex(State(descriptor: descriptor))
  }

  deinit {
    state.withLock { state in
      if state.descriptor >= 0 { Glibc.close(state.descriptor) }
      if !state.isMoved { unlink(path) }
    }
  }

  /// Bytes written so far.
  public var size: Int { state.withLock { $0.size } }

  /// Adds bytes.
  ///
  /// - Throws: `FileError`, for instance when the disk is full.
  public func write(_ bytes: some Collection<UInt8>) throws {
    let written: Void? = try bytes.withContiguousStorageIfAvailable { try write(UnsafeRawBufferPointer($0)) }
    if written == nil { try Array(bytes).withUnsafeBytes { try write($0) } }
  }

  /// Adds bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    try state.withLock { state in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(state.descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          throw FileError("write")
        }
        done += count
      }
      state.size += bytes.count
    }
  }

  /// Ends writing; with `durably` only when everything is on the disk.
  public func close(durably: Bool = false) throws {
    try state.withLock { state in
      guard state.descriptor >= 0 else { return }
      let failed = durably && fsync(state.descriptor) != 0
      let code = errno
      Glibc.close(state.descriptor)
      state.descriptor = -1
      if failed { throw FileError("fsync", code: code) }
    }
  }

  /// Gives the file its place and name, replacing what stands there; from then on it stays.
  public func move(to target: String) throws {
    try close(durably: true)
    try state.withLock { state in
      guard rename(path, target) == 0 else { throw FileError("rename") }
      state.isMoved = true
    }
  }

  /// Removes what killed programs left behind.
  ///
  /// - Parameter age: seconds since it was last written to; younger ones may be in use.
  /// - Returns: how many were removed.
  @discardableResult
  public static func clear(_ folder: String, olderThan age: Double) -> Int {
    var count = 0
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
      var about = stat()
      guard stat("\(folder)/\(name)", &about) == 0, time(nil) - about.st_mtim.tv_sec > Int(age) else { continue }
      if unlink("\(folder)/\(name)") == 0 { count += 1 }
    }
    return count
  }
}
