# Everything needs only python3 (3.11 to 3.13) and make. The first target that runs sets up .venv.
PYTHON ?= python3
BIN := .venv/bin
SETUP := .venv/.set-up

.PHONY: demo test check lint types imports schemas golden score clean

demo: $(SETUP)  ## Run the main job on seeds/ and show what came out
	@$(BIN)/dateline run seeds/articles --output out/seeds
	@[ -t 1 ] || $(BIN)/dateline summary out/seeds  # at a terminal the run shows it itself

test: $(SETUP)  ## Run the tests
	$(BIN)/pytest -q -n auto

check: $(SETUP) lint types imports test  ## What CI runs

lint: $(SETUP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(SETUP)
	$(BIN)/mypy

imports: $(SETUP)
	PYTHONPATH=. $(BIN)/lint-imports

schemas: $(SETUP)  ## Write schemas/ again after a change of a record
	$(BIN)/dateline schema schemas

golden: $(SETUP)  ## Take over what the main job now gives for seeds/, after a change that is meant
	$(BIN)/dateline run seeds/articles --output out/golden
	mkdir -p tests/golden
	cp out/golden/events.jsonl out/golden/articles.jsonl out/golden/rejects.jsonl tests/golden/

score: $(SETUP)  ## Quality on the labelled articles
	$(BIN)/python -m benchmarks.score

clean:
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache

$(SETUP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
		|| { echo "Python 3.11 to 3.13 is needed, $$($(PYTHON) --version) was found; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Setting up .venv; this takes about a minute, once."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@
