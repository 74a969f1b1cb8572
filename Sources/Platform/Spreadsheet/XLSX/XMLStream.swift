import CXML

/// What is made of the elements and texts of one part.
protocol PartHandler: AnyObject {
  func start(_ element: XMLElement) throws(SpreadsheetError)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end(_ name: XMLName) throws(SpreadsheetError)
}

extension PartHandler {
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) throws(SpreadsheetError) {}
}

/// The name of an element without its prefix, valid during the callback only.
struct XMLName {
  fileprivate let bytes: UnsafePointer<xmlChar>

  static func == (name: XMLName, other: StaticString) -> Bool {
    xmlStrEqual(name.bytes, other.utf8Start) == 1
  }
}

/// An element as it begins, valid during the callback only.
struct XMLElement {
  let name: XMLName
  fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// The bytes of an attribute, found by its name without prefix.
  func bytes(of attribute: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let attributes else { return nil }
    // Each attribute is five pointers: name, prefix, namespace, begin and end of its value.
    for index in 0..<count where xmlStrEqual(attributes[index * 5], attribute.utf8Start) == 1 {
      guard let start = attributes[index * 5 + 3], let end = attributes[index * 5 + 4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  subscript(attribute: StaticString) -> String? {
    bytes(of: attribute).map { String(decoding: $0, as: UTF8.self) }
  }

  func flag(_ attribute: StaticString) -> Bool {
    self[attribute] == "1" || self[attribute] == "true"
  }
}

/// Streams a part of a workbook through libxml2 to its handler. Document types are refused before they are read, so
/// that there are no entities to expand and nothing to fetch.
final class XMLStream {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private let part: String
  private let handler: any PartHandler
  private var context: xmlParserCtxtPtr?
  private var failure: SpreadsheetError?

  static func read(_ part: String, of archive: ZipArchive, to handler: any PartHandler) throws(SpreadsheetError) {
    try XMLStream(part, handler).run(archive)
  }

  private init(_ part: String, _ handler: any PartHandler) {
    self.part = part
    self.handler = handler
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  private func run(_ archive: ZipArchive) throws(SpreadsheetError) {
    guard Self.isReady else { return }
    var callbacks = Self.callbacks
    // The context keeps a pointer to this object, which outlives it.
    context = xmlCreatePushParserCtxt(&callbacks, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else { throw SpreadsheetError(.damaged(part: part)) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    try archive.read(part) { piece throws(SpreadsheetError) in
      try self.push(piece.assumingMemoryBound(to: CChar.self), isLast: false)
    }
    try push(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func push(_ piece: UnsafeBufferPointer<CChar>, isLast: Bool) throws(SpreadsheetError) {
    let code = xmlParseChunk(context, piece.baseAddress, Int32(clamping: piece.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard code == 0 else {
      let line = xmlCtxtGetLastError(context).map { Int($0.pointee.line) } ?? 0
      throw SpreadsheetError(.malformed(part: part, line: line))
    }
  }

  private func attempt(_ work: () throws(SpreadsheetError) -> Void) {
    guard failure == nil else { return }
    do throws(SpreadsheetError) {
      try work()
    } catch {
      failure = error
      xmlStopParser(context)
    }
  }

  private static func stream(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
    pointer.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var callbacks: xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    callbacks.internalSubset = { pointer, _, _, _ in
      guard let stream = XMLStream.stream(pointer) else { return }
      stream.attempt { () throws(SpreadsheetError) in throw SpreadsheetError(.documentType(part: stream.part)) }
    }
    callbacks.startElementNs = { pointer, name, _, _, _, _, count, _, attributes in
      guard let stream = XMLStream.stream(pointer), let name else { return }
      let element = XMLElement(name: XMLName(bytes: name), attributes: attributes, count: Int(count))
      stream.attempt { () throws(SpreadsheetError) in try stream.handler.start(element) }
    }
    callbacks.endElementNs = { pointer, name, _, _ in
      guard let stream = XMLStream.stream(pointer), let name else { return }
      stream.attempt { () throws(SpreadsheetError) in try stream.handler.end(XMLName(bytes: name)) }
    }
    callbacks.characters = { pointer, bytes, count in
      XMLStream.stream(pointer)?.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    callbacks.cdataBlock = callbacks.characters
    return callbacks
  }
}
