// Run, Edit and Stop of the programs: site.js loads it at the first click. What a run gives is only ever text here:
// nothing of it is interpreted as HTML. run-worker.js has Python; tooling/browser makes the files in run/.
const BASE = new URL("run/", import.meta.url);
const MOST_SECONDS = 10;
const MOST_SHOWN = 2_000_000; // characters of a result
export const LONGEST = 50_000; // of a program

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

document.head.append(make("link", { rel: "stylesheet", href: new URL("run.css", import.meta.url).href }));

// --- Python: one worker for all programs of the page

let index;
const queue = []; // the first one runs
let worker;

async function files() {
  index ??= fetch(new URL("index.json", BASE), { cache: "no-cache" }).then((reply) => {
    if (reply.status === 404) throw new Error("This copy of the site was built without Python. The command that adds it: make browser");
    return reply.json();
  });
  index.catch(() => (index = undefined)); // the next click tries again
  return index;
}

/** Runs the text when its turn has come; gives what `told` of the worker is about the program. */
async function python(job) {
  if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly, which Python needs here.");
  const known = await files();
  job.release = known.releases[job.release] ? job.release : Object.keys(known.releases)[0];
  return new Promise((resolve, reject) => {
    Object.assign(job, { resolve, reject });
    queue.push(job);
    if (queue.length === 1) next(known);
    else job.told("Waits for the program before it");
  });
}

function next(known) {
  const [job] = queue;
  if (!job) return;
  if (worker?.release !== job.release) end();
  worker ??= begun(known, job.release);
  worker.own.onmessage = ({ data }) => heard(known, job, data);
  worker.own.onerror = (event) => {
    event.preventDefault();
    heard(known, job, { failed: event.message || "the worker could not be loaded" });
  };
  clearTimeout(job.timer); // of a worker that is gone
  if (worker.ready) {
    job.told("Runs …");
    // It tidies up first. If that does not end, another takes its place.
    within(job, 3 * MOST_SECONDS, () => { end(); next(known); });
  }
  worker.own.postMessage({ ...worker.how, text: job.text, settings: job.settings });
}

/** In place of what was to happen before. */
function within(job, seconds, then) {
  clearTimeout(job.timer);
  job.timer = setTimeout(then, seconds * 1000);
}

function begun(known, release) {
  return {
    release,
    whole: known.sizes[known.releases[release].memory],
    how: { base: BASE.href, index: known, release },
    own: new Worker(new URL("run-worker.js", import.meta.url), { type: "module" }),
  };
}

function heard(known, job, { loaded, started, reads, result, time, failed, ready, broken }) {
  if (broken) {
    end();
    next(known);
  } else if (queue[0] !== job) {
    return; // a worker that was told to end, or a program that plays tricks
  } else if (loaded) {
    const left = Math.max(0, worker.whole - loaded) / 1e6;
    job.told(left < 0.1 ? ": starts …" : ` and SQLAlchemy ${worker.release}: ${left.toFixed(1)} MB left`, loaded / worker.whole);
  } else if (reads) {
    clearTimeout(job.timer); // it waits for a file, and starts again
    job.told("Loads more of Python …");
  } else if (started) {
    worker.ready = true;
    job.told("Runs …");
    within(job, MOST_SECONDS, () => stop(job, `Stopped after ${MOST_SECONDS} seconds.`));
  } else if (result !== undefined) {
    finish(known, job, () => {
      if (result.length > MOST_SHOWN) throw new Error("It gives back too much to be shown.");
      return { ...JSON.parse(result), time };
    });
  } else if (failed) {
    end(); // whatever it was, the next one starts from the beginning
    const said = ready ? `Python ended: ${failed}.` : `Not loaded: ${failed}. Run tries again.`;
    finish(known, job, () => {
      throw new Error(said);
    });
  }
}

function finish(known, job, give) {
  clearTimeout(job.timer);
  queue.shift();
  try {
    job.resolve(give());
  } catch (error) {
    job.reject(error);
  }
  next(known);
}

function end() {
  worker?.own.terminate();
  worker = undefined;
}

async function stop(job, said = "Stopped.") {
  const at = queue.indexOf(job);
  if (at < 0) return;
  if (at) queue.splice(at, 1);
  else end(); // Python hears nothing while it runs
  const known = await files();
  if (at) job.reject(new Error(said));
  else finish(known, job, () => { throw new Error(said); });
}

// --- what a run gives, drawn as templates/python/material/module.html.jinja draws what is recorded

function beside({ states = [], note }) {
  if (!states.length && !note) return null;
  const small = make("small");
  for (const { names, state, words } of states) small.append(`${names} `, make("b", { className: state, textContent: words }), " ");
  if (note) small.append(make("i", { textContent: note }));
  return small;
}

