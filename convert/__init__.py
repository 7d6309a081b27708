"""From a fine-tuned checkpoint to one checked GGUF file. The command is `to_gguf.py`; see `README.md`."""
