import Archive
import FileType
import Foundation
import Testing

@testable import TextExtraction

@Suite("Words and pictures of files")
struct ExtractorTests {
  private func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
  }

  private func extract(
    _ bytes: [UInt8], _ kind: FileKind, _ limits: ExtractionLimits = ExtractionLimits()
  ) throws -> Extraction {
    let path = NSTemporaryDirectory() + "samrit-text-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try Extractor.extract(path, kind: kind, limits: limits)
  }

  private func extract(
    zip entries: [(String, String)], _ kind: FileKind, _ limits: ExtractionLimits = ExtractionLimits()
  ) throws -> Extraction {
    let path = NSTemporaryDirectory() + "samrit-text-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try ArchiveWriter(path)
    for (entry, text) in entries { try writer.add(entry, bytes: Array(text.utf8)) }
    try writer.finish()
    return try Extractor.extract(path, kind: kind, limits: limits)
  }

  private func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int) {
    let number = { (start: Int) in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return bytes.count > 24 ? (number(16), number(20)) : (0, 0)
  }

  @Test("a PDF gives its Thai words, its pages and a picture of the first")
  func pdf() throws {
    let found = try Extractor.extract(fixture("report.pdf"), kind: .pdf)
    #expect(found.pages == 2)
    // poppler may set a blank between a letter and its marks.
    let text = found.text.filter { !$0.isWhitespace }
    #expect(text.contains("1,204"))
    #expect(text.contains("Secondpage"))
    #expect(text.contains("กรมตัวอย่าง"))
    let preview = try #require(found.preview)
    #expect(size(ofPNG: preview).height == 900)
    #expect(!found.isCut)
  }

  @Test("a PDF behind a password is said to be locked, a broken one to be damaged")
  func lockedPDF() throws {
    #expect(throws: ExtractionError.locked) { try Extractor.extract(fixture("locked.pdf"), kind: .pdf) }
    #expect(throws: ExtractionError.self) { try extract(Array("%PDF-1.4 nothing".utf8), .pdf) }
  }

  @Test("text and pages are taken up to their limits")
  func limits() throws {
    let short = try Extractor.extract(fixture("report.pdf"), kind: .pdf, limits: ExtractionLimits(textBytes: 20))
    #expect(short.text.utf8.count <= 20)
    #expect(short.isCut)
    let first = try Extractor.extract(fixture("report.pdf"), kind: .pdf, limits: ExtractionLimits(pages: 1))
    #expect(first.pages == 2)
    #expect(!first.text.contains("Second"))
    #expect(first.isCut)
  }

  @Test("a picture is scaled to fit, and one with too many points is not opened")
  func picture() throws {
    let found = try Extractor.extract(
      fixture("wide.png"), kind: .png, limits: ExtractionLimits(previewSide: 300))
    #expect(size(ofPNG: try #require(found.preview)) == (300, 100))
    #expect(throws: ExtractionError.tooMuch("1200 × 400 points")) {
      try Extractor.extract(fixture("wide.png"), kind: .png, limits: ExtractionLimits(imagePoints: 1000))
    }
    #expect(throws: ExtractionError.self) { try extract([0x89, 0x50, 0x4E, 0x47], .png) }
  }

  @Test("Word, Excel, PowerPoint and OpenDocument give their words in order")
  func office() throws {
    let w = "xmlns:w=\"urn:w\""
    let document =
      "<w:document \(w)><w:p><w:r><w:t>บันทึก</w:t><w:tab/><w:t>ข้อความ</w:t></w:r></w:p><w:p><w:t>สอง</w:t></w:p></w:document>"
    #expect(try extract(zip: [("word/document.xml", document)], .docx).text == "บันทึก\tข้อความ\nสอง\n")
    let strings = "<sst><si><t>จังหวัด</t></si><si><r><t>คะ</t></r><r><t>แนน</t></r></si></sst>"
    let sheet = "<worksheet><c><is><t>ในช่อง</t></is></c><c><v>42</v></c></worksheet>"
    let book = try extract(zip: [("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", sheet)], .xlsx)
    #expect(book.text == "จังหวัด\nคะแนน\nในช่อง\n")
    #expect(book.pages == 1)
    let slide = { (text: String) in "<p:sld xmlns:a=\"urn:a\" xmlns:p=\"urn:p\"><a:p><a:t>\(text)</a:t></a:p></p:sld>" }
    let slides = [("ppt/slides/slide10.xml", slide("สิบ")), ("ppt/slides/slide2.xml", slide("สอง"))]
    #expect(try extract(zip: slides, .pptx).text == "สอง\nสิบ\n")
    #expect(try extract(zip: slides, .pptx).pages == 2)
    let open = "<o:c xmlns:o=\"urn:o\" xmlns:t=\"urn:t\"><t:h>หัวข้อ</t:h><t:p>ก<t:s/><t:span>ข</t:span></t:p></o:c>"
    #expect(try extract(zip: [("content.xml", open)], .odt).text == "หัวข้อ\nก ข\n")
  }

  @Test("entities are never expanded and archives that swell are given up")
  func bombs() throws {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x><t>&b;</t></x>"
    #expect(throws: ExtractionError.self) { try extract(zip: [("word/document.xml", laughs)], .docx) }
    let outside = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x><t>&f;</t></x>"
    #expect(throws: ExtractionError.self) { try extract(zip: [("word/document.xml", outside)], .docx) }
    let swollen = "<x><t>" + String(repeating: "a", count: 4 << 20) + "</t></x>"
    #expect(throws: ExtractionError.tooMuch("more than 1048576 unpacked")) {
      try extract(zip: [("word/document.xml", swollen)], .docx, ExtractionLimits(unpackedBytes: 1 << 20))
    }
    let deep = String(repeating: "<x>", count: 700) + String(repeating: "</x>", count: 700)
    #expect(throws: ExtractionError.self) { try extract(zip: [("word/document.xml", deep)], .docx) }
  }

  @Test("plain text is read in UTF-8, UTF-16 and Windows-874")
  func plainText() throws {
    #expect(try extract(Array("รายงาน,1\n".utf8), .csv).text == "รายงาน,1\n")
    #expect(try extract([0xFF, 0xFE, 0x23, 0x0E, 0x41, 0x00], .text).text == "รA")
    let old: [UInt8] = [0xC3, 0xD2, 0xC2, 0xA7, 0xD2, 0xB9, 0x20, 0x93, 0x41, 0x94]
    #expect(try extract(old, .csv).text == "รายงาน “A”")
    let cut = try extract(Array("กขค".utf8), .text, ExtractionLimits(textBytes: 7))
    #expect(cut.text == "กข")
    #expect(cut.isCut)
    #expect(try extract([0x41, 0x00, 0x1B, 0x42], .text).text == "AB")
  }
}

