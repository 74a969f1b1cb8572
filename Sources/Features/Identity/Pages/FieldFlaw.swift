import Design

/// A field and what is wrong with it; shown at the field and in the summary at the top.
struct FieldFlaw {
  let field: String
  let message: String

  /// The line of the summary.
  var summary: FieldError { FieldError(field, message) }
}
