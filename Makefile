# One verb for each habit; `make help` lists them.
#
# Set-up runs by itself before whatever needs it. The stamps in .venv say that it is done: they are
# remade when a lock, the project's metadata or the set-up itself changes, when the checkout has been
# moved, or when the environment's Python is gone. Only relative paths, so that spaces do no harm.

SHELL := /bin/sh
PY := .venv/bin/python
BOOTSTRAP := sh bootstrap/python.sh -m bootstrap

INPUTS := Makefile pyproject.toml requirements.lock requirements-build.lock \
          $(wildcard bootstrap/*.py bootstrap/*.sh bootstrap/*.lock)
moved := $(if $(wildcard $(PY)),$(shell test "$$(cat .venv/.place 2>/dev/null)" = "$$PWD" || echo FORCE),FORCE)

.DEFAULT_GOAL := help
.PHONY: help setup run test torture torture-vault lint format lock translations bench bench-safety screenshots package clean FORCE
FORCE:

help: ## list these verbs
	@echo "make VERB, where VERB is one of"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-26s%s\n", $$1, $$2 }'

# The two stamps: what running needs, and what developing needs besides.
.venv/.ready: $(INPUTS) $(moved)
	@$(BOOTSTRAP)

.venv/.ready-dev: requirements-dev.lock .venv/.ready
	@$(BOOTSTRAP) --dev

setup: .venv/.ready ## prepare everything that running needs, without running
	@echo "Ready. Start with: make run"

run: .venv/.ready ## set up where needed, then open the app (in the terminal where there is no display)
	@$(PY) -I bootstrap/run.py

test: .venv/.ready-dev ## set up where needed, then run the whole test suite, headless
	@$(PY) -m tests.halves $(ARGS)

torture: .venv/.ready-dev ## the long tests, for hours: kills, cuts, full disks, damaged files, ten thousand turns
	@$(PY) -m pytest -q -m torture --durations=0 --durations-min=60 $(ARGS)

torture-vault: .venv/.ready-dev ## the vault's long tests at the counts of CI, side by side: some minutes
	@$(PY) -m tests.side_by_side vault_torture tests/integration/vault $(ARGS)

lint: .venv/.ready-dev ## check style, types and import rules
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy
	@.venv/bin/lint-imports

format: .venv/.ready-dev ## bring the code into its usual form
	@$(PY) -m ruff check --fix-only --quiet .
	@$(PY) -m ruff format .

lock: .venv/.ready-dev ## pin all dependencies anew, with hashes (ARGS=--upgrade: to the newest that fit)
	@$(PY) -m bootstrap.lock $(ARGS)

translations: .venv/.ready-dev ## bring the catalogues up to the sources' texts, and solve conflicts in them
	@$(PY) tools/translations.py $(ARGS)

bench: .venv/.ready-dev ## measure on this machine
	@$(PY) benchmarks/run.py $(ARGS)

bench-safety: .venv/.ready-dev ## measure how well risk is noticed, and write build/bench-safety.json
	@$(PY) benchmarks/safety.py $(ARGS)

screenshots: .venv/.ready-dev ## drive the real window and take its pictures anew
	@QT_QPA_PLATFORM=offscreen $(PY) tools/screenshots.py $(ARGS)

package: .venv/.ready ## make installers for this system (ARGS=--no-starter and others: docs/releasing.md)
	@$(PY) packaging/build.py $(ARGS)

clean: ## remove what was built (the kept llama.cpp and the starter model stay in the build cache)
	rm -rf .venv build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

include convert/convert.mk
include training/screen/train.mk
include training/meaning.mk
