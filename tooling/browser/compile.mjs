// Byte-compiles archives with the Python that will read them: node compile.mjs "<from> <to> <place> <left out>" ...
import { readFile, writeFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
python.runPython(await readFile(new URL("precompile.py", import.meta.url), "utf-8"));
const precompiled = python.globals.get("precompiled");
for (const task of process.argv.slice(2)) {
  const [from, to, place, leftOut] = task.split(" ");
  python.FS.writeFile("/from", await readFile(from));
  precompiled("/from", "/to", place, leftOut);
  await writeFile(to, python.FS.readFile("/to"));
}
