import Foundation
import ObjectStorage
import Synchronization
import Testing

/// The stores that have to behave alike. The S3 one needs a server: `Support/s3.sh start` prints its address.
enum StoreUnderTest: String, Sendable, CaseIterable {
  case folder
  case s3

  static let s3Address = ProcessInfo.processInfo.environment["SAMRIT_TEST_S3"].flatMap { $0.isEmpty ? nil : $0 }
  static let here: [StoreUnderTest] = s3Address == nil ? [.folder] : allCases

  func open(in folder: String, secret: String? = nil) throws -> any ObjectStore {
    switch self {
    case .folder: return FolderStore(folder + "/store")
    case .s3:
      // Each test has a part of the bucket to itself.
      let address = try #require(Self.s3Address)
      let key = ProcessInfo.processInfo.environment["SAMRIT_TEST_S3_KEY"] ?? "samrit:samrit-secret"
      let parts = key.split(separator: ":").map(String.init)
      let place = try #require(
        S3Place(
          address: address + "/" + (folder as NSString).lastPathComponent, region: "us-east-1", accessKey: parts[0],
          secretKey: secret ?? parts[1]))
      return S3Store(place, cache: folder + "/cache")
    }
  }
}

/// Collects keys.
private final class KeyBag: Sendable {
  private let keys = Mutex<Set<ObjectKey>>([])
  func add(_ more: [ObjectKey]) { keys.withLock { $0.formUnion(more) } }
  var all: Set<ObjectKey> { keys.withLock { $0 } }
}

@Suite("Stores of objects", .serialized)
struct ObjectStoreTests {
  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "samrit-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  private func write(_ bytes: [UInt8], _ folder: String) throws -> (path: String, key: ObjectKey) {
    let path = folder + "/" + UUID().uuidString
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return (path, try ObjectKey(ofFile: path))
  }

  private func content(_ file: StoredFile) async throws -> [UInt8] {
    var all: [UInt8] = []
    try await file.stream { all += $0 }
    return all
  }

  @Test("what is put in comes out, is kept once, and can be deleted", arguments: StoreUnderTest.here)
  func roundTrip(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let (path, key) = try write(bytes, folder)
      #expect(try await !store.exists(key))
      #expect(try await store.put(path, as: key))
      #expect(try await !store.put(path, as: key))
      #expect(try await store.exists(key))
      let file = try await store.file(key)
      #expect(file.size == bytes.count)
      #expect(try await content(file) == bytes)
      try await store.delete(key)
      try await store.delete(key)
      #expect(try await !store.exists(key))
    }
  }

  @Test("an empty file is an object too", arguments: StoreUnderTest.here)
  func empty(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      let (path, key) = try write([], folder)
      #expect(try await store.put(path, as: key))
      #expect(try await content(try await store.file(key)).isEmpty)
    }
  }

  @Test("what is missing is said to be missing", arguments: StoreUnderTest.here)
  func missing(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      let key = ObjectKey(of: [9])
      await #expect(throws: StorageError.missing(key)) { try await store.file(key) }
    }
  }

  @Test("content that is not what its key says is not kept", arguments: StoreUnderTest.here)
  func wrongKey(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      let (path, _) = try write([1, 2, 3], folder)
      let other = ObjectKey(of: [4])
      await #expect(throws: StorageError.damaged(other)) { try await store.put(path, as: other) }
      #expect(try await !store.exists(other))
    }
  }

  @Test("the list names every object", arguments: StoreUnderTest.here)
  func list(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      var keys: Set<ObjectKey> = []
      for number in 0..<12 {
        let (path, key) = try write([UInt8(number)], folder)
        try await store.put(path, as: key)
        keys.insert(key)
      }
      let bag = KeyBag()
      try await store.list { bag.add($0) }
      #expect(bag.all == keys)
    }
  }

  @Test("many may put the same and different content at once", arguments: StoreUnderTest.here)
  func together(_ kind: StoreUnderTest) async throws {
    try await inFolder { folder in
      let store = try kind.open(in: folder)
      let files = try (0..<4).map { try write([UInt8](repeating: UInt8($0), count: 50_000), folder) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<16 {
          let file = files[number % 4]
          group.addTask { try await store.put(file.path, as: file.key) }
        }
        try await group.waitForAll()
      }
      for file in files { #expect(try await store.file(file.key).size == 50_000) }
    }
  }

  @Test(
    "a wrong secret is refused by the server",
    .enabled(if: StoreUnderTest.s3Address != nil, "needs SAMRIT_TEST_S3; Support/test.sh sets it"))
  func wrongSecret() async throws {
    try await inFolder { folder in
      let store = try StoreUnderTest.s3.open(in: folder, secret: "wrong")
      do {
        _ = try await store.exists(ObjectKey(of: [1]))
        Issue.record("a wrong signature was taken")
      } catch StorageError.unavailable(let reason) {
        #expect(reason.contains("403"))
      }
    }
  }

  @Test("nothing half stands in the folder when the disk is full")
  func diskFull() async throws {
    try await inFolder { folder in
      let (path, key) = try write([1, 2, 3], folder)
      // A folder that cannot be written to stands for a disk without room: a file lies where the folder should be.
      try Data().write(to: URL(fileURLWithPath: folder + "/blocked"))
      let store = FolderStore(folder + "/blocked")
      await #expect(throws: StorageError.self) { try await store.put(path, as: key) }
      #expect(try await !store.exists(key))
    }
  }
}

@Suite("Addresses of stores")
struct S3PlaceTests {
  @Test(
    "an address names endpoint, bucket and prefix",
    arguments: [
      ("s3:https://s3.example.go.th/evidence", "https://s3.example.go.th", "evidence", ""),
      ("s3:http://127.0.0.1:5000/b/samrit/live", "http://127.0.0.1:5000", "b", "samrit/live/"),
    ])
  func addresses(_ address: String, _ endpoint: String, _ bucket: String, _ prefix: String) throws {
    let place = try #require(S3Place(address: address, region: "r", accessKey: "a", secretKey: "s"))
    #expect(place.endpoint == endpoint)
    #expect(place.bucket == bucket)
    #expect(place.prefix == prefix)
  }

  @Test(
    "what is no address is refused",
    arguments: ["s3:", "s3:https://host", "s3:ftp://host/b", "folder:x", "s3:https://u:p@host/b", "s3:https://h/b?x=1"])
  func refused(_ address: String) {
    #expect(S3Place(address: address, region: "r", accessKey: "a", secretKey: "s") == nil)
  }

  @Test("a key is 64 hexadecimal digits and nothing else")
  func keys() {
    #expect(ObjectKey(String(repeating: "a", count: 64)) != nil)
    #expect(ObjectKey(String(repeating: "A", count: 64)) == nil)
    #expect(ObjectKey("../../etc/passwd") == nil)
  }
}
