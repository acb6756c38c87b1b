// The state explorer. What it says is read from walks.json, where tooling/explorer/record.py recorded what SQLAlchemy did:
// nothing here knows what an operation does. The steps taken are the address: #add.commit.close, behind how the session was
// made, if not as usual: #autoflush=False.add.commit
const DATA = new URL("walks.json", import.meta.url);
const STATES = ["transient", "pending", "persistent", "deleted", "detached"];
const LENGTH = 4;
let fetched;

// The record, fetched at the first sign of a reader. Gives undefined if that failed: the next sign tries again.
function record() {
  fetched ??= fetch(DATA)
    .then((reply) => reply.json())
    .catch(() => (fetched = undefined));
  return fetched;
}

const joined = (settings) => settings.sort().reverse().join(", ");

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

class StateExplorer extends HTMLElement {
  connectedCallback() {
    const find = (name) => this.querySelector(`.explorer-${name}`);
    this.article = this.closest("article");
    [this.status, this.program, this.book] = ["status", "program", "book"].map(find);
    [this.back, this.again, this.copy, this.script, this.scratch] = find("head").querySelectorAll("button");
    this.switches = [...find("settings").querySelectorAll("input")];
    this.settings = "";
    this.keys = new Map([...this.querySelectorAll("[data-operation]")].map((key) => [key.dataset.operation, key]));
    this.drawings = [...this.article.querySelectorAll(".explorer-diagram svg")].map(drawing);
    // To each rule that explains a step there is a link below.
    const links = this.article.querySelectorAll(".explorer-rules a");
    this.links = new Map([...links].map((link) => [link.hash.slice("#snippets.".length).replace(".", "/"), link]));
    this.path = this.shown = [];
    this.draw([{ after: { state: "transient" }, outcome: {} }]);

    this.gone = new AbortController();
    const on = (target, kinds, listener) => {
      for (const kind of kinds) target.addEventListener(kind, listener, { signal: this.gone.signal });
    };
    on(this.article, ["pointerover", "focusin"], record);
    on(this.article, ["pointerover", "pointerout", "focusin", "focusout"], (event) => this.mark(event));
    on(this.article, ["click"], (event) => this.clicked(event));
    on(this.article, ["change"], () => this.go(this.path, { settings: joined(this.switches.filter((one) => one.checked).map((one) => one.value)) }));
    on(window, ["popstate"], () => this.arrive());
    this.arrive();
  }

  disconnectedCallback() {
    this.gone.abort();
  }

  clicked(event) {
    const { target } = event;
    const { operation } = target.closest("[data-operation]")?.dataset ?? {};
    const line = target.closest(".explorer-program button")?.parentNode;
    const link = target.closest("a");
    if (operation && this.path.length < LENGTH) this.go([...this.path, operation]);
    else if (line) this.go(this.path.slice(0, [...this.program.children].indexOf(line)));
    else if (target === this.back) this.go(this.path.slice(0, -1));
    else if (target === this.again) this.go([]);
    else if (target === this.copy) this.give(location.href, this.copy, "Copy link", "Copy the address");
    else if (target === this.script) this.copyProgram();
    else if (target === this.scratch) this.open();
    const isHere = link?.hash && link.href.startsWith(location.href.split("#")[0] + "#");
    const asked = isHere ? this.read(link.hash) : undefined;
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation(); // else the theme goes there too
    this.go(asked.ids, asked);
    this.article.querySelector(".explorer").scrollIntoView();
  }

  // What an address asks for: operations that there are, and what is wrong with it. Nothing if it is that of a heading.
  read(hash) {
    const asked = hash.slice(1);
    if (document.getElementById(asked)) return undefined;
    const parts = asked.split(".").filter(Boolean);
    const isSetting = (name) => this.switches.some((one) => one.value === name);
    const settings = joined(parts.filter(isSetting));
    const names = parts.filter((name) => !isSetting(name));
    const unknown = names.find((name) => !this.keys.has(name));
    const ids = names.slice(0, unknown === undefined ? LENGTH : Math.min(names.indexOf(unknown), LENGTH));
    if (unknown !== undefined) return { ids, settings, wrong: `The address names “${unknown.slice(0, 40)}”, which is no operation here. ` };
    return { ids, settings, wrong: names.length > LENGTH ? `The address has ${names.length} steps, and the record ends after four. ` : "" };
  }

