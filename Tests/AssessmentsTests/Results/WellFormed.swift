import Foundation
import FoundationXML
import Testing

/// A page must be well formed, as XML is: what browsers forgive, screen readers and tools may not.
func expectWellFormed(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let parser = XMLParser(data: Data(html.replacing("<!doctype html>", with: "<!DOCTYPE html>").utf8))
  #expect(
    parser.parse(), "\(String(describing: parser.parserError)) at line \(parser.lineNumber)",
    sourceLocation: sourceLocation)
}
