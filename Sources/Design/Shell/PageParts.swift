import HTML

/// One entry of the main menu.
public struct NavigationItem: Sendable {
  let title: String
  let address: String
  let isCurrent: Bool
  let count: Int

  /// An entry; `isCurrent` marks the part of the product the reader is in, `count` says how much is new there.
  public init(_ title: String, to address: String, isCurrent: Bool = false, count: Int = 0) {
    self.title = title
    self.address = address
    self.isCurrent = isCurrent
    self.count = count
  }
}

/// One step of the way from the front page to this one.
public struct Crumb: Sendable {
  let title: String
  let address: String?

  /// A step; the last one, this page, has no address.
  public init(_ title: String, to address: String? = nil) {
    self.title = title
    self.address = address
  }

  var html: HTML {
    if let address { return "<a href=\"\(url: address)\">\(title)</a>" }
    return "<span aria-current=\"page\">\(title)</span>"
  }
}

/// What the reader should know about what they just did.
public struct Flash: Sendable {
  let kind: Tone
  let text: String

  /// A message, already in the reader's language.
  public init(_ kind: Tone, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Who is signed in.
public struct PageUser: Sendable {
  let name: String
  /// What they are here, for instance "ผู้รายงาน กองแผนงาน".
  let role: String
  let accountAddress: String?
  /// Where the sign-out form posts to.
  let signOutAction: String

  /// The signed-in person as the shell shows them.
  public init(name: String, role: String, accountAddress: String? = nil, signOutAction: String = "/sign-out") {
    self.name = name
    self.role = role
    self.accountAddress = accountAddress
    self.signOutAction = signOutAction
  }
}

/// The line at the top of a printed page.
public struct PrintHeader: Sendable {
  let agency: String
  let round: String
  let date: String

  /// All three as they are to be read.
  public init(agency: String, round: String, date: String) {
    self.agency = agency
    self.round = round
    self.date = date
  }

  var html: HTML {
    "<div class=\"print-header\"><span>\(agency)</span><span>\(round)</span><span>\(date)</span></div>"
  }
}
