import Glibc

/// Reads small files of the kernel.
enum ProcFile {
  struct Unreadable: Error {}

  static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Unreadable() }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = fread(&buffer, 1, buffer.count, file)
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
