"""Chooses the thresholds on the tune part, through the app's own path, and writes the head that ships.

    python -m training.screen.fit --encoder FILE.gguf --head head.json --out FOLDER [--weaker hi,fr]
        [--english FILE.gguf --english-head head.json]

The test part is never read here, nor the part of tune that was written against an encoder. For each language, and
for each script of Hindi, those thresholds are taken that come nearest to all targets at once: the largest shortfall
is as small as it can be. Outside English, where a language has a few hundred messages, the first threshold is drawn
half-way to the one that fits all of them together. The curve along the first threshold is printed beside them.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import itertools
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mindmate.engine.encoding import EncoderHost
from mindmate.records import Level
from mindmate.safety import head as heads
from mindmate.safety import lexicon
from mindmate.safety.head import Scores, Thresholds
from mindmate.safety.language import variety
from mindmate.safety.screen import Reader, Screener
from training.screen.data import Item, corpus

#: What is aimed at: crisis recall, risk recall, false alarms, false alarms of hard negatives (outside English these
#: have no target). Outside English recall is above its target by far, and 0.01 less than the target of false alarms is
#: aimed at: what a few hundred messages of tune show differs from what others do by more.
ENGLISH = (0.97, 0.93, 0.03, 0.05)
OTHERS = (0.85, 0.85, 0.05, 1.0)
VARIETIES = {"en": ENGLISH} | dict.fromkeys(("es", "de", "fr", "hi", "hi-Latn"), OTHERS)
#: How far the first threshold of a language goes to that of all but English together. A few hundred messages choose
#: it badly: on 60 draws of half of the batches the largest shortfall on the other half is 0.0102 in the mean of the
#: five without it, 0.0079 with it, 0.0090 with one threshold for all (`docs/decisions/0040`).
TOGETHER = 0.5
GRID = [n / 100 for n in range(2, 99, 2)]
#: A stretch is read without what stands around it. Of the 473 English messages of the tune part that are longer than
#: 60 words, 0.98 flags 0.062 of the harmless (0.956 of those at risk), 0.99 no more than the whole messages do (0.055;
#: 0.951). Lower ones aren't tried: with an earlier encoder 0.95 flagged twice as many of the harmless as 0.99 did, and
#: the other languages have too few long messages to choose by.
SENTENCE = (0.98, 0.99, 1.01)
#: Batches from this letter on were written against an encoder, around what it gets wrong: they train, but how often
#: such messages come can't be told from them, and so they choose no thresholds.
AGAINST = "o"
#: What a crisis may count beside an `elevated` message in English, where the target of its recall is the higher one. On
#: 60 draws of half of the batches the largest shortfall on the other half is 0.022 with 1, 0.018 with 5.
COUNTS = (1.0, 2.0, 3.0, 5.0)
LONG = 60  # words from which a message is read in stretches as well
SHARE = 0.5  # how much the second encoder counts where a message is English
LISTED = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 1.01)


@dataclass(frozen=True)
class Judged:
    """What the layers say of a message of the tune part."""

    item: Item
    whole: Scores
    parts: tuple[Scores, ...]
    listed: bool
    sure: bool

    def weighed(self, crisis: float) -> Weighed:
        """With a crisis counted `crisis` times."""
        risk = Thresholds(0, 0, 0, crisis).weighed
        return Weighed(
            self.item, risk(self.whole), max(map(risk, self.parts), default=0.0), self.listed, self.sure
        )


@dataclass(frozen=True)
class Weighed:
    """The same as probabilities of risk."""

    item: Item
    whole: float
    part: float
    listed: bool
    sure: bool

    def flagged(self, message: float, sentence: float, listed: float) -> bool:
        """As `safety.screen.decide` does it."""
        by_list = self.listed and max(self.whole, self.part) >= listed
        return self.sure or self.whole >= message or self.part >= sentence or by_list


def judge(screen: Screener, items: Sequence[Item]) -> list[Judged]:
    """The scores of all items."""
    found = []
    for item in items:
        listed = lexicon.judge(item.text, item.turns)
        scores = screen.scores(item.text, item.turns, listed)
        if listed.ordinary:
            scores = [Scores((1.0, 0.0, 0.0, 0.0), {})]
        in_list = listed.level.rank >= Level.ELEVATED.rank
        sure = listed.sure.rank >= Level.ELEVATED.rank
        found.append(Judged(item, scores[0], tuple(scores[1:]), in_list, sure))
    return found


def figures(
    judged: Sequence[Weighed], limits: tuple[float, float, float]
) -> tuple[float, float, float, float]:
    """Crisis recall, risk recall, false alarms, false alarms of hard negatives."""
    flags = [(j.item, j.flagged(*limits)) for j in judged]

    def share(chosen: list[bool]) -> float:
        return sum(chosen) / max(1, len(chosen))

    return (
        share([f for i, f in flags if i.level == 3]),
        share([f for i, f in flags if i.risk]),
        share([f for i, f in flags if not i.risk]),
        share([f for i, f in flags if i.hard]),
    )


def choose(
    judged: Sequence[Judged], target: tuple[float, float, float, float], counts: Sequence[float] = (1.0,)
) -> dict[str, float]:
    """The thresholds whose largest shortfall from `target` is least; among equals, the most recall, then the fewest
    false alarms. `counts` are what a crisis may count beside an `elevated` message."""
    weighed = {count: [one.weighed(count) for one in judged] for count in counts}

    def cost(limits: tuple[float, float, float, float]) -> tuple[float, float, float]:
        crisis, risk, alarms, hard = figures(weighed[limits[3]], limits[:3])
        short = (target[0] - crisis, target[1] - risk, alarms - target[2], hard - target[3])
        return (round(max(*short, 0.0), 4), round(-risk, 4), round(alarms, 4))

    best = min(itertools.product(GRID, SENTENCE, LISTED, counts), key=cost)
    return dict(zip(("message", "sentence", "listed", "crisis"), best, strict=True))


def choose_all(judged: Mapping[str, Sequence[Judged]]) -> dict[str, dict[str, float]]:
    """The thresholds of each of `VARIETIES`, out of what was judged of its messages."""
    chosen = {
        name: choose(some, VARIETIES[name], COUNTS if name == "en" else (1.0,))
        for name, some in judged.items()
    }
    others = [name for name in judged if name != "en"]
    if others:
        both = choose([j for name in others for j in judged[name]], OTHERS)
        for name in others:
            own = chosen[name]["message"]
            chosen[name]["message"] = round(own + TOGETHER * (both["message"] - own), 2)
    return chosen


def _show(what: str, some: Sequence[Judged], limits: tuple[float, float, float], count: float) -> None:
    names = ("crisis", "risk", "alarms", "hard")
    shown = (
        f"{name} {value:.3f}"
        for name, value in zip(names, figures([one.weighed(count) for one in some], limits), strict=True)
    )
    print(f"{what}:", *shown, file=sys.stderr)


def main() -> int:
    """Choose, write, and print the figures of the tune part."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--head", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--weaker", default="", help="languages in which the app says that watching is weaker"
    )
    parser.add_argument(
        "--english", type=Path, help="the second encoder, which reads English beside the first"
    )
    parser.add_argument("--english-head", type=Path)
    args = parser.parse_args()
    if (args.english is None) != (args.english_head is None):
        parser.error("--english and --english-head go together")
    second = args.english is not None
    raw = _raw(args.head, args.encoder, "screen-encoder.gguf") | {
        "thresholds": {"en": {"message": 0.5, "sentence": 0.9, "listed": 0.1}},
        "weaker": [lang for lang in args.weaker.split(",") if lang],
        "second": {"en": SHARE} if second else {},
    }
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        made = Path(folder) / "made"  # what ships is replaced only when everything is there
        made.mkdir()

        def reader(name: str, raw: dict[str, Any], encoder: Path) -> Reader:
            (made / raw["encoder"]).symlink_to(encoder.resolve())
            _write(made / name, raw)
            head = heads.load(made / name)
            host = EncoderHost(Path(folder), encoder.resolve(), head.sha256, threads=2, answer_seconds=120)
            stack.callback(host.close)
            return Reader(host, head)

        first = reader("screen-head.json", raw, args.encoder)
        shipped = {"screen-head.json": raw}
        files = [(args.encoder, raw["encoder"])]
        other = None
        if second:
            own = _raw(args.english_head, args.english, "screen-english-encoder.gguf")
            shipped["screen-english-head.json"] = own = own | {"thresholds": {}, "weaker": [], "second": {}}
            files.append((args.english, own["encoder"]))
            other = reader("screen-english-head.json", own, args.english)
        some = [item for item in corpus("tune") if item.letter < AGAINST]
        judged = judge(Screener(first.encoder, first.head, other), some)
    apart = {name: [j for j in judged if variety(j.item.lang, j.item.text) == name] for name in VARIETIES}
    chosen = choose_all(apart)
    for name, mine in apart.items():
        message, sentence, listed, count = chosen[name].values()
        long = [j for j in mine if len(j.item.text.split()) > LONG]
        for bound in SENTENCE:
            _show(
                f"{name}, {len(long)} over {LONG} words, stretches from {bound}",
                long,
                (message, bound, listed),
                count,
            )
        for bound in GRID[4::5]:
            _show(f"{name}, messages from {bound}", mine, (bound, sentence, listed), count)
        _show(f"{name}, {len(mine)}, {chosen[name]}", mine, (message, sentence, listed), count)
    raw["thresholds"] = chosen
    args.out.mkdir(parents=True, exist_ok=True)
    for encoder, name in files:
        if encoder.resolve() != (args.out / name).resolve():
            shutil.copyfile(encoder, args.out / name)
    if not second:
        for name in ("screen-english-encoder.gguf", "screen-english-head.json"):
            (args.out / name).unlink(missing_ok=True)
    for name, one in shipped.items():
        _write(args.out / name, one)
    return 0


def _raw(head: Path, encoder: Path, name: str) -> dict[str, Any]:
    """The head's file with the name that its encoder ships under, and the encoder's hash."""
    raw: dict[str, Any] = json.loads(head.read_text("utf-8"))
    return raw | {"encoder": name, "encoder_sha256": hashlib.sha256(encoder.read_bytes()).hexdigest()}


def _write(file: Path, raw: dict[str, Any]) -> None:
    file.write_text(json.dumps(raw, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
