"""The vault's figures, measured in this run: `python benchmarks/vault.py [--json] [--messages N]`.

Where a figure has a yardstick (plain SQLite on the same data), both are measured side by side and their
ratio is given. Texts are made of invented words whose frequencies fall as those of a language do (Zipf).
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import itertools
import json
import os
import random
import resource
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mindmate.errors import MindMateError
from mindmate.hardening.process import restart_scrubbed, scrubs_freed_memory
from mindmate.records import Filter, Role, State
from mindmate.vault import header
from mindmate.vault.diary import index_entry, put_into_index
from mindmate.vault.exchange import foreign, plain
from mindmate.vault.exchange.entries import content_hash, put, selected
from mindmate.vault.keys import KdfParameters
from mindmate.vault.vault import Vault

KDF = KdfParameters(64, 1, 1)
PER_ENTRY = 20
QUIET = 500  # messages
LIMITS = {
    "unlock_ms": 150,
    "search_ms_p95": 50,
    "search_ratio": 3,
    "commit_ms_p95": 10,
    "first_page_ms": 50,
    "backup_blocks_ms": 50,
    "hostile_header_ms": 50,
    "exchange_rss_mb": 200,
}
WORDS = {
    "unlock_ms": "unlock beyond the key derivation, ms",
    "search_ms_p95": "search, p95, ms",
    "search_ratio": "search against plain SQLite FTS5, times",
    "commit_ms_p95": "commit of a message, p95, ms",
    "first_page_ms": "first page of the journal, ms",
    "backup_blocks_ms": "what a backup adds to a message's wait, ms",
    "hostile_header_ms": "refusing a hostile header, the slowest, ms",
    "exchange_rss_mb": "export and import, memory, MB",
}


def table(figures: dict[str, Any]) -> list[str]:
    """A line for each figure that has a bound, with it, and whether it was reached."""
    lines = [f"{'':54}{'measured':>12}{'to reach':>12}"]
    for name, words in WORDS.items():
        verdict = "reached" if figures[name] <= LIMITS[name] else "short"
        lines.append(f"{words:54}{figures[name]:>12.2f}{f'≤ {LIMITS[name]}':>12}  {verdict}")
    equal = figures["exchange_equal"]
    lines.append(
        f"{'export and import, the same content':54}{equal!s:>12}{'True':>12}  {'reached' if equal else 'short'}"
    )
    return lines


def word() -> bytearray:
    """The passphrase; whoever takes it wipes it."""
    return bytearray(b"a passphrase for measuring")


def vocabulary(size: int, rng: random.Random) -> list[str]:
    """So many invented words, each once."""
    syllables = [a + b for a in "bcdfghklmnprstvw" for b in "aeiou"]
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(rng.choices(syllables, k=rng.randint(1, 4)))] = None
    return list(found)


class Corpus:
    """Messages, and questions about them."""

    def __init__(self, messages: int, seed: int = 1) -> None:
        rng = random.Random(seed)
        self.words = vocabulary(20_000, rng)
        weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self.texts = [
            " ".join(rng.choices(self.words, cum_weights=weights, k=rng.randint(5, 40)))
            for _ in range(messages)
        ]

        def some() -> str:  # words that people search: neither "the" nor one that was never written
            return self.words[int(2 ** rng.uniform(4, 14))]

        self.questions = [some() for _ in range(60)]
        self.questions += [f"{some()} {some()}" for _ in range(30)]
        self.questions += [some()[:4] for _ in range(25)] + self.words[:3] + [self.words[0][:2]] * 2


def timed(job: Callable[[], Any]) -> float:
    """Milliseconds that a job took."""
    begun = time.perf_counter()
    job()
    return (time.perf_counter() - begun) * 1000


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of `values` lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def fill(vault: Vault, corpus: Corpus) -> None:
    """Put the corpus into a vault, in large transactions."""

    def job(database: Any) -> None:
        with database.writing() as writer:
            entry = 0
            for number, text in enumerate(corpus.texts):
                at = 1_600_000_000_000 + number * 60_000
                if number % PER_ENTRY == 0:
                    entry = writer.insert(
                        "entries",
                        public=os.urandom(8).hex(),
                        kind="conversation",
                        title=text[:30],
                        created=at,
                        updated=at,
                        day="2020-09-13",
                        body="",
                        data="",
                        mood=None,
                    )
                    index_entry(writer, entry)
                row = writer.insert(
                    "messages",
                    entry=entry,
                    role="user",
                    text=text,
                    state="complete",
                    origin="person",
                    level="none",
                    created=at,
                    hidden=0,
                )
                put_into_index(writer, row, text)

    vault.journal.run(job)


def plain_index(corpus: Corpus, file: Path) -> sqlite3.Connection:
    """The yardstick: the same texts in SQLite's own FTS5, unencrypted."""
    connection = sqlite3.connect(file)
    connection.execute(
        "CREATE VIRTUAL TABLE s USING fts5 (text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    connection.executemany("INSERT INTO s VALUES (?)", ((text,) for text in corpus.texts))
    connection.commit()
    return connection


def unlocking(folder: Path) -> dict[str, float]:
    """Opening, without what the key derivation alone takes."""
    opens, derivations = [], []
    for _ in range(7):
        vault: list[Vault] = []
        opens.append(timed(lambda found=vault: found.append(Vault.open(folder, word()))))
        vault[0].close()
        head = header.read(folder).header
        derivations.append(timed(lambda h=head: header.open_with_passphrase(h, word())))
    return {"unlock_ms": percentile(opens, 0.5) - percentile(derivations, 0.5)}


def hostile_headers(head: header.Header) -> dict[str, bytes]:
    """Headers that ask for what no computer has, with a good checksum, as somebody without the key can make them."""
    slot = head.slots[0]
    costs = {
        "4 TiB of memory": KdfParameters(2**32 - 1, 3, 2),
        "2^32 rounds": KdfParameters(64 * 1024, 2**32 - 1, 2),
    }
    bodies = {
        what: header._body(replace(head, slots=(replace(slot, kdf=kdf),))) for what, kdf in costs.items()
    }
    many = bytearray(header._body(head) + bytes(1_000_000))  # room that a count of slots could claim
    struct.pack_into(">H", many, header._PREFIX.size + header._FIXED.size - 2, 65535)
    struct.pack_into(">I", many, header._PREFIX.size - 4, len(many) + header._SEALS)
    bodies["65,535 slots"] = bytes(many)
    unknown = bytearray(header._body(head))
    unknown[len(header.MAGIC)] = unknown[len(header.MAGIC) + 2] = 0xFF
    bodies["unknown version"] = bytes(unknown)
    return {what: body + hashlib.sha256(body).digest() + bytes(32) for what, body in bodies.items()}


def refusing(folder: Path) -> dict[str, float]:
    """How long the slowest refusal of a hostile header takes, from opening to the error, keys never derived."""
    head = header.read(folder / "vault").header
    slowest, refusals = 0.0, list[str]()
    for data in hostile_headers(head).values():
        other = folder / "hostile"
        shutil.copytree(folder / "vault", other)
        for name in header.COPIES:
            (other / name).write_bytes(data)

        def refused(place: Path = other) -> None:
            try:
                Vault.open(place, word())
            except MindMateError as error:
                refusals.append(error.code)

        slowest = max(slowest, timed(refused))
        shutil.rmtree(other)
    if not set(refusals) <= {"vault.hostile_header", "vault.newer", "vault.damaged"} or len(refusals) != 4:
        raise RuntimeError(f"a hostile header wasn't refused: {refusals}")
    return {"hostile_header_ms": slowest}


def searching(vault: Vault, corpus: Corpus, yardstick: sqlite3.Connection) -> dict[str, float]:
    """Search as the app does it, and as plain FTS5 does it, one after the other for each question."""
    sql = "SELECT rowid, snippet(s, 0, '<', '>', '…', 16) FROM s WHERE s MATCH ? ORDER BY rank LIMIT 50"
    ours, theirs = [], []
    for question in corpus.questions:
        match = " AND ".join(f'"{part}"*' for part in question.split())
        ours.append(timed(lambda q=question: vault.journal.search(q)))
        theirs.append(timed(lambda m=match: yardstick.execute(sql, (m,)).fetchall()))
    return {
        "search_ms_p50": percentile(ours, 0.5),
        "search_ms_p95": percentile(ours, 0.95),
        "plain_search_ms_p95": percentile(theirs, 0.95),
        "search_ratio": percentile(ours, 0.95) / percentile(theirs, 0.95),
    }


def committing(vault: Vault, corpus: Corpus) -> dict[str, float]:
    """Keeping messages, and a reply that grows; beside it, what a bare fsync of this disk takes."""
    journal = vault.journal
    entry = journal.create(title="measured")
    appends = [timed(lambda t=text: journal.append(entry, Role.USER, t)) for text in corpus.texts[:300]]
    reply = journal.append(entry, Role.ASSISTANT, "", state=State.PARTIAL)
    rewrites = [
        timed(
            lambda n=number: journal.rewrite(reply.id, corpus.texts[0] * (n // 20 + 1), state=State.PARTIAL)
        )
        for number in range(100)
    ]
    with tempfile.TemporaryFile(dir=vault._held().folder.parent) as stream:

        def bare() -> None:
            stream.write(b"x" * 4096)
            stream.flush()
            os.fsync(stream.fileno())

        syncs = [timed(bare) for _ in range(100)]
    return {
        "commit_ms_p50": percentile(appends, 0.5),
        "commit_ms_p95": percentile(appends, 0.95),
        "rewrite_ms_p95": percentile(rewrites, 0.95),
        "bare_fsync_ms_p95": percentile(syncs, 0.95),
    }


def paging(vault: Vault) -> dict[str, float]:
    """The first page of the journal's list."""
    return {
        "first_page_ms": percentile([timed(lambda: vault.journal.listed(Filter())) for _ in range(20)], 0.95)
    }


def backing_up(vault: Vault, folder: Path) -> dict[str, float]:
    """How long a message waits at most while a backup of at least 200 MB is made."""
    filler = os.urandom(1 << 16).hex()

    def grow(database: Any) -> None:
        with database.writing() as writer:
            for number in range(200):
                writer.insert("meta", name=f"filler {number}-{os.urandom(4).hex()}", value=filler * 4)

    held = vault._held()
    while held.database.file.stat().st_size < 200_000_000:
        vault.journal.run(grow)
    size = held.database.file.stat().st_size
    entry = vault.journal.create()
    quiet = []
    for _ in range(QUIET):
        quiet.append(timed(lambda: vault.journal.append(entry, Role.USER, "a message in quiet")))
        time.sleep(0.02)
    waits: list[float] = []
    thread = threading.Thread(target=lambda: vault.backup(folder / "measured.mmb"))
    begun = time.perf_counter()
    thread.start()
    while thread.is_alive():
        waits.append(timed(lambda: vault.journal.append(entry, Role.USER, "a message meanwhile")))
        time.sleep(0.02)
    thread.join()
    return {
        "backup_mb": size / 1e6,
        "backup_s": time.perf_counter() - begun,
        "backup_messages": len(waits),
        "backup_wait_ms_max": max(waits),
        "backup_wait_ms_p99": percentile(waits, 0.99),
        "quiet_wait_ms_p99": percentile(quiet, 0.99),
        "quiet_wait_ms_max": max(quiet),
        # The disk has others to serve as well: what the backup adds is what is above a quiet time's worst.
        "backup_blocks_ms": max(0.0, max(waits) - max(quiet)),
    }


def exchanging(folder: Path, source: Path) -> dict[str, Any]:
    """Out to JSON and to an archive, into empty vaults; each in a process of its own, for its memory."""
    results = []
    for kind in ("json", "mmb"):
        for step in ("out", "in"):
            done = subprocess.run(
                [sys.executable, __file__, "--exchange", step, kind, str(folder), str(source)],
                stdout=subprocess.PIPE,
                check=True,
            )
            results.append(json.loads(done.stdout))
    return {
        "exchange_equal": len({result["hash"] for result in results}) == 1,
        "exchange_rss_mb": max(result["rss_mb"] for result in results),
        "exchange_s": [round(result["seconds"], 1) for result in results],
    }


def exchange_step(step: str, kind: str, folder: Path, source: Path) -> None:
    """One way of one format; prints hash, peak memory and time."""
    from mindmate.vault import backup
    from mindmate.vault.exchange import archive

    file = folder / f"exchanged.{kind}"
    begun = time.perf_counter()
    if step == "out":
        vault = Vault.open(source, word())
        if kind == "json":
            plain.write_json(selected(vault.journal), file)
        else:
            vault.archive(file)
    else:
        vault = Vault.create(folder / f"from-{kind}", word(), KDF)
        by = backup.by_passphrase(word())
        entries = foreign.read(file) if kind == "json" else archive.read(file, by, "usage")
        put(vault.journal, entries)
    seconds = time.perf_counter() - begun
    found = content_hash(selected(vault.journal))
    vault.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"hash": found, "rss_mb": peak, "seconds": seconds}))


