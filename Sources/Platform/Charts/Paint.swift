import HTML

/// The colours of a drawing: a class that the page's style may colour, and a plain colour for where no style reaches.
enum Paint {
  static let ink: HTML = "class=\"ink\" fill=\"#23201c\""
  static let soft: HTML = "class=\"soft\" fill=\"#5c564e\""
  static let grid: HTML = "class=\"grid\" stroke=\"#dcd6cd\" fill=\"none\""
  static let axis: HTML = "class=\"axis\" stroke=\"#857e74\" fill=\"none\""
  static let track: HTML = "class=\"track\" fill=\"#efebe4\""
  static let target: HTML = "class=\"target\" stroke=\"#23201c\""

  private static let data = ["#343a8f", "#c06f14", "#14806f", "#b03a6e", "#4a8cc4", "#6f6a62"]

  /// One of six data colours, counted from 0 and starting again after the last.
  static func fill(_ index: Int) -> HTML {
    let place = index % data.count
    return "class=\"c\(place + 1)\" fill=\"\(raw: data[place])\""
  }

  /// The same colours for lines, each with a dash of its own so that they differ in grey print.
  static func stroke(_ index: Int) -> HTML {
    let place = index % data.count
    let dashes = ["", "6 4", "2 3", "10 3 2 3", "1 4", "12 4"]
    return """
      class="s\(place + 1)" stroke="\(raw: data[place])"\
      \(attribute: "stroke-dasharray", dashes[place].isEmpty ? nil : dashes[place])
      """
  }

  /// A mark on a line: circle, square, triangle, diamond, and again.
  static func mark(_ index: Int, x: Double, y: Double) -> HTML {
    let paint = fill(index)
    switch index % 4 {
    case 0: return "<circle \(paint) cx=\"\(x.drawn)\" cy=\"\(y.drawn)\" r=\"4\"/>"
    case 1: return "<rect \(paint) x=\"\((x - 3.5).drawn)\" y=\"\((y - 3.5).drawn)\" width=\"7\" height=\"7\"/>"
    case 2: return "<path \(paint) d=\"M\(x.drawn) \((y - 5).drawn)l5 8.5h-10z\"/>"
    default: return "<path \(paint) d=\"M\(x.drawn) \((y - 5).drawn)l5 5-5 5-5-5z\"/>"
    }
  }
}

extension Double {
  /// A length for a drawing, to a tenth; what is not a number is drawn at 0.
  var drawn: String {
    guard isFinite, abs(self) < 1e9 else { return "0" }
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }

  /// This value as a share of the maximum, from 0 to 1.
  func share(of maximum: Double) -> Double {
    guard isFinite, maximum > 0 else { return 0 }
    return Swift.min(Swift.max(self / maximum, 0), 1)
  }
}
