# The one way in for people: `make` lists it. CONTRIBUTING.md says what each is for.
PYTHON ?= python3
SEED ?= 1
TIER ?= quick
BIN := .venv/bin

export PYTHON
# Debian keeps the database server's programs off the PATH.
export PATH := $(PATH):$(lastword $(sort $(wildcard /usr/lib/postgresql/*/bin)))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-dev run test test-full format lint types check locales shots learn \
	prove-rules bench-matching bench-casebook lock wheel clean formatting imports tests

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

setup: ## install all that is needed to run, pinned, into .venv
	@setup/install.sh run

setup-dev: ## the same with all that is needed to test
	@setup/install.sh test

run: setup ## open the app
	@$(BIN)/planner serve

test: setup-dev ## every check and every test, with small seeded counts
	@setup/stages.sh formatting lint types imports check tests

test-full: setup-dev ## the same with the counts that take hours; SEED=n
	@TIER=full SEED=$(SEED) setup/stages.sh formatting lint types imports check tests

format: setup-dev ## format the code and mend what can be mended
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .

formatting: setup-dev
	@$(BIN)/ruff format --check .

lint: setup-dev ## ruff
	@$(BIN)/ruff check .

types: setup-dev ## mypy --strict
	@$(BIN)/mypy planner

imports: setup-dev ## which part may import which
	@$(BIN)/lint-imports --no-logo

check: setup-dev ## the one gate for all content
	@$(BIN)/planner check

tests: setup-dev ## pytest alone
	@PLANNER_TEST_TIER=$(TIER) PLANNER_TEST_SEED=$(SEED) $(BIN)/pytest -q --hypothesis-seed=$(SEED)

locales: setup-dev ## bring the catalogs up to date with the source texts
	@$(BIN)/planner locale update

shots: setup-dev ## screenshots of every page, into shots/
	@$(BIN)/python -m tests.browser.shots

learn: setup-dev ## measure anew what each concept says for each model
	@$(BIN)/python -m tests.accounts.learn

prove-rules: setup-dev ## switch each rule off in turn; its tests must notice
	@$(BIN)/python -m tests.rules.prove

bench-matching: setup-dev ## an account against 500 and 30,000 templates
	@$(BIN)/python -m benchmarks.matching

bench-casebook: setup-dev ## the lists of a store with 10,000 cases
	@$(BIN)/python -m benchmarks.casebook

lock: setup-dev ## resolve both locks anew
	@setup/lock.sh

wheel: setup-dev ## build dist/*.whl
	@$(BIN)/python -m build --no-isolation --wheel

clean: ## remove all that was made, .venv too; never a case
	@rm -rf .venv dist build shots .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
