/// What was found in a file.
public struct Extraction: Sendable, Equatable {
  /// Its words, for searching; empty when it has none.
  public var text: String
  /// Its pages, slides or sheets; `nil` where it has none.
  public var pages: Int?
  /// A picture of its beginning, as PNG; `nil` when none can be made.
  public var preview: [UInt8]?
  /// Whether there was more text than was taken.
  public var isCut: Bool

  /// Describes what was found.
  public init(text: String = "", pages: Int? = nil, preview: [UInt8]? = nil, isCut: Bool = false) {
    self.text = text
    self.pages = pages
    self.preview = preview
    self.isCut = isCut
  }
}

/// How much a file may ask of whoever reads it.
public struct ExtractionLimits: Sendable, Equatable {
  /// Bytes of text that are taken.
  public var textBytes: Int
  /// Pages that are read.
  public var pages: Int
  /// Bytes of an archive's parts, unpacked.
  public var unpackedBytes: Int
  /// Picture points of an image that is scaled down.
  public var imagePoints: Int
  /// The picture fits into a square of so many points.
  public var previewSide: Int
  /// Seconds of work, and as much again of waiting.
  public var seconds: Int
  /// Megabytes of memory.
  public var memory: Int

  /// Limits that a report of some hundred pages keeps.
  public init(
    textBytes: Int = 1 << 20, pages: Int = 500, unpackedBytes: Int = 128 << 20, imagePoints: Int = 100_000_000,
    previewSide: Int = 900, seconds: Int = 30, memory: Int = 1_536
  ) {
    self.textBytes = textBytes
    self.pages = pages
    self.unpackedBytes = unpackedBytes
    self.imagePoints = imagePoints
    self.previewSide = previewSide
    self.seconds = seconds
    self.memory = memory
  }
}

/// Why nothing was found in a file.
public enum ExtractionError: Error, Sendable, Hashable {
  /// It is broken, or not what it says it is.
  case damaged(String)
  /// It is locked with a password.
  case locked
  /// It asks for more than is allowed: memory, time, bytes.
  case tooMuch(String)
  /// The reader could not be started, or too many files wait.
  case unavailable(String)
}

/// Gathers text up to a limit.
struct TextGatherer {
  private(set) var bytes: [UInt8] = []
  private(set) var isCut = false
  let limit: Int

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { isCut }

  mutating func add(_ piece: some Collection<UInt8>) {
    let room = limit - bytes.count
    if piece.count > room { isCut = true }
    bytes.append(contentsOf: piece.prefix(room))
  }

  mutating func add(_ text: String) { add(text.utf8) }

  /// The text, without control characters but line breaks and tabs, and without a half letter at the cut.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where Self.isReadable(scalar) {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": true
    case "\u{FFFD}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": false
    default: true
    }
  }
}
