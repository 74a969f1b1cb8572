import HTML
import Kernel

/// A fiscal year as a line on which rounds lie. Everything is placed by per cent, so that words keep their size on any
/// screen and on paper, and nothing needs a script.
struct YearLine {
  let year: FiscalYear
  let today: Day
  let language: Language

  /// The names of the quarters, over the lines.
  var scale: HTML {
    """
    <svg width="100%" height="22" aria-hidden="true" focusable="false">\(HTML.forEach(Array(1...4)) { quarter in
      """
      <text x="\(raw: place(year.days(ofQuarter: quarter).lowerBound))%" y="16" font-size="13" fill="currentColor">\
      \(CalendarTexts.quarter(quarter)[language])</text>
      """
    })</svg>
    """
  }

  /// One round: dark while it is asked for, light while it is still taken.
  func line(of round: EvaluationRound) -> HTML {
    """
    <svg width="100%" height="18" aria-hidden="true" focusable="false">\
    <rect class="bar-track" x="0%" y="8" width="100%" height="2"/>\(quarters)\
    \(bar(round.opens, round.due, opacity: "1"))\(bar(round.due.adding(days: 1), round.closes, opacity: "0.45"))\(present)</svg>
    """
  }

  private var quarters: HTML {
    HTML.forEach(Array(2...4)) { quarter in
      let x = place(year.days(ofQuarter: quarter).lowerBound)
      return "<rect class=\"bar-track\" x=\"\(raw: x)%\" y=\"2\" width=\"1\" height=\"14\"/>"
    }
  }

  private var present: HTML {
    HTML.if(
      year.days.contains(today),
      "<rect x=\"\(raw: place(today))%\" y=\"0\" width=\"2\" height=\"18\" fill=\"currentColor\"/>")
  }

  private func bar(_ first: Day, _ last: Day, opacity: String) -> HTML {
    let days = year.days
    guard first <= last, first <= days.upperBound, last >= days.lowerBound else { return .empty }
    let start = max(first, days.lowerBound)
    let end = min(last, days.upperBound).adding(days: 1)
    return """
      <rect class="bar-fill" x="\(raw: place(start))%" y="4" width="\(raw: hundredths(start, end))%" height="10" \
      fill-opacity="\(raw: opacity)"/>
      """
  }

  /// How far a day is into the year, in per cent with two digits.
  private func place(_ day: Day) -> String { hundredths(year.days.lowerBound, day) }

  private func hundredths(_ first: Day, _ last: Day) -> String {
    let length = year.days.lowerBound.days(until: year.days.upperBound) + 1
    let share = Exact(first.days(until: last) * 100).divided(by: Exact(length)) ?? .zero
    return share.formatted(digits: 2)
  }
}
