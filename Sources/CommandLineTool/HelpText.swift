/// Help, made from the declared commands and options.
enum HelpText {
  static let overview: String = {
    var text = """
      tact reads a message the way its receiver will, before you send it.

      usage: tact COMMAND [OPTION…] [FILE…]

      commands:

      """
    for command in Tool.commands {
      text += "  " + padded(command.name, 10) + command.summary + "\n"
    }
    text += """

      `tact COMMAND --help` tells more; `tact --version` the version.
      example: tact lint draft.txt

      """
    return text
  }()

  static func of(_ command: CommandSpec) -> String {
    var text = "\(command.summary)\n\nusage: tact \(command.name) [OPTION…] \(command.operands)\n"
    text += "\noptions:\n"
    for option in command.allOptions {
      let left = option.name + (option.valueName.map { " " + $0 } ?? "")
      var right = option.help
      if !option.choices.isEmpty { right += ": " + option.choices.joined(separator: ", ") }
      text += wrapped(left, right)
    }
    for note in command.notes { text += "\n" + wrappedParagraph(note) }
    text += "\nexample: \(command.example)\n"
    return text
  }

  private static let column = 24

  private static func padded(_ word: String, _ width: Int) -> String {
    word.count < width ? word + String(repeating: " ", count: width - word.count) : word + " "
  }

  private static func wrapped(_ left: String, _ right: String) -> String {
    var line = "  " + left
    if line.count >= column - 1 {
      line += "\n" + String(repeating: " ", count: column)
    } else {
      line = padded(line, column)
    }
    return line + fill(right, first: column, indent: column) + "\n"
  }

  private static func wrappedParagraph(_ words: String) -> String {
    fill(words, first: 0, indent: 0) + "\n"
  }

  private static func fill(_ words: String, first: Int, indent: Int) -> String {
    var out = ""
    var used = first
    for word in words.split(separator: " ") {
      if !out.isEmpty {
        if used + 1 + word.count > 80 {
          out += "\n" + String(repeating: " ", count: indent)
          used = indent
        } else {
          out += " "
          used += 1
        }
      }
      out += word
      used += word.count
    }
    return out
  }
}
