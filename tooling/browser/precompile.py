"""Byte-compiles an archive of modules, inside Pyodide: only its own Python writes what it can read.

`compile.mjs` calls it. It knows nothing but the standard library.
"""

from __future__ import annotations

import importlib.util
import marshal
import re
import zipfile

# No date in it: the same bytes each time.
EPOCH = (1980, 1, 1, 0, 0, 0)
HEADER = importlib.util.MAGIC_NUMBER + bytes(12)  # zipimport asks for no source's date


def precompiled(source: str, target: str, place: str, left_out: str) -> None:
    """Write the archive `source` with `x.pyc` in place of each `x.py`, as if it lay at `place`.

    Files whose path matches the pattern `left_out` are not in it.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in sorted(old.namelist()):
            if name.endswith("/") or (left_out and re.search(left_out, name)):
                continue
            data = old.read(name)
            if name.endswith(".py"):
                code = compile(data, f"{place}/{name}", "exec", dont_inherit=True)
                name, data = f"{name}c", HEADER + marshal.dumps(code)
            new.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED, 9)
