/// The parts a page is made of, one file each, named as they look on screen.
///
/// Words passed in are already in the reader's language; a part that says something itself takes the language.
public enum Component {}

/// The tone of a message or a state. It always comes with words and a shape of its own.
public enum Tone: String, Sendable, CaseIterable {
  case good, warning, bad, info, neutral
}
