// The worker of run.js: Python with SQLAlchemy, which runs a program and says what each line did (tooling/browser/runner.py).
const MOST_MEMORY = 512 * 2 ** 20; // bytes, of the whole of Python
const PAGE = 2 ** 16;

// Whoever asks for more gets a MemoryError: a program does not take the reader's machine.
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * PAGE > MOST_MEMORY) throw new RangeError("no more memory");
  return grow.call(this, pages);
};

const { fetch } = self;
let python;

/** Fetches files of the index, and tells how many bytes have come of how many. */
function counting({ sizes, base }) {
  let loaded = 0;
  const known = (url) => Object.keys(sizes).find((name) => url.endsWith(name));
  // Told at once: Pyodide itself would wait for ever.
  const missed = (url, { message }) =>
    postMessage({ failed: `${new URL(url, base).pathname.split("/").at(-1)} could not be fetched (${message})` });
  return async (address) => {
    const url = String(address);
    let reply;
    try {
      reply = await fetch(url);
      if (!reply.ok) throw new Error(reply.status);
    } catch (error) {
      missed(url, error);
      throw error;
    }
    if (!known(url)) return reply;
    const { readable, writable } = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.length;
        controller.enqueue(chunk);
        postMessage({ loaded });
      },
    });
    reply.body.pipeTo(writable).catch((error) => missed(url, error));
    return new Response(readable, reply);
  };
}

async function start({ base, pyodide, archives }, index) {
  self.fetch = counting({ ...index, base }); // Pyodide fetches with it too
  const folder = new URL(`${pyodide}/`, base).href;
  const all = Promise.all(archives.map(async (name) => (await self.fetch(new URL(name, base))).arrayBuffer()));
  all.catch(() => {}); // it is awaited below
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  python = await loadPyodide({
    indexURL: folder,
    stdLibURL: new URL(index.python, base).href,
    packageBaseUrl: folder,
    lockFileContents: index.lock,
    jsglobals: {}, // a program that imports js finds nothing
    env: { PYTHONPATH: archives.map((name) => `/lib/${place(name)}`).join(":"), HOME: "/home/reader" },
    fsInit: async (FS) => {
      for (const [i, data] of (await all).entries()) FS.writeFile(`/lib/${place(archives[i])}`, new Uint8Array(data));
    },
  });
  python.runPython("import gc; gc.disable()"); // until install(): importing makes no garbage
  const runner = python.pyimport("tooling.browser.runner");
  runner.install();
  // Nor does it reach the network, or what the browser keeps for this site.
  for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "indexedDB", "caches", "BroadcastChannel", "Worker", "importScripts"])
    Object.defineProperty(self, name, { value: undefined });
  return runner;
}

// Where the archive seemed to lie when it was byte-compiled: without the hash in its name.
const place = (name) => name.replace(/-[0-9a-f]{12}(?=\.zip$)/, "");

let runner;
self.onmessage = async ({ data }) => {
  try {
    runner ??= await start(data.start, data.index);
    postMessage({ started: true });
    const began = performance.now();
    const result = runner.run(data.text, JSON.stringify(data.settings));
    postMessage({ result, time: performance.now() - began });
    try {
      runner.tidy();
    } catch {
      postMessage({ broken: true }); // by the program: the next one gets another Python
    }
  } catch (error) {
    postMessage({ failed: String(error?.message ?? error).trim().split("\n").at(-1).slice(0, 300), ready: Boolean(runner) });
  }
};
