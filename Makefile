# `make` alone lists what there is. The same commands run by hand and in continuous integration.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
PYTEST_ARGS ?=
DAY ?=
SHOTS ?=
SOAK ?=
export PYTHONPATH := .

.PHONY: help setup setup-dev run demo demo-reset test check bench soak shots words

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/installed ## install what the dashboard needs into .venv (only when requirements changed)

setup-dev: $(VENV)/installed-dev ## the same with what the checks and tests need

run: setup ## serve the dashboard on http://127.0.0.1:8501 with the local editor on (PORT=8502 for another port)
	@echo "http://127.0.0.1:$(PORT)"
	@TARGETS_LOCAL_EDITOR=1 exec $(BIN)/streamlit run dashboard.py --server.address 127.0.0.1 --server.port $(PORT)

demo: setup ## practise on invented figures (演练数据), in a ledger of their own; DAY=2018-01-31 shows the year's end
	@echo "http://127.0.0.1:$(PORT)  演练数据"
	@TARGETS_PRACTICE=1 TARGETS_PRACTICE_DAY=$(DAY) TARGETS_LOCAL_EDITOR=1 exec $(BIN)/streamlit run dashboard.py --server.address 127.0.0.1 --server.port $(PORT)

demo-reset: setup ## throw the practice ledger away, with whatever was entered in it; the real one is never touched
	@$(BIN)/python -m targets practice --reset

# In the order of their folders, the browser first: sorted by their number, the few tests that take longest came last and alone.
test: setup-dev ## run every test, the browser included, and say at the end what could not run
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(PYTEST_ARGS)

check: setup-dev ## format, lint, types, import rules, and the catalog's own three gates
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_architecture.py
	@$(BIN)/python -m targets check

bench: setup-dev ## measure the dashboard against an empty page, in one run
	@$(BIN)/python -m tests.bench

soak: setup-dev ## faults and load for minutes: kill −9, power cuts, full disk …; SOAK='--write docs/reliability.md' keeps the table
	@$(BIN)/python -m tests.soak $(SOAK)

shots: setup-dev ## photograph every page into var/shots/ and those of README and guide into docs/pictures/ (SHOTS=--docs: only those)
	@$(BIN)/python -m tests.shots $(SHOTS)

$(VENV)/bin/python:
	@.ci/venv $(VENV)

$(VENV)/installed: requirements.txt | $(VENV)/bin/python
	@echo "Installing the dashboard's packages into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing the packages of the checks and tests into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements-dev.txt
	@touch $@ $(VENV)/installed

words: setup-dev ## collect the words of the screen into the gettext catalogs and list what has no Chinese yet
	@$(BIN)/python -m targets.presentation.extraction