const line = (className, ...content) => make("span", { className }, ...content);

const statements = ({ indent, sql = [] }) => sql.map((text) => line(`i${indent} sql`, text));

function endOfWith(row) {
  const small = beside(row);
  return [line(`i${row.indent} end`, "end of with", ...(small ? [" ", small] : [])), ...statements(row)];
}

function printed(texts, indent, kind = "output") {
  const samples = texts.map((textContent) => make("samp", { textContent }));
  const box = make("div", { className: `${kind} i${indent}`, ariaLabel: "Output" }, ...samples);
  box.setAttribute("role", "group");
  return box;
}

/** By line of code: what stands beside it, and what below. */
function told({ rows, error }) {
  const lines = [{ line: 0, indent: 0, beside: null, below: [] }];
  let texts;
  for (const row of rows) {
    if (row.output !== undefined) {
      const last = lines.at(-1);
      if (!texts) last.below.push((texts = []));
      texts.push(row.output);
      continue;
    }
    texts = undefined;
    if (row.end) lines.at(-1).below.push(...endOfWith(row));
    else lines.push({ line: row.line, indent: row.indent, beside: beside(row), below: statements(row) });
  }
  for (const one of lines) one.below = one.below.map((own) => (Array.isArray(own) ? printed(own, one.indent) : own));
  if (error) {
    const at = lines.find(({ line }) => line === error.line) ?? lines.at(-1);
    at.below.push(printed(error.text.split("\n"), at.indent, "output error"));
  }
  return lines;
}

/** Whole programs: `pre` for code in turns with output. */
function drawn(lines, codeOf) {
  const parts = [];
  let code;
  for (const { line: number, indent, beside, below } of lines) {
    const content = number ? codeOf(number) : [];
    const isPart = content[0]?.nodeName === "P";
    const own = !number ? [] : isPart ? content : [line(`i${indent}`, ...content, ...(beside ? [" ", beside] : []))];
    for (const node of [...own, ...below]) {
      if (node.matches(".output, .part")) {
        parts.push(node);
        code = undefined;
        continue;
      }
      if (!code) parts.push(make("pre", { className: "highlight" }, (code = make("code"))));
      code.append(node);
    }
  }
  return parts;
}

// --- a program on the page

const programs = new WeakMap();
const PARTS = ":scope > :is(pre, .output, .part)";

/** What is told at each line of code that is drawn, as text. */
function account(parts) {
  const found = [];
  for (const part of parts) {
    if (part.matches(".output")) found.at(-1)?.push(part.textContent);
    else
      for (const span of part.querySelectorAll(":scope > code > span")) {
        const isCode = !span.matches(".sql, .end");
        if (isCode) found.push([]);
        const said = isCode ? (span.querySelector("small")?.textContent ?? "") : span.textContent;
        if (said.trim()) found.at(-1)?.push(said.trim());
      }
  }
  return found.map((own) => own.join("\n"));
}

/** The lines of code in it, without what they did; of a fix, "before" and "after" are comments. */
function codeOf(part) {
  if (part.matches(".part")) return [make("span", { className: "part", textContent: `# ${part.textContent}` })];
  return [...part.querySelectorAll(":scope > code > span:not(.sql, .end)")].map((span) => {
    const copy = span.cloneNode(true);
    copy.querySelector("small")?.remove();
    for (let last; (last = copy.lastChild)?.nodeType === Node.TEXT_NODE; ) {
      last.data = last.data.trimEnd();
      if (last.data) break;
      last.remove();
    }
    return copy;
  });
}

class Program {
  constructor(figure) {
    this.figure = figure;
    this.button = figure.querySelector(".program-run");
    this.parts = [...figure.querySelectorAll(PARTS)];
    this.recorded = account(this.parts);
    const { imports, release } = this.button.dataset;
    this.release = release;
    this.spans = this.parts.flatMap(codeOf);
    const above = imports ? [...imports.split("\n"), ""] : [];
    this.above = above.length;
    this.original = [...above, ...this.spans.map((span) => span.textContent)].join("\n");
    this.text = this.original;
    this.id = figure.dataset.id;
    this.said = make("span", { className: "program-status" });
    this.said.setAttribute("role", "status");
    this.bar = make("progress", { ariaLabel: "Loaded" });
    this.tools = make("span", { className: "program-tools" });
    this.foot = make("div", { className: "program-foot" }, this.said, this.bar, this.tools);
    this.bar.hidden = true;
    (this.parts.at(-1) ?? figure.querySelector("figcaption")).after(this.foot);
  }

  get settings() {
    return globalThis.__md_get("settings") ?? {};
  }

