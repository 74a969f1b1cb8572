public import HTML
public import Kernel

/// One step of several.
public struct Step: Sendable {
  /// Where a step stands.
  public enum State: String, Sendable, CaseIterable { case done, current, coming }

  let title: String
  let state: State
  let note: String?

  /// A step; the note may say when or by whom.
  public init(_ title: String, _ state: State, note: String? = nil) {
    self.title = title
    self.state = state
    self.note = note
  }
}

extension Component {
  /// Steps in their order, with the present one marked.
  public static func stepper(_ steps: [Step], language: Language) -> HTML {
    """
    <ol class="steps">\(HTML.forEach(steps) { step in
      """
      <li class="step-\(raw: step.state.rawValue)"\(attribute: "aria-current", step.state == .current ? "step" : nil)>\
      <span class="step-title">\(step.title)</span><span class="step-state">\(icon(step.state))\
      \(word(step.state)[language])\(HTML.let(step.note) { " · \($0)" })</span></li>
      """
    })</ol>
    """
  }

  private static func word(_ state: Step.State) -> Phrase {
    switch state {
    case .done: .stepDone
    case .current: .stepCurrent
    case .coming: .stepComing
    }
  }

  private static func icon(_ state: Step.State) -> HTML {
    switch state {
    case .done: Icon.good
    case .current: Icon.progress
    case .coming: Icon.blank
    }
  }
}
