import Design
import HTML
import Kernel
import Scoring

/// The mean of a whole round, for somebody who may not see every agency in it. It is the one figure of the product that
/// rests on agencies its reader does not see, so it is shown only as `GroupDisclosure` allows, and only when the round's
/// figures no longer move: two means a day apart would tell what changed in between.
struct WholeRound: Sendable {
  let mean: (score: Exact, maximum: Exact)
  let agencies: Int

  /// `nil` when there is nothing hidden, nothing to show, or nothing that may be shown.
  init?(_ view: RoundView, disclosure: GroupDisclosure, today: Day) {
    guard view.round.state == .published || today > view.round.closes else { return nil }
    let root = view.plan.rootIndex
    let scored = view.scored.assessments.indices.filter { view.result.result($0, root).hasScore }
    let group = Set(scored.map { view.scored.assessments[$0].agency })
    let seen = Set(view.visible.map(\.agency.id))
    guard !group.isSubset(of: seen), disclosure.allows(group, seen: seen),
      let mean = view.result.mean(of: root, over: scored)
    else { return nil }
    self.mean = mean
    agencies = group.count
  }

  func html(_ view: RoundView, _ language: Language) -> HTML {
    let figures = FigureWords(instrument: view.plan.instrument, language: language)
    let value = "\(figures.shown(mean.score)) / \(figures.points(mean.maximum))"
    return "<p class=\"round-line\">\(Self.words(agencies)[language]) <b class=\"number\">\(value)</b></p>"
  }

  private static func words(_ agencies: Int) -> LocalizedText {
    LocalizedText(
      th: "ค่าเฉลี่ยของทั้งรอบ (\(agencies) หน่วยงาน)", en: "Mean of the whole round (\(agencies) agencies):")
  }
}