  async run() {
    if (this.job) return stop(this.job);
    if (this.loading) {
      await this.loading.catch(() => {}); // what comes back is drawn in the editor
      if (this.job) return;
    }
    const job = { text: this.text, release: this.release, settings: this.settings };
    job.told = (words, part) => {
      this.bar.hidden = part === undefined;
      if (part === undefined) return this.say(words);
      this.bar.value = part;
      // A screen reader hears once that it loads.
      if (this.left?.isConnected) this.left.textContent = words;
      else this.say("Loads Python", (this.left = make("span", { ariaHidden: "true", textContent: words })));
    };
    this.job = job;
    this.button.textContent = "Stop";
    this.figure.setAttribute("aria-busy", "true");
    let result;
    try {
      result = await python(job);
    } catch (error) {
      this.say(error.message);
    }
    this.job = undefined;
    this.bar.hidden = true;
    this.button.textContent = "Run";
    this.figure.removeAttribute("aria-busy");
    if (result) await this.show(result, job);
    this.offer();
  }

  async show(result, { text, release, settings }) {
    const lines = told(result);
    const written = result.rows.filter(({ output }) => output !== undefined).map(({ output }) => output);
    const words = [`Ran on SQLAlchemy ${release}`];
    const chosen = Object.entries(settings).map(([name, value]) => `${name}=${value === true ? "True" : value === false ? "False" : value}`);
    if (chosen.length) words.push(` with ${chosen.join(", ")}`);
    words.push(result.error ? ": it ended in an error." : ".");
    if (this.editor) this.editor.show(lines);
    else {
      const parts = drawn(lines.filter(({ line }) => !line || line > this.above), (number) => {
        const own = this.spans[number - this.above - 1].cloneNode(true);
        return own.matches(".part") ? [make("p", { className: `part ${own.textContent.slice(2)}`, textContent: own.textContent.slice(2) })] : [...own.childNodes];
      });
      // Just edited, a program has no record of what its lines did.
      if (text === this.original && this.figure.querySelector(".program-trace")) {
        const now = account(parts);
        const other = now.map((own, i) => (own === this.recorded[i] ? -1 : i)).filter((i) => i >= 0);
        const spans = parts.flatMap((part) => [...part.querySelectorAll(":scope > code > span:not(.sql, .end)")]);
        for (const i of other) spans[i].classList.add("differs");
        words.push(!other.length ? " As recorded." : ` Other than recorded: ${other.length === 1 ? "the marked line" : `${other.length} marked lines`}.`);
      }
      this.replace(parts);
    }
    this.say(words.join(""), make("span", { className: "program-spoken" }, written.length ? ` Output: ${written.join("; ").slice(0, 500)}` : " No output."));
    if (result.error) this.explain(result.error.text);
  }

  /** A link to what the Errors pages say about the text, if they know it. */
  async explain(text) {
    const said = this.said;
    try {
      const [{ answer, read }, page] = await Promise.all([import("./paste.js"), fetch(new URL("../errors/", import.meta.url))]);
      const box = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("paste-box");
      const [{ address } = {}] = answer(text, read(box.dataset.sections)).found ?? [];
      if (address) said.append(" ", make("a", { href: new URL(`../errors/${address}`, import.meta.url).href }, "Why this error"));
    } catch {} // the text is there all the same
  }

  async edit({ focus = true } = {}) {
    if (this.editor) return focus && this.editor.focus();
    this.say("Loads the editor …");
    this.loading ??= files().then(({ editor }) => import(new URL(editor, BASE)));
    let code;
    try {
      code = await this.loading;
    } catch (error) {
      return this.say(error.message.includes("make ") ? error.message : "The editor could not be loaded. Edit tries again.");
    } finally {
      this.loading = undefined;
    }
    if (this.editor) return; // Edit was pressed twice
    this.say("");
    this.box = make("div", { className: "program-editor" });
    this.replace([this.box]);
    this.editor = code.edit(this.box, this.text, { run: () => this.job || this.run(), changed: (text) => this.changed(text) });
    if (focus) this.editor.focus();
    this.offer();
  }

  async open(text) {
    if (this.editor) this.editor.replace(text);
    this.changed(text);
    await this.edit({ focus: false });
  }

  async scratch() {
    location.assign(await linkTo(this.text));
  }

  async share(button) {
    let said = "Copied";
    try {
      await navigator.clipboard.writeText(await linkTo(this.text));
    } catch {
      said = "Not allowed";
    }
    button.textContent = said;
    setTimeout(() => (button.textContent = "Copy link"), 2000);
  }

  changed(text) {
    this.text = text;
    remember(this.id, text === this.original ? undefined : text);
  }

