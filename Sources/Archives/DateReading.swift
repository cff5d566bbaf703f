/// Days out of the date forms that exports, spreadsheets and mail write.
public enum DateReading {
  /// The day in days since 1970-01-01, or `nil` when the text is no date.
  ///
  /// Read are `2026-11-21` with any time behind it, `11/21/26, 2:15 PM` (month first), `11/21/2026`,
  /// `21 Nov 2026`, `21-Nov-26`, `Nov 28, 2025, 2:15 PM`, and RFC 5322's `Sat, 21 Nov 2026 …`.
  /// Years of two digits are those from 1970 to 2069. Source: FACTS 1.2–1.4.
  public static func day(of text: Span<UInt8>) -> Int? {
    var numbers: [(value: Int, digits: Int)] = []
    var month: Int?
    var separator: UInt8 = 0
    var index = 0
    while index < text.count, numbers.count < 3 {
      let byte = text[index]
      if byte.isDigit {
        let start = index
        var value = 0
        while index < text.count, text[index].isDigit, index - start < 8 {
          value = value * 10 + Int(text[index] - 0x30)
          index += 1
        }
        numbers.append((value, index - start))
        if separator == 0, index < text.count { separator = text[index] }
        if numbers.count + (month == nil ? 0 : 1) == 3 { break }
      } else if byte.isLetter {
        let start = index
        while index < text.count, text[index].isLetter { index += 1 }
        if month == nil, let found = monthNumber(text.extracting(start..<index)) {
          month = found
        } else if !numbers.isEmpty {
          break
        }
      } else {
        index += 1
      }
    }
    if let month {
      guard numbers.count >= 2 else { return nil }
      return days(year: numbers[1].value, numbers[1].digits, month, numbers[0].value)
    }
    guard numbers.count == 3 else { return nil }
    if numbers[0].digits == 4 {
      return days(year: numbers[0].value, 4, numbers[1].value, numbers[2].value)
    }
    guard separator == UInt8(ascii: "/") else { return nil }
    return days(year: numbers[2].value, numbers[2].digits, numbers[0].value, numbers[1].value)
  }

  /// The date as `2026-11-21`.
  public static func iso(_ day: Int) -> [UInt8] {
    let date = civil(day)
    var bytes: [UInt8] = []
    func append(_ value: Int, _ width: Int) {
      var rest = value
      var digits: [UInt8] = []
      for _ in 0..<width {
        digits.append(0x30 + UInt8(rest % 10))
        rest /= 10
      }
      for digit in digits.reversed() { bytes.append(digit) }
    }
    append(date.year, 4)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, 2)
    bytes.append(UInt8(ascii: "-"))
    append(date.day, 2)
    return bytes
  }

  private static func days(year: Int, _ digits: Int, _ month: Int, _ day: Int) -> Int? {
    var year = year
    if digits == 2 { year += year < 70 ? 2000 : 1900 } else if digits != 4 { return nil }
    guard month >= 1, month <= 12, day >= 1, day <= 31 else { return nil }
    let result = number(year, month, day)
    // The 31st of a shorter month would come out as another day.
    return civil(result).day == day ? result : nil
  }

  /// The first day of a month.
  public static func day(ofMonth month: Int, in year: Int) -> Int { number(year, month, 1) }

  /// Days since 1970-01-01 in the Gregorian calendar. Source: Howard Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms".
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of a day number.
  public static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1
    )
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func monthNumber(_ word: Span<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    for (index, month) in months.enumerated()
    where word.extracting(0..<3).isWordInAnyCase(month) { return index + 1 }
    return nil
  }
}

extension UInt8 {
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
