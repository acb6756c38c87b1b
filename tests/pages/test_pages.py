"""Every snippet is on a page, every page's snippets exist, and no code is pasted into one."""

import re
from pathlib import Path

import yaml
from pytest_examples import find_examples

from tooling.harness.errors import ROOT
from tooling.harness.snippet import snippet_paths

DIRECTIVE = re.compile(r"^[ #]*::: +(?P<module>\S+)", re.MULTILINE)
# What may stand in a page as it is: no program, so nothing that could be false.
FENCE = re.compile(r"^ *(?:```+|~~~+)[ {.]*(?P<language>\w*)", re.MULTILINE)
PLAIN_LANGUAGES = {"text", "sh", "toml", "mermaid"}


def pages() -> list[Path]:
    return sorted((ROOT / "docs").rglob("*.md"))


def directives() -> dict[str, str]:
    """Module named by a `:::` line -> where that line stands."""
    return {
        match["module"]: place(page, match.start())
        for page in pages()
        for match in DIRECTIVE.finditer(page.read_text(encoding="utf-8"))
    }


def place(page: Path, offset: int) -> str:
    line = page.read_text(encoding="utf-8").count("\n", 0, offset) + 1
    return f"{page.relative_to(ROOT)}:{line}"


def test_every_snippet_is_on_a_page() -> None:
    shown = directives()
    lost = [
        f"{path.relative_to(ROOT)}:1: on no page: add the line `::: {module}` to "
        f"docs/{path.parent.name}.md, where a reader would look for it"
        for path in snippet_paths()
        if (module := f"snippets.{path.parent.name}.{path.stem}") not in shown
    ]
    assert not lost, "\n" + "\n".join(lost)


def test_every_directive_names_a_module() -> None:
    wrong = [
        f"{where}: no such snippet: {module}; correct the name, or write "
        f"{module.replace('.', '/')}.py"
        for module, where in directives().items()
        if not ROOT.joinpath(*module.split(".")).is_dir()
        and not ROOT.joinpath(*module.split(".")).with_suffix(".py").is_file()
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_no_python_is_pasted() -> None:
    pasted = [
        f"{example.path.relative_to(ROOT)}:{example.start_line}: a Python block, which "
        "nothing runs: make it a snippet and show it with a `:::` line"
        for example in find_examples(ROOT / "docs", ROOT / "snippets")
    ]
    pasted += [
        f"{place(page, match.start())}: a block of {match['language'] or 'no language'}: "
        f"only {', '.join(sorted(PLAIN_LANGUAGES))} may stand in a page; show code and "
        "SQL with a `:::` line"
        for page in pages()
        for match in list(FENCE.finditer(page.read_text(encoding="utf-8")))[::2]
        if match["language"] not in PLAIN_LANGUAGES
    ]
    assert not pasted, "\n" + "\n".join(pasted)


def front_matter(page: Path) -> dict[str, str]:
    """What stands between the two lines of `---` at the top, if it is YAML."""
    match = re.match(r"---\n(.*?)\n---\n", page.read_text(encoding="utf-8"), re.DOTALL)
    try:
        return dict(yaml.safe_load(match[1])) if match else {}
    except (yaml.YAMLError, ValueError):
        return {}


def test_every_page_says_what_it_is() -> None:
    wrong = [
        f"{page.relative_to(ROOT)}:1: starts without a `title` and a `description` in YAML "
        "between two lines of `---`: search engines show them; put quotes around a text "
        "with a colon"
        for page in pages()
        if not {"title", "description"} <= set(front_matter(page))
    ]
    assert not wrong, "\n" + "\n".join(wrong)
