// The form of "My settings": kept in the browser for early.js and run.js, and shared by a link whose fragment names them.
const SIGN = "#with:";

export function start(form) {
  const { database, release, keep } = form.elements;
  const boxes = [...form.querySelectorAll("[type=checkbox]")];
  const status = form.querySelector("[role=status]");
  const say = (text) => (status.textContent = text);
  const names = () => boxes.filter((box) => box.checked).map((box) => box.name);
  const chosen = () => ({ names: names(), database: database.value, release: release.value });

  function show({ names = [], database: server = "", release: number = "" }) {
    for (const box of boxes) box.checked = names.includes(box.name);
    database.value = server;
    release.value = number;
  }

  function save() {
    const options = boxes.filter((box) => box.checked && box.dataset.options).map((box) => JSON.parse(box.dataset.options));
    __md_set("mine", chosen());
    __md_set("settings", Object.assign({}, ...options)); // other defaults of Session
    keep.hidden = true;
    if (location.hash.startsWith(SIGN)) history.replaceState(history.state, "", location.pathname);
    const number = names().length + !!database.value + !!release.value;
    say(number ? `Kept in this browser: ${number} ${number === 1 ? "setting" : "settings"}.` : "Nothing is set.");
  }

  function open() {
    const shared = location.hash.startsWith(SIGN);
    const words = shared ? decodeURIComponent(location.hash.slice(SIGN.length)).split(",") : [];
    const among = (list) => words.find((word) => word && [...list.options].some((option) => option.value === word));
    show(shared ? { names: words, database: among(database), release: among(release) } : (__md_get("mine") ?? {}));
    keep.hidden = !shared;
    say(shared ? "These settings came with the link, and are not kept yet." : "");
  }

  form.addEventListener("change", save);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", async ({ target }) => {
    if (target.name === "keep") save();
    if (target.name === "none") {
      show({});
      save();
    }
    if (target.name !== "link") return;
    const { names: some, database: server, release: number } = chosen();
    const address = new URL(SIGN + [...some, server, number].filter(Boolean).join(), location).href;
    try {
      await navigator.clipboard.writeText(address);
      say("The link is copied.");
    } catch {
      say(`The link is ${address}`);
    }
  });
  addEventListener("hashchange", () => form.isConnected && location.hash.startsWith(SIGN) && open());
  open();
}
