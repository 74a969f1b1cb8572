import Design
import HTML
import Kernel
import Scoring

/// What counts at a node: guidance, the rule in figures, proof and source.
struct RubricView {
  let language: Language
  let node: Node
  let points: (Exact) -> String
  let source: Source?

  /// Guidance longer than this opens only when asked for.
  private static let longGuidance = 420

  /// Guidance, rule and proof of a group.
  var html: HTML { "\(guidance)\(rule)\(evidence)" }

  /// Guidance that fits between a question and its answers.
  var shortGuidance: String? {
    node.guidance.map { $0[language] }.flatMap { $0.count > Self.longGuidance ? nil : $0 }
  }

  /// Guidance that is opened when asked for.
  var longGuidanceOnly: HTML { shortGuidance == nil ? guidance : .empty }

  var guidance: HTML {
    HTML.let(node.guidance) { text in
      let words = text[language]
      guard words.count > Self.longGuidance else { return "<p class=\"criterion-guidance\">\(words)</p>" }
      return Component.disclosure(
        AssessmentTexts.guidance[language], id: "guidance-\(node.id)", "<p class=\"criterion-guidance\">\(words)</p>")
    }
  }

  /// The thresholds of a number, or the levels of a count; choices carry their own meaning.
  var rule: HTML {
    switch node.kind {
    case .bands(let bands): return table(bands)
    case .count(let count):
      let rows = count.levels.map { ("≥ \($0.atLeast)", "" as String, points($0.score)) }
      return list(rows)
    default: return .empty
    }
  }

  private func table(_ bands: Bands) -> HTML {
    let sign = bands.lowerIsBetter ? "≤" : "≥"
    let unit = bands.input?.unit.map { $0[language] }
    let rows = bands.bands.map { band -> (String, String, String) in
      // A threshold that is worked out from other answers is told in the words of its band.
      guard case .number(let number) = band.threshold else {
        return (band.text?[language] ?? sign + " …", "", points(band.score))
      }
      let head = [sign, AssessmentTexts.plain(number), unit].compactMap { $0 }.joined(separator: " ")
      return (head, band.text?[language] ?? "", points(band.score))
    }
    return list(rows)
  }

  private func list(_ rows: [(String, String, String)]) -> HTML {
    HTML.if(
      !rows.isEmpty,
      """
      <dl class="bands" aria-label="\(attr: AssessmentTexts.rubric[language])">\(HTML.forEach(rows) { head, text, score in
        "<div><dt>\(head)</dt><dd>\(HTML.if(!text.isEmpty, "<span>\(text)</span> "))<b>\(score)</b></dd></div>"
      })</dl>
      """)
  }

  var evidence: HTML {
    HTML.if(
      !node.evidence.isEmpty,
      """
      <div class="proof"><p class="proof-title">\(AssessmentTexts.evidence[language])</p><ul>\
      \(HTML.forEach(node.evidence) { proof in
        """
        <li>\(proof.title[language])\
        \(HTML.if(proof.isRequired, " <b>(\(AssessmentTexts.required[language]))</b>"))</li>
        """
      })</ul></div>
      """)
  }

  var sourceLine: HTML {
    HTML.let(source) { source in
      let parts = [source.document[language], source.item?[language]].compactMap { $0 }
      return "<p class=\"soft small\">\(AssessmentTexts.sourceLabel[language]): \(parts.joined(separator: " · "))</p>"
    }
  }
}
