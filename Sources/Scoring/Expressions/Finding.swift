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
}
