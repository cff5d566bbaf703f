#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work on a stream of jobs by several threads, with results in the order of the stream.
///
/// The calling thread fills jobs and drains them; the others work. A fixed ring of jobs goes round, so
/// memory is bounded by the ring however long the stream is.
final class OrderedPipeline<Job: AnyObject>: @unchecked Sendable {
  private let ring: [Job]
  private let makeWorker: @Sendable () -> (Job) -> Void
  private let threadCount: Int
  private var filledCount = 0
  private var takenCount = 0
  private var drainedCount = 0
  private var isDone: [Bool]
  private var hasEnded = false
  private var mutex = pthread_mutex_t()
  private var workerMayGo = pthread_cond_t()
  private var callerMayGo = pthread_cond_t()

  /// - Parameters:
  ///   - threadCount: With 1 everything runs on the calling thread.
  ///   - makeWorker: Called once on each thread.
  init(
    threadCount: Int, makeJob: () -> Job, makeWorker: @escaping @Sendable () -> (Job) -> Void
  ) {
    self.threadCount = max(1, threadCount)
    self.makeWorker = makeWorker
    let size = threadCount > 1 ? threadCount + 2 : 1
    ring = (0..<size).map { _ in makeJob() }
    isDone = [Bool](repeating: false, count: size)
    pthread_mutex_init(&mutex, nil)
    pthread_cond_init(&workerMayGo, nil)
    pthread_cond_init(&callerMayGo, nil)
  }

  deinit {
    pthread_cond_destroy(&callerMayGo)
    pthread_cond_destroy(&workerMayGo)
    pthread_mutex_destroy(&mutex)
  }

  /// Runs until `fill` says that nothing is left.
  ///
  /// - Parameters:
  ///   - mayWait: Asked before each `fill`: whether it may block. Then all results are drained first, so
  ///     that nobody waits for an answer to what was sent.
  ///   - fill: Fills a job; false when there was nothing to fill it with.
  func run(mayWait: () -> Bool, fill: (Job) -> Bool, drain: (Job) -> Void) {
    if threadCount == 1 {
      let work = makeWorker()
      while fill(ring[0]) {
        work(ring[0])
        drain(ring[0])
      }
      return
    }
    let threads = (0..<threadCount).compactMap { _ in startThread() }
    if threads.isEmpty {
      // No thread could be had: the calling one does it all.
      let work = makeWorker()
      while fill(ring[0]) {
        work(ring[0])
        drain(ring[0])
      }
      return
    }
    while true {
      if mayWait() { drainFinished(all: true, drain) }
      if filledCount - drainedCount == ring.count { drainFirst(drain) }
      guard fill(ring[filledCount % ring.count]) else { break }
      pthread_mutex_lock(&mutex)
      isDone[filledCount % ring.count] = false
      filledCount += 1
      pthread_cond_signal(&workerMayGo)
      pthread_mutex_unlock(&mutex)
      drainFinished(all: false, drain)
    }
    drainFinished(all: true, drain)
    pthread_mutex_lock(&mutex)
    hasEnded = true
    pthread_cond_broadcast(&workerMayGo)
    pthread_mutex_unlock(&mutex)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Waits for the oldest job and drains it.
  private func drainFirst(_ drain: (Job) -> Void) {
    let index = drainedCount % ring.count
    pthread_mutex_lock(&mutex)
    while !isDone[index] { pthread_cond_wait(&callerMayGo, &mutex) }
    pthread_mutex_unlock(&mutex)
    drain(ring[index])
    drainedCount += 1
  }

  private func drainFinished(all: Bool, _ drain: (Job) -> Void) {
    while drainedCount < filledCount {
      if !all {
        pthread_mutex_lock(&mutex)
        let isReady = isDone[drainedCount % ring.count]
        pthread_mutex_unlock(&mutex)
        if !isReady { return }
      }
      drainFirst(drain)
    }
  }

  /// What a thread does: takes the next job until none will come.
  fileprivate func workUntilEnd() {
    let work = makeWorker()
    pthread_mutex_lock(&mutex)
    while true {
      while takenCount == filledCount, !hasEnded { pthread_cond_wait(&workerMayGo, &mutex) }
      if takenCount == filledCount { break }
      let index = takenCount % ring.count
      takenCount += 1
      pthread_mutex_unlock(&mutex)
      work(ring[index])
      pthread_mutex_lock(&mutex)
      isDone[index] = true
      pthread_cond_signal(&callerMayGo)
    }
    pthread_mutex_unlock(&mutex)
  }

  private func startThread() -> pthread_t? {
    let body = Unmanaged.passRetained(ThreadBody { self.workUntilEnd() })
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = pthread_create(
        &thread, nil,
        { pointer in
          Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      let started = thread
    #else
      var thread = pthread_t()
      let failed = pthread_create(
        &thread, nil,
        { pointer in
          if let pointer {
            Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run()
          }
          return nil
        }, body.toOpaque())
      let started: pthread_t? = thread
    #endif
    if failed != 0 {
      body.release()
      return nil
    }
    return started
  }
}

/// A closure that a thread can be started with.
private final class ThreadBody {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}

/// The machine's processors.
enum Processors {
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
