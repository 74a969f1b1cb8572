import Blocking
public import FileType

/// Reads files in processes of their own, a few at a time. However hostile a file is, this program goes on.
public final class ExtractionWorker: Sendable {
  private let command: [String]
  private let limits: ExtractionLimits
  private let queue: BlockingQueue

  /// A worker.
  ///
  /// - Parameters:
  ///   - command: what is started, before the kind and the path: a program that calls `ExtractionChild`.
  ///   - concurrency: files read at the same time.
  ///   - waiting: files that may wait.
  public init(
    command: [String], limits: ExtractionLimits = ExtractionLimits(), concurrency: Int = 1, waiting: Int = 64
  ) {
    self.command = command
    self.limits = limits
    queue = BlockingQueue(label: "samrit.extraction", width: concurrency, waiting: waiting)
  }

  /// Reads a file.
  ///
  /// - Throws: `ExtractionError`.
  public func extract(_ path: String, kind: FileKind) async throws -> Extraction {
    guard Extractor.reads(kind) else { return Extraction() }
    do {
      return try await queue.run { [command, limits] in
        // The text, a picture that cannot be packed, and room for the numbers.
        let most = limits.textBytes + limits.previewSide * limits.previewSide * 4 + 4096
        let ended = try ChildProcess.run(command + [kind.rawValue, path], seconds: limits.seconds * 2, limit: most)
        switch ended.fate {
        case .exited: return try ExtractionFrame.decode(ended.output)
        case .outOfTime: throw ExtractionError.tooMuch("time")
        case .saidTooMuch: throw ExtractionError.tooMuch("output")
        case .killed(let signal): throw ExtractionError.damaged("the reader was killed by signal \(signal)")
        }
      }
    } catch is QueueFull {
      throw ExtractionError.unavailable("too many files wait")
    }
  }
}
