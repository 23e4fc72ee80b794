# Everything that one does here. It needs Python 3.11 or newer and nothing else.

PYTHON ?= python3
BIN := .venv/bin
LOCK := requirements.lock
DEV := requirements-dev.lock
TESTS ?= tests
WORKERS ?= 2

.PHONY: help run playground setup chat-page node-packages test playground-test soak bench lint types lock sbom

help:  ## what can be done
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ –/'

run: setup chat-page  ## start the example programme and open it in the browser
	@$(BIN)/python app.py demo --open

playground: setup  ## the same in Microsoft's own local client; WHO=ADDRESS says who you are
	@$(BIN)/python -m tools.playground $(WHO)

setup: .venv/runtime  ## make .venv with all that the bot needs

.venv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@echo "Making .venv …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

.venv/runtime: .venv/bin/uv $(LOCK)
	@echo "Installing what the bot needs …"
	@$(BIN)/uv pip install --quiet --require-hashes --compile-bytecode --python $(BIN)/python -r $(LOCK)
	@touch $@

.venv/development: .venv/runtime $(DEV)
	@echo "Installing what the tests need …"
	@$(BIN)/uv pip install --quiet --require-hashes --python $(BIN)/python -r $(DEV)
	@touch $@

chat-page: .venv/runtime
	@$(BIN)/python tools/chat_page.py

node-packages: .venv/runtime
	@$(BIN)/python -m tools.node_packages

test: .venv/development chat-page node-packages lint types  ## run all checks and all tests
	@rm -f .coverage .coverage.*
	$(BIN)/python -m pytest $(TESTS) -m "not soak and not playground" -n $(WORKERS) --dist loadscope --no-loadscope-reorder --cov --cov-report=
	@$(BIN)/python tools/coverage_floors.py

playground-test: .venv/development  ## play in Microsoft's own local client, in a network apart
	@$(BIN)/python -c 'from tools.playground.client import fetch; fetch()'
	$(BIN)/python -m tools.playground.apart $(BIN)/python -m pytest tests/client -m playground

soak: .venv/development chat-page  ## the long fuzz and fault runs
	$(BIN)/python -m pytest $(TESTS) -m soak -n $(WORKERS)

bench: .venv/development  ## measure the bot beside its peers; writes docs/benchmarks.md
	$(BIN)/python -m tests.benchmarks

lint: .venv/development  ## style, imports and dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry .

types: .venv/development  ## mypy, strictly
	$(BIN)/mypy .

sbom: .venv/development  ## write what the bot is made of, as CycloneDX, to build/sbom
	@$(BIN)/python -m tools.sbom

lock:  ## resolve the dependencies anew, with hashes and without the name of any host
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url pyproject.toml -o $(LOCK)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --group dev pyproject.toml -o $(DEV)
