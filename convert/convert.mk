# The verbs of convert/; the Makefile includes this file.
#
# The reference (torch, transformers, peft, llama.cpp's converter) lives in an environment and a folder of its
# own under build/, made on demand; nothing of it is needed to convert.

CONVERT_REFERENCE := build/convert-reference
REFERENCE_TESTS := tests/convert/reference_cases.py tests/convert/reference_app.py
LLAMA_CPP_PYTHON := $(shell sed -n 's/^llama-cpp-python==\([0-9.]*\).*/\1/p' requirements.lock)

.PHONY: convert-reference test-convert-reference bench-convert bench-convert-types

$(CONVERT_REFERENCE)/.ready: requirements-convert-reference.txt requirements.lock
	@rm -rf $(CONVERT_REFERENCE)
	@mkdir -p $(CONVERT_REFERENCE)
	@sh bootstrap/python.sh -m venv $(CONVERT_REFERENCE)/venv
	@$(CONVERT_REFERENCE)/venv/bin/python -m pip install -q -r requirements-convert-reference.txt
	@$(PY) -m pip download -q --no-deps --no-binary :all: --no-build-isolation -d $(CONVERT_REFERENCE) llama-cpp-python==$(LLAMA_CPP_PYTHON)
	@tar -xzf $(CONVERT_REFERENCE)/llama_cpp_python-$(LLAMA_CPP_PYTHON).tar.gz -C $(CONVERT_REFERENCE)
	@$(PY) -c "import llama_cpp, pathlib; print(pathlib.Path(llama_cpp.__file__).parent.parent)" \
	  > $$($(CONVERT_REFERENCE)/venv/bin/python -c "import sysconfig; print(sysconfig.get_path('purelib'))")/zz_llama_cpp.pth
	@touch $@

convert-reference: .venv/.ready-dev $(CONVERT_REFERENCE)/.ready ## the usual route's environment alone (1.6 GB of disk)

test-convert-reference: .venv/.ready-dev $(CONVERT_REFERENCE)/.ready ## compare with peft and llama.cpp's converter (a download of 1 GB the first time)
	@LLAMA_CPP_SOURCE="$$PWD/$(CONVERT_REFERENCE)/llama_cpp_python-$(LLAMA_CPP_PYTHON)" \
	  CONVERT_REFERENCE_PYTHON="$$PWD/$(CONVERT_REFERENCE)/venv/bin/python" \
	  $(PY) -m pytest -q -p no:randomly $(REFERENCE_TESTS) $(ARGS)

bench-convert: .venv/.ready-dev ## measure conversion on shapes of real size (ARGS="--shape 7b"; 20 GB of disk)
	@$(PY) benchmarks/convert.py $(ARGS)

bench-convert-types: .venv/.ready-dev ## measure the types beside each other (ARGS="--base DIR --folder DIR")
	@$(PY) benchmarks/convert_types.py $(ARGS)
