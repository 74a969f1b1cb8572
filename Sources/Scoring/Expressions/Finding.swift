import Kernel

/// What is wrong and how to mend it, before it is known where it stands.
struct Finding: Sendable, Hashable {
  let problem: LocalizedText
  let remedy: LocalizedText

  /// - Parameters:
  ///   - th: what is wrong, in Thai.
  ///   - en: what is wrong, in English.
  ///   - mend: how to mend it, in both languages.
  init(th: String, en: String, mend: (th: String, en: String)) {
    problem = LocalizedText(th: th, en: en)
    remedy = LocalizedText(th: mend.th, en: mend.en)
  }

  /// - Parameter near: what was probably meant; asking for it is the cure, otherwise what is said after `else`.
  init(th: String, en: String, meant near: String?, else mend: (th: String, en: String)) {
    let guess = near.map { (th: "หมายถึง “\($0)” หรือไม่", en: "did you mean “\($0)”?") }
    self.init(th: th, en: en, mend: guess ?? mend)
  }
}