  async arrive() {
    const asked = this.read(location.hash);
    if (!asked) return;
    const { ids, settings } = asked;
    if (ids.length || this.shown.length || settings !== this.settings) await this.go(ids, { settings, push: false });
    if (asked.wrong) this.status.prepend(asked.wrong);
  }

  async go(ids, { push = true, settings = this.settings } = {}) {
    this.path = ids;
    this.settings = settings;
    for (const one of this.switches) one.checked = settings.includes(one.value);
    if (!this.walks) this.status.textContent = "Fetching the record …";
    this.walks ??= await record();
    if (!this.isConnected) return; // the reader is on another page
    if (!this.walks) {
      this.path = this.shown;
      this.status.textContent = "The record could not be fetched. Choose again to try once more.";
      return;
    }
    const { href } = new URL(ids.length || settings ? "#" + this.address(ids) : location.pathname + location.search, location);
    // With a state: else the theme would take the address for that of a heading.
    if (push && href !== location.href) history.pushState(history.state ?? { x: scrollX, y: scrollY }, "", href);
    if (this.path === ids) this.show(ids); // else more steps were asked for meanwhile
  }

  address(ids) {
    return [...this.settings.split(", ").filter(Boolean), ...ids].join(".");
  }

  // As the program writes it: with the arguments that were chosen.
  opened(code) {
    return this.settings ? code.replace("Session(engine", `$&, ${this.settings}`) : code;
  }

  // The steps taken as a program of one's own: what raised is caught, as it was here.
  async statements() {
    await this.go(this.path, { push: false }); // the record may still be on its way
    const [, ...taken] = this.walks ? this.walked(this.shown)[0] : [];
    const caught = (code) => `try:\n    ${code.replace("; ", "\n    ")}\nexcept Exception as error:\n    print(error)`;
    const steps = taken.map(({ code, outcome: { error } }) => (error ? caught(code) : code));
    return [this.opened("session = Session(engine)"), this.program.querySelector("code").textContent, ...steps];
  }

  async open() {
    const { toScratch } = await import("./run.js");
    toScratch(await this.statements());
  }

  // The same as a script that needs nothing but SQLAlchemy. It prints the SQL, and the state behind each step.
  async copyProgram() {
    const { withImports } = await import("./run.js");
    const [opened, ...steps] = await this.statements();
    if (!this.walks) return; // and so it says
    const shown = steps.map((one) => `${one}\nprint("#", state_of(book))`);
    const program = withImports(["engine.echo = True", opened, ...shown]).replaceAll(/^from snippets.*\n/gm, "");
    this.give(`# /// script\n# dependencies = ["sqlalchemy"]\n# ///\n${this.walks.shared}${program}`, this.script, "Copy program");
  }

