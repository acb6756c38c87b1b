// Writes the memory of a Python that is ready to run programs: node snapshot.mjs <to> <place>=<archive> ...
// run-worker.js goes on from there. Nothing of the clock, of chance or of this machine is in it: the same bytes each time.
import nodeCrypto from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

nodeCrypto.randomFillSync = crypto.getRandomValues = (bytes) => bytes.fill(0);
Date.now = performance.now = () => 0;

const [to, ...pairs] = process.argv.slice(2);
process.argv[1] = "/home/reader/snapshot"; // Python is told what started it, which lies elsewhere on each machine
const [[, stdLibURL], ...archives] = pairs.map((pair) => pair.split("="));
const python = await loadPyodide({
  stdLibURL,
  jsglobals: {}, // a program that imports js finds nothing
  env: { PYTHONPATH: archives.map(([place]) => place).join(":"), PYTHONHASHSEED: "0", HOME: "/home/reader" },
  fsInit: async (FS) => {
    for (const [place, path] of archives) FS.writeFile(place, await readFile(path));
  },
  _makeSnapshot: true,
});
python.runPython("import gc; gc.disable()"); // until install(): importing makes no garbage
const runner = python.pyimport("tooling.browser.runner");
runner.install();
runner.warm();
runner.destroy();
python._module._sqlite3_randomness(0, 0); // SQLite asks for a seed again
await writeFile(to, gzipSync(python.makeMemorySnapshot(), { level: 9 }));
