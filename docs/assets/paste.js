// Finds the sections of the Errors pages that a pasted text is about. Nothing is sent anywhere.
const MOST = 60_000; // characters that are read: the first part, and the rest from the end
const FIRST = 20_000;
const LONGEST = 600; // a value between the words of a text
const ERRORS = new URL("../errors/", import.meta.url);

// --- from here to the box: pure functions, which the tests call in bulk

/** The text as its program wrote it: without colours, escapes and marks of who quotes it. */
export function clean(text) {
  text = shortened(text);
  const named = { lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", 39: "'", 34: '"', x27: "'", x22: '"' };
  text = text
    .replace(LOGGED, "$1")
    .replace(/\x1b\[[\d;]{0,20}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m/g, "")
    .replace(/\\+/g, "\\")
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&(?:amp;)?(?:#0{0,4}(x?\d\d)|(lt|gt|quot|apos|nbsp));/gi, (all, number, name) =>
      named[(number ?? name).toLowerCase()] ?? all)
    .replace(/\\(?=["'])/g, "");
  // In JSON a line ends in \n, and in a Windows path a folder may begin so.
  if (count(text, "\\n") > count(text, "\n")) text = text.replace(/(?:\\r)?\\n/g, "\n").replace(/\\t/g, " ");
  text = text.replace(/\\/g, "/").replace(/[\u00a0\u2000-\u200b]/g, " ");
  // pytest marks the line that fails with ">", a mail each line.
  return PYTEST.test(text) ? text : text.replace(/^(?:> ?)+/gm, "");
}

// A line of a container's log in JSON; a line of pytest's with an error, maybe in a log.
const LOGGED = /^\{"log":"((?:[^"\\\n]|\\.){0,20000}?)(?:\\r)?(?:\\n)?","stream"[^\n]{0,300}$/gm;
const PYTEST = /^(?:[^\n|]{0,40}\| ?)?E(?: {2,}(?=\S)| *$)/m;

/** Of pytest's report the errors alone: around them stands the source that raises, with its texts. */
function errorsOf(raw) {
  if (!PYTEST.test(raw)) return raw;
  return raw.split("\n").map((line) => (PYTEST.test(line) ? line.replace(PYTEST, (mark) => " ".repeat(mark.length)) : " ".repeat(line.length))).join("\n");
}

/** The beginning and the end, where errors stand, of a text that is too long to read in no time. */
export function shortened(text) {
  const left = "\n[...]\n";
  return text.length > MOST ? text.slice(0, FIRST) + left + text.slice(text.length - MOST + FIRST + left.length) : text;
}

const count = (text, piece) => text.split(piece).length - 1;

const DROPPED = new Set("'\"`\u2018\u2019\u201c\u201d\u00b4|\\\u00a0\u00ad\ufeff\u276f\u2771");

/** The text without what terminals, logs and web pages change, and where each character stood. */
export function squeeze(text) {
  const places = new Int32Array(text.length + 1);
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Spaces of all kinds, and the boxes that are drawn around tracebacks.
    if (code <= 32 || (code >= 0x2000 && code < 0x2010) || (code >= 0x2500 && code < 0x2580)) continue;
    if ((code > 126 || code < 97) && DROPPED.has(text[i])) continue;
    places[out.length] = i;
    out += text[i];
  }
  places[out.length] = text.length;
  return { text: out, places };
}

const squeezed = (text) => squeeze(text).text;

/** The sections, from the JSON that tooling/drawing/pasted.py makes, ready to be found. */
export function read(json) {
  return JSON.parse(json).map(([address, words, foreign, ...texts]) => ({
    address,
    foreign,
    words: words.split(" "),
    title: texts[0].join(""),
    texts: texts.map((parts) => {
      const pieces = parts.filter((_, i) => i % 2 === 0);
      const clauses = pieces.flatMap((piece) => piece.split(/[;:,.] /)).map(squeezed);
      return {
        words: pieces,
        samples: parts.filter((_, i) => i % 2),
        pieces: pieces.map(squeezed),
        clauses: clauses.filter((clause) => clause.length > 7),
        whole: squeezed(parts.join("")).toLowerCase(),
        weight: squeezed(pieces.join("")).length,
      };
    }),
  }));
}

/** Where the pieces follow each other from this place on: [start, end] of each; or null. */
function follow(text, pieces, start) {
  const spans = [];
  let end = start;
  for (const piece of pieces) {
    const reach = spans.length && piece ? LONGEST : 0;
    const at = piece ? text.slice(end, end + reach + piece.length).indexOf(piece) : 0;
    if (at < 0) return null;
    spans.push([end + at, end + at + piece.length]);
    end += at + piece.length;
  }
  return spans;
}

/** The last place where the whole text stands, if it does. No regular expression: it cannot hang. */
function locate(pasted, { pieces }) {
  const { text, places, raw } = pasted;
  const first = pieces.findIndex((piece) => piece);
  const own = pieces.slice(first);
  if (!own.every((piece) => text.includes(piece))) return null;
  let at = text.lastIndexOf(own[0]);
  while (at >= 0) {
    const before = at && text.lastIndexOf(own[0], at - 1);
    let spans = follow(text, own, at);
    if (spans) {
      // The first words may stand in a value too: Class 'app.ClassRoom' is not mapped.
      const between = at && before >= 0 && at - before < LONGEST ? raw.slice(places[before + own[0].length], places[at]) : " ";
      if (!/[\s>]/.test(between)) spans = follow(text, own, before) ?? spans;
      return [...Array(first).fill([spans[0][0], spans[0][0]]), ...spans];
    }
    at = at ? before : -1;
  }
  return null;
}

/** What stands between the pieces, as it was pasted. */
function valuesAt({ raw, places }, spans, { pieces, samples }, until) {
  return pieces.slice(1).map((piece, i) => {
    const [start, end] = [spans[i][1], spans[i + 1][0]];
    if (piece && pieces[i]) {
      const value = raw.slice(places[start - 1] + 1, places[end]).replace(/\s+/g, " ").trim();
      return /^['"]/.test(samples[i]) ? value : value.replace(/^['"\u2018\u201c]|['"\u2019\u201d]$/g, "");
    }
    // At an edge: the word before, or the rest of the line.
    if (piece) return raw.slice(Math.max(0, places[end] - 99), places[end]).match(/([\w.]+)\W*$/)?.[1] ?? "";
    return raw.slice(places[start - 1] + 1, until).slice(0, 160).split(/\n| \(Background/)[0].trim().replace(/^['"]|['")]+$/g, "");
  });
}

/** The letters of the heading and what they stand for: X, y, N. */
function namesOf(samples, values) {
  const names = {};
  const put = (letter, name) => {
    name = name?.match(/^(?:[\w.]*\.)?([A-Za-z_]\w*|-?\d+)$/)?.[1];
    if (name && !(letter in names)) names[letter] = name;
  };
  samples.forEach((sample, i) => {
    const value = (values[i] ?? "").trim().replace(/^['"]+|['"]+$/g, "");
    const letters = sample.match(/(?<!\w)[XYZNMxyz](?!\w)/g) ?? [];
    if (/^<.>$/.test(sample)) {
      put(letters[0], value.match(/^<?([\w.]+)(?= object at | at 0x|[^\w.]|>|$)/)?.[1]);
    } else if (letters.length === 2) {
      const both = value.match(/([\w]+)\.(\w+)$/);
      if (both) letters.forEach((letter, i) => put(letter, both[i + 1]));
    } else if (letters.length === 1) {
      put(letters[0], value.replace(/^<class '|'?>$/g, ""));
    }
  });
  return names;
}

const EDGE = "[\\s|+>\u2502\u2503]";
// Python's, with what stands before it in a log; rich's; pytest's, long and short.
const FRAME = new RegExp(`(^.{0,999}?)File "([^"\n]{1,300})", line (\\d{1,7})(?:, in ([^\n]{1,200}))?(?:\n${EDGE}{0,99}([^\n]{1,300}))?`, "gm");
const RICH = new RegExp(`^${EDGE}{0,9}([^\\s\u2502][^\n\u2502]{0,300}\\.py):(\\d{1,7}) in (\\S{1,200})`, "gm");
const PYTEST_FRAME = /^((?:[A-Z]:)?[^\s:][^:\n]{0,300}\.py):(\d{1,7}):(?: in (\S{1,200})(?:\n {4}([^\n]{1,300}))?)?/gm;
const LIBRARY = /(?:site|dist)-packages|(?:^|[/])lib(?:64)?[/](?:python|pypy)\d|[/]Lib[/]|[/]Python\d+[/]lib[/]|^<|(?:^|[/])(?:sqlalchemy|_pytest|pluggy)[/]/;

/** Where each frame stands, and what it names. */
function framesOf(raw) {
  const frames = [...raw.matchAll(FRAME)].map(({ index, 1: before, 2: path, 3: line, 4: name, 5: code }) =>
    ({ index, path, line, name, code: afterMark(code, before.trim()) }));
  for (const { index, 1: path, 2: line, 3: name } of raw.matchAll(RICH)) {
    const code = raw.slice(index, index + 4000).match(new RegExp(`[\u276f\u2771>] ${line} \u2502([^\n]{1,300})`))?.[1].replace(/^[\s\u2502]+/, "");
    frames.push({ index, path, line, name, code });
  }
  if (PYTEST.test(raw)) {
    let last = 0;
    for (const { index, 1: path, 2: line, 3: name, 4: code } of raw.matchAll(PYTEST_FRAME)) {
      const marked = [...raw.slice(last, index).matchAll(/^> {2,}([^\n]{1,300})/gm)].at(-1)?.[1];
      // The frame that raises stands below its error, a block too late.
      frames.push({ index: marked ? last : index, path, line, name, code: marked ?? code });
      last = index + 1;
    }
  }
  return frames.sort((a, b) => a.index - b.index);
}

/** The line without what a log puts before each one; what does not begin with that is no code. */
const afterMark = (code, mark) =>
  !/\w/.test(mark) ? code : code?.startsWith(mark) ? code.slice(mark.length).replace(/^[\s|]+/, "") : "";

/** The innermost of these frames that is the reader's own code. */
function ownFrame(frames) {
  const { path, line, name, code } = frames.findLast(({ path }) => !LIBRARY.test(path)) ?? {};
  if (!path) return null;
  const [named, shown] = [name ?? "", code ?? ""].map((text) => text.replace(/[\s\u2502\u2503|]+$/, "").trim());
  return { path: path.split("/").at(-1), line, name: named, code: /^[-~^\s]*$|^File "/.test(shown) ? "" : shown };
}

/** Whether a class or a frame says that it is SQLAlchemy's; a text of its own alone, without a class, does. */
function isSure(raw, { section, best, start }, places) {
  if (/sqlalchemy|sqlalche\.me/i.test(raw)) return true;
  const line = raw.slice(Math.max(0, places[start] - 200), places[start] + 1).split("\n").at(-1);
  const [, raised] = line.match(/(\w+(?:Error|Exception|Warning))\b[^:]*:/) ?? [];
  const named = (word) => new RegExp(`(?<![\\w.])${word}\\b`).test(raw); // sqlite3.IntegrityError is another's
  if (section.words.some((word) => word.length > 4 && named(word))) return true;
  return !section.foreign && !raised && best.weight > 20;
}

/**
 * What the text is about: `found`, sections with what stands in the text, the one to mend first;
 * or `maybe`, sections that have words in common with it; or `search`, words to look for.
 */
export function answer(text, sections) {
  const raw = clean(text);
  const errors = errorsOf(raw);
  const pasted = { raw: errors, ...squeeze(errors) };
  const starts = errors === raw ? /Traceback \(most recent call last\)/g : /^ *\S[^\n]*(?:\n *\S[^\n]*)*/gm;
  const blocks = [...errors.matchAll(starts)].map(({ index }) => index);
  const frames = framesOf(raw);
  const found = [];
  for (const section of sections) {
    let best = null;
    for (const each of section.texts) {
      const spans = best && best.weight >= each.weight ? null : locate(pasted, each);
      if (spans) best = { ...each, spans };
    }
    if (!best) continue;
    const [start, end] = [best.spans[0][0], best.spans.at(-1)[1]];
    const block = blocks.filter((place) => place <= pasted.places[start]).length;
    found.push({ section, best, start, end, block });
  }
  const kept = found.filter((one) => !found.some((other) => covers(other, one)));
  // The last traceback counts; within it SQLAlchemy's texts, before those of Python and databases.
  // A text that is a value of another one is the more exact.
  kept.sort((a, b) => b.block - a.block || a.section.foreign - b.section.foreign || within(b, a) - within(a, b) || a.start - b.start);
  if (!kept.length) return nearest(pasted, sections);
  return {
    found: kept.map((one) => {
      const { section, best, start, block } = one;
      const values = valuesAt(pasted, best.spans, best, pasted.places[around(one, kept)]);
      const above = frames.filter(({ index }) => index < pasted.places[start]);
      const near = above.filter(({ index }) => index > (blocks[block - 1] ?? 0));
      return {
        address: section.address,
        title: section.title,
        printed: best.words.map((words, i) => words + (values[i] || best.samples[i] || "")).join(""),
        // What is not mapped is not the class that a query should name.
        names: /is not mapped/.test(best.words.join("")) ? {} : namesOf(best.samples, values),
        frame: ownFrame(near) ?? ownFrame(above),
        sure: isSure(raw, one, pasted.places),
      };
    }),
    text: errors === raw ? pasted.text : squeezed(raw),
  };
}

/** Whether the one stands between the words of the other. */
const within = (one, other) => other.best.spans.some(([, end], i) => end <= one.start && one.end <= other.best.spans[i + 1]?.[0]);

/** Where the text ends that the one is a value of. */
const around = (one, others) =>
  others.filter((other) => within(one, other)).flatMap(({ best }) => best.spans).find(([start]) => start >= one.end)?.[0];

/** Whether the other, heavier text is where this one is, and not only in one of its values. */
function covers(other, { best, start, end }) {
  if (other.best === best || other.best.weight <= best.weight) return false;
  return other.best.spans.some(([from, to]) => from < end && start < to);
}

/** For a text that is cut off, or a few words of one, or only the class. */
function nearest({ text, raw }, sections) {
  const typed = text.toLowerCase();
  const byWords = best(sections, ({ texts }) => {
    const common = texts.map(({ clauses, whole }) =>
      typed.length > 7 && whole.includes(typed) ? 1000 : clauses.filter((clause) => text.includes(clause)).join("").length);
    const most = Math.max(...common);
    return most < 14 ? 0 : most;
  });
  const classes = new Set(sections.flatMap(({ words }) => words).filter((word) => word.length > 3 && raw.includes(word)));
  const having = [...classes].map((name) => sections.filter(({ words }) => words.includes(name)));
  // A class of many texts says nothing.
  const byClass = sections.filter((section) => having.some((some) => some.length <= 12 && some.includes(section)));
  const both = byWords.filter(({ words }) => words.some((word) => classes.has(word)));
  const oneWord = /^\s*[\w.]+\s*$/.test(raw);
  const maybe = [oneWord ? byClass : both, byWords, byClass].find((some) => some.length && some.length <= 12);
  // Of a class that several pages have, the page that has most of its texts is about it.
  const page = ({ address }) => address.split("/")[0];
  const alike = (one) => maybe.filter((other) => page(other) === page(one)).length;
  return maybe ? { maybe: [...maybe].sort((a, b) => alike(b) - alike(a)).map(({ address, title }) => ({ address, title })), text } : { search: searchWords(raw) };
}

function best(sections, score) {
  const scores = sections.map(score);
  const most = Math.max(...scores);
  return most ? sections.filter((_, i) => scores[i] === most) : [];
}

/** The class of the last exception and words of its text, as one would type them. */
function searchWords(raw) {
  const lines = raw.split("\n").filter((line) => line.trim()).map((line) => line.slice(0, 999));
  const ends = lines.map((line) => line.match(/\b[A-Z]\w{0,60}(?:Error|Exception|Warning)\b.*/)?.[0]);
  const line = ends.findLast((end) => end) ?? lines.at(-1) ?? "";
  const words = line.match(/(?<![<\w.])[A-Za-z_]{3,40}(?![\w.>])|\w{1,40}(?:Error|Exception|Warning)\b/g) ?? [];
  return [...new Set(words)].slice(0, 6).join(" ");
}

/** The causes in the order in which the pasted text speaks for them, each with what it shows. */
export function rank(text, causes) {
  const shown = causes.map((words) => words.filter((word) => text.includes(squeezed(word))));
  return causes.map((_, i) => ({ cause: i, shown: shown[i] }))
    .sort((a, b) => b.shown.length - a.shown.length || a.cause - b.cause);
}

/** The same text about the names that the error named; a piece of which one is unknown stays. */
export function named(text, names) {
  const letters = text.match(/(?<![\w<])[XYZNMxyz](?!\w)/g);
  if (!letters?.every((letter) => letter in names)) return text;
  return text.replace(/(?<![\w<])[XYZNMxyz](?!\w)/g, (letter) => names[letter]);
}

// --- the box

let kept = ""; // what was pasted last: it is still there when the reader comes back
const pages = new Map();

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

const link = (address, text) => element("a", { href: new URL(address, ERRORS).href }, text);
const code = (text) => element("code", {}, text);

class PasteBox extends HTMLElement {
  connectedCallback() {
    this.area = this.querySelector("textarea");
    this.status = this.querySelector("[role=status]");
    this.output = this.querySelector(".paste-answer");
    this.area.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.show(), 100);
    });
    this.area.value ||= kept;
    const shown = () => this.area.value && this.show();
    shown();
    // The browser itself may put the text back, and not before the page is loaded.
    if (document.readyState !== "complete") addEventListener("pageshow", shown, { once: true });
  }

  show() {
    const isLong = this.area.value.length > MOST;
    if (isLong) this.area.value = shortened(this.area.value);
    this.cut = this.area.value === kept ? this.cut : isLong;
    kept = this.area.value;
    this.sections ??= read(this.dataset.sections);
    const { found, maybe, search, text } = kept.trim() ? answer(kept, this.sections) : {};
    this.output.replaceChildren();
    if (found) {
      const [first, ...others] = found;
      if (!first.sure) this.say("Perhaps this:");
      else this.say(others.length ? `${found.length} texts recognised. The one to begin with:` : "Recognised:");
      this.output.append(this.section(first, text));
      if (others.length) {
        const items = others.map(({ address, printed }) => element("li", {}, link(address, printed)));
        this.output.append(element("p", {}, "Also in what you pasted:"), element("ul", {}, ...items));
      }
    } else if (maybe) {
      this.say(maybe.length === 1 ? "It may be this:" : "It may be one of these:");
      if (maybe.length === 1) this.output.append(this.section({ ...maybe[0], printed: maybe[0].title, names: {} }, text));
      else this.output.append(element("ul", {}, ...maybe.map(({ address, title }) => element("li", {}, link(address, title)))));
    } else if (search !== undefined) {
      this.say("Nothing here has this text.");
      const button = element("button", { type: "button", onclick: () => openSearch(search) }, `Search for “${search}”`);
      this.output.append(element("p", {}, ...(search ? [button, " or see "] : ["See "]), link("", "all errors"), "."));
    } else {
      this.say("");
    }
  }

  say(words) {
    const cut = this.cut ? `Of a text longer than ${MOST.toLocaleString("en")} characters the beginning and the end are read. ` : "";
    this.status.textContent = cut + words;
  }

  section({ address, printed, names, frame }, text) {
    const made = element("section", {}, element("h3", {}, link(address, printed)));
    if (frame) {
      const where = `${frame.path}, line ${frame.line}${frame.name && `, in ${frame.name}`}`;
      made.append(element("p", { className: "paste-frame" }, `Your line: ${where}`, ...(frame.code ? [": ", code(frame.code)] : [])));
    }
    const body = element("div");
    made.append(body, element("p", {}, link(address, "The whole section")));
    explanation(address).then((nodes) => body.append(...about(nodes, names, text)), () => {});
    return made;
  }
}

function besidesCode(item) {
  const copy = item.cloneNode(true);
  for (const code of copy.querySelectorAll("code")) code.remove();
  return copy.textContent.trim();
}

/** What to change, without what sets it up. */
function beforeAndAfter(figure) {
  const made = element("figure", { className: "program fix" });
  const parts = [...figure.children];
  const first = parts.findIndex((part) => part.matches(".part"));
  for (const part of parts.slice(first)) if (part.matches(".part, pre, .output")) made.append(document.importNode(part, true));
  return made;
}

/** The same list: each cause with what to change, folded. */
function shortFixes(list) {
  for (const figure of list.querySelectorAll("figure.fix")) figure.replaceWith(beforeAndAfter(figure));
  for (const anchor of list.querySelectorAll("a[id]")) anchor.remove();
  return list;
}

/** The section as it stands on its page: of its programs, the code before and after. */
export async function explanation(address) {
  const url = new URL(address, ERRORS);
  if (!pages.has(url.pathname)) {
    const response = await fetch(url.pathname);
    if (!response.ok) throw new Error(response.statusText);
    pages.set(url.pathname, new DOMParser().parseFromString(await response.text(), "text/html"));
  }
  const nodes = [];
  let node = pages.get(url.pathname).getElementById(url.hash.slice(1))?.nextElementSibling;
  for (; node && node.tagName !== "H2"; node = node.nextElementSibling) {
    if (node.matches("p, ul")) nodes.push(shortFixes(document.importNode(node, true)));
    if (node.matches("details.fold")) {
      const more = [...node.querySelectorAll(".more")].map((part) => document.importNode(part, true));
      nodes.push(...more, beforeAndAfter(node.querySelector("figure.fix")));
    }
    if (!node.matches(".rule")) continue;
    const [heading] = node.querySelectorAll("h2, h3");
    const title = element("a", { href: `#${heading.id}` });
    title.append(...[...heading.childNodes].filter((child) => !child.classList?.contains("headerlink")).map((child) => document.importNode(child, true)));
    nodes.push(element("p", {}, title));
    nodes.push(...[...node.children].filter((child) => child.matches("p:not(.holds)")).map((child) => document.importNode(child, true)));
  }
  const kept = withoutTexts(nodes);
  for (const node of kept) {
    for (const anchor of node.querySelectorAll("a[href]")) anchor.href = new URL(anchor.getAttribute("href"), url).href;
  }
  return kept;
}

/** Without the list of the texts that the section has; it may go on with causes, which stay. */
export function withoutTexts(nodes) {
  const also = nodes.findIndex((node) => node.textContent.trim() === "Also printed as:");
  if (also < 0) return nodes;
  const list = nodes[also + 1];
  for (const item of [...list.children]) if (/^(?:\([^)]*\))?$/.test(besidesCode(item))) item.remove();
  return nodes.filter((node, i) => i !== also && (node !== list || list.children.length));
}

/** The same about the reader's error: with its names, and the likeliest cause first. */
export function about(nodes, names, text) {
  nodes = counted(nodes, names);
  for (const node of nodes) {
    for (const each of node.querySelectorAll("code")) {
      const filled = each.childElementCount ? "" : named(each.textContent, names);
      if (filled) each.textContent = filled;
    }
    for (const figure of node.matches("figure") ? [node] : node.querySelectorAll("figure")) fill(figure, names);
    if (node.tagName !== "UL") continue;
    const items = [...node.children];
    const causes = items.map((item) => (item.dataset.shown ?? item.querySelector("[data-shown]")?.dataset.shown)?.split(", ") ?? []);
    for (const { cause, shown } of rank(text, causes)) {
      node.append(items[cause]);
      if (shown.length) {
        const why = element("span", { className: "paste-why" }, "Your text has ", ...shown.flatMap((word, i) => [i ? ", " : "", code(word)]), ".");
        (items[cause].querySelector(":scope > p") ?? items[cause]).append(" ", why);
      }
    }
    const first = node.querySelector(".paste-why") ? node.firstElementChild : nodes.some((each) => each.matches("figure")) ? null : node;
    first?.querySelector("details")?.setAttribute("open", "");
  }
  return nodes;
}

// The classes of the example library: a reader's that is called so would stand for two.
const LIBRARY_CLASS = /^(?:Author|Book)$/;

/** Puts the reader's class and attribute in place of the example's. */
function fill(figure, { X, y }) {
  if (!X || LIBRARY_CLASS.test(X)) return;
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data } = texts.currentNode;
    texts.currentNode.data = data.replace(/\bAuthor\b/g, X).replace(/\bbooks\b/g, (word) => y ?? word);
  }
}

/** What a section says to the number of rows that were matched first: "-1 were matched: ...". */
function counted(nodes, { N, M }) {
  const number = (node) => node.querySelector(":scope > strong:first-child")?.textContent.match(/^(-?\d+) were matched/)?.[1];
  const starts = nodes.flatMap((node, i) => (number(node) ? [i] : []));
  const fits = (i) => number(nodes[i]) === M || (number(nodes[i]) > 1 && +M > N);
  const start = starts.find(fits);
  if (start === undefined) return nodes;
  const end = starts.find((i) => i > start) ?? nodes.length;
  return [...nodes.slice(0, starts[0]), ...nodes.slice(start, end), ...nodes.slice(starts[0], start), ...nodes.slice(end)];
}

/** Opens the search of the theme, which loads when it gets the focus, and types the words there. */
async function openSearch(words) {
  const opener = document.querySelector("button.md-search__button"); // Zensical's: it builds a dialog
  opener?.focus();
  opener?.click();
  let input = document.querySelector(".md-search input");
  for (let tries = 0; opener && tries < 100 && !input; tries++) {
    await new Promise((done) => setTimeout(done, 50));
    input = [...document.body.children].map((child) => child.shadowRoot?.querySelector("input")).find(Boolean);
  }
  if (!input) return;
  const toggle = opener ? null : document.getElementById("__search");
  if (toggle && !toggle.checked) toggle.click();
  input.value = words;
  input.focus();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

customElements.define("paste-box", PasteBox);
