"""A program that writes to a vault in a child, kills the child at random, and looks at what is left.

Run by the tests as `python -m tests.integration.vault.killing FOLDER TIMES SEED`; prints one JSON line.
Forking a warm process, rather than starting one, makes hundreds of kills affordable.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import struct
import sys
from pathlib import Path

from tests.integration.vault.support import make, reopen

from mindmate.records import Origin, Role, State
from mindmate.vault.vault import Vault

ACK = struct.Struct(">cII")  # written, intent to delete, or deleted; id; length of the text
LONGEST = 40  # rewrites of one reply


def write(folder: Path, acks: int, rng: random.Random) -> None:
    """Send, stream, save, delete; each step is acknowledged only once it has returned."""
    journal = reopen(folder).journal
    while True:
        entry = journal.create(title="An entry")
        message = journal.append(entry, Role.USER, "words " * rng.randint(1, 300))
        os.write(acks, ACK.pack(b"w", message.id, len(message.text)))
        reply = journal.append(entry, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
        for number in range(rng.randint(1, LONGEST)):
            text = "reply " * (number + 1)
            journal.rewrite(reply.id, text, state=State.PARTIAL)
            os.write(acks, ACK.pack(b"w", reply.id, len(text)))
        journal.rewrite(reply.id, text, state=State.COMPLETE)
        if rng.random() < 0.3:
            for done in (b"i", b"d"):  # the intent, then the deed
                os.write(acks, ACK.pack(done, message.id, 0) + ACK.pack(done, reply.id, 0))
                if done == b"i":
                    journal.delete(entry)


def run_and_kill(folder: Path, rng: random.Random) -> bytes:
    """One child, killed at a random moment; returns what it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write(folder, writing, random.Random(rng.random()))
        os._exit(0)
    os.close(writing)
    data = b""
    wait = rng.uniform(0, 0.15)  # from the first acknowledgement on, or from the start
    if rng.random() < 0.8:
        data += os.read(reading, 4096)
    select.select([], [], [], wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        data += more
    os.close(reading)
    return data


def verify(vault: Vault, acknowledged: dict[int, tuple[bytes, int]]) -> list[str]:
    """What was acknowledged and isn't there, or is there and was deleted."""
    journal = vault.journal
    there = {m.id: len(m.text) for e in journal.entries(limit=1_000_000) for m in journal.messages(e.id)}
    lost = []
    for identity, (done, length) in acknowledged.items():
        if done == b"w" and there.get(identity, -1) < length:
            lost.append(f"{identity} of {length}")
        elif done == b"d" and identity in there:
            lost.append(f"{identity} came back")
    findings = vault.check(full=True).findings
    return lost + list(findings)


def look(folder: Path, acknowledged: dict[int, tuple[bytes, int]]) -> list[str]:
    """`verify` in a child: this process must never have had a second thread, or it couldn't fork safely."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        vault = reopen(folder)
        lost = verify(vault, acknowledged)
        for entry in vault.journal.entries(limit=1_000_000):  # keeps the checks short
            vault.journal.delete(entry.id)
        vault.close()
        os.write(writing, json.dumps(lost).encode())
        os._exit(0)
    os.close(writing)
    data = os.read(reading, 1 << 16)
    os.close(reading)
    os.waitpid(child, 0)
    lost_here: list[str] = json.loads(data or '["the vault did not open"]')
    return lost_here


def main() -> None:
    """Kill as often as asked; print what was lost."""
    folder, times, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(seed)
    child = os.fork()
    if child == 0:
        make(folder).close()
        os._exit(0)
    os.waitpid(child, 0)
    total = in_a_commit = 0
    lost: list[str] = []
    for number in range(times):
        data = run_and_kill(folder, rng)
        whole = data[: len(data) - len(data) % ACK.size]
        acknowledged = {identity: (done, length) for done, identity, length in ACK.iter_unpack(whole)}
        total += len(whole) // ACK.size
        in_a_commit += (folder / "store-1.db-journal").exists()
        lost += [f"round {number}: {line}" for line in look(folder, acknowledged)]
    print(json.dumps({"rounds": times, "acknowledged": total, "in_a_commit": in_a_commit, "lost": lost}))


if __name__ == "__main__":
    main()
