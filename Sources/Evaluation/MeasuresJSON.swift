import DataFormats
import KindJudging
import Linting

extension Measures {
  /// One object with the schema `tact.eval/1`, and a line end.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.eval/1")
    writer.member("records", records)
    writer.member("skipped", skipped)
    writer.member("accuracy", accuracy)
    writer.member("macroF1", macroF1)
    writer.list("kinds", kinds) { writer, kind in
      writer.key("kind")
      writer.string(kind.kind.name)
      writer.member("stated", kind.stated)
      writer.member("judged", kind.judged)
      writer.member("hits", kind.hits)
      writer.member("precision", kind.precision)
      writer.member("recall", kind.recall)
      writer.member("f1", kind.f1)
    }
    writeConfusion(&writer)
    writer.key("falseAlarms")
    writer.beginObject()
    writer.member("ordinary", confusion.statedCount(.ordinary))
    writer.member("alarms", alarms)
    writer.member("rate", alarmRate)
    writer.endObject()
    writer.key("calibrationError")
    writer.thousandths(calibrationError.value)
    writer.list("calibration", calibration) { writer, bin in
      writer.member("records", bin.records)
      writer.member("confidence", bin.confidence)
      writer.member("accuracy", bin.accuracy)
    }
    writer.groups("languages", languages)
    writer.groups("lengths", lengths)
    writer.list("rules", rules) { writer, use in
      writer.key("rule")
      writer.string(use.rule.bytes)
      writer.member("messages", use.messages)
      writer.member("precision", use.precision)
      writer.member("ordinary", use.ordinary)
    }
    writeMistakes(&writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writeConfusion(_ writer: inout JSONWriter) {
    writer.key("confusion")
    writer.beginArray()
    for stated in MessageKind.allCases {
      for judged in MessageKind.allCases {
        let count = confusion.count(stated: stated, judged: judged)
        if count == 0 { continue }
        writer.beginObject()
        writer.key("stated")
        writer.string(stated.name)
        writer.key("judged")
        writer.string(judged.name)
        writer.member("records", count)
        writer.endObject()
      }
    }
    writer.endArray()
  }

  private func writeMistakes(_ writer: inout JSONWriter) {
    writer.list("mistakes", mistakes) { writer, record in
      writer.key("id")
      writer.string(record.id)
      writer.key("stated")
      writer.string(record.stated.name)
      writer.key("judged")
      writer.string(record.judged.name)
      writer.member("confidence", record.confidence)
      writer.list("because", record.because) { writer, reason in
        writer.key("signal")
        if let signal = reason.signal { writer.string(signal.name) } else { writer.null() }
        writer.member("startByte", reason.span.lowerBound)
        writer.member("endByte", reason.span.upperBound)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  fileprivate mutating func member(_ key: StaticString, _ value: Thousandths) {
    self.key(key)
    thousandths(value.value)
  }

  fileprivate mutating func member(_ key: StaticString, _ estimate: Estimate?) {
    self.key(key)
    guard let estimate else {
      null()
      return
    }
    beginObject()
    member("value", estimate.value)
    member("low", estimate.low)
    member("high", estimate.high)
    endObject()
  }

  fileprivate mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements {
      beginObject()
      body(&self, element)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func groups(_ key: StaticString, _ groups: [Measures.Group]) {
    list(key, groups) { writer, group in
      writer.key("name")
      writer.string(group.name)
      writer.member("records", group.records)
      writer.member("accuracy", group.accuracy)
      writer.member("macroF1", group.macroF1)
    }
  }
}
