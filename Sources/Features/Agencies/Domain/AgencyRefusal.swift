import Kernel

/// Why a change was not made; nothing was kept of it.
enum AgencyRefusal: Error, Sendable {
  /// Somebody else changed the agency after the form was opened.
  case changedMeanwhile
  /// Something typed cannot be.
  case flaws([FormFlaw])
}

/// A field and what is wrong with it.
struct FormFlaw: Error, Sendable, Hashable {
  let field: String
  let message: LocalizedText
}
