// The worker of run.js: Python with SQLAlchemy, which runs a program and says what each line did (tooling/browser/runner.py).
const MOST_MEMORY = 512 * 2 ** 20; // bytes, of the whole of Python
const PAGE = 2 ** 16;

// Whoever asks for more gets a MemoryError: a program does not take the reader's machine.
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * PAGE > MOST_MEMORY) throw new RangeError("no more memory");
  return grow.call(this, pages);
};

const { fetch, XMLHttpRequest } = self;

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

/** An archive that is fetched when Python first reads it: what most programs import is in its memory already. */
function later(FS, path, address, size) {
  FS.writeFile(path, "", { mode: 0o444 });
  const { node } = FS.lookupPath(path);
  let contents;
  node.usedBytes = size;
  Object.defineProperty(node, "contents", { get: () => (contents ??= read(address, FS)) });
}

/** Python waits: there is no other way to fetch for who reads a file. */
function read(address, FS) {
  postMessage({ reads: true });
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {} // its status is 0
  postMessage({ started: true });
  if (request.status !== 200) throw new FS.ErrnoError(29); // input/output error
  return new Uint8Array(request.response);
}

const unpacked = async ({ body }) =>
  new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());

async function start({ base, index, release }) {
  const { memory, archives } = index.releases[release];
  const at = (name) => new URL(name, base).href;
  const folder = at(`${index.pyodide}/`);
  const get = counting({ ...index, base });
  const compiled = WebAssembly.compileStreaming(get(`${folder}pyodide.asm.wasm`));
  const unpacks = get(at(memory)).then(unpacked);
  const created = import(`${folder}pyodide.asm.mjs`);
  for (const one of [compiled, unpacks, created]) one.catch(() => {}); // each is awaited below
  // Pyodide would wait for the memory before it compiles. What it asks for is here, or not needed yet.
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  self.fetch = async () => new Response();
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const python = await loadPyodide({
    indexURL: folder,
    packageBaseUrl: folder,
    lockFileContents: index.lock,
    jsglobals: {}, // as in snapshot.mjs
    env: { HOME: "/home/reader" },
    _loadSnapshot: unpacks,
    createPyodideModule: async (settings) => {
      const module = await (await created).default(settings);
      const bytes = await unpacks;
      const head = new Uint32Array(bytes.buffer)[1];
      module.growMemory(bytes.length - head);
      // How Python calls functions depends on the browser; on an iPhone it is another way than where the memory was written.
      const way = module.__PyRuntime + module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4];
      bytes.set(module.HEAPU8.subarray(way, way + 4), head + way);
      return module;
    },
  });
  for (const [path, name] of Object.entries(archives)) later(python.FS, path, at(name), index.sizes[name]);
  python.pyimport("random").seed(); // else it is the same for all readers
  // A program does not reach the network, or what the browser keeps for this site.
  for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource", "indexedDB", "caches", "BroadcastChannel", "Worker", "importScripts"])
    Object.defineProperty(self, name, { value: undefined });
  return python.pyimport("tooling.browser.runner");
}

let runner;
self.onmessage = async ({ data }) => {
  try {
    runner ??= await start(data);
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
