import Glibc

/// Wall-clock and processor time of a piece of work, in seconds.
struct Stopwatch {
  var wall: Double
  var processor: Double

  static func time(_ work: () -> Void) -> Stopwatch {
    let start = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    work()
    return Stopwatch(
      wall: seconds(CLOCK_MONOTONIC) - start.0, processor: seconds(CLOCK_PROCESS_CPUTIME_ID) - start.1)
  }

  /// The run with the median wall-clock time, after one that warms the caches.
  static func median(of runs: Int, _ work: () -> Void) -> Stopwatch {
    work()
    let times = (0..<max(runs, 1)).map { _ in time(work) }.sorted { $0.wall < $1.wall }
    return times[times.count / 2]
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
