#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read or written.
public enum FileError: Error, Hashable, Sendable {
  case notFound
  case notPermitted
  case isFolder
  /// Any other reason, by the system's number.
  case system(Int32)

  init(errno number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .isFolder
    default: self = .system(number)
    }
  }

  /// What happened, for a sentence that begins with the path.
  public var words: String {
    switch self {
    case .notFound: "there is no such file"
    case .notPermitted: "it may not be read"
    case .isFolder: "it is a folder"
    case .system(let number): String(cString: strerror(number))
    }
  }
}

/// Files by plain system calls; Foundation would double the start-up time.
public enum Files {
  /// Bytes asked for at a time.
  static let chunkByteCount = 1 << 16

  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    if isFolder(path) { throw .isFolder }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(errno: errno) }
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor: descriptor) else { throw FileError(errno: errno) }
    return bytes
  }

  /// Everything up to the end of the stream; `nil` when reading fails.
  static func readAll(descriptor: Int32) -> [UInt8]? {
    var status = stat()
    var capacity = chunkByteCount
    if fstat(descriptor, &status) == 0, status.st_size > 0 { capacity = Int(status.st_size) + 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    var failed = false
    var finished = false
    while !finished {
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkByteCount) { buffer, count in
        let got = repeatingInterrupted {
          #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
          #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
          #endif
        }
        count = max(0, got)
        failed = got < 0
        finished = got <= 0
      }
      bytes += chunk
    }
    return failed ? nil : bytes
  }

  /// Reads what is there, at most what `buffer` holds: 0 at the end, negative on failure.
  static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    repeatingInterrupted {
      #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// Bytes of a typed line that are kept.
  static let lineByteLimit = 4096

  /// The next line of a terminal without its end; `nil` at the end of the input.
  static func readLine(descriptor: Int32) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while withUnsafeMutableBytes(of: &byte, { readSome(descriptor, $0) }) == 1 {
      if byte == 0x0A { return line }
      if line.count < lineByteLimit { line.append(byte) }
    }
    return line.isEmpty ? nil : line
  }

  private static func repeatingInterrupted(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Writes all bytes; false when the other end is closed or the device is full.
  static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let sent = repeatingInterrupted {
          #if canImport(Glibc)
            Glibc.write(descriptor, rest.baseAddress, rest.count)
          #elseif canImport(Musl)
            Musl.write(descriptor, rest.baseAddress, rest.count)
          #else
            Darwin.write(descriptor, rest.baseAddress, rest.count)
          #endif
        }
        if sent <= 0 { return false }
        offset += sent
      }
      return true
    }
  }

  /// Replaces a file's content in one step: a reader sees the old or the new text, never half of it.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    var status = stat()
    let mode: mode_t = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let temporary = path + ".tact-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileError(errno: errno) }
    let written = write(bytes, descriptor: descriptor) && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard written, rename(temporary, path) == 0 else {
      let reason = written ? errno : number
      unlink(temporary)
      throw FileError(errno: reason)
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a plain file, `nil` for anything else.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The path without links and dots, `nil` when it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Deepest folder below the one asked for that is looked into.
  static let folderDepthLimit = 32

  /// The text files below a folder, in the order of their paths. Hidden ones and other endings are passed over.
  static func textFiles(below folder: String, endings: [String], depth: Int = 0) -> [String] {
    guard depth < folderDepthLimit, let handle = opendir(folder) else { return [] }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(handle)
    var files: [String] = []
    for name in names.sorted() {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) {
        files += textFiles(below: path, endings: endings, depth: depth + 1)
      } else if endings.contains(where: { name.hasSuffix($0) }) {
        files.append(path)
      }
    }
    return files
  }

  static func workingDirectory() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getcwd(&buffer, buffer.count) != nil else { return "." }
    return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "." }
  }

  static func terminalWidth() -> Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
