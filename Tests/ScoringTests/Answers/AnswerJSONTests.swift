import Kernel
import Testing

@testable import Scoring

@Suite("Stored answers")
struct AnswerJSONTests {
  private static let pairs: [(Answer, String)] = [
    (.yesNo(true), #"{"yes":true}"#),
    (.yesNo(false), #"{"yes":false}"#),
    (.number(Exact("0.123456789012") ?? .zero), #"{"number":"0.123456789012"}"#),
    (.number(Exact.largestInput), #"{"number":"1000000000000"}"#),
    (.number(Exact("-5") ?? .zero), #"{"number":"-5"}"#),
    (.choices([]), #"{"choices":[]}"#),
    (.choices(["a", "4.1-x"]), #"{"choices":["a","4.1-x"]}"#),
    (.text("ก \"ข\" \\ \n\t\u{1} 🙂"), #"{"text":"ก \"ข\" \\ \n\t\u0001 🙂"}"#),
    (.notApplicable, #"{"notApplicable":true}"#),
    (.given(Exact("33.2") ?? .zero), #"{"given":"33.2"}"#),
    (.joint(nil, from: "A01"), #"{"from":"A01"}"#),
    (.joint(Exact("88.5") ?? .zero, from: "A01"), #"{"from":"A01","joint":"88.5"}"#),
    (
      .items([Answer.Item(name: "ทะเบียน", answers: ["m2": .number(14), "m1": .yesNo(true)])]),
      #"{"items":[{"answers":{"m1":{"yes":true},"m2":{"number":"14"}},"name":"ทะเบียน"}]}"#
    ),
    (.items([]), #"{"items":[]}"#),
  ]

  @Test("every answer is stored exactly and read back the same", arguments: pairs)
  func roundTrip(answer: Answer, text: String) throws {
    #expect(AnswerJSON.encode(answer) == text)
    #expect(try AnswerJSON.decode(text) == answer)
  }

  @Test("escapes and white space of other writers are understood")
  func otherWriters() throws {
    let text = #" { "text" : "\u0e01\/\ud83d\ude42\b\f\r" } "#
    #expect(try AnswerJSON.decode(text) == .text("ก/🙂\u{8}\u{C}\r"))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "null", "true", "{}", "[]", #"{"yes":1}"#, #"{"yes":"true"}"#, #"{"yes":true,"yes":true}"#,
      #"{"yes":true,"more":true}"#, #"{"number":12}"#, #"{"number":"1.50"}"#, #"{"number":"+1"}"#, #"{"number":"๑"}"#,
      #"{"number":"1e3"}"#, #"{"number":"0.1234567890123"}"#, #"{"notApplicable":false}"#, #"{"choices":["a",1]}"#,
      #"{"from":"A01","joint":88.5}"#, #"{"joint":"88.5"}"#, #"{"items":[{"name":"a"}]}"#,
      #"{"items":[{"name":"a","answers":{"m":{}}}]}"#, #"{"text":"a"} x"#, #"{"text":"a"#, #"{"text":"\q"}"#,
      #"{"text":"\ud83d"}"#, #"{"text":"\ude42"}"#, #"{"text":"\u12"}"#, "{\"text\":\"a\nb\"}", #"{"text":"a",}"#,
      String(repeating: #"{"items":[{"name":"a","answers":{"m":"#, count: 2_000),
      String(repeating: "[", count: 100_000),
    ])
  func refused(text: String) {
    #expect(throws: AnswerError.self) { try AnswerJSON.decode(text) }
  }

  @Test("random text is refused or understood, never fatal", arguments: 0..<4 as Range<UInt64>)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      var text = Array((Self.pairs.randomElement(using: &random)?.1 ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !text.isEmpty {
        let place = text.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert("{}[]\",:\\ut1ก".unicodeScalars.randomElement(using: &random) ?? " ", at: place)
        default: text.swapAt(place, text.indices.randomElement(using: &random) ?? 0)
        }
      }
      var mutated = String.UnicodeScalarView()
      mutated.append(contentsOf: text)
      guard let answer = try? AnswerJSON.decode(String(mutated)) else { continue }
      #expect((try? AnswerJSON.decode(AnswerJSON.encode(answer))) == answer)
    }
  }
}
