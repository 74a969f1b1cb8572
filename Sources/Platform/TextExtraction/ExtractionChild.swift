public import FileType

#if canImport(Glibc)
  import Glibc
#endif

/// The process that reads what strangers made: it gives up its rights first.
public enum ExtractionChild {
  /// Limits this process for good: memory, time, no file may grow, no core is written.
  public static func confine(_ limits: ExtractionLimits) {
    // A library that tries to write its cache is refused instead of killed.
    signal(SIGXFSZ, SIG_IGN)
    set(RLIMIT_AS, UInt(limits.memory) << 20)
    set(RLIMIT_CPU, UInt(limits.seconds))
    set(RLIMIT_FSIZE, 0)
    set(RLIMIT_CORE, 0)
    set(RLIMIT_NOFILE, 128)
    // Whatever else runs on this computer comes first.
    nice(10)
  }

  /// Reads one file and writes a frame to standard output.
  public static func run(_ path: String, kind: FileKind, limits: ExtractionLimits) {
    let result: Result<Extraction, ExtractionError>
    do throws(ExtractionError) {
      result = .success(try Extractor.extract(path, kind: kind, limits: limits))
    } catch {
      result = .failure(error)
    }
    // When nobody reads it any more, there is nobody to tell.
    let frame = ExtractionFrame.encode(result)
    var done = 0
    while done < frame.count {
      let count = frame.withUnsafeBytes { write(1, $0.baseAddress.map { $0 + done }, frame.count - done) }
      guard count > 0 else { return }
      done += count
    }
  }

  private static func set(_ resource: __rlimit_resource, _ value: UInt) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
    setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
  }
}
