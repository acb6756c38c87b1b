import tempfile, json, sys, shutil, statistics
from pathlib import Path
from playwright.sync_api import sync_playwright
from tooling.bench.browsing import served, CHROMIUM
from tooling.browser.assets import TARGET
from tooling.browser.runnable import releases
from tooling.bench.running import _texts, FLOOR, START
W = (TARGET.parent/'run-worker.js').read_text()
V = W.replace('''    reply.body.pipeTo(writable)''','''    if (url.endsWith(".wasm")) { const copy = reply.clone(); (async () => { for await (const chunk of copy.body) { loaded += chunk.length; postMessage({ loaded }); } })(); return reply; }
    reply.body.pipeTo(writable)''')
OLD = W.replace('  python.runPython("import gc; gc.disable()"); // until install(): importing makes no garbage\n','')
assert V!=W and OLD!=W
text=_texts()[0]
with tempfile.TemporaryDirectory() as d:
    f=Path(d); (f/'index.html').write_text('<!doctype html><title>Run</title>')
    (f/'w.js').write_text(W); (f/'v.js').write_text(V); (f/'old.js').write_text(OLD);(f/'floor.js').write_text(FLOOR); (f/'assets').symlink_to(TARGET.parent)
    with served(f) as a, sync_playwright() as p:
        ctx={}
        for w in ('w.js','v.js','old.js','floor.js'):
            ctx[w]=p.chromium.launch_persistent_context(tempfile.mkdtemp(), executable_path=CHROMIUM, args=["--no-sandbox","--disable-gpu"])
        out={w:[] for w in ctx}
        for i in range(7):
            for w,c in ctx.items():
                pg=c.new_page(); pg.goto(a); pg.evaluate(START,[w,releases()[0]])
                out[w].append(round(pg.evaluate("async t=>{const s=performance.now(); await run(t); return performance.now()-s}",text)))
                pg.close()
        for w in out: print(w,out[w],statistics.median(out[w][1:]))
