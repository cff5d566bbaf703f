import Archives
import DataFormats

/// The input of a triage: files one after the other, each in its own form.
final class TriageReading {
  /// A file to read, and what it was found to be.
  private struct Planned {
    var place: String
    var form: InputForm
    /// Standard input that was opened to look at it.
    var opened: ByteSource?
  }

  /// What a user may say that the files are.
  static let forms = ["auto", "jsonl", "csv", "mail", "text"]

  private let surroundings: Surroundings
  private let statedForm: String?
  private let isFilter: Bool
  private let isQuiet: Bool
  private var waiting: [Planned] = []
  private var current: OpenInput?
  private var context = LinkedInContext()
  /// The first thing that could not be read.
  private(set) var failure: Problem?
  /// Bytes of all files that are read, `nil` when one of them is a stream.
  private(set) var totalByteCount: Int? = 0
  private var finishedByteCount = 0

  /// Looks at every file, and learns what archives say of people, before anything is judged.
  ///
  /// - Parameter isQuiet: Keeps counts and failures from standard error; the first failure is in `failure`.
  init(
    _ surroundings: Surroundings, operands: [String], form: String?, isFilter: Bool,
    isQuiet: Bool = false
  ) {
    self.surroundings = surroundings
    statedForm = form == "auto" ? nil : form
    self.isFilter = isFilter
    self.isQuiet = isQuiet
    for operand in operands.isEmpty ? ["-"] : operands {
      if operand != "-", Files.isFolder(operand) { addFolder(operand) } else { add(operand) }
    }
    learn()
    waiting.reverse()
  }

  /// Whether the next `fill` would wait for somebody to write.
  var mayWait: Bool { current?.source.wouldWait ?? false }

  var readByteCount: Int { finishedByteCount + (current?.source.position ?? 0) }

  /// Puts the next part of the input into a job; false when nothing is left.
  func fill(_ job: TriageJob) -> Bool {
    while true {
      if let current {
        if current.fill(job) { return true }
        if let failure = current.source.failure { fail(current.place, failure.words) }
        finishedByteCount += current.source.position
        for note in current.notes { tell(note) }
        self.current = nil
      }
      guard let next = waiting.popLast() else { return false }
      current = open(next)
    }
  }

  private func fail(_ place: String, _ what: String, _ next: String = "check the file") {
    let problem = Problem(place: place.terminalSafe, what: what, next: next)
    if failure == nil { failure = problem }
    tell(problem.words)
  }

  private func tell(_ words: String) {
    if !isQuiet { surroundings.printError(words) }
  }

  // MARK: Planning

  /// Endings of files in a folder that may hold messages.
  private static let endings = [
    ".jsonl", ".ndjson", ".csv", ".tsv", ".mbox", ".eml", ".txt", ".md", ".CSV", ".EML", ".zip",
  ]

  private func addFolder(_ folder: String) {
    let paths = Files.textFiles(below: folder, endings: TriageReading.endings)
    var files: [Planned] = []
    for path in paths {
      if let planned = planned(path) { files.append(planned) }
    }
    let kinds = files.compactMap { file -> LinkedInKind? in
      if case .linkedIn(let kind) = file.form { return kind }
      return nil
    }
    // A workbook that calls itself a table is told; a zip only where nothing else lies.
    let hasOthers = files.contains { file in
      if case .foreign = file.form { return false }
      return true
    }
    files.removeAll { file in
      guard case .foreign(let signature) = file.form else { return false }
      if signature != .zip || !hasOthers { refuse(file.place, signature) }
      return true
    }
    if !kinds.isEmpty {
      // In an archive all other tables are about other things: logins, jobs, advertisers.
      files.removeAll { file in
        if case .linkedIn = file.form { return false }
        return true
      }
      tellMissing(folder, kinds)
    } else {
      files.removeAll { $0.form == .table && !holdsTexts($0) }
    }
    if files.isEmpty, failure == nil {
      fail(folder, "no file with messages lies in this folder", "name the files themselves")
    }
    for file in files { count(file) }
    waiting += files
  }

  private func holdsTexts(_ file: Planned) -> Bool {
    guard let source = try? ByteSource(path: file.place), source.advance() else { return false }
    let input = TableInput(file.place, source, alreadyRead: true)
    return input.readHeader()
  }

  private func tellMissing(_ folder: String, _ found: [LinkedInKind]) {
    let missing = LinkedInKind.allCases.filter { !found.contains($0) }
    guard missing.contains(.messages) || missing.contains(.invitations) else { return }
    func names(_ kinds: [LinkedInKind]) -> String {
      kinds.map(\.fileName.string).joined(separator: ", ")
    }
    let present = LinkedInKind.allCases.filter { found.contains($0) }
    tell(
      "\(folder.terminalSafe): found \(names(present)); missing \(names(missing))\n"
        + "  next: LinkedIn sends two mails; the second, up to a day later, has the whole archive")
  }

  private func add(_ operand: String) {
    guard let file = planned(operand) else { return }
    if case .foreign(let signature) = file.form {
      refuse(operand, signature)
      return
    }
    count(file)
    waiting.append(file)
  }

