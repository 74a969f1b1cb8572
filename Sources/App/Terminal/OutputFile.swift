import Foundation
import Kernel

/// Writes a result so that a reader meets the old file or the new one, and never a part.
enum OutputFile {
  /// Writes beside the path, then puts the finished file in its place.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      // Replacing a device or a folder by a file would do harm.
      let kind = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      guard !isFolder.boolValue, kind == .typeRegular || kind == .typeSymbolicLink else {
        throw CommandFailure(.unavailable, TerminalTexts.noPlainFile(path))
      }
    }
    do {
      let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      try Data(bytes).write(to: place, options: .atomic)
    } catch {
      throw CommandFailure(.unavailable, TerminalTexts.cannotWrite(path))
    }
  }

  /// Reads a whole file.
  ///
  /// - Parameter limit: the size beyond which it is refused, in bytes.
  static func read(_ path: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let handle = FileHandle(forReadingAtPath: path)
    else { throw CommandFailure(.unavailable, TerminalTexts.cannotRead(path)) }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    do {
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes += piece
        guard bytes.count <= limit else { throw CommandFailure(.problemInData, TerminalTexts.tooLarge(path, limit)) }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.unavailable, TerminalTexts.cannotRead(path))
    }
    return bytes
  }
}

extension TerminalTexts {
  static func cannotRead(_ path: String) -> LocalizedText {
    LocalizedText(th: "อ่านไฟล์ \(path) ไม่ได้ หรือไม่มีไฟล์นี้", en: "\(path) cannot be read, or is not there")
  }

  static func cannotWrite(_ path: String) -> LocalizedText {
    LocalizedText(
      th: "เขียนไฟล์ \(path) ไม่ได้ ให้ตรวจว่าโฟลเดอร์มีอยู่และเขียนได้",
      en: "\(path) cannot be written; see whether its folder is there and may be written to")
  }

  static func noPlainFile(_ path: String) -> LocalizedText {
    LocalizedText(
      th: "\(path) เป็นโฟลเดอร์หรืออุปกรณ์ ให้ระบุชื่อไฟล์", en: "\(path) is a folder or a device; name a file")
  }

  static func tooLarge(_ path: String, _ limit: Int) -> LocalizedText {
    LocalizedText(
      th: "\(path) ใหญ่เกิน \(limit >> 20) เมกะไบต์ ให้แบ่งเป็นหลายไฟล์",
      en: "\(path) is larger than \(limit >> 20) megabytes; split it")
  }
}
