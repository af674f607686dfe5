# Every command a person types. `make run` and `make test` need Python 3.11+, git and make; the rest is built here.

PYTHON ?= python3
PORT ?= 8000
ADDRESS ?= 127.0.0.1
EXAMPLES ?=
VENV := .venv
BIN := $(VENV)/bin
ifdef DATA
export GREENBRIDGE_DATA := $(abspath $(DATA))
endif

.PHONY: help run test lint bench messages postgres lock clean

help: ## what can be typed
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: $(VENV)/.core $(if $(DATABASE_URL),$(VENV)/.postgres) ## start GreenBridge (PORT=8000 DATA=var EXAMPLES=1)
	@$(BIN)/greenbridge serve --port $(PORT) --address $(ADDRESS) $(if $(EXAMPLES),--examples)

test: $(VENV)/.dev ## run every test, on SQLite and on PostgreSQL
	@$(BIN)/python tools/run_tests.py $(ARGS)

lint: $(VENV)/.dev ## style, types, import contracts, message catalogues, migrations
	@$(BIN)/python tools/run_lint.py

bench: $(VENV)/.dev ## list the benchmarks; results are kept in docs/benchmarks.md
	@ls benchmarks/*.py

messages: $(VENV)/.dev ## take new sentences of the interface into locale/
	@$(BIN)/python tools/messages.py update

postgres: $(VENV)/.postgres ## install the driver for DATABASE_URL=postgresql://…

lock: $(VENV)/.dev ## pin the dependencies anew
	@$(BIN)/python tools/lock.py

clean: ## take away what was built (not the data)
	rm -rf $(VENV) build node_modules

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "GreenBridge needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Name another one: make run PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(VENV)/bin/python requirements/core.lock pyproject.toml
	@echo "Installing GreenBridge into $(VENV) …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/core.lock
	@$(BIN)/python tools/link_checkout.py
	@touch $@

$(VENV)/.postgres: $(VENV)/.core requirements/postgres.lock
	@echo "Installing the PostgreSQL driver into $(VENV) …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/postgres.lock
	@touch $@

$(VENV)/.dev: $(VENV)/.core requirements/dev.lock
	@echo "Installing what the tests need into $(VENV) …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@
