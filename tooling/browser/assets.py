"""The files that *Run* and *Edit* fetch, made of npm and PyPI packages of exact versions with hashes.

They go into `docs/assets/run/`, which is not committed. The same packages give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tooling.browser.runnable import LOCKS, PYTHON, locked, releases
from tooling.browser.runner import SHARED
from tooling.harness.errors import ROOT

HERE = Path(__file__).parent
TARGET = ROOT / "docs" / "assets" / "run"
# Where npm installs, and Node runs our files: not among what is watched and checked.
WORK = ROOT / ".cache" / "browser"
NODE_MODULES = WORK / "node_modules"
FOR_NODE = (
    "package.json",
    "package-lock.json",
    "compile.mjs",
    "precompile.py",
    "snapshot.mjs",
    "editor.js",
)
TOOLS = (
    "__init__.py",
    "browser/__init__.py",
    "browser/runner.py",
    "harness/__init__.py",
    "harness/masks.py",
    "harness/states.py",
    "trace/__init__.py",
    "trace/places.py",
    "trace/recorder.py",
    "trace/rows.py",
    "trace/statement.py",
)
# Of SQLAlchemy's wheel: what no program here can use.
LEFT_OUT = r"^sqlalchemy/(testing|dialects/(oracle|mssql))/|[.](pyx|pxd|pyi|typed)$|[.]dist-info/"
EPOCH = (1980, 1, 1, 0, 0, 0)
LICENCE = re.compile(r"([^/]+)[.]dist-info/licenses/LICENSE$")
PACKAGE = re.compile(r"(?:@[\w-]+/)?[\w-]+(?=/)")


def build(target: Path = TARGET) -> None:
    """Make what is not there yet, and take away what is of no use any more.

    Raises OSError or CalledProcessError if a tool is missing, or a package has another hash.
    """
    target.mkdir(parents=True, exist_ok=True)
    install()
    pyodide = json.loads((NODE_MODULES / "pyodide" / "package.json").read_text())
    lock = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_text())
    folder = f"pyodide-{pyodide['version']}"
    (target / folder).mkdir(exist_ok=True)
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copyfile(NODE_MODULES / "pyodide" / name, target / folder / name)
    with tempfile.TemporaryDirectory() as scratch:
        made = {
            "python": NODE_MODULES / "pyodide" / "python_stdlib.zip",
            "programs": _programs(Path(scratch)),
            **dict(_wheels(Path(scratch))),
        }
        names = _compiled(made, target)
        loaded = {release: _loaded(target, names, release) for release in releases()}
        editor = _editor(target)
        licences = _licences(target, [made[release] for release in releases()])
    memories = [one["memory"] for one in loaded.values()]
    index = {
        "pyodide": folder,
        # Without the packages that Pyodide could fetch.
        "lock": {"info": lock["info"], "packages": {}},
        "releases": loaded,
        "editor": editor,
        "sizes": {
            name: (target / name).stat().st_size
            for name in (*names.values(), *memories)
        },
    }
    (target / "index.json").write_text(json.dumps(index, indent=1) + "\n")
    kept = {"index.json", folder, licences, editor, *names.values(), *memories}
    for path in target.iterdir():
        if path.name not in kept:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def install() -> None:
    """`npm ci`, if what is installed is not what the lock file says."""
    WORK.mkdir(parents=True, exist_ok=True)
    for name in FOR_NODE:
        shutil.copyfile(HERE / name, WORK / name)
    wanted = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    stamp = NODE_MODULES / ".installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    command = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    subprocess.run(command, cwd=WORK, check=True, stdout=subprocess.DEVNULL)
    stamp.write_text(wanted)


def _wheels(scratch: Path) -> Iterator[tuple[str, Path]]:
    """Each release of SQLAlchemy with what it needs, in one archive."""
    _, extensions = locked(LOCKS[0], "typing-extensions")
    for lock in LOCKS:
        version, sqlalchemy = locked(lock, "sqlalchemy")
        folder = scratch / version
        wanted = scratch / f"{version}.txt"
        wanted.write_text(f"{sqlalchemy}\n{extensions}\n")
        subprocess.run(
            [
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--disable-pip-version-check", "--require-hashes"),
                *("--only-binary=:all:", "--platform=any", "--implementation=py"),
                *("--abi=none", f"--python-version={PYTHON}"),
                *("--requirement", wanted, "--dest", folder),
            ],
            check=True,
        )
        yield version, _joined(scratch / f"{version}.zip", sorted(folder.iterdir()))


def _joined(path: Path, archives: list[Path]) -> Path:
    with zipfile.ZipFile(path, "w") as joined:
        for archive in archives:
            with zipfile.ZipFile(archive) as one:
                for name in one.namelist():
                    joined.writestr(zipfile.ZipInfo(name, EPOCH), one.read(name))
    return path


def _programs(scratch: Path) -> Path:
    """The recorder, what runs programs with it, and what they import."""
    path = scratch / "programs.zip"
    files = [f"tooling/{name}" for name in TOOLS]
    files += [f"snippets/{name}.py" for name in ("__init__", *SHARED)]
    with zipfile.ZipFile(path, "w") as archive:
        for name in files:
            archive.writestr(zipfile.ZipInfo(name, EPOCH), (ROOT / name).read_bytes())
    return path


def _compiled(sources: dict[str, Path], target: Path) -> dict[str, str]:
    """Byte-compile what is not there yet; the name of a file has a hash of what it is made of."""
    names, tasks = {}, []
    tools = b"".join(
        (HERE / name).read_bytes()
        for name in ("precompile.py", "compile.mjs", "package-lock.json")
    )
    for name, source in sources.items():
        digest = hashlib.sha256(tools + LEFT_OUT.encode() + source.read_bytes())
        is_release = name[0].isdigit()
        stem = f"sqlalchemy-{name}" if is_release else name
        names[name] = f"{stem}-{digest.hexdigest()[:12]}.zip"
        if not (target / names[name]).exists():
            made = target / f"{names[name]}.new"
            left_out = LEFT_OUT if is_release else ""
            tasks.append((made, f"{source} {made} {_place(name)} {left_out}"))
    if tasks:
        command = ["node", str(WORK / "compile.mjs"), *(task for _, task in tasks)]
        subprocess.run(command, check=True)
        for made, _ in tasks:
            made.rename(made.with_suffix(""))
    return names


def _place(name: str) -> str:
    """Where in the browser an archive lies."""
    stem = {"python": "python314", "programs": "programs"}.get(name)
    return f"/lib/{stem or f'sqlalchemy-{name}'}.zip"


def _loaded(target: Path, names: dict[str, str], release: str) -> dict[str, Any]:
    """The memory, gzip, of a Python that has loaded this release, and the archives that it is made of."""
    archives = {_place(name): names[name] for name in ("python", "programs", release)}
    made_of = (HERE / "snapshot.mjs").read_text() + json.dumps(archives)
    digest = hashlib.sha256(made_of.encode()).hexdigest()
    memory = f"memory-{release}-{digest[:12]}.bin"
    if not (target / memory).exists():
        made = target / f"{memory}.new"
        files = [f"{place}={target / name}" for place, name in archives.items()]
        command = ["node", str(WORK / "snapshot.mjs"), str(made), *files]
        subprocess.run(command, check=True)
        made.rename(target / memory)
    return {"memory": memory, "archives": archives}


def _editor(target: Path) -> str:
    made = target / "editor.new"
    subprocess.run(
        [
            *(NODE_MODULES / "esbuild" / "bin" / "esbuild", WORK / "editor.js"),
            *("--bundle", "--minify", "--format=esm", "--log-level=warning"),
            *("--legal-comments=none", f"--outfile={made}"),
            f"--metafile={NODE_MODULES / '.bundled.json'}",
        ],
        cwd=NODE_MODULES,
        check=True,
    )
    name = f"editor-{hashlib.sha256(made.read_bytes()).hexdigest()[:12]}.js"
    made.rename(target / name)
    return name


def _licences(target: Path, wheels: list[Path]) -> str:
    """The texts of the licences of what is shipped, in one file."""
    bundled = json.loads((NODE_MODULES / ".bundled.json").read_text())["inputs"]
    packages = {match[0] for name in bundled if (match := PACKAGE.match(name))}
    texts = {name: _licence(NODE_MODULES / name) for name in packages}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if match := LICENCE.match(name):
                    texts[match[1]] = archive.read(name).decode()
    text = "\n\n".join(f"--- {name}\n\n{texts[name]}" for name in sorted(texts))
    (target / "licences.txt").write_text(text, encoding="utf-8")
    return "licences.txt"


def _licence(folder: Path) -> str:
    return next(folder.glob("LICEN[CS]E*")).read_text(encoding="utf-8")
