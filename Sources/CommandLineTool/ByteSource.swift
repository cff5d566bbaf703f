import DataFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that come in pieces: a file, standard input, or an array in tests.
final class ByteSource {
  /// Bytes asked for at a time. Small enough that the jobs in flight need little memory.
  static let chunkByteCount = 256 << 10

  /// The piece that was read last; only its first `count` bytes are meant.
  private(set) var buffer: [UInt8]
  private(set) var count = 0
  /// Bytes handed out so far.
  private(set) var position = 0
  /// The size of the file, `nil` for a stream.
  let byteCount: Int?
  /// Why reading stopped early.
  private(set) var failure: FileError?

  private let descriptor: Int32?
  private let closesAtEnd: Bool
  private var held: Int

  /// Opens a file.
  init(path: String) throws(FileError) {
    if Files.isFolder(path) { throw .isFolder }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(errno: errno) }
    descriptor = opened
    closesAtEnd = true
    var status = stat()
    let isFile = fstat(opened, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    byteCount = isFile ? Int(status.st_size) : nil
    buffer = []
    held = 0
  }

  /// Reads what somebody else has opened.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    closesAtEnd = false
    byteCount = nil
    buffer = []
    held = 0
  }

  init(bytes: [UInt8]) {
    descriptor = nil
    closesAtEnd = false
    byteCount = bytes.count
    buffer = bytes
    held = bytes.count
  }

  deinit {
    if closesAtEnd, let descriptor { close(descriptor) }
  }

  /// Reads the next piece; false at the end.
  func advance() -> Bool {
    if held > 0 {
      count = held
      held = 0
      position += count
      return true
    }
    guard let descriptor else { return false }
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: ByteSource.chunkByteCount) }
    let got = buffer.withUnsafeMutableBytes { Files.readSome(descriptor, $0) }
    if got < 0 { failure = FileError(errno: errno) }
    count = max(0, got)
    position += count
    return count > 0
  }

  /// Cuts the next piece into lines; false at the end. It is read straight into the batch, not into `buffer`.
  func advance(cutting splitter: inout LineSplitter, into batch: inout LineBatch) -> Bool {
    guard held == 0, let descriptor else {
      guard advance() else { return false }
      withPiece { splitter.read($0, into: &batch) }
      return true
    }
    let got = splitter.read(atMost: ByteSource.chunkByteCount, into: &batch) {
      Files.readSome(descriptor, $0)
    }
    if got < 0 { failure = FileError(errno: errno) }
    count = 0
    position += max(0, got)
    return got > 0
  }

  /// Hands over the piece that was read last.
  func withPiece(_ body: (Span<UInt8>) -> Void) {
    buffer.withUnsafeBufferPointer { all in
      let piece = UnsafeBufferPointer(rebasing: all[0..<count])
      body(Span(_unsafeElements: piece))
    }
  }

  /// Gives the last piece back, so that `advance` hands it out again.
  func stepBack() {
    held = count
    position -= count
  }

  /// Whether the next read would wait for somebody to write.
  var wouldWait: Bool {
    guard let descriptor, byteCount == nil, held == 0 else { return false }
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, 0) == 0
  }
}
