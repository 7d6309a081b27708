"""Set-up: from a fresh clone to a working environment, with the standard library only.

Run by any Python from 3.11 on, before anything is installed: `python3 -m bootstrap --help`.
"""
