import Kernel
import Testing

@Suite("Figures about groups of agencies")
struct GroupDisclosureTests {
  private static func agencies(_ numbers: some Sequence<Int>) -> Set<ID<Agency>> {
    Set(numbers.map { ID(rawValue: String($0)) })
  }

  private static let five = GroupDisclosure(minimum: 5)

  @Test(
    "a figure is shown when the hidden agencies in it are enough, or when none is hidden",
    arguments: [(4, 0, false), (5, 0, true), (9, 5, false), (10, 5, true), (3, 3, true), (1, 0, false)])
  func size(group: Int, seen: Int, isAllowed: Bool) {
    #expect(Self.five.allows(Self.agencies(0..<group), seen: Self.agencies(0..<seen)) == isAllowed)
  }

  @Test("a minimum of one would show single agencies, so it is two")
  func least() {
    #expect(!GroupDisclosure(minimum: 0).allows(Self.agencies([1]), seen: []))
    #expect(GroupDisclosure(minimum: 0).allows(Self.agencies([1, 2]), seen: []))
  }

  @Test("two filters that differ by one agency are not both shown")
  func differencing() {
    let all = Self.agencies(0..<12)
    let allButOne = Self.agencies(0..<11)
    #expect(Self.five.allows(allButOne, seen: []))
    #expect(!Self.five.allows(allButOne, seen: [], beside: [all]))
    #expect(!Self.five.allows(all, seen: [], beside: [allButOne]))
    // Who sees the one agency anyway learns nothing by the difference.
    #expect(Self.five.allows(all, seen: Self.agencies([11]), beside: [allButOne]))
    #expect(Self.five.allowed(of: [all, allButOne, Self.agencies(0..<6)], seen: []) == [true, false, true])
  }

  @Test("a whole less all its parts but one tells the last part, so a small part hides another one with it")
  func parts() {
    let all = Self.agencies(0..<17)
    let parts = [Self.agencies(0..<7), Self.agencies(7..<14), Self.agencies(14..<17)]
    #expect(Self.five.allowed(of: [all] + parts, seen: []) == [true, true, false, false])
    // Without the whole both large parts may be shown.
    #expect(Self.five.allowed(of: parts, seen: []) == [true, true, false])
  }

  @Test("a figure worked out from three others is found, though no two of them tell it")
  func combination() {
    // (A+B) + (B+C) − (A+B+C) = B
    let groups = [Self.agencies(0..<8), Self.agencies(6..<16), Self.agencies(0..<16)]
    #expect(Self.five.allowed(of: groups, seen: []) == [true, true, false])
  }
}