  private func count(_ file: Planned) {
    let size = file.opened?.byteCount ?? (file.place == "-" ? nil : Files.size(file.place))
    if let size, let total = totalByteCount {
      totalByteCount = total + size
    } else {
      totalByteCount = nil
    }
  }

  private func refuse(_ place: String, _ signature: FileSignature) {
    let next: String
    switch signature {
    case .zip:
      let folder = place.hasSuffix(".zip") ? String(place.dropLast(4)) : place + "-unpacked"
      next =
        "unpack it: unzip \(ShellWord.quoted(place)) -d \(ShellWord.quoted(folder))"
        + " && tact triage \(ShellWord.quoted(folder))"
    case .spreadsheet, .oldOffice: next = "open it and save it as CSV (UTF-8)"
    case .gzip: next = "unpack it: gzip -dc \(ShellWord.quoted(place)) | tact triage"
    case .pdf, .image, .webPage: next = "give the messages as JSON Lines, CSV, mail or text"
    }
    fail(place, signature.words.string, next)
  }

  private func planned(_ operand: String) -> Planned? {
    do throws(FileError) {
      if operand == "-" { return plannedInput() }
      let source = try ByteSource(path: operand)
      let head = source.advance() ? Array(source.buffer[..<source.count]) : []
      if let failure = source.failure { throw failure }
      return Planned(place: operand, form: form(head, operand), opened: nil)
    } catch {
      fail(operand, error.words, "check the path")
      return nil
    }
  }

  private func plannedInput() -> Planned? {
    let source: ByteSource
    if let descriptor = surroundings.inputDescriptor {
      source = ByteSource(descriptor: descriptor)
    } else if let bytes = surroundings.standardInput() {
      source = ByteSource(bytes: bytes)
    } else {
      fail("-", "there are no messages", "name a file, or pipe records in")
      return nil
    }
    if isFilter, statedForm == nil {
      return Planned(place: "-", form: .jsonLines, opened: source)
    }
    let head = source.advance() ? Array(source.buffer[..<source.count]) : []
    let form = form(head, "-")
    if source.count > 0 { source.stepBack() }
    guard case .linkedIn = form else { return Planned(place: "-", form: form, opened: source) }
    // An archive's table is read several times.
    var whole: [UInt8] = []
    while source.advance() { whole += source.buffer[..<source.count] }
    return Planned(place: "-", form: form, opened: ByteSource(bytes: whole))
  }

  private func form(_ head: [UInt8], _ name: String) -> InputForm {
    switch statedForm {
    case "jsonl": return .jsonLines
    case "mail": return head.starts(with: Array("From ".utf8)) ? .mailbox : .mail
    case "text": return .text
    case "csv":
      let found = InputForm(head: head, name: name)
      if case .linkedIn = found { return found }
      return .table
    default: return InputForm(head: head, name: name)
    }
  }

  // MARK: Archives

  private func learn() {
    let hasRows = waiting.contains { file in
      if case .linkedIn = file.form { return true }
      return false
    }
    guard hasRows else { return }
    for stage in LinkedInContext.Stage.allCases {
      for file in waiting {
        guard case .linkedIn(let kind) = file.form, let source = reopened(file) else { continue }
        let isPeople = stage == .people
        guard isPeople != (kind == .messages) else { continue }
        var table = LinkedInTableReader()
        while source.advance() {
          source.withPiece { piece in
            table.read(piece) { context.learn(stage, from: $1, of: $2, under: $0) }
          }
        }
        table.finish { context.learn(stage, from: $1, of: $2, under: $0) }
      }
      context.finish(stage)
    }
  }

  private func reopened(_ file: Planned) -> ByteSource? {
    if let opened = file.opened { return ByteSource(bytes: opened.buffer) }
    return try? ByteSource(path: file.place)
  }

  // MARK: Opening

  private func open(_ file: Planned) -> OpenInput? {
    let source: ByteSource
    if let opened = file.opened {
      source = opened
    } else {
      do { source = try ByteSource(path: file.place) } catch {
        fail(file.place, error.words, "check the path")
        return nil
      }
    }
    switch file.form {
    case .jsonLines: return JSONLinesInput(file.place, source)
    case .linkedIn(.connections), .linkedIn(.profile): return nil
    case .linkedIn: return LinkedInInput(file.place, source, context)
    case .table:
      let table = TableInput(file.place, source, alreadyRead: false)
      guard table.readHeader() else {
        fail(
          file.place, "no column of this table holds messages",
          "call the column `text`, or say what the file is with --input")
        return nil
      }
      return table
    case .mailbox: return MailboxInput(file.place, source)
    case .mail: return MailInput(file.place, source)
    case .text: return TextInput(file.place, source)
    case .foreign: return nil
    }
  }
}

/// Words for a shell command that a person may copy.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-".contains($0))
    }
    let shown = word.terminalSafe
    return isPlain && !word.isEmpty
      ? shown
      : "'"
        + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
