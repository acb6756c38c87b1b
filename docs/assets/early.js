// In the head, before anything is painted: what the theme says in inline scripts, which a Content-Security-Policy of
// 'self' forbids. The theme's own script uses these four names.
globalThis.__md_scope = new URL("..", document.currentScript.src);
globalThis.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
globalThis.__md_get = (key, store, scope = __md_scope) => {
  try {
    return JSON.parse((store ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // no storage here
  }
};
globalThis.__md_set = (key, value, store, scope = __md_scope) => {
  try {
    (store ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {} // full, or not allowed: the choice lasts for this page
};

// There is JavaScript: what needs it has its place before the theme's script says so, and nothing moves then.
document.documentElement.classList.replace("no-js", "js");

// The colours chosen before, or those of the system, on the body as soon as there is one.
new MutationObserver((_, observer) => {
  if (!document.body) return;
  observer.disconnect();
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  document.body.dataset.mdColorScheme = __md_get("__palette")?.color?.scheme ?? dark;
}).observe(document.documentElement, { childList: true });

// Programs without states and SQL, if that was chosen before.
document.documentElement.classList.toggle("code-only", __md_get("code-only") === true);

// The theme reads and writes the `href` of every link as text; a link in a diagram would end its instant navigation.
Object.defineProperty(SVGAElement.prototype, "href", {
  get() {
    return new URL(this.getAttribute("href"), this.baseURI).href;
  },
  set(address) {
    this.setAttribute("href", address);
  },
});

// The program of the paste box: once the box is used, or the browser has put a text back.
const pasteProgram = new URL("paste.js", document.currentScript.src);
for (const kind of ["focusin", "input", "pageshow"])
  addEventListener(kind, () => {
    const area = document.querySelector("paste-box textarea");
    if (area && (area.value || area === document.activeElement)) import(pasteProgram);
  });

// My settings, which settings.js keeps: a rule that reads otherwise there says so at its head, before that is painted.
{
  const MINE = document.getElementsByClassName("mine");
  const formProgram = new URL("settings.js", document.currentScript.src);
  const known = new WeakSet();
  // Releases as text that sorts; no release is the newest one.
  const sortable = (release) => (release || "9").replace(/\d+/g, (digits) => digits.padStart(3, "0"));
  function within(places, database, release) {
    const own = places.split(";").map((place) => place.split(" ")).filter(([name]) => !database || name === database);
    const hit = own.filter(([, ...stretches]) => stretches.some((stretch) => {
      const [first, last = first] = stretch.split("-").map(sortable);
      return first <= sortable(release) && (stretch.endsWith("-") || sortable(release) <= last);
    }));
    return hit.length === (database ? 1 : 3); // a database that is not said is any
  }
  function markMine(notices) {
    if (!notices.length) return;
    const { names = [], database, release } = __md_get("mine") ?? {};
    for (const notice of notices) {
      for (const one of notice.querySelectorAll("[data-in], [data-on]")) {
        const said = one.dataset.in ? names.includes(one.dataset.in) : (database || release) && within(one.dataset.on, database, release);
        one.classList.toggle("said", !!said);
      }
      notice.classList.toggle("said", !!notice.querySelector(".said"));
    }
  }
  // Once each; what is not yet parsed to its end comes again.
  const fresh = (found) => [...found].filter((one) => one?.nextSibling && !known.has(one) && known.add(one));
  new MutationObserver(() => {
    markMine(fresh(MINE));
    for (const form of fresh([document.getElementById("settings-form")])) import(formProgram).then(({ start }) => start(form));
  }).observe(document, { childList: true, subtree: true });
  addEventListener("pageshow", ({ persisted }) => persisted && markMine([...MINE]));
}
