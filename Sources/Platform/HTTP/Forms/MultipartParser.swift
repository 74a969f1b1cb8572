/// Takes a `multipart/form-data` body apart as it arrives (RFC 7578).
struct MultipartParser {
  private enum State { case preamble, headers, content, epilogue }

  private let limits: FormLimits
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// Bytes not yet understood. It begins with a line break so that a delimiter at the very start is found like others.
  private var buffer: [UInt8] = [0x0D, 0x0A]
  /// Where in `buffer` the next byte to look at is.
  private var position = 0
  private var part: MultipartPart?
  private var partCount = 0
  private var form = FormData()
  /// Whether files are handed out while they come instead of being kept.
  private let streamsFiles: Bool
  private var events: [FileEvent] = []

  /// What happens to files while they come.
  enum FileEvent {
    case begin(StreamedFile.Head)
    case bytes([UInt8])
    case end
  }

  /// The header block of one part may not be larger than this many bytes.
  private static let headerLimit = 16_384

  init(boundary: String, limits: FormLimits, streamsFiles: Bool = false) {
    var limits = limits
    if streamsFiles { limits.file = .max }
    self.limits = limits
    self.streamsFiles = streamsFiles
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// Takes the next bytes.
  mutating func feed(_ chunk: [UInt8]) throws {
    if state == .epilogue { return }
    buffer += chunk
    while try step() {}
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
  }

  /// The fields that have come so far.
  var fields: QueryItems { form.fields }

  /// What happened to files since the last call.
  mutating func takeEvents() -> [FileEvent] {
    defer { events = [] }
    return events
  }

  /// Ends the body.
  mutating func finish() throws -> FormData {
    guard state == .epilogue else { throw FormError.malformed("the last boundary is missing") }
    return form
  }

  /// Takes one step; false when more bytes are needed.
  private mutating func step() throws -> Bool {
    switch state {
    case .preamble: try passDelimiter { _ in }
    case .headers: try readHeaders()
    case .content: try readContent()
    case .epilogue: false
    }
  }

  private mutating func readContent() throws -> Bool {
    guard var current = part else { throw FormError.malformed("content without a header") }
    part = nil
    let limits = limits
    var failure: (any Error)?
    let ended = try passDelimiter { bytes in
      do { try current.append(bytes, limits: limits) } catch { failure = error }
    }
    if let failure { throw failure }
    if streamsFiles, current.fileHead != nil {
      let content = current.takeContent()
      if !content.isEmpty { events.append(.bytes(content)) }
      if ended { events.append(.end) } else { part = current }
    } else if ended {
      try current.store(in: &form)
    } else {
      part = current
    }
    return ended
  }

  /// Looks for the delimiter; hands over what surely stands before it. True when it was passed.
  private mutating func passDelimiter(_ take: (ArraySlice<UInt8>) -> Void) throws -> Bool {
    let found = find(delimiter, from: position)
    let end = found ?? max(position, buffer.count - delimiter.count + 1)
    // After the delimiter come two bytes that tell whether another part follows.
    if let found {
      guard let (next, state) = try afterDelimiter(at: found + delimiter.count) else {
        take(buffer[position..<found])
        position = found
        return false
      }
      take(buffer[position..<found])
      position = next
      self.state = state
      return true
    }
    take(buffer[position..<end])
    position = end
    return false
  }

  private func afterDelimiter(at start: Int) throws -> (Int, State)? {
    var index = start
    while index < buffer.count, buffer[index] == 0x20 || buffer[index] == 0x09 { index += 1 }
    guard index + 1 < buffer.count else { return nil }
    switch (buffer[index], buffer[index + 1]) {
    case (0x2D, 0x2D): return (index + 2, .epilogue)
    case (0x0D, 0x0A): return (index + 2, .headers)
    default: throw FormError.malformed("a boundary is followed by neither a line break nor “--”")
    }
  }

  private mutating func readHeaders() throws -> Bool {
    guard let end = find([0x0D, 0x0A, 0x0D, 0x0A], from: position) else {
      guard buffer.count - position <= Self.headerLimit else {
        throw FormError.malformed("a part's header is too long")
      }
      return false
    }
    partCount += 1
    guard partCount <= limits.parts else { throw FormError.tooManyParts(limit: limits.parts) }
    let part = try MultipartPart(header: buffer[position..<end])
    if streamsFiles, let head = part.fileHead { events.append(.begin(head)) }
    self.part = part
    // The last line break stays: it begins the delimiter of a part without content.
    position = end + 2
    state = .content
    return true
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard buffer.count - start >= needle.count else { return nil }
    return buffer.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var index = start
        let last = bytes.count - needle.count
        while index <= last {
          if bytes[index] == needle[0] {
            var length = 1
            while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
            if length == needle.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }
}
