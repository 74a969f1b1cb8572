/// An immutable row of plain values that the engine reads without reference counting.
///
/// The memory lives as long as the table; the pointer never leaves the engine.
// Safe to share between threads: filled in `init`, never written again.
final class FlatTable<Element: BitwiseCopyable>: @unchecked Sendable {
  let count: Int
  let base: UnsafePointer<Element>

  init(_ elements: [Element]) {
    count = elements.count
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    _ = UnsafeMutableBufferPointer(start: memory, count: elements.count).update(from: elements)
    base = UnsafePointer(memory)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "a plan index points outside its table")
    return base[index]
  }
}
