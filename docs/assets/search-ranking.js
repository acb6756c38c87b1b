// The order of results: each word of the query is looked for in its forms, its synonyms and near misses, and the best of
// them counts. Runs in the worker, beside the theme's lunr.

// How much a word of the index counts, by its likeness to a word of the query.
const SAME = 1;
const INFLECTED = 0.6;
const LONGER = 0.15;
const SYNONYM = 0.6;
const MISSPELT = 0.25;

const ERRORS = 1.6; // how much more a section counts that is about what went wrong, for who complains
const COMPLAINS =
  /error|exception|warning|n't|\b(again|already|but|cannot|could|disappear\w*|empty|fail\w*|gone|hang\w*|instead|lose|lost|missing|never|no|none|not|old|only|raise\w*|slow|stale|still|stuck|though|twice|unable|without|wrong)\b/i;
const FRONTS = 2; // or one of a chapter's front page, for who asks how, when or what
const ASKS = /^(how|when|what|which|should|difference|does|do|can|is)\b|\bvs\b/i;

const COVERED = 0.35; // under 1: a longer question has words that the answer lacks; each counts as where it tells most
const BESIDE = 1.9; // what it adds that the words stand side by side, in the order of the query
const ASKED = 4; // of what readers ask, which no page shows (tooling/publish/asked.yml), if that says more than the rest
const PAGE = 0.6; // of a page's own entry: the theme more than doubles it, and it is the sections that answer

const WORDS = 30; // the last of a longer query: a pasted traceback ends with its error
const RESULTS = 100;

const LEADING = /^(See also|The rules|Signatures|Start here)$/;

// Words that people use for one another. They need not be the same: whatever is found by them counts less.
const GROUPS = `
  add attach associate bind reattach
  admin debug toolbar
  array collection list
  async asyncio asyncpg await coroutine
  avoid disable off prevent skip without
  background celery cron job rq scheduler task worker
  bulk many multiple several
  cached old outdated previous stale
  change edit modify mutate
  check inspect tell test
  child children nested related
  circular cycle infinite loop recursion recursive
  clone copy deepcopy duplicate
  concurrent gather parallel simultaneous thread task
  conflict duplicate twice
  conftest fixture pytest teardown test unittest
  convert dict dictionary dump json jsonb marshal marshmallow schema serialize vars
  crash error exception fail raise broken dead unusable
  delay freeze hang lock stuck timeout wait
  dependency depends endpoint handler middleware request route view
  detached disconnected outside unattached unbound
  disappear gone lose lost missing vanish
  discard lose overwrite
  django fastapi flask litestar pyramid request sanic starlette web
  empty lack missing none null
  entity instance model object
  entry record row
  evict expunge remove
  event gevent socketio websocket
  field attribute column property
  fk foreign
  fork multiprocess process spawn
  generator iterate stream streaming yield
  graphene graphql resolver strawberry
  id key pk
  ignored effect nothing
  insert persist save store write
  invalidate expire
  keep retain survive
  late later after
  login register signup user
  mariadb mysql
  memoize cache redis
  one single
  relation relationship
  reload reread refresh requery
  restore revert undelete undo back
  template render jinja view
  uncommitted unflushed unsaved
`;

const stemmed = (word) => word.replace(/(...)(?:ing|ed|es|er|s|e)$/, "$1");
const SYNONYMS = GROUPS.trim().split("\n").map((group) => group.trim().split(" ").map(stemmed));

// Sets lunr up to rank so, and gives the sections of the index what is ranked.
function prepare({ config, docs }) {
  lunr.Builder.prototype.b = function () {
    this._b = 0.4; // A short section counts for more than a long one; the theme says 0.
  };
  lunr.Index.prototype.search = ranked;
  // What only leads on is no answer.
  const leading = ({ location, title }) => location.includes("#") && LEADING.test(title);
  docs.splice(0, docs.length, ...docs.filter((section) => !leading(section)));
  for (const section of docs) {
    section.path = section.location; // the names of chapter, page and rule
    if (!section.location.includes("#") && section.boost > 1) section.boost = 1; // it is the sections that answer
  }
  config.fields.path = { boost: 1 };
  config.fields.asked = { boost: ASKED };
}

