import Foundation
import Kernel
import Scoring
import Testing

@testable import Planning

@Suite("What an instrument leaves to be set")
struct SlotTests {
  @Test("a list, criteria of the agency's own and an issue are found, each with the group that limits its weight")
  func sample() throws {
    let slots = try SampleFramework.plan().slots
    #expect(slots.map(\.id) == ["kpis", "service", "issue", "sharing"])
    #expect(slots.map(\.form) == [.list, .criteria, .issue, .criteria])
    #expect(slots.map(\.weighing) == [.required, .required, .optional, .optional])
    #expect(slots.map { $0.limit?.total } == [70, 70, 30, 30])
    #expect(slots.map(\.chosenFact) == [nil, nil, "chose_issue", "chose_sharing"])
    #expect(slots.map(\.weightFact) == [nil, "service_weight", nil, nil])
    #expect(slots[3].extras.map(\.id) == ["sd-data", "sd-partners"])
  }

  @Test("the FY2565 framework leaves its five kinds of indicator, the Agenda service, four issues and the monitor list")
  func framework() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("instruments/opdc2565-evaluation/instrument.yaml")
    let reading = InstrumentReader.read(Array(try Data(contentsOf: file)), file: file.path)
    let slots = Plan(try #require(reading.instrument)).slots
    #expect(
      slots.map(\.id) == [
        "1.1-service", "1.1-kpis", "1.2", "1.3", "1.4", "1.5", "1-monitor", "2.1.1", "2.1.2", "2.1.3", "2.1.4",
      ])
    #expect(slots.filter { $0.limit?.node == "1" }.allSatisfy { $0.weighing == .required && $0.limit?.total == 70 })
    #expect(slots.filter { $0.limit?.node == "2.1" }.map(\.chosenFact).compactMap { $0 }.count == 4)
    let joint = try #require(slots.first { $0.id == "1.3" })
    #expect(joint.isJoint && joint.directions.map(\.id) == ["higher", "lower", "described", "lead"])
    #expect(slots.first { $0.id == "1-monitor" }?.isMonitor == true)
    #expect(slots.first { $0.id == "1.4" }?.extras.map(\.id) == ["1.4-scope"])
  }
}

@Suite("What an indicator still lacks")
struct IndicatorCheckTests {
  private func slot(_ id: String) throws -> Slot {
    try #require(try SampleFramework.plan().slots.first { $0.id == id })
  }

  private func content(_ change: (inout IndicatorContent) -> Void = { _ in }) -> IndicatorContent {
    var content = IndicatorContent(slot: "kpis")
    (content.name, content.definition, content.unit, content.direction) = ("A", "B", "%", "higher")
    (content.target50, content.target75, content.target100) = ("80", "85", "90")
    (content.weight, content.source, content.responsible) = ("70", "C", "D")
    change(&content)
    return content
  }

  @Test("a complete indicator lacks nothing")
  func complete() throws {
    #expect(IndicatorCheck(slot: try slot("kpis")).lacking(content()).isEmpty)
  }

  @Test(
    "each missing field is named at the field",
    arguments: ["definition", "unit", "direction", "weight", "source", "responsible", "target-75", "name"])
  func missing(_ field: String) throws {
    let paths: [String: WritableKeyPath<IndicatorContent, String>] = [
      "definition": \.definition, "unit": \.unit, "direction": \.direction, "weight": \.weight, "source": \.source,
      "responsible": \.responsible, "target-75": \.target75, "name": \.name,
    ]
    let path = try #require(paths[field])
    let flaws = IndicatorCheck(slot: try slot("kpis")).lacking(content { $0[keyPath: path] = "" })
    #expect(flaws.map(\.field).contains(field))
  }

  @Test(
    "targets climb where more is better and fall where less is",
    arguments: [
      ("higher", ["80", "85", "90"], [String]()), ("higher", ["80", "80", "90"], []),
      ("higher", ["80", "75", "90"], ["target-75"]), ("higher", ["80", "85", "84"], ["target-100"]),
      ("lower", ["10", "8", "5"], []), ("lower", ["5", "8", "10"], ["target-75", "target-100"]),
      ("higher", ["80", "80", "80"], ["target-100"]),
    ])
  func order(_ direction: String, _ targets: [String], _ wrong: [String]) throws {
    let content = content { content in
      content.direction = direction
      (content.target50, content.target75, content.target100) = (targets[0], targets[1], targets[2])
    }
    #expect(IndicatorCheck(slot: try slot("kpis")).lacking(content).map(\.field) == wrong)
  }

  @Test(
    "what is no number, and a weight over the limit, are refused at once",
    arguments: [
      ("weight", "many"), ("weight", "-1"), ("weight", "70.5"), ("target-50", "much"),
    ])
  func unreadable(_ field: String, _ value: String) throws {
    let content = content { content in
      if field == "weight" { content.weight = value } else { content.target50 = value }
    }
    #expect(IndicatorCheck(slot: try slot("kpis")).unreadable(content).map(\.field) == [field])
  }

  @Test("weights add up to what the instrument says")
  func sum() throws {
    let slots = try SampleFramework.plan().slots
    func indicator(_ content: IndicatorContent) -> Indicator {
      Indicator(
        id: ID(rawValue: content.name), proposal: ID(rawValue: "p"), position: 1, content: content, revision: 1,
        by: Hand(account: nil, name: LocalizedText(same: "")), changedAt: House.today.start)
    }
    let half = content { $0.weight = "30" }
    let short = ProposalCheck(slots: slots, indicators: [indicator(half)])
    #expect(short.sums.map(\.total) == [30] && short.findings.count == 1)
    let rest = content { ($0.name, $0.weight) = ("B", "40") }
    #expect(ProposalCheck(slots: slots, indicators: [indicator(half), indicator(rest)]).findings.isEmpty)
    #expect(ProposalCheck(slots: slots, indicators: []).findings.count == 1)
  }
}
