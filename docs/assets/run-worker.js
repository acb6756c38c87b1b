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

/** Fetches a file; an error names it. */
async function got(address) {
  try {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(reply.status);
    return reply;
  } catch ({ message }) {
    throw new Error(`${address.split("/").at(-1)} could not be fetched (${message})`);
  }
}

/** The memory that is in a file, gzip; tells how many bytes of the file have come. */
async function unpacked(address) {
  const { body } = await got(address);
  let loaded = 0;
  const counting = new TransformStream({
    transform(chunk, controller) {
      postMessage({ loaded: (loaded += chunk.length) });
      controller.enqueue(chunk);
    },
  });
  const stream = body.pipeThrough(counting).pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
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

async function start({ base, index, release }) {
  const { memory, archives } = index.releases[release];
  const at = (name) => new URL(name, base).href;
  const folder = at(`${index.pyodide}/`);
  const [code, bytes, create, { loadPyodide }] = await Promise.all([
    WebAssembly.compileStreaming(got(`${folder}pyodide.asm.wasm`)), // of a reply as it came, a browser keeps what it compiled
    unpacked(at(memory)),
    import(`${folder}pyodide.asm.mjs`),
    import(`${folder}pyodide.mjs`),
  ]);
  // What Pyodide would fetch is here, or not needed yet.
  self.fetch = async () => new Response();
  WebAssembly.instantiateStreaming = async (_, imports) => ({ module: code, instance: await WebAssembly.instantiate(code, imports) });
  const python = await loadPyodide({
    indexURL: folder,
    packageBaseUrl: folder,
    lockFileContents: index.lock,
    jsglobals: {}, // as in snapshot.mjs
    env: { HOME: "/home/reader" },
    _loadSnapshot: bytes,
    createPyodideModule: async (settings) => {
      const module = await create.default(settings);
      const head = new Uint32Array(bytes.buffer)[1];
      module.growMemory(bytes.length - head);
      // How Python calls functions depends on the browser; on an iPhone it is another way than where the memory was written.
      const way = module.__PyRuntime + module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4];
      bytes.set(module.HEAPU8.subarray(way, way + 4), head + way);
      return module;
    },
  });
  delete python._api.config._loadSnapshot; // some 45 MB
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
