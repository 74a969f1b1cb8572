import Design
import Foundation
import HTML
import HTTP

/// A form that was sent when its session was over: it travels along through signing in, and is sent again by its
/// writer. Nothing of it is stored here.
struct KeptForm: Sendable, Equatable {
  /// Where it was sent to: a path of this site.
  let address: String
  /// Everything it said, but the form token and what is secret.
  let fields: QueryItems

  /// The most bytes that are kept.
  static let longest = 200_000
  private static let addressField = "kept_address"
  private static let formField = "kept_form"
  /// Never carried on: secrets, and what belongs to the session that is over.
  private static let dropped: Set<String> = [Page.tokenField, "password", "current", "new", "code"]

  /// Keeps a form; `nil` when it is too large, or leads elsewhere.
  init?(_ form: QueryItems, sentTo address: String) {
    var fields = QueryItems()
    for item in form where !Self.dropped.contains(item.name) { fields.add(item.name, item.value) }
    guard address.hasPrefix("/"), Preferences.safeReturn(address) == address,
      fields.encoded.utf8.count <= Self.longest
    else { return nil }
    self.address = address
    self.fields = fields
  }

  /// Reads what `inputs` put into a form.
  init?(carriedBy form: FormData) {
    guard let address = form[Self.addressField], let text = form[Self.formField],
      text.utf8.count <= Self.longest, let fields = QueryItems(parsing: text)
    else { return nil }
    self.init(fields, sentTo: address)
  }

  /// Hidden fields that carry it through the forms on the way.
  var inputs: HTML {
    """
    <input type="hidden" name="\(attr: Self.addressField)" value="\(attr: address)"/>\
    <input type="hidden" name="\(attr: Self.formField)" value="\(attr: fields.encoded)"/>
    """
  }
}
