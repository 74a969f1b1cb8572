import Archive
import CXML

/// Streams one part of an office file through libxml2. Document types are refused before they are read, so that there
/// are no entities to expand and nothing to fetch.
final class XMLText {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private let gatherer: OfficeGatherer
  private let isOpenDocument: Bool
  private var context: xmlParserCtxtPtr?
  private var failure: ExtractionError?
  private var depth = 0

  static func read(_ part: String, of archive: ArchiveReader, into gatherer: OfficeGatherer) throws {
    guard isReady else { return }
    try XMLText(gatherer, isOpenDocument: part == "content.xml").run(part, archive)
  }

  private init(_ gatherer: OfficeGatherer, isOpenDocument: Bool) {
    self.gatherer = gatherer
    self.isOpenDocument = isOpenDocument
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  private func run(_ part: String, _ archive: ArchiveReader) throws {
    var callbacks = Self.callbacks
    context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else { throw ExtractionError.damaged(part) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    var isDone = false
    try archive.read(part) { piece in
      guard !isDone else { return }
      try push(piece.assumingMemoryBound(to: CChar.self), isLast: false, part)
      isDone = gatherer.isFull
    }
    if !isDone { try push(UnsafeBufferPointer(start: nil, count: 0), isLast: true, part) }
  }

  private func push(_ piece: UnsafeBufferPointer<CChar>, isLast: Bool, _ part: String) throws {
    let code = xmlParseChunk(context, piece.baseAddress, Int32(clamping: piece.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard code == 0 else { throw ExtractionError.damaged(part) }
  }

  private func fail(_ error: ExtractionError) {
    failure = failure ?? error
    xmlStopParser(context)
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLText? {
    pointer.map { Unmanaged<XMLText>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { pointer, _, _, _ in XMLText.of(pointer)?.fail(.damaged("a document type")) }
    callbacks.startElementNs = { pointer, name, _, _, _, _, _, _, _ in
      guard let reader = XMLText.of(pointer), let name else { return }
      reader.depth += 1
      if reader.depth > 500 { reader.fail(.tooMuch("depth")) }
      reader.gatherer.start(String(cString: name), isOpenDocument: reader.isOpenDocument)
    }
    callbacks.endElementNs = { pointer, name, _, _ in
      guard let reader = XMLText.of(pointer), let name else { return }
      reader.depth -= 1
      reader.gatherer.end(String(cString: name), isOpenDocument: reader.isOpenDocument)
    }
    callbacks.characters = { pointer, bytes, count in
      XMLText.of(pointer)?.gatherer.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    callbacks.cdataBlock = callbacks.characters
    return callbacks
  }
}
