// Fails when the measures on corpus/test, read from standard input, are worse than what was reached before.
// Tighten a bound when a figure has become better for good; never loosen one to let a change pass.
import { readFileSync } from "node:fs";

const measures = JSON.parse(readFileSync(0, "utf8"));
let failed = false;
function check(name, value, holds, bound) {
  console.log(`${name} ${value} (${bound})`);
  // What is missing from the measures holds nowhere.
  if (typeof value !== "number" || !holds) failed = true;
}
function atLeast(name, value, floor) {
  check(name, value, value >= floor, `at least ${floor}`);
}
function atMost(name, value, ceiling) {
  check(name, value, value <= ceiling, `at most ${ceiling}`);
}

atLeast("macro-F1", measures.macroF1.value, 0.91);
atLeast("accuracy", measures.accuracy.value, 0.89);
atMost("false alarms among ordinary messages", measures.falseAlarms.rate.value, 0.012);
atMost("calibration error", measures.calibrationError, 0.03);
process.exit(failed ? 1 : 0);
