// The theme's search worker, with an order of results of our own.
//
// search.js has the theme start this worker in place of its own, whose address stands behind the "?". That one is fetched
// with the first message, the index, and does all but the ranking: it cuts pages into words, groups results, marks what was
// found.
const SHOWN = 3; // sections of a page
const BEGINNING = /^.*?<\/p>/s; // of a section: its first paragraph
const { postMessage: send } = self;

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (!self.lunr) {
    importScripts(new URLSearchParams(location.search).get("theme"), "search-ranking.js");
    prepare(data);
    dispatchEvent(new MessageEvent("message", { data: event.data }));
  } else if (type === 2) {
    // A query, perhaps a pasted error: for lunr its colons, quotes and signs would be operators, and mostly wrong ones. What
    // says nothing in a text, as "how" and "no", never reaches lunr.
    self.asking = data.trim();
    const words = data.replace(/[^\w ]+/g, " ").replace(/^ *no (?=\w)/i, "without ");
    if (words === data) return;
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent("message", { data: { type, data: words } }));
  }
});

// The theme shows those sections of a page that score as the page's best, and folds the others; and of each all that has a
// word of the query, where a few lines let readers see more sections.
self.postMessage = (message) => {
  for (const sections of message.data?.items ?? []) {
    const { score } = sections[0];
    for (const section of sections) section.text = section.text.match(BEGINNING)?.[0] ?? section.text;
    for (const section of sections.filter(({ parent }) => parent).slice(0, SHOWN)) section.score = score;
  }
  send.call(self, message);
};
