extension Array {
  /// The index of the first element for which `isPast` holds, as it does for all behind it; found by halving.
  @inlinable
  package func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The index of the last element in front of those; 0 when there is none.
  @inlinable
  package func indexBeforePartition(where isPast: (Element) -> Bool) -> Int {
    Swift.max(0, partitioningIndex(where: isPast) - 1)
  }
}
