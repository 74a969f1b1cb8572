import CPQ
import Database

/// Parameters in the four arrays that libpq takes. All bytes lie in one block: numbers and text as text, bytes as they
/// are, each followed by a zero.
struct ParameterBlock {
  private var bytes: [UInt8] = []
  private var offsets: [Int?] = []
  private var types: [Oid] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ parameters: [Statement.Parameter]) {
    for parameter in parameters {
      types.append(parameter.type?.oid ?? 0)
      append(parameter.value)
    }
  }

  private mutating func append(_ value: SQLValue) {
    switch value {
    case .null:
      offsets.append(nil)
      lengths.append(0)
      formats.append(0)
    case .integer(let number): append(String(number).utf8, format: 0)
    case .real(let number): append(String(number).utf8, format: 0)
    case .boolean(let truth): append((truth ? "t" : "f").utf8, format: 0)
    case .text(let text): append(text.utf8, format: 0)
    case .blob(let blob): append(blob, format: 1)
    }
  }

  private mutating func append(_ content: some Collection<UInt8>, format: Int32) {
    offsets.append(bytes.count)
    lengths.append(Int32(clamping: content.count))
    formats.append(format)
    bytes += content
    bytes.append(0)
  }

  /// The arrays, valid while `body` runs.
  func withPointers<T>(_ body: ([Oid], [UnsafePointer<CChar>?], [Int32], [Int32]) -> T) -> T {
    bytes.withUnsafeBytes { block in
      let start = block.baseAddress?.assumingMemoryBound(to: CChar.self)
      return body(types, offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }, lengths, formats)
    }
  }
}

extension SQLType {
  /// The number PostgreSQL gives the type in every installation.
  var oid: Oid {
    switch self {
    case .boolean: 16
    case .blob: 17
    case .integer: 20
    case .text: 25
    case .real: 701
    }
  }
}