  async give(text, button, name, otherwise = "Not allowed") {
    let said = "Copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = otherwise;
    }
    button.textContent = said;
    setTimeout(() => (button.textContent = name), 2000);
  }

  walked(ids) {
    const { operations, nodes, steps, outcomes, situations, rules, hints, settings } = this.walks;
    const step = (node, id) => {
      const at = 2 * operations.indexOf(id);
      const [outcome, situation, rule, hint] = steps[nodes[node][at]];
      const code = this.opened(this.keys.get(id).title);
      return { code, outcome: outcomes[outcome], after: situations[situation], rule: rules[rule], hint: hints[hint], node: nodes[node][at + 1] };
    };
    const taken = [{ code: this.program.querySelector("code").textContent, outcome: {}, after: situations[0], node: settings[this.settings] }];
    for (const id of ids) taken.push(step(taken.at(-1).node, id));
    const { node } = taken.at(-1);
    return [taken, nodes[node].length ? operations.map((id) => [id, step(node, id)]) : []];
  }

  show(ids) {
    const isOn = ids.length > this.shown.length;
    const [taken, next] = this.walked(ids);
    const [now, before] = [taken.at(-1), taken.at(-2)];
    this.shown = ids;
    this.status.textContent = told(now, before) + (next.length ? "" : " The record ends here, after four steps.");
    const known = new Map(next);
    for (const [id, key] of this.keys) {
      const { after, hint = "" } = known.get(id) ?? {};
      const isMove = after && after.state !== now.after.state;
      key.setAttribute("aria-disabled", !after);
      key.lastChild.textContent = hint;
      key.lastChild.className = isMove ? after.state : hint.startsWith("raises") ? "raises" : "";
    }
    this.back.disabled = this.again.disabled = !ids.length;
    this.list(taken);
    this.compare(now.after);
    this.draw(taken, isOn && !matchMedia("(prefers-reduced-motion: reduce)").matches);
  }

  // The way taken, and arrows to where the keys say that the object can go from here.
  draw(taken, isAnimated) {
    const moves = new Map();
    for (const [id, key] of this.keys) {
      const to = key.lastChild.className;
      if (STATES.includes(to)) moves.set(to, [...(moves.get(to) ?? []), { id, label: key.firstChild.textContent }]);
    }
    for (const draw of this.drawings) draw(taken, moves, isAnimated);
  }

  // An operation that the pointer is on, or that has the focus, is marked in the diagram.
  mark({ type, target }) {
    const id = target.closest("[data-operation]")?.dataset.operation;
    const isOn = type === "pointerover" || type === "focusin";
    for (const one of this.article.querySelectorAll(".explorer-arrows .call")) one.classList.toggle("on", isOn && one.dataset.operation === id);
  }

  // The program, a line for each step: what stays is left as it is, and keeps the focus.
  list(taken) {
    const lines = this.program.children;
    const path = (index) => this.address(this.shown.slice(0, index));
    while (lines.length > 1 && (lines.length > taken.length || lines[lines.length - 1].dataset.path !== path(lines.length - 1))) this.program.lastChild.remove();
    for (const [index, step] of taken.entries()) {
      if (!lines[index]) this.program.append(this.line(step, path(index)));
      const button = lines[index].firstChild;
      if (index === taken.length - 1) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
  }

  line({ code, outcome, after, rule }, path) {
    const { error, warnings = [], returned, sql = [] } = outcome;
    const state = make("span", { className: `state ${after.state}`, textContent: after.state + (after.marked ? ", marked" : "") });
    const item = make("li", {}, make("button", { type: "button" }, make("code", { textContent: code }), state));
    item.dataset.path = path;
    const say = (className, ...text) => item.append(make("p", { className }, ...text));
    for (const one of sql) say("sql", one);
    if (error) say("error", make("b", { textContent: error[0] }), `: ${error[1]}`);
    for (const one of warnings) say("error", one);
    if (returned) say("returns", gives(returned));
    const link = this.links.get(rule);
    if (link) say("why", make("a", { href: link.href, innerHTML: link.innerHTML }));
    return item;
  }

  // What the object holds, beside what its row does.
  compare({ values = {}, expired = [], unloaded = [], rows, uncommitted, modified, marked, was_deleted, key, session }) {
    const held = (name) => {
      if (name in values) return JSON.stringify(values[name]).replace("null", "None");
      if (expired.includes(name) && key) return "expired";
      return !unloaded.includes(name) ? "None" : key ? "not loaded" : "not set";
    };
    const stored = (row, at) => JSON.stringify(row[at]).replace("null", "NULL");
    const head = make("tr", {}, make("td"), make("th", { scope: "col", textContent: "book" }));
    const names = rows?.map(([id]) => `row ${id}`) ?? [uncommitted ? "row deleted" : "no row"];
    for (const name of names) head.append(make("th", { scope: "col", textContent: name + (uncommitted ? ", not committed" : "") }));
    const body = ["id", "title", "author_id", "author"].map((name, at) => {
      const own = held(name);
      const tr = make("tr", {}, make("th", { scope: "row", textContent: name }), make("td", { textContent: own, className: /^[en]/.test(own) ? "quiet" : "" }));
      for (const row of rows ?? [[]]) tr.append(make("td", { textContent: at < 3 && row.length ? stored(row, at) : "" }));
      return tr;
    });
    const flags = [
      key ? `identity key ${key}` : "no identity key",
      session === "this" ? "in the session" : session ? "in another session" : "in no session",
      modified && "modified",
      marked && "marked for deletion",
      was_deleted && "was_deleted",
    ].filter(Boolean).join(" · ");
    this.book.replaceChildren(make("caption", { textContent: flags }), head, ...body);
  }
}

