// Search is loaded when it is first used: the theme would fetch its index and its worker on every first visit. Runs before the
// theme's script, and has what that asks for wait until the search field is entered, by mouse, key, or "?q=" in the address.
// Zensical's search has no form, and is left alone.
if (document.forms.search) {
  const config = document.getElementById("__config");
  const settings = JSON.parse(config.textContent);
  const worker = new URL("search-worker.js", document.currentScript.src);
  worker.searchParams.set("theme", new URL(settings.search, location));
  config.textContent = JSON.stringify({ ...settings, search: `${worker}` });

  document.querySelector(".md-search-result__meta").setAttribute("role", "status"); // "Initializing search", "3 matching documents"

  const { open, send } = XMLHttpRequest.prototype;
  const waiting = [];
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (url.endsWith("/search/search_index.json")) this.send = (body) => waiting.push(() => send.call(this, body));
    return open.call(this, method, url, ...rest);
  };
  const load = ({ target }) => {
    if (!target.closest(".md-search, #__search")) return;
    XMLHttpRequest.prototype.open = open;
    for (const ask of waiting.splice(0)) ask();
    for (const event of ["focusin", "change"]) document.removeEventListener(event, load);
  };
  for (const event of ["focusin", "change"]) document.addEventListener(event, load);
}
