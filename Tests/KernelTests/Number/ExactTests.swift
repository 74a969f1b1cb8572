import Kernel
import Testing

@Suite("Exact numbers")
struct ExactTests {
  @Test(
    "decimals are read and written without loss",
    arguments: ["0", "1", "-1", "12.5", "66.67", "0.000000000001", "999999999999.999999999999", "-0.5"])
  func roundTrip(text: String) throws {
    #expect(try #require(Exact(text)).description == text)
  }

  @Test(
    "what is not a plain decimal is refused",
    arguments: [
      "", "-", ".", ".5", "5.", "1e3", "1,000", "0x10", "๑a", "1 2", "--1", "0.0000000000001", "9999999999999",
    ])
  func refused(text: String) { #expect(Exact(text) == nil) }

  @Test("Thai digits are digits")
  func thaiDigits() { #expect(Exact("๖๖.๖๗") == Exact("66.67")) }

  @Test(
    "figures round as asked",
    arguments: [
      ("2.5", RoundingMode.halfAway, "3"), ("-2.5", .halfAway, "-3"), ("2.5", .halfEven, "2"),
      ("3.5", .halfEven, "4"), ("2.000000000001", .up, "3"), ("-2.1", .up, "-3"), ("2.999", .down, "2"),
      ("-0.4", .halfAway, "0"),
    ])
  func rounding(value: String, mode: RoundingMode, expected: String) throws {
    #expect(try #require(Exact(value)).formatted(digits: 0, mode: mode) == expected)
  }

  @Test("thirds come back to the whole within the last digit")
  func thirds() throws {
    let third = try #require(Exact.one.divided(by: 3))
    #expect(third.description == "0.333333333333")
    let percent = try #require(Exact(400).multiplied(by: 100)?.divided(by: 600))
    #expect(percent.multiplied(by: try #require(Exact("0.15"))) == 10)
  }

  @Test("products and quotients beyond 128 bits are worked out in full or refused, never wrapped")
  func wide() throws {
    let large = Exact.largestInput
    #expect(large.multiplied(by: large)?.description == "1" + String(repeating: "0", count: 24))
    #expect(large.multiplied(by: large)?.multiplied(by: 1_000) == nil)
    #expect(large.multiplied(by: 100_000)?.divided(by: 100_000) == large)
    #expect(large.divided(by: large) == 1)
    #expect((Exact(raw: .max) + 1).raw == .max)
    #expect((Exact(raw: .min) - 1).raw == .min)
    #expect(Exact.one.divided(by: 0) == nil)
  }

  @Test("multiplication agrees with whole-number arithmetic", arguments: [(7, 8), (-3, 12), (1000, 1000), (0, 5)])
  func integers(left: Int, right: Int) { #expect(Exact(left).multiplied(by: Exact(right)) == Exact(left * right)) }
}
