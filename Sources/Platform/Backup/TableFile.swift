import Crypto
import Database
import Foundation

/// The rows of one table as a file of lines.
enum TableFile {
  /// Writes every row.
  static func write(
    _ table: TableShape, to file: URL, in connection: any Connection
  ) throws -> BackupManifest.Table {
    guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let handle = try FileHandle(forWritingTo: file)
    var pending: [UInt8] = []
    let summary = try digest(table, in: connection) { line in
      pending += line
      guard pending.count > 1 << 18 else { return }
      try handle.write(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
    }
    try handle.write(contentsOf: pending)
    try handle.synchronize()
    try handle.close()
    return summary
  }

  /// What the manifest would say of the table as it is in the database now.
  static func digest(
    _ table: TableShape, in connection: any Connection, each: ([UInt8]) throws -> Void = { _ in }
  ) throws -> BackupManifest.Table {
    var hasher = SHA256()
    var rows = 0
    try connection.forEach(table.selection(connection.dialect)) { row in
      let line = try RowLine.encode(row, table)
      hasher.update(line)
      rows += 1
      try each(line)
    }
    return BackupManifest.Table(
      name: table.name, columns: table.columns.map(\.name), rows: rows, digest: Hex.encode(hasher.digest()))
  }

  /// Hands over every line of a file, without its line break.
  static func forEachLine(of file: URL, _ body: (Data) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var rest = Data()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      rest.append(piece)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: RowLine.newline) {
        try body(rest[start..<end])
        start = rest.index(after: end)
      }
      rest = Data(rest[start...])
    }
    if !rest.isEmpty { try body(rest) }
  }

  /// SHA-256 of a file, in hexadecimal digits, and its length.
  static func digest(of file: URL) throws -> (digest: String, bytes: Int) {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    var hasher = SHA256()
    var bytes = 0
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      hasher.update([UInt8](piece))
      bytes += piece.count
    }
    return (Hex.encode(hasher.digest()), bytes)
  }
}
