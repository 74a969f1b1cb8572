import Kernel

/// What a browser calls itself, in the words of people: "Chromium บน Linux". Browsers claim to be each other, so the
/// order matters; nothing is decided on it.
struct BrowserName: Sendable, Hashable {
  /// `nil` for one that is not known here.
  let browser: String?
  let system: String?

  /// Reads the text of the header `User-Agent`.
  init(_ agent: String) {
    browser = Self.browsers.first { agent.contains($0.mark) }?.name
    system = Self.systems.first { agent.contains($0.mark) }?.name
  }

  var text: LocalizedText {
    switch (browser, system) {
    case (let browser?, let system?): LocalizedText(th: "\(browser) บน \(system)", en: "\(browser) on \(system)")
    case (let browser?, nil): LocalizedText(same: browser)
    case (nil, let system?):
      LocalizedText(th: "เบราว์เซอร์อื่นบน \(system)", en: "Another browser on \(system)")
    case (nil, nil): IdentityTexts.unknownDevice
    }
  }

  private static let browsers: [(mark: String, name: String)] = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Line/", "LINE"),
    ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"),
    ("HeadlessChrome/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
  ]

  private static let systems: [(mark: String, name: String)] = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
    ("Mac OS X", "macOS"), ("Linux", "Linux"),
  ]
}
