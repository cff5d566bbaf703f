import KindJudging
import Linting

extension Inspection {
  /// Whether the message offers nothing and proves nothing, so that what sellers say too may be meant as it is said.
  var offersNothing: Bool { !has(.offer) && !has(.demoAsk) && !has(.proof) }
}
