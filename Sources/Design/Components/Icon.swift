import HTML

/// Small shapes. Each differs in outline, so that a state is never told by colour alone.
enum Icon {
  static let good = shape(
    "icon-good", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3.9 5.3L7.3 11.3 4.2 8.3l1.2-1.3 1.9 1.9L10.6 5z")
  static let warning = shape("icon-warning", "M8 1.2 15.5 14.5H.5zM7.2 6v4.3h1.6V6zm0 5.3v1.6h1.6v-1.6z")
  static let bad = shape(
    "icon-bad",
    "M5 1h6l4 4v6l-4 4H5l-4-4V5zm.9 3.7L4.7 5.9 6.8 8l-2.1 2.1 1.2 1.2L8 9.2l2.1 2.1 1.2-1.2L9.2 8l2.1-2.1-1.2-1.2L8 6.8z"
  )
  static let info = shape(
    "icon-info", "M2 1h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1zm5.2 3v1.6h1.6V4zm0 3v5h1.6V7z"
  )
  static let progress = shape("icon-progress", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.5a5.5 5.5 0 0 1 0 11z")
  static let blank = shape(
    "icon-blank", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z")
  static let locked = shape("icon-locked", "M4 7V5a4 4 0 0 1 8 0v2h1.5v8h-11V7zm1.6 0h4.8V5a2.4 2.4 0 0 0-4.8 0z")
  static let letters = shape(
    "icon-letters",
    "M5.2 2 1 14h1.8l1.1-3.3h4.4L9.4 14h1.8L7 2zm-.8 7.2L6.1 4l1.7 5.2zM12 6l-1 2.9.7 2h1.7l.5 1.6.5 1.5H16L13.2 6z")
  static let person = shape(
    "icon-person", "M8 1.5a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6zM1.5 15c0-3.6 2.9-5.6 6.5-5.6s6.5 2 6.5 5.6z")
  static let chevron = shape("icon-chevron", "M5 1.5 11.5 8 5 14.5 3.8 13.3 9.1 8 3.8 2.7z")
  static let up = shape("icon-up", "M8 3l6 9H2z")
  static let down = shape("icon-down", "M8 13 2 4h12z")

  private static func shape(_ name: StaticString, _ path: String) -> HTML {
    """
    <svg class="icon \(raw: "\(name)")" viewBox="0 0 16 16" aria-hidden="true" focusable="false">\
    <path fill-rule="evenodd" d="\(raw: path)"/></svg>
    """
  }
}
