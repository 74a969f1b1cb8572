public import HTML
public import Kernel

/// One thing that waits for somebody.
public struct TaskItem: Sendable {
  let title: String
  let address: String
  let note: String?
  /// When it is due, as it is to be read.
  let due: String?
  let state: TagState
  let stateWord: String

  /// A task with its state in a word.
  public init(
    _ title: String, to address: String, state: TagState, _ stateWord: String, note: String? = nil, due: String? = nil
  ) {
    self.title = title
    self.address = address
    self.state = state
    self.stateWord = stateWord
    self.note = note
    self.due = due
  }
}

extension Component {
  /// What waits, most urgent first.
  public static func taskList(_ tasks: [TaskItem], language: Language) -> HTML {
    """
    <ul class="tasks">\(HTML.forEach(tasks) { task in
      """
      <li><a class="task-title" href="\(url: task.address)">\(task.title)</a>\(tag(task.state, task.stateWord))\
      \(HTML.let(task.note) { "<span class=\"task-note\">\($0)</span>" })\
      \(HTML.let(task.due) { "<span class=\"task-due\">\(Phrase.due[language]) \($0)</span>" })</li>
      """
    })</ul>
    """
  }
}