  reset() {
    this.editor?.close();
    this.editor = undefined;
    this.changed(this.original);
    this.replace(this.parts);
    this.say("The program as it is recorded.");
    this.tools.replaceChildren();
    this.figure.querySelector(".program-edit").focus();
  }

  replace(parts) {
    for (const part of this.figure.querySelectorAll(PARTS)) part.remove();
    this.figure.querySelector(".program-editor")?.remove();
    this.foot.before(...parts);
  }

  async offer() {
    const known = await files().catch(() => undefined);
    if (!known) return;
    const select = make("select", { ariaLabel: "Release of SQLAlchemy", onchange: () => ((this.release = select.value), this.job || this.run()) });
    for (const release of Object.keys(known.releases)) select.append(make("option", { value: release, textContent: `SQLAlchemy ${release}` }));
    select.value = this.release;
    const scratch = make("button", { type: "button", textContent: "Open in Scratch", onclick: () => this.scratch() });
    const reset = make("button", { type: "button", textContent: "Reset", onclick: () => this.reset() });
    this.tools.replaceChildren(select, ...(this.id === "scratch" ? [] : [scratch]), reset);
  }

  say(...content) {
    this.said.replaceChildren(...content);
  }
}

function program(figure) {
  if (!programs.has(figure)) programs.set(figure, new Program(figure));
  return programs.get(figure);
}

// --- what was edited survives a reload

function remember(id, text) {
  const edited = globalThis.__md_get("edited") ?? {};
  delete edited[id];
  const kept = Object.entries(edited).slice(-19);
  globalThis.__md_set("edited", Object.fromEntries(text === undefined ? kept : [...kept, [id, text]]));
}

/** What was edited in these programs, or comes in the address of Scratch, is there again; nothing of it runs. */
export async function restore(figures) {
  for (const figure of figures) {
    const one = program(figure);
    const kept = (globalThis.__md_get("edited") ?? {})[one.id];
    if (one.id !== "scratch") one.open(kept);
    else {
      await fromAddress(one, kept);
      addEventListener("hashchange", () => figure.isConnected && fromAddress(one));
      figure.addEventListener("pointerdown", ({ target }) => target.closest("pre") && one.edit());
    }
  }
}

async function fromAddress(one, kept) {
  const code = location.hash.match(/^#program=([\w-]*)$/)?.[1];
  if (code === undefined) return kept === undefined ? undefined : one.open(kept);
  history.replaceState(history.state, "", location.pathname + location.search); // so that Reset and a reload mean what is seen
  if (code.length > 2 * LONGEST) return one.say("The address is too long: it is not read.");
  try {
    await one.open(await unpacked(code));
    one.say("This program came with the address. Read it, and press Run if you trust it.");
  } catch {
    one.say("The address has no program that can be read.");
  }
}

/** What Run would run. */
export const textOf = (figure) => program(figure).text;

export function clicked(button) {
  const one = program(button.closest(".program"));
  if (button.matches(".program-link")) return one.share(button);
  if (button.matches(".program-scratch")) return one.scratch();
  return button.matches(".program-run") ? one.run() : one.edit();
}

// --- Scratch: a program in an address. It is sent nowhere: a browser keeps what stands behind `#` to itself.

async function piped(bytes, transform, most = Infinity) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const chunks = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    if ((size += value.length) > most) throw new RangeError("too long");
    chunks.push(value);
  }
}

export async function packed(text) {
  const bytes = await piped(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export async function unpacked(code) {
  const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(await piped(bytes, new DecompressionStream("deflate-raw"), LONGEST));
}

export const linkTo = async (text) => new URL(`../scratch/#program=${await packed(text)}`, import.meta.url).href;

const NAMES = {
  copy: [],
  gc: [],
  pickle: [],
  contextlib: ["suppress"],
  sqlalchemy: ["delete", "inspect", "select", "update"],
  "sqlalchemy.exc": ["IntegrityError"],
  "sqlalchemy.orm": ["Session", "load_only", "make_transient", "make_transient_to_detached"],
  "snippets.library": ["Author", "Book", "new_library"],
  "snippets.words": ["state_of"],
};

/** These lines about a book, which know `engine`, with the imports that they need. */
export function withImports(lines) {
  const body = `engine = new_library()\n${lines.join("\n")}\n`;
  const has = (name) => new RegExp(`\\b${name}\\b`).test(body);
  const imports = Object.entries(NAMES).flatMap(([module, names]) => {
    if (!names.length) return body.includes(`${module}.`) ? [`import ${module}`] : [];
    const used = names.filter(has);
    return used.length ? [`from ${module} import ${used.join(", ")}`] : [];
  });
  return [...imports, "", body].join("\n");
}

export const toScratch = async (lines) => location.assign(await linkTo(withImports(lines)));