function told({ code, outcome: { error, returned, sql = [] }, after }, before) {
  if (!before) return "The book is transient. Choose what the program does next.";
  const verbs = [...new Set(sql.map((one) => one.split(" ")[0]))].join(", ");
  return [
    `${code}${error ? ` raises ${error[0]}` : ""}: the book ${after.state === before.after.state ? "stays" : "becomes"} ${after.state}`,
    after.marked && !before.after.marked ? ", marked for deletion." : ".",
    verbs && ` SQL: ${verbs}.`,
    returned && ` ${gives(returned)}`,
  ].filter(Boolean).join("");
}

function gives(returned) {
  if (returned === "itself") return "Returns the book itself.";
  return returned === "None" ? "Returns None." : `Returns another object, ${returned}.`;
}

// One arrangement of the diagram: gives the function that draws a step in it.
function drawing(svg) {
  const at = {};
  for (const name of STATES) {
    const group = svg.querySelector("." + name);
    const [x, y, w, h] = ["x", "y", "width", "height"].map((one) => Number(group.querySelector("rect").getAttribute(one)));
    at[name] = { group, x, y, w, h, middle: [x + w / 2, y + h / 2] };
  }
  const wide = svg.matches(".wide");
  const session = Number(svg.querySelector(".session").getAttribute("x"));
  const tip = svg.querySelector(".moves").getAttribute("marker-end");
  for (const one of svg.querySelectorAll(".moves, .calls")) one.remove();
  const arrows = element("g", { "aria-hidden": true, class: "explorer-arrows" });
  const tokens = element("g", { "aria-hidden": true, class: "explorer-tokens" });
  const trail = element("g", { "aria-hidden": true, class: "explorer-trail" });
  svg.prepend(...svg.querySelectorAll("title, desc, marker, .session, .note"), arrows, trail);
  svg.append(tokens);
  let frame = 0;

  function element(tag, attributes, text = "") {
    const one = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.textContent = text;
    return one;
  }

  // From border to border; past a state that lies between.
  function curve(from, to) {
    const [a, b] = [at[from], at[to]];
    const [dx, dy] = [b.middle[0] - a.middle[0], b.middle[1] - a.middle[1]];
    if (!dx && Math.abs(dy) > 150) {
      const [y, y_] = [a.middle[1] + 8, b.middle[1] - 8];
      return [[a.x - 2, y], [a.x - 52, (y + y_) / 2], [b.x - 4, y_]];
    }
    const border = ({ middle: [x, y], w, h }, px, py, gap) => {
      const reach = Math.min(Math.abs((w / 2 + gap) / (px || 1e-9)), Math.abs((h / 2 + gap) / (py || 1e-9)));
      return [x + px * reach, y + py * reach];
    };
    const [start, end] = [border(a, dx, dy, 2), border(b, -dx, -dy, 4)];
    const bend = dx && dy ? 12 : 0;
    return [start, [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - bend], end];
  }

  const point = ([a, b, c], t) => [0, 1].map((i) => (1 - t) ** 2 * a[i] + 2 * t * (1 - t) * b[i] + t ** 2 * c[i]);

  // Of many operations the last ones are left to the keys.
  function arrow(from, to, own) {
    const way = curve(from, to);
    arrows.append(element("path", { d: `M${way[0]}Q${way[1]} ${way[2]}`, "marker-end": tip }));
    const isUpright = at[from].x === at[to].x;
    const gap = Math.abs(at[from].y - at[to].y) - at[to].h;
    const most = isUpright ? Math.floor(gap / 13) : wide ? 5 : 4;
    const lines = [];
    for (const one of own.length > most ? own.slice(0, most - 1) : own)
      for (const part of wide ? [one.label] : one.label.split(/(?<=_)(?=to_)/)) lines.push([part, one.id]);
    if (own.length > most) lines.push([`+ ${own.length - most + 1} more`]);
    const [x, y] = point(way, 0.5);
    const isLevel = at[from].y === at[to].y;
    const anchor = !isUpright ? "middle" : at[from].x < session ? "start" : "end";
    const text = element("text", { "text-anchor": anchor, class: isUpright && x > session ? "inside" : "" });
    const above = Math.ceil(lines.length / 2);
    for (const [index, [label, id]] of lines.entries()) {
      // On a level arrow the line would strike it out: half stand above, half below.
      const dy = isLevel ? 13 * (index - above) + (index < above ? 7 : 14) : 4 + 13 * (index - (lines.length - 1) / 2);
      const place = { x: x + { start: 9, middle: 0, end: -9 }[anchor], y: y + dy };
      text.append(element("tspan", id ? { ...place, class: "call", "data-operation": id } : place, label));
    }
    arrows.append(text);
  }

  function token(name, state, [x, y], hollow) {
    const group = element("g", { class: `token ${state}${hollow ? " other" : ""}`, transform: `translate(${x} ${y})` });
    group.append(element("circle", { r: 4.5 }), element("text", { x: 9, y: 4 }, name));
    tokens.append(group);
    return group;
  }

  // The way that was taken: a band from state to state, with the number of the step.
  function band(number, from, to) {
    const way = curve(from, to);
    const [x, y] = point(way, 16 / Math.hypot(way[2][0] - way[0][0], way[2][1] - way[0][1]));
    trail.append(
      element("path", { d: `M${way[0]}Q${way[1]} ${way[2]}`, class: to }),
      element("circle", { cx: x, cy: y, r: 7.5, class: to }),
      element("text", { x, y: y + 4, "text-anchor": "middle", class: to }, number),
    );
  }

  const place = (state, row = 0) => [at[state].x + 12, at[state].y + at[state].h - 22 + 14 * row];

  return (taken, moves, isAnimated) => {
    const [{ after, outcome }, before] = [taken.at(-1), taken.at(-2)];
    cancelAnimationFrame(frame);
    for (const layer of [arrows, trail, tokens]) layer.replaceChildren();
    for (const [index, step] of taken.entries()) {
      const from = taken[index - 1]?.after.state ?? "transient";
      if (from !== step.after.state) band(index, from, step.after.state);
    }
    for (const [to, own] of moves) arrow(after.state, to, own);
    const others = Object.entries(after.others ?? {});
    for (const state of new Set(others.map(([, one]) => one))) {
      const names = others.filter(([, one]) => one === state).map(([name]) => name);
      token(names.join(" "), state, place(state, 1), true);
    }
    const from = before?.after.state ?? after.state;
    const own = token("book", after.state, place(after.state));
    const arrive = (is) => Object.entries(at).forEach(([name, { group }]) => group.classList.toggle("here", is && name === after.state));
    arrive(!isAnimated || from === after.state);
    if (!isAnimated) return;
    const [a, b] = [place(from), place(after.state)];
    const way = from === after.state ? null : [a, curve(from, after.state)[1], b];
    const length = way ? 520 : 320;
    let begin;
    const move = (time) => {
      begin ??= time;
      const t = Math.min((time - begin) / length, 1);
      const eased = t * t * (3 - 2 * t);
      const swing = Math.sin(Math.PI * t);
      const [x, y] = way ? point(way, eased) : outcome.error ? [b[0] + 3 * Math.sin(4 * Math.PI * t) * (1 - t), b[1]] : [b[0], b[1] - 5 * swing];
      own.setAttribute("transform", `translate(${x} ${y})`);
      if (t < 1) frame = requestAnimationFrame(move);
      else arrive(true);
    };
    frame = requestAnimationFrame(move);
  };
}

customElements.get("state-explorer") ?? customElements.define("state-explorer", StateExplorer);
