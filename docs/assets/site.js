// Copies the whole script of a rule. One listener for all pages, so that it outlives instant navigation.
document.addEventListener("click", async ({ target }) => {
  if (!target.matches(".program-copy")) return;
  const script = target.closest(".program").querySelector("details code").textContent;
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(script);
  } catch {
    said = "Not allowed: open Source";
  }
  target.textContent = said;
  setTimeout(() => (target.textContent = "Copy"), 2000);
});

// States and SQL in all programs, or their code only: early.js shows it before anything is painted.
function showTrace(shown) {
  document.documentElement.classList.toggle("code-only", !shown);
  for (const button of document.querySelectorAll(".program-trace")) button.ariaPressed = shown;
}
document.addEventListener("click", ({ target }) => {
  if (!target.matches(".program-trace")) return;
  __md_set("code-only", target.ariaPressed === "true");
  showTrace(!__md_get("code-only"));
});
document$.subscribe(() => showTrace(!__md_get("code-only")));

// Run and Edit: nothing of them is loaded before the first click, but for who comes back to what was edited, and in Scratch.
const RUN = new URL("run.js", document.currentScript.src);
document.addEventListener("click", async ({ target }) => {
  if (!target.matches(".program-run, .program-edit, .program-link, .program-scratch")) return;
  const own = target.textContent;
  try {
    (await import(RUN)).clicked(target);
  } catch {
    target.textContent = "Not loaded: again";
    setTimeout(() => (target.textContent = own), 2000);
  }
});
document$.subscribe(() => {
  const edited = __md_get("edited") ?? {};
  const figures = [...document.querySelectorAll(".program:has(.program-run)")].filter(
    (figure) => figure.matches(".scratch") || figure.dataset.id in edited,
  );
  if (figures.length) import(RUN).then(({ restore }) => restore(figures), () => {});
});

// What changed in the reader's release.
const EVIDENCE = new URL("evidence.js", document.currentScript.src);
document$.subscribe(() => {
  const picker = document.querySelector(".releases");
  if (picker) import(EVIDENCE).then(({ start }) => start(picker), () => {});
});

// The theme's search is a dialog without a name, which a screen reader would call "dialog".
document.querySelector(".md-search")?.setAttribute("aria-label", "Search");

// An address outlives its section's move: r/ has the present place of every id (tooling/drawing/addresses.py).
const SITE = new URL("..", document.currentScript.src).href;
function followAnchor() {
  const anchor = location.hash.slice(1);
  const here = document.getElementById(anchor);
  const [folder] = location.href.slice(SITE.length).split("/");
  let id = /^snippets\.\w+\.\w+$/.test(anchor) ? anchor.slice(9).replace(".", "/") : "";
  if (/^(errors|corrections)$/.test(folder) && /^[a-z][a-z0-9-]*$/.test(anchor)) id = `${folder}/${anchor}`;
  if (here?.matches("li") && folder === "r") location.replace(here.firstElementChild.href);
  else if (!here && id) location.replace(`${SITE}r/#${id}`);
  const fold = here?.nextElementSibling?.matches(".fold") ? here.nextElementSibling : here?.closest(".rule")?.querySelector(".proof");
  fold?.setAttribute("open", "");
}
document$.subscribe(followAnchor);
addEventListener("hashchange", followAnchor);

// "Skip to content": the theme would take it for a navigation, draw the page again, and lose the focus.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".md-skip");
  const heading = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
  event.preventDefault();
  event.stopPropagation();
}, true);

// The theme checks neither of its two colours, and names each one after the other.
{
  const [light, dark] = document.querySelectorAll(".md-option");
  [light.ariaLabel, dark.ariaLabel] = [dark.ariaLabel, light.ariaLabel];
  (document.body.dataset.mdColorScheme === "slate" ? dark : light).checked = true;
}

// The theme opens the navigation of a small window by a label, for a pointer only: a button for the keyboard too.
{
  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header [for=__drawer]");
  const button = document.createElement("button");
  const told = () => (button.ariaExpanded = drawer.checked);
  button.className = `${label.className} menu`;
  button.type = "button";
  button.ariaLabel = "Navigation";
  button.append(...label.childNodes);
  button.addEventListener("click", () => drawer.click());
  label.replaceWith(button);
  told();
  drawer.addEventListener("change", () => {
    told();
    if (drawer.checked) document.querySelector(".md-sidebar--primary a:not(.md-logo)").focus();
    else if (document.activeElement.closest(".md-sidebar--primary")) button.focus();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && drawer.checked && drawer.click());
}

// A table that is wider than its column scrolls by keyboard too.
function scrollTables() {
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap"))
    table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
}
document$.subscribe(() => setTimeout(scrollTables)); // when the theme has wrapped them
addEventListener("resize", scrollTables);

// On paper a link says where it leads: the id of a rule, or an address.
addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("article a[href]:not(.headerlink, .term, svg a)")) {
    const rule = link.hash.match(/^#snippets\.(\w+)\.(\w+)$/);
    const own = link.origin === location.origin && link.pathname.slice(__md_scope.pathname.length) + link.hash;
    link.dataset.target = rule ? `${rule[1]}/${rule[2]}` : own || link.href;
  }
});
