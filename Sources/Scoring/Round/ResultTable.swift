import Glibc
import Synchronization

/// The results of a round: a row for each agency, a column for each node that the plan keeps.
///
/// Rows are written from many threads, each row by one of them and once, before anybody reads.
// Safe to share between threads: see above; the few results that do not fit a cell are behind a lock.
final class ResultTable: @unchecked Sendable {
  private let width: Int
  private let count: Int
  private let cells: UnsafeMutablePointer<StoredResult>
  /// Results with figures beyond a cell, by the number of the cell.
  private let large = Mutex<[Int: NodeResult]>([:])

  init(rows: Int, width: Int) {
    self.width = width
    count = rows * width
    cells = ResultTable.allocate(count)
  }

  deinit { UnsafeMutableRawPointer(cells).deallocate() }

  /// Keeps a row: of the results of all nodes, those of the nodes named.
  func store(_ results: UnsafePointer<NodeResult>, of nodes: FlatTable<Int32>, row: Int) {
    let first = row * width
    for place in 0..<width {
      let result = results + Int(nodes.base[place])
      let cell = StoredResult(result.pointee)
      (cells + first + place).initialize(to: cell)
      if !cell.isWhole { large.withLock { $0[first + place] = result.pointee } }
    }
  }

  subscript(row: Int, place: Int) -> NodeResult {
    let number = row * width + place
    precondition(place >= 0 && place < width && number >= 0 && number < count, "a result outside its round")
    return cells[number].result ?? large.withLock { $0[number] } ?? .absent
  }

  // MARK: Memory

  private static let hugePage = 2 << 20

  /// A large table stands on huge pages: touching memory 4 KiB at a time took as long as a third of the scoring.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<StoredResult> {
    let bytes = max(count, 1) * MemoryLayout<StoredResult>.stride
    let isLarge = bytes >= 2 * hugePage
    let alignment = isLarge ? hugePage : MemoryLayout<StoredResult>.alignment
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: alignment)
    // Advice only: where it is not taken, nothing but speed is lost.
    if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    return memory.bindMemory(to: StoredResult.self, capacity: max(count, 1))
  }
}