def measure(messages: int) -> dict[str, Any]:
    """All figures, in a folder that is deleted afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="mindmate-bench-"))
    try:
        corpus = Corpus(messages)
        vault = Vault.create(folder / "vault", word(), KDF)
        fill(vault, corpus)
        vault.close()
        figures: dict[str, Any] = {"messages": messages, "freed_memory_scrubbed": scrubs_freed_memory()}
        figures |= unlocking(folder / "vault")
        figures |= refusing(folder)
        vault = Vault.open(folder / "vault", word())
        figures |= searching(vault, corpus, plain_index(corpus, folder / "plain.db"))
        figures |= committing(vault, corpus)
        figures |= paging(vault)
        vault.close()
        del corpus
        gc.collect()
        figures |= exchanging(folder, folder / "vault")
        vault = Vault.open(folder / "vault", word())
        figures |= backing_up(vault, folder)
        vault.close()
    finally:
        shutil.rmtree(folder)
    figures["misses"] = [name for name, limit in LIMITS.items() if figures[name] > limit]
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--exchange", nargs=4, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.exchange:
        step, kind, folder, source = args.exchange
        exchange_step(step, kind, Path(folder), Path(source))
        return
    figures = measure(args.messages)
    if args.json:
        print(json.dumps(figures))
        return
    print("\n".join(table(figures)))
    rest = {name: value for name, value in figures.items() if name not in WORDS}
    print("also: " + ", ".join(f"{name} {value}" for name, value in rest.items()))


if __name__ == "__main__":
    restart_scrubbed()
    main()