// What a place is worth to who asks for a way, or complains.
function suiting(place, asksForAWay, complains) {
  if (/(^|\/)(it-went-wrong|errors)\//.test(place)) return complains ? ERRORS : 1;
  return asksForAWay && /^[\w-]+\/(#|$)/.test(place) ? FRONTS : 1;
}

// As lunr's search: takes "detached* object*", and gives the best sections first.
function ranked(text) {
  this.words ??= new Map(Object.keys(this.invertedIndex).map((word) => [word, stemmed(word)]));
  this.rarity ??= rarities(this);
  const asked = [...new Set(text.toLowerCase().match(/\w+/g))].slice(-WORDS);
  const found = asked.map((word, i) => alike(word, this.words, i === asked.length - 1));
  // Neighbours that make a name: "detached instance error".
  for (let start = 0; start < asked.length - 1; start++) {
    for (let end = start + 2; end <= Math.min(start + 4, asked.length); end++) {
      const name = asked.slice(start, end).join("");
      if (this.words.has(name)) for (let i = start; i < end; i++) found[i].set(name, SAME);
    }
  }
  const results = new Map();
  let all = 0;
  asked.forEach((word, i) => {
    const places = sections(this, found[i]);
    const most = Math.max(0, ...[...places.values()].map(({ score }) => score));
    all += most;
    for (const [ref, { score, fields }] of places) {
      if (!results.has(ref)) results.set(ref, { ref, score: 0, beside: 0, covered: 0, marked: {}, matchData: { metadata: {} } });
      const result = results.get(ref);
      result.score += score;
      result.covered += most;
      // Neighbours again, in the text: of a word and any before it in the query.
      const follows = ([field, { position }]) => position.some((place) => result.marked[field]?.has(place - 1));
      if (Object.entries(fields).some(follows)) result.beside++;
      // The theme marks each place: twice, for two forms of a word, would tear its markup.
      for (const [field, { position }] of Object.entries(fields)) {
        const marked = (result.marked[field] ??= new Set());
        fields[field] = { position: position.filter((place) => !marked.has(place) && marked.add(place)) };
      }
      result.matchData.metadata[word] = fields;
    }
  });
  const asksForAWay = ASKS.test(asking);
  const complains = !asksForAWay && COMPLAINS.test(asking);
  for (const result of results.values()) {
    result.score *= (result.covered / all) ** COVERED * suiting(result.ref, asksForAWay, complains);
    if (asked.length > 1) result.score *= 1 + (BESIDE * result.beside) / (asked.length - 1);
    if (!result.ref.includes("#")) result.score *= PAGE;
  }
  return [...results.values()].sort((a, b) => b.score - a.score).slice(0, RESULTS);
}

// How rare each word of the index is, as lunr counts it.
function rarities({ invertedIndex, fieldVectors }) {
  const sections = new Set(Object.keys(fieldVectors).map((field) => field.slice(field.indexOf("/"))));
  return new Map(Object.entries(invertedIndex).map(([word, posting]) => [word, lunr.idf(posting, sections.size)]));
}

// The sections that have one of the words: the score by the best of them, and where all of them stand. A rare form of a common
// word, as "entities" for "object", says no more than the word itself.
function sections(index, weights) {
  const found = new Map();
  const forms = [...weights.keys()];
  const same = forms.filter((word) => weights.get(word) === SAME);
  const least = Math.min(...(same.length ? same : forms).map((word) => index.rarity.get(word)));
  for (const [word, likeness] of weights) {
    const posting = index.invertedIndex[word];
    const weight = likeness * Math.min(1, least / index.rarity.get(word));
    const scores = new Map();
    for (const field of index.fields) {
      for (const [ref, { position }] of Object.entries(posting[field])) {
        const vector = index.fieldVectors[`${field}/${ref}`];
        const score = vector.elements[vector.positionForIndex(posting._index) + 1];
        const before = scores.get(ref) ?? 0; // of the other fields: "asked" is the last
        scores.set(ref, field === "asked" ? Math.max(before, weight * score) : before + weight * score);
        if (!found.has(ref)) found.set(ref, { score: 0, fields: {} });
        (found.get(ref).fields[field] ??= { position: [] }).position.push(...position);
      }
    }
    for (const [ref, score] of scores) found.get(ref).score = Math.max(found.get(ref).score, score);
  }
  return found;
}

// The words of the index that a word of the query stands for, with their weights. The last one may be half typed.
function alike(asked, words, last) {
  const weights = new Map();
  const stem = stemmed(asked);
  const known = words.has(asked);
  const synonyms = new Set(SYNONYMS.filter((group) => group.includes(stem)).flat());
  for (const [word, other] of words) {
    if (word === asked) weights.set(word, SAME);
    else if (other === stem) weights.set(word, INFLECTED);
    else if (word.startsWith(asked) && (last || asked.length > 2)) weights.set(word, last && !known ? INFLECTED : LONGER);
    else if (synonyms.has(other)) weights.set(word, SYNONYM);
  }
  if (!weights.size && asked.length > 3) for (const word of nearest(asked, [...words.keys()])) weights.set(word, MISSPELT);
  return weights;
}

// The words that differ from the one given by the fewest letters, one or two; if there is none, those that begin alike.
function nearest(asked, words) {
  let least = asked.length > 6 ? 2 : 1;
  let near = [];
  for (const word of words) {
    if (Math.abs(word.length - asked.length) > least) continue;
    const distance = differing(asked, word);
    if (distance < least) [least, near] = [distance, []];
    if (distance === least) near.push(word);
  }
  const start = asked.slice(0, Math.ceil(asked.length * 0.7));
  return near.length || start.length < 4 ? near : words.filter((word) => word.startsWith(start));
}

// How many letters have to be put in, taken out or replaced (the distance of Levenshtein).
function differing(one, other) {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] !== other[j - 1]));
    }
    above = row;
  }
  return above.at(-1);
}
