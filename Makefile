# Three commands are all a newcomer needs: make serve, make test, make update.
PYTHON ?= python3
BIN := .venv/bin
PARALLEL := --numprocesses auto --dist worksteal
UPDATE = $(BIN)/pytest tests/harness/test_snippets.py::test_snippet -q $(if $(ALL),$(PARALLEL),--changed)
# What pytest exits with if it had nothing to run: nothing changed.
NOTHING := || test $$? -eq 5
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve test update site browser evidence idle bench lock

serve: .venv/ready  ## the site at http://127.0.0.1:8000, rebuilt when a file is saved
	$(BIN)/mkdocs serve --livereload --dirty --no-strict

test: .venv/ready  ## all that must hold; then rules once more on SQLAlchemy 2.0
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/lint-imports --cache-dir .cache/import-linter
	@if $(BIN)/python -c "import sys; sys.exit(sys.version_info < (3, 11))"; then $(BIN)/mypy; \
	else echo "mypy is skipped: some snippets call what SQLAlchemy 2.1 added, which needs Python 3.11 or newer"; fi
	$(BIN)/pytest $(PARALLEL)
	PYTHONPATH=.venv/sqlalchemy-2.0 $(BIN)/pytest $(PARALLEL) tests/harness/test_snippets.py --changed 4

update: .venv/ready  ## write the outputs and traces of what changed, and what is made of it; then read the diff; ALL=1 runs all
	$(UPDATE) --update-examples $(NOTHING)
	PYTHONPATH=.venv/sqlalchemy-2.0 $(UPDATE) --update-examples $(NOTHING)
	$(UPDATE) $(NOTHING)
	$(BIN)/python -m tooling.trace.traces
	PYTHONPATH=.venv/sqlalchemy-2.0 $(BIN)/python -m tooling.trace.traces
	$(BIN)/python -m tooling.transitions.record
	$(BIN)/python -m tooling.explorer.record
	$(BIN)/python -m tooling.drawing.addresses

site: .venv/ready browser  ## the site as files, in site/
	$(BIN)/mkdocs build
	$(BIN)/python -m tooling.publish site

browser: .venv/ready  ## what Run and Edit on the pages fetch, in docs/assets/run/: made with Node.js 20 or newer
	$(BIN)/python -m tooling.browser

evidence: .venv/ready  ## run every rule on every release and database, if it was not yet, and record it
	$(BIN)/python -m tooling.evidence

idle: .venv/ready  ## statements of programs without which they print and do the same; RULES="merge/row ..." looks at those
	$(BIN)/python -m tooling.trace.idle $(RULES)

bench: .venv/ready  ## what is measured: ratios of runs made side by side
	$(BIN)/python -m tooling.bench

lock: .venv/ready  ## pin the newest releases of everything, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.10 --generate-hashes --no-header --no-annotate \
		--group site --group test --group recipes pyproject.toml --output-file requirements.txt
	printf 'sqlalchemy<2.1\nsqlmodel\n' | $(BIN)/uv pip compile --quiet --upgrade --no-deps --universal --python-version 3.10 --generate-hashes \
		--no-header --no-annotate - --output-file requirements-2.0.txt

.venv/ready: requirements.txt requirements-2.0.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade \
		--target .venv/sqlalchemy-2.0 -r requirements-2.0.txt
	touch $@
