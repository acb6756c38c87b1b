// The theme's search worker, with an order of results of our own.
//
// search.js has the theme start this worker in place of its own, whose address stands behind the "?". That one is fetched
// with the first message, the index, and does all but the ranking: it cuts pages into words, groups results, marks what was
// found.
addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === 2) self.asking = data.trim(); // "how", "what" and the like never reach lunr
  if (!self.lunr) {
    importScripts(new URLSearchParams(location.search).get("theme"), "search-ranking.js");
    prepare(data);
    dispatchEvent(new MessageEvent("message", { data: event.data }));
  } else if (type === 2 && /[^\w ]/.test(data)) {
    // A query, perhaps a pasted error: for lunr its colons, quotes and signs would be operators, and mostly wrong ones.
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent("message", { data: { type, data: data.replace(/[^\w ]+/g, " ") } }));
  }
});
// The theme shows those sections of a page that score as its best one, and folds the others: two are worth a look.
const SHOWN = 2;
const { postMessage: send } = self;
self.postMessage = (message) => {
  for (const sections of message.data?.items ?? []) {
    const { score } = sections[0];
    for (const section of sections.filter(({ parent }) => parent).slice(0, SHOWN)) section.score = score;
  }
  send.call(self, message);
};
