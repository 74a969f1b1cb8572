import CYAML

/// One step of a YAML text, as the parser meets it.
enum Event {
  /// What may be attached to a node and is refused.
  struct Attachments {
    var anchor: String?
    var tag: String?
  }

  case streamStart, streamEnd
  case documentStart(YAMLMark), documentEnd
  case scalar(YAMLScalar, Attachments)
  case sequenceStart(YAMLMark, Attachments), sequenceEnd
  case mappingStart(YAMLMark, Attachments), mappingEnd
  case alias(String, YAMLMark)
}

/// libyaml's parser over a buffer that the owner keeps alive for as long as the stream.
final class EventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isReady: Bool

  init(reading bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    // Said outright, so that bytes resembling a UTF-16 mark are never read as UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  func next() throws(YAMLError) -> Event {
    guard isReady else {
      throw YAMLError(mark: YAMLMark(line: 1, column: 1), problem: .syntax("out of memory"))
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    return Self.translated(event)
  }

  private func failure() -> YAMLError {
    let state = parser.pointee
    let words = state.problem.map { String(cString: $0) } ?? "out of memory"
    // The reader of bytes, unlike the scanner, knows the offset only.
    let mark =
      state.error == YAML_READER_ERROR
      ? YAMLReader.mark(ofByte: state.problem_offset, in: bytes) : YAMLMark(state.problem_mark)
    if words.contains("did not find expected ',' or"), let comment = closingComment(above: mark) {
      return YAMLError(mark: comment, problem: .syntax(SyntaxSentence.swallowedByComment))
    }
    return YAMLError(mark: mark, problem: .syntax(words))
  }

  /// Where a comment begins that holds the bracket which closes what was opened before it, on the last line with text
  /// above a mistake: it was probably meant as part of a text.
  private func closingComment(above mark: YAMLMark) -> YAMLMark? {
    let lines = bytes.split(separator: 0x0A, maxSplits: mark.line - 1, omittingEmptySubsequences: false)
    for (number, line) in lines.prefix(mark.line - 1).enumerated().reversed() {
      let text = String(decoding: line, as: UTF8.self)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      guard let comment = text.firstRange(of: " #") else { return nil }
      let (before, after) = (text[..<comment.lowerBound], text[comment.upperBound...])
      let opened = before.count { "[{".contains($0) } - before.count { "]}".contains($0) }
      let isQuoted = "\"'".contains { quote in !before.count { $0 == quote }.isMultiple(of: 2) && after.contains(quote)
      }
      // After a bracket or a comma the comment is really one.
      let endsText = before.last { !$0.isWhitespace }.map { !"[{,".contains($0) } ?? false
      guard opened > 0, endsText, !isQuoted, after.contains(where: { "]}".contains($0) }) else { return nil }
      return YAMLMark(line: number + 1, column: before.unicodeScalars.count + 2)
    }
    return nil
  }

  private static func translated(_ event: yaml_event_t) -> Event {
    let mark = YAMLMark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
      return .scalar(
        YAMLScalar(text: text, style: style(data.style), mark: mark), attachments(data.anchor, data.tag))
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(mark, attachments(event.data.sequence_start.anchor, event.data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(mark, attachments(event.data.mapping_start.anchor, event.data.mapping_start.tag))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "", mark)
    case YAML_DOCUMENT_START_EVENT: return .documentStart(mark)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func attachments(
    _ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?
  ) -> Event.Attachments {
    Event.Attachments(anchor: string(anchor), tag: string(tag))
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String? {
    text.map { String(cString: $0) }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}
