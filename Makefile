# make build   sets everything up and builds every edition into output/
# make test    sets everything up and runs all tests; what needs a missing program skips with one line
# The rest is for people who work on the builder. REQUIRE_ALL=1 makes a missing program a failure.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: build test check lint bench gallery clean

build: $(VENV)/.done
	$(BIN)/curriculum build

test: $(VENV)/.done node_modules/.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -q

check: $(VENV)/.done
	$(BIN)/curriculum check --strict

lint: $(VENV)/.done
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.done
	$(BIN)/python tests/bench/bench.py

$(VENV)/.done: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# The Open XML SDK's validator, for the tests; without npm those tests skip. `npm ci` refuses the lock,
# since npm writes only this platform's binary into it; `install` checks what is there by its hash.
node_modules/.done: package.json package-lock.json
	@if command -v npm >/dev/null; then npm install --no-save --no-audit --no-fund --silent; \
	else echo "npm is not here: files will not be validated by the Open XML SDK"; mkdir -p node_modules; fi
	touch $@

# The README's picture, drawn by LibreOffice.
gallery: $(VENV)/.done
	$(BIN)/curriculum preview health-psychosocial/KE-en --slide 1,4,20,167,126,170 --to builder/themes/plain/preview.png

clean:
	rm -rf $(VENV) node_modules output/*/ output/requests.json
