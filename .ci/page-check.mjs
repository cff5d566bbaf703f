// Runs the page build on every draft and compares its answer with the command's, byte for byte.
// usage: node page-check.mjs MODULE.wasm TACT DRAFTS
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [modulePath, tact, folder] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(modulePath));
const imports = WebAssembly.Module.imports(module);
if (imports.length > 0) {
  console.error("the page module imports", imports);
  process.exit(1);
}
const { exports } = new WebAssembly.Instance(module, {});
for (const name of ["memory", "tact_allocate", "tact_lint", "tact_answer"]) {
  if (!(name in exports)) {
    console.error(`the page module does not export ${name}`);
    process.exit(1);
  }
}
exports._initialize?.();

function page(bytes) {
  const address = exports.tact_allocate(bytes.length) >>> 0;
  new Uint8Array(exports.memory.buffer, address, bytes.length).set(bytes);
  const length = exports.tact_lint(bytes.length, -1, -1);
  return Buffer.from(exports.memory.buffer, exports.tact_answer() >>> 0, length);
}

const drafts = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
if (drafts.length < 30) {
  console.error(`${folder} holds ${drafts.length} drafts, 30 are wanted`);
  process.exit(1);
}
let different = 0;
for (const name of drafts) {
  const bytes = readFileSync(join(folder, name));
  const native = execFileSync(tact, ["lint", "--exit-zero", "--no-ignore", "--format", "json", "-"], {
    input: bytes,
    maxBuffer: 1 << 26,
  });
  const answer = Buffer.from(page(bytes));
  if (!answer.equals(native)) {
    different += 1;
    console.error(`${name}: the page says\n${answer}\nthe command says\n${native}`);
  }
}
console.log(`page build: ${drafts.length} drafts, ${different} different, no imports`);
process.exit(different ? 1 : 0);
