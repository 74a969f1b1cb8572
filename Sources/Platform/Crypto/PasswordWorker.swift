import Dispatch

/// Hashes and checks passwords away from Swift's cooperative threads, a few at a time, so that a rush of sign-ins
/// exhausts neither processors nor memory.
public final class PasswordWorker: Sendable {
  private let cost: Password.Cost
  private let queue: BoundedQueue
  /// A lane beside the queue for those who are known, so that a flood of strangers does not hold them up.
  private let lane: BoundedQueue

  /// A worker.
  ///
  /// - Parameters:
  ///   - cost: the cost of the hashes it makes.
  ///   - concurrency: passwords worked on at the same time, at least one, and one more of somebody known; each takes
  ///     the memory of the cost.
  ///   - waiting: passwords that may wait; beyond that `PasswordError.busy` is thrown.
  public init(cost: Password.Cost = .interactive, concurrency: Int = 2, waiting: Int = 256) {
    self.cost = cost
    queue = BoundedQueue(label: "samrit.passwords", width: max(1, concurrency), waiting: max(0, waiting))
    lane = BoundedQueue(label: "samrit.passwords.known", width: 1, waiting: max(0, waiting))
  }

  /// The hash to store for a password.
  public func hash(_ password: String) async throws(PasswordError) -> String {
    let cost = cost
    let result = try await queue.run { () -> Result<String, PasswordError> in
      do throws(PasswordError) {
        return .success(try Password.hash(password, cost: cost))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Whether the password is the one the hash was made of.
  ///
  /// Give nil when there is no such person: the answer is no and takes as long as a real check, so that the time
  /// does not tell who has an account.
  ///
  /// - Parameter isKnown: whether it comes from where the person was before; then it does not wait behind strangers.
  public func verify(
    _ password: String, against hash: String?, isKnown: Bool = false
  ) async throws(PasswordError) -> Bool {
    let cost = cost
    return try await (isKnown ? lane : queue).run {
      if let hash { return Password.verify(password, against: hash) }
      _ = try? Password.hash(password, cost: cost)
      return false
    }
  }

  /// Whether a stored hash was made at another cost than this worker's.
  public func needsRehash(_ hash: String) -> Bool {
    Password.needsRehash(hash, cost: cost)
  }
}
