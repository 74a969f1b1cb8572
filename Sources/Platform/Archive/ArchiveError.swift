/// Why an archive could not be read or written.
public enum ArchiveError: Error, Sendable, Hashable {
  /// It is no ZIP file, or its list of entries is broken.
  case notAnArchive
  /// An entry is broken.
  case damaged(String)
  /// An entry is locked with a password.
  case encrypted(String)
  /// It holds more than may be read.
  case tooLarge(limit: Int)
  /// There is no such entry.
  case missing(String)
  /// Writing failed, with the library's words.
  case cannotWrite(String)
}
