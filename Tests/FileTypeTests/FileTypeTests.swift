import Archive
import FileType
import Foundation
import Testing

@Suite("What files are")
struct FileTypeTests {
  private func finding(_ bytes: [UInt8], named name: String) throws -> FileFinding {
    let path = NSTemporaryDirectory() + "samrit-type-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try FileTypeReader().recognise(path, named: name)
  }

  private func finding(zip entries: [(String, String)], named name: String) throws -> FileFinding {
    let path = NSTemporaryDirectory() + "samrit-type-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try ArchiveWriter(path)
    for (entry, text) in entries { try writer.add(entry, bytes: Array(text.utf8), compressed: false) }
    try writer.finish()
    return try FileTypeReader().recognise(path, named: name)
  }

  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
    0, 0, 0,
  ]

  @Test("content tells the kind, and a name that lies is noticed")
  func content() throws {
    let pdf = try finding(Array("%PDF-1.7\n%âãÏÓ\n1 0 obj\n".utf8), named: "plan.pdf")
    #expect(pdf == FileFinding(kind: .pdf, mediaType: "application/pdf", nameFits: true))
    let lying = try finding(Self.png, named: "plan.pdf")
    #expect(lying == FileFinding(kind: .png, mediaType: "image/png", nameFits: false))
    #expect(try finding([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1], named: "a.JPG").nameFits)
    #expect(try finding(Array("GIF89a\u{1}\0\u{1}\0\0\0\0".utf8), named: "x").kind == .gif)
  }

  @Test("text in Thai is text, in UTF-8 and in Windows-874; its name makes it CSV")
  func text() throws {
    #expect(try finding(Array("รายงานผล\nบรรทัดสอง\n".utf8), named: "a.txt").kind == .text)
    // "รายงาน" in Windows-874.
    let old: [UInt8] = [0xC3, 0xD2, 0xC2, 0xA7, 0xD2, 0xB9, 0x2C, 0x31, 0x0D, 0x0A, 0xC3, 0xD2, 0x2C, 0x32, 0x0D, 0x0A]
    #expect(try finding(old, named: "a.csv").kind == .csv)
    #expect(try finding(Array("a,b\n1,2\n".utf8), named: "a.csv").kind == .csv)
  }

  @Test(
    "what a browser or a computer would run is none of the kinds",
    arguments: [
      ("<!DOCTYPE html><html><body>hi</body></html>", "a.txt"),
      ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.png"),
      ("  <script>alert(1)</script>", "note.txt"), ("#!/bin/sh\nrm -rf /\n", "a.txt"), ("alert(1)", "a.js"),
      ("some words\n<script>alert(1)</script>", "a.csv"), ("hello", "a.html"),
    ])
  func refused(_ text: String, _ name: String) throws {
    #expect(try finding(Array(text.utf8), named: name).kind == nil)
  }

  @Test("a program is none of the kinds, whatever it calls itself")
  func program() throws {
    let elf = try FileTypeReader().recognise("/bin/true", named: "report.pdf")
    #expect(elf.kind == nil)
    #expect(!elf.nameFits)
    #expect(try finding(Array("MZ\u{90}\0\u{3}\0\0\0".utf8), named: "setup.pdf").kind == nil)
  }

  @Test(
    "office files are told apart by what the archive holds",
    arguments: [
      ("word/document.xml", FileKind.docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
    ])
  func office(_ part: String, _ kind: FileKind) throws {
    let entries = [("[Content_Types].xml", "<Types/>"), (part, "<x/>")]
    #expect(try finding(zip: entries, named: "a.\(kind.rawValue)").kind == kind)
    #expect(try finding(zip: entries, named: "a.\(kind.rawValue)").nameFits)
    #expect(try finding(zip: entries, named: "a.zip").nameFits == false)
    #expect(try finding(zip: entries + [("word/vbaProject.bin", "x")], named: "a.docx").kind == nil)
  }

  @Test("open documents say what they are, and other archives are archives", arguments: [FileKind.odt, .ods, .odp])
  func openDocuments(_ kind: FileKind) throws {
    #expect(try finding(zip: [("mimetype", kind.mediaType), ("content.xml", "<x/>")], named: "a").kind == kind)
    #expect(try finding(zip: [("a.txt", "x")], named: "a.zip").kind == .zip)
    #expect(try finding(zip: [("META-INF/MANIFEST.MF", "x")], named: "a.zip").kind == nil)
  }
}
