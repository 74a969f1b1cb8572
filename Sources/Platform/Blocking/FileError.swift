#if canImport(Glibc)
  import Glibc
#endif

/// Why the system refused something with a file.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The system's number.
  public let code: Int32
  /// What was tried: `write`, `rename`.
  public let operation: String

  /// A refusal with the number the system gave; by default the last one this thread got.
  public init(_ operation: String, code: Int32? = nil) {
    self.code = code ?? errno
    self.operation = operation
  }

  /// Whether there is no room left, on the disk or within a quota.
  public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// Whether there is no such file.
  public var isMissing: Bool { code == ENOENT }

  /// For logs.
  public var description: String { "\(operation): \(String(cString: strerror(code)))" }
}
