public import HTML
public import Kernel

extension Component {
  /// How much of something is done: a ring, and the count beside it. `label` says of what, for those who listen.
  public static func progressRing(
    done: Int, of total: Int, label: String? = nil, isLarge: Bool = false, language: Language
  ) -> HTML {
    let share = total > 0 ? Double(min(max(done, 0), total)) / Double(total) : 0
    let spoken = Phrase.doneOf[language].replacing("{done}", with: "\(done)").replacing("{total}", with: "\(total)")
    let isFull = total > 0 && done >= total
    return """
      <span class="ring\(raw: isFull ? " ring-full" : "")\(raw: isLarge ? " ring-large" : "")">\
      <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false" fill="none" stroke-width="\(raw: isLarge ? "3" : "4")">\
      <circle class="ring-track" cx="9" cy="9" r="7"/>\(HTML.if(share > 0, doneArc(share)))</svg>\
      <span aria-hidden="true">\(isFull ? "✓ \(total)" : "\(done)/\(total)")</span>\
      <span class="hidden-text">\(HTML.let(label) { "\($0) " })\(spoken)</span></span>
      """
  }

  /// The part of the circle that is done; its whole length is 2π times its radius of 7.
  private static func doneArc(_ share: Double) -> HTML {
    let length = 43.98
    let dashes = "\(hundredths(share * length)) \(hundredths(length))"
    return "<circle class=\"ring-done\" cx=\"9\" cy=\"9\" r=\"7\" stroke-dasharray=\"\(raw: dashes)\"/>"
  }

  /// A length for a drawing, to a hundredth.
  static func hundredths(_ length: Double) -> String {
    let rounded = Int((length * 100).rounded())
    let part = abs(rounded % 100)
    return "\(rounded / 100)." + (part < 10 ? "0" : "") + "\(part)"
  }
}
