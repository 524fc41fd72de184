# make demo     reads the papers in corpus/ into minutes.db and shows what is in it
# make test     runs the whole test suite
# make check    looks over the code: ruff and mypy
# make model    trains the models in models/ again, and says what they are worth; reads papers that are no part of the repository
# make clean    takes away what the others made
#
# Each sets up its own virtual environment first, in .venv, and again only when pyproject.toml has changed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed

# The papers themselves: beside them lie what they are made from and the program that makes them.
PAPERS = $(filter-out corpus/sources/ corpus/maker/ corpus/__pycache__/,$(sort $(wildcard corpus/*/)))

# Where the output is no terminal, tables are as wide as this.
FIT = if [ ! -t 1 ]; then export COLUMNS="$${COLUMNS:-110}"; fi

.PHONY: demo test check model clean

demo: $(INSTALLED)
	@$(BIN)/minutebook ingest $(PAPERS) --db minutes.db || [ $$? -eq 1 ]
	@$(FIT); ask() { \
	    printf '\n== %s ==\n   minutebook query %s\n\n' "$$1" "$$2"; \
	    eval $(BIN)/minutebook query $$2 --db minutes.db; \
	}; \
	ask 'Red risks, as the latest papers leave them' 'risk-register --rag red --limit 4'; \
	ask 'One of them through the quarters' 'risk-history "sea wall"'; \
	ask 'Measures off target for three meetings or more' 'long-off-target --meetings 3 --limit 4'; \
	ask 'Actions overdue at the latest meeting' 'action-ledger --state overdue --limit 4'; \
	ask 'What papers contradict' 'contradictions --limit 4'; \
	printf '\nAll questions: %s query\n' $(BIN)/minutebook

test: $(INSTALLED)
	@$(BIN)/python -m pytest $(TESTS)

check: $(INSTALLED)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet pipeline models bench docs
	@$(BIN)/mypy

model: $(INSTALLED)
	@$(BIN)/python -m models.make_data
	@$(BIN)/python -m models.train
	@$(BIN)/python -m models.evaluate
	@$(BIN)/python -m models.finds refresh
	@$(BIN)/python -m models.judged refresh
	@$(BIN)/python -m models.confidence

clean:
	rm -rf $(VENV) minutes.db minutes.db-wal minutes.db-shm build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The package is compiled beforehand since nothing else does it where PYTHONDONTWRITEBYTECODE is set: each start would take a quarter of a
# second longer.
$(INSTALLED): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Minutebook needs Python 3.11 or later: make PYTHON=python3.12")'
	@echo 'Setting up $(VENV) ...'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q pipeline
	@touch $@
