/// A Thai fiscal year, named by the Buddhist-era year in which it ends: 2569 runs from 1 October 2025 to 30 September
/// 2026.
public struct FiscalYear: Sendable, Hashable, Comparable {
  /// The Buddhist-era year, for instance 2569.
  public let buddhistYear: Int

  /// A fiscal year by its Buddhist-era number; `nil` outside 2400 to 2999, where a common-era year was meant.
  public init?(buddhistYear: Int) {
    guard (2400...2999).contains(buddhistYear) else { return nil }
    self.buddhistYear = buddhistYear
  }

  /// The fiscal year a day belongs to.
  public init(containing day: Day) {
    buddhistYear = day.buddhistYear + (day.month >= 10 ? 1 : 0)
  }

  /// The common-era year in which it ends.
  public var commonYear: Int { buddhistYear - 543 }

  /// All its days.
  public var days: ClosedRange<Day> { Self.days(fromMonth: 0, through: 11, endingIn: commonYear) }

  /// The days of a quarter, 1 (October to December) to 4 (July to September); other numbers are held within those.
  public func days(ofQuarter quarter: Int) -> ClosedRange<Day> {
    let quarter = min(max(quarter, 1), 4)
    return Self.days(fromMonth: quarter * 3 - 3, through: quarter * 3 - 1, endingIn: commonYear)
  }

  /// The days a round judges: the first half for the 6-month round, the whole year for the 12-month round.
  public func days(ofFirstMonths months: Int) -> ClosedRange<Day> {
    Self.days(fromMonth: 0, through: min(max(months, 1), 12) - 1, endingIn: commonYear)
  }

  /// The quarter of a day, 1 to 4; `nil` when it is in another year.
  public func quarter(of day: Day) -> Int? {
    guard days.contains(day) else { return nil }
    return (day.month + 2) % 12 / 3 + 1
  }

  /// The year before.
  public var previous: FiscalYear { FiscalYear(unchecked: buddhistYear - 1) }
  /// The year after.
  public var next: FiscalYear { FiscalYear(unchecked: buddhistYear + 1) }

  /// `ปีงบประมาณ พ.ศ. 2569`, `Fiscal year 2026 (B.E. 2569)`.
  public var title: LocalizedText {
    LocalizedText(th: "ปีงบประมาณ พ.ศ. \(buddhistYear)", en: "Fiscal year \(commonYear) (B.E. \(buddhistYear))")
  }

  /// Earlier years come first.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.buddhistYear < right.buddhistYear }

  private init(unchecked buddhistYear: Int) {
    self.buddhistYear = buddhistYear
  }

  /// Days from the first of one fiscal month to the last of another; month 0 is October of the year before.
  private static func days(fromMonth first: Int, through last: Int, endingIn year: Int) -> ClosedRange<Day> {
    func start(ofFiscalMonth month: Int) -> Day {
      let monthsFromJanuary = month + 9
      let number = CivilCalendar.dayNumber(
        year: year - 1 + monthsFromJanuary / 12, month: monthsFromJanuary % 12 + 1, day: 1)
      return Day(number: number)
    }
    return start(ofFiscalMonth: first)...start(ofFiscalMonth: last + 1).adding(days: -1)
  }
}
