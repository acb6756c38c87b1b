// The state explorer. What it says is read from walks.json, where evidence/walks.py recorded what SQLAlchemy did:
// nothing here knows what an operation does. The steps taken are the address: #add.commit.close
(async () => {
  const data = new URL("walks.json", document.currentScript.src);
  const root = document.querySelector(".explorer");
  const article = root.closest("article");
  const walks = await (await fetch(data)).json();
  if (!root.isConnected) return; // the reader went on to another page
  const { groups, outcomes, situations, steps, nodes, rules } = walks;
  const operations = Object.values(groups).flat().map(([id, code, label], index) => ({ id, code, label: short(label), index }));
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  // To each rule that explains a step there is a link below.
  const links = new Map([...article.querySelectorAll(".holds li a")].map((a) => [a.hash.slice("#snippets.".length).replace(".", "/"), a]));
  const START = { code: 'book = Book(title="Emma")', after: situations[0], outcome: {}, node: nodes.length - 1 };
  let path = [];

  // Made once, so that what has the focus keeps it.
  const status = make("p", { className: "explorer-status", role: "status" });
  const keys = make("div", { className: "explorer-keys" });
  const program = make("ol", { className: "explorer-program" });
  const book = make("table", { className: "explorer-book" });
  const back = make("button", { type: "button", textContent: "Step back", onclick: () => go(path.slice(0, -1)) });
  const again = make("button", { type: "button", textContent: "Start again", onclick: () => go([]) });
  for (const [name, own] of Object.entries(groups)) {
    const group = make("div", { role: "group", ariaLabel: name });
    for (const [id] of own) {
      const operation = byId.get(id);
      operation.hint = make("small");
      operation.key = make("button", { type: "button", title: operation.code }, make("code", { textContent: operation.label }), operation.hint);
      operation.key.dataset.operation = id;
      group.append(operation.key);
    }
    keys.append(group);
  }
  root.querySelector(".explorer-plain").remove();
  root.append(
    status,
    keys,
    make("div", { className: "explorer-walk" },
      make("div", { className: "explorer-head" }, make("h2", { textContent: "The program so far", id: "program" }), back, again),
      program,
      make("div", { className: "explorer-now" }, book)),
  );
  const drawings = [...article.querySelectorAll(".explorer-diagram svg")].map(drawing);

  function short(code) {
    return code.replace("session.", "").replace("(book)", "()").replace(/= ".*"/, "= …");
  }

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    if (properties.role) element.setAttribute("role", properties.role);
    element.append(...children);
    return element;
  }

  // The operations that an address names, as far as there are such.
  function read(hash) {
    const ids = hash.slice(1).split(".");
    const end = ids.findIndex((id) => !byId.has(id));
    return ids.slice(0, end < 0 ? 4 : Math.min(end, 4));
  }

  function step(node, operation) {
    const [number, next] = nodes[node].slice(2 * operation.index);
    const [outcome, situation, rule] = steps[number];
    return { code: operation.code, outcome: outcomes[outcome], after: situations[situation], rule: rules[rule], node: next };
  }

  function walked(ids) {
    const taken = [START];
    for (const id of ids) taken.push(step(taken.at(-1).node, byId.get(id)));
    return taken;
  }

  function go(ids) {
    if (ids.join() === path.join()) return;
    // Not null: the theme would take the address for that of a heading.
    const here = history.state ?? { x: scrollX, y: scrollY };
    history.pushState(here, "", ids.length ? "#" + ids.join(".") : location.pathname + location.search);
    show(ids);
  }

  function show(ids) {
    const on = ids.length > path.length;
    path = ids;
    const taken = walked(ids);
    const [now, before] = [taken.at(-1), taken.at(-2)];
    const ended = !nodes[now.node].length;
    status.textContent = told(now, before) + (ended ? " The record ends here, after four steps: step back, or start again." : "");
    const moves = new Map();
    for (const operation of operations) {
      const { key, hint } = operation;
      key.setAttribute("aria-disabled", ended);
      const next = ended ? null : step(now.node, operation);
      const to = next?.after.state;
      const raises = Boolean(next?.outcome.error);
      const isMove = next && to !== now.after.state;
      hint.textContent = next ? hinted(next, now) : "";
      hint.className = isMove ? to : raises ? "raises" : "";
      if (isMove) moves.set(to, [...(moves.get(to) ?? []), operation]);
    }
    back.disabled = again.disabled = !ids.length;
    list(taken);
    compare(now.after);
    for (const draw of drawings) draw(now, before, moves, on && !still.matches);
  }

  // What a key would do, in a word or two.
  function hinted({ outcome, after }, { after: before }) {
    const said = [];
    if (outcome.error) said.push("raises");
    if (after.state !== before.state) said.push("→ " + after.state);
    if (said.length) return said.join(" ");
    if (after.marked && !before.marked) return "marks it";
    const sql = [...new Set((outcome.sql ?? []).map((one) => one.split(" ")[0]))];
    if (sql.length) return sql.slice(-2).join(", ");
    if (after.all_expired && !before.all_expired) return "expires it";
    if (JSON.stringify(after.values) !== JSON.stringify(before.values)) return "sets it";
    return "no change";
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

  // The program, a line for each step: what stays is left as it is.
  function list(taken) {
    while (program.children.length > taken.length || (program.lastChild && !same(taken))) program.lastChild.remove();
    for (const [index, one] of taken.entries()) {
      const item = program.children[index] ?? program.appendChild(line(one, taken[index - 1], index));
      item.firstChild.toggleAttribute("aria-current", false);
      if (index === taken.length - 1) item.firstChild.setAttribute("aria-current", "step");
    }
  }

  function same(taken) {
    return program.lastChild.dataset.path === path.slice(0, program.children.length - 1).join(".");
  }

  function line({ code, outcome, after, rule }, before, index) {
    const { error, warnings = [], returned, sql = [] } = outcome;
    const button = make("button", { type: "button", onclick: () => go(path.slice(0, index)) },
      make("code", { textContent: code }), make("span", { className: `state ${after.state}`, textContent: after.state + (after.marked ? ", marked" : "") }));
    const item = make("li", {}, button);
    item.dataset.path = path.slice(0, index).join(".");
    for (const one of sql) item.append(make("p", { className: "sql", textContent: one }));
    if (error) item.append(make("p", { className: "error" }, make("b", { textContent: error[0] }), `: ${error[1]}`));
    for (const one of warnings) item.append(make("p", { className: "error", textContent: one }));
    if (returned) item.append(make("p", { className: "returns", textContent: gives(returned) }));
    const link = links.get(rule);
    if (link) item.append(make("p", { className: "why" }, make("a", { href: link.href, innerHTML: link.innerHTML })));
    return item;
  }

  // What the object holds, beside what its row does.
  function compare({ state, values = {}, expired = [], unloaded = [], rows, uncommitted, modified, marked, was_deleted, key, session }) {
    const held = (name) =>
      name in values ? JSON.stringify(values[name]).replace("null", "None") : expired.includes(name) ? "expired" : unloaded.includes(name) && key ? "not loaded" : unloaded.includes(name) ? "not set" : "None";
    const stored = (row, at) => JSON.stringify(row[at]).replace("null", "NULL");
    const head = make("tr", {}, make("td"), make("th", { scope: "col", textContent: "book" }));
    for (const _ of rows ?? []) head.append(make("th", { scope: "col", textContent: uncommitted ? "row, not committed" : "row" }));
    if (!rows) head.append(make("th", { scope: "col", textContent: uncommitted ? "row deleted, not committed" : "no row" }));
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
    book.replaceChildren(make("caption", { textContent: flags }), head, ...body);
  }

  // One arrangement of the diagram: gives the function that draws a step in it.
  function drawing(svg) {
    const at = {};
    for (const name of ["transient", "pending", "persistent", "deleted", "detached"]) {
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
    svg.prepend(...svg.querySelectorAll("title, desc, marker, .session, .note"), arrows);
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
      const most = Number(svg.dataset.lines);
      const lines = [];
      for (const one of own.length > most ? own.slice(0, most - 1) : own)
        for (const part of wide ? [one.label] : one.label.split(/(?<=_)(?=to_)/)) lines.push([part, one.id]);
      if (own.length > most) lines.push([`+ ${own.length - most + 1} more`]);
      const [x, y] = point(way, 0.5);
      const isUpright = at[from].x === at[to].x;
      const anchor = !isUpright ? "middle" : x < session ? "start" : "end";
      const text = element("text", { "text-anchor": anchor, class: isUpright && x > session ? "inside" : "" });
      for (const [index, [label, id]] of lines.entries()) {
        const place = { x: x + { start: 9, middle: 0, end: -9 }[anchor], y: y + 4 + 13 * (index - (lines.length - 1) / 2) };
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

    const place = (state, row = 0, column = 0) => [at[state].x + 15 + column, at[state].y + at[state].h - 14 + 13 * row];

    return ({ after, outcome }, before, moves, isAnimated) => {
      cancelAnimationFrame(frame);
      arrows.replaceChildren();
      tokens.replaceChildren();
      for (const [to, own] of moves) arrow(after.state, to, own);
      const others = Object.entries(after.others ?? {});
      for (const state of new Set(others.map(([, one]) => one))) {
        const names = others.filter(([, one]) => one === state).map(([name]) => name);
        token(names.join(", "), state, place(state, 0, state === after.state ? 46 : 0), true);
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

  article.addEventListener("click", (event) => {
    const { operation } = event.target.closest("[data-operation]")?.dataset ?? {};
    if (operation) {
      if (path.length < 4) go([...path, operation]);
      return;
    }
    const link = event.target.closest('a[href^="#"]');
    const ids = link ? read(link.getAttribute("href")) : [];
    if (!ids.length) return;
    event.preventDefault();
    event.stopPropagation(); // else the theme goes there too
    go(ids);
    article.querySelector(".explorer-diagram").scrollIntoView({ block: "nearest" });
  });
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"])
    article.addEventListener(kind, (event) => {
      const id = event.target.closest("[data-operation]")?.dataset.operation;
      const isOn = kind === "pointerover" || kind === "focusin";
      for (const one of article.querySelectorAll(".explorer-arrows .call")) one.classList.toggle("on", isOn && one.dataset.operation === id);
    });
  const gone = new AbortController();
  addEventListener("popstate", () => {
    if (!root.isConnected) return gone.abort();
    const ids = read(location.hash);
    if (ids.length || !location.hash) show(ids); // else it is the address of a heading
  }, { signal: gone.signal });
  show(read(location.hash));
})();
