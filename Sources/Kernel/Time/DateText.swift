public import Foundation

/// How long a written date is.
public enum DateStyle: Sendable, CaseIterable {
  /// `วันพุธที่ 1 ตุลาคม 2568`, `Wednesday 1 October 2025`
  case full
  /// `1 ตุลาคม 2568`, `1 October 2025`
  case long
  /// `1 ต.ค. 2568`, `1 Oct 2025`
  case short
}

/// Which era a written year is counted in.
public enum Era: Sendable {
  /// พ.ศ.
  case buddhist
  /// ค.ศ.
  case common

  /// What readers of a language expect: Thai texts count in the Buddhist era, English ones in the common era.
  public static func usual(in language: Language) -> Era { language == .thai ? .buddhist : .common }
}

/// Days and moments as people read them, in Bangkok time.
public struct DateText: Sendable, Hashable {
  /// The language of the words.
  public var language: Language
  /// The era of the year; named beside the year when it is not the usual one.
  public var era: Era
  /// The digits.
  public var digits: Digits

  /// How dates are written.
  public init(_ language: Language, era: Era? = nil, digits: Digits = .arabic) {
    self.language = language
    self.era = era ?? .usual(in: language)
    self.digits = digits
  }

  /// A day.
  public func day(_ day: Day, _ style: DateStyle = .long) -> String {
    let months = style == .short ? MonthNames.short : MonthNames.long
    let text = "\(day.dayOfMonth) \(months[day.month - 1][language]) \(year(of: day))"
    guard style == .full else { return digits.apply(to: text) }
    let weekday = MonthNames.weekdays[day.weekday][language]
    return digits.apply(to: language == .thai ? "วัน\(weekday)ที่ \(text)" : "\(weekday) \(text)")
  }

  /// The Bangkok day of a moment.
  public func day(_ moment: Date, _ style: DateStyle = .long) -> String {
    day(Day(of: moment), style)
  }

  /// A time of day: `09:30 น.`, `09:30`.
  public func time(_ moment: Date) -> String {
    let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + Day.bangkokOffset
    let minutes = CivilCalendar.floorRemainder(seconds, 86_400) / 60
    let text = "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    return digits.apply(to: language == .thai ? "\(text) น." : text)
  }

  /// Day and time: `1 ต.ค. 2568 เวลา 09:30 น.`, `1 Oct 2025, 09:30`.
  public func dayAndTime(_ moment: Date, _ style: DateStyle = .short) -> String {
    day(moment, style) + (language == .thai ? " เวลา " : ", ") + time(moment)
  }

  /// The days of a period, without repeating what both ends share: `1–31 ตุลาคม 2568`.
  public func period(_ days: ClosedRange<Day>, _ style: DateStyle = .long) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(first, style) }
    guard style != .full else { return day(first, style) + " – " + day(last, style) }
    let months = style == .short ? MonthNames.short : MonthNames.long
    let start =
      if first.year != last.year {
        day(first, style) + " – "
      } else if first.month != last.month {
        "\(first.dayOfMonth) \(months[first.month - 1][language]) – "
      } else {
        "\(first.dayOfMonth)–"
      }
    return digits.apply(to: start) + day(last, style)
  }

  private func year(of day: Day) -> String {
    switch (era, language) {
    case (.buddhist, .thai): "\(day.buddhistYear)"
    case (.common, .english): "\(day.year)"
    case (.buddhist, .english): "B.E. \(day.buddhistYear)"
    case (.common, .thai): "ค.ศ. \(day.year)"
    }
  }
}
