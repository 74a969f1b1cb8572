import Foundation

/// Directions around a circle, the first straight up, then clockwise.
enum Turn {
  static func direction(_ index: Int, of count: Int) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(index) / Double(max(count, 1))
    return (sin(angle), -cos(angle))
  }
}
