# Every target sets up what it needs first (packaging/set-up: quick when all is there).
PY := .venv/bin/python
PACKAGES := contracts kiosk devices ui backend tests benchmarks
KIOSK ?=
ARGS ?=

.PHONY: help set-up run test lint tour tour-all shots access fuzz sweep nights bench bundle lock

help:
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 18

set-up: ## system packages and .venv, nothing else
	@packaging/set-up

run: set-up ## backend, simulated cabinet, window and dock on this machine
	@exec $(PY) -m kiosk run --simulate $(ARGS)

test: set-up ## everything that must hold, in under 15 minutes on two cores
	@status=0; $(MAKE) --no-print-directory lint || status=1; \
	$(PY) -m pytest -n 2 $(ARGS) || status=1; exit $$status

lint: set-up ## style, types, import contracts (qmllint runs with the tests of the window)
	@packaging/lint $(PACKAGES)

tour: set-up ## one night, end to end, without a display; KIOSK=dist/kiosk/kiosk drives the bundle
	@exec $(PY) -m tests.night.tour $(if $(KIOSK),--kiosk $(KIOSK)) $(ARGS)

shots: set-up ## every screen as a picture, in var/shots
	@exec $(PY) -m tests.ui.shots $(ARGS)

access: set-up ## every screen in every look: words, buttons and contrast measured in the window, in var/access
	@exec $(PY) -m tests.ui.access $(ARGS)

fuzz sweep: set-up ## the long runs: random bytes into every parser; SIGKILL at every journal step
	@exec $(PY) -m tests.faults.$@ $(ARGS)

bench: set-up ## ours against a peer or a limit, in var/bench
	@exec $(PY) -m benchmarks $(ARGS)

bundle: set-up ## dist/kiosk: built, started, first frame seen
	@$(PY) -m PyInstaller --noconfirm --log-level WARN kiosk.spec
	@PYTHONPATH=. $(PY) packaging/try_bundle.py

lock: set-up ## requirements.lock anew from pyproject.toml
	@packaging/lock
