public import Foundation
import Synchronization

/// Where the present moment comes from. Whoever needs the time is handed a clock, so that tests choose it.
public struct WallClock: Sendable {
  private let read: @Sendable () -> Date

  /// A clock that asks `read` for every moment.
  public init(_ read: @escaping @Sendable () -> Date) {
    self.read = read
  }

  /// The present moment.
  public func now() -> Date { read() }

  /// Today in Bangkok.
  public var today: Day { Day(of: now()) }

  /// The computer's clock.
  public static let system = WallClock { Date() }

  /// A clock that stands still.
  public static func fixed(_ moment: Date) -> WallClock {
    WallClock { moment }
  }

  /// A clock that stands still at an hour of a Bangkok day.
  public static func fixed(_ day: Day, hour: Int = 9, minute: Int = 0) -> WallClock {
    .fixed(day.at(hour: hour, minute: minute))
  }
}

/// A clock that moves only when told, for tests of whatever expires.
public final class ManualClock: Sendable {
  private let moment: Mutex<Date>

  /// A clock that shows `moment` until it is moved.
  public init(_ moment: Date) {
    self.moment = Mutex(moment)
  }

  /// Moves the clock.
  public func advance(seconds: TimeInterval) {
    moment.withLock { $0 += seconds }
  }

  /// The clock as those see it who only read it.
  public var clock: WallClock {
    WallClock { [self] in moment.withLock { $0 } }
  }
}