@Suite("Reading in a process of its own")
struct ExtractionWorkerTests {
  private func worker(_ script: String, seconds: Int = 1) -> ExtractionWorker {
    ExtractionWorker(
      command: ["/bin/sh", "-c", script, "reader"],
      limits: ExtractionLimits(textBytes: 100, previewSide: 1, seconds: seconds))
  }

  @Test("a reader that dies, hangs, floods or talks nonsense harms nobody but its file")
  func badReaders() async throws {
    await #expect(throws: ExtractionError.damaged("the reader was killed by signal 11")) {
      try await worker("kill -SEGV $$").extract("/dev/null", kind: .pdf)
    }
    await #expect(throws: ExtractionError.tooMuch("time")) {
      try await worker("sleep 30").extract("/dev/null", kind: .pdf)
    }
    await #expect(throws: ExtractionError.tooMuch("output")) {
      try await worker("yes", seconds: 5).extract("/dev/null", kind: .pdf)
    }
    await #expect(throws: ExtractionError.self) {
      try await worker("echo found 1 99 0 0").extract("/dev/null", kind: .pdf)
    }
    await #expect(throws: ExtractionError.self) { try await worker("true").extract("/dev/null", kind: .pdf) }
    let missing = ExtractionWorker(command: ["/nowhere/samrit"])
    await #expect(throws: ExtractionError.self) { try await missing.extract("/dev/null", kind: .pdf) }
  }

  @Test("the reader gets kind and path, and none of our environment")
  func arguments() async throws {
    setenv("SAMRIT_TEST_SECRET", "secret", 1)
    let found = try await worker("printf 'found 3 %s 0 0\\n%s' 10 \"$1 $2$SAMRIT_TEST_SECRET\"").extract(
      "/x y/z", kind: .pdf)
    #expect(found == Extraction(text: "pdf /x y/z", pages: 3))
  }

  @Test(
    "what the reader found and why it found nothing survive the way",
    arguments: [
      Result<Extraction, ExtractionError>.success(Extraction(text: "ก\nข", pages: nil, preview: nil, isCut: true)),
      .success(Extraction(text: "", pages: 7)), .failure(.locked), .failure(.tooMuch("9 × 9 points")),
      .failure(.damaged("no PDF")),
    ])
  func frames(_ result: Result<Extraction, ExtractionError>) throws {
    let bytes = ExtractionFrame.encode(result)
    switch result {
    case .success(let found): #expect(try ExtractionFrame.decode(bytes) == found)
    case .failure(let error): #expect(throws: error) { try ExtractionFrame.decode(bytes) }
    }
  }
}
