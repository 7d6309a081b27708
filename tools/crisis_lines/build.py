"""Builds the directory of emergency numbers and crisis lines from its two sources.

    python tools/crisis_lines/build.py [--sources DIR] [--check]

The sources aren't part of this repository; `SOURCES` names them with the hash that this directory was
built from. A number gets in only in the form in which it is dialled in its country, and only where the
numbering plan (the library phonenumbers) knows it; docs/safety.md has the rules. `selection.toml` says
which lines are carried; what was left out, and why, is written beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import phonenumbers
from phonenumbers import shortnumberinfo
from phonenumbers.phonemetadata import PhoneMetadata

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DIRECTORY = ROOT / "src" / "mindmate" / "safety" / "data" / "lines.json"
LEFT_OUT = HERE / "left_out.json"
BROAD = "CrisisHotlines"  # many countries, older, numbers only
DEEP = "open-helplines"  # four countries, newer, with hours and languages
SOURCES: dict[str, dict[str, str]] = {
    BROAD: {
        "file": "crisis-lines-crisishotlines/information.json",
        "sha256": "f7f38b23484947bf233349f3e9a4bf439a54353ead46b72d18f913f82e589fe8",
        "licence": "MIT",
        "date": "2024-11-07",
        "where": "github.com/sandunwira/CrisisHotlines",
    },
    DEEP: {
        "file": "open-helplines-cc0/helplines_4.json",
        "sha256": "78b3f36f4640a26797ea36d16ecda32c7355ea7a93a02dcd1331de6f5515df04",
        "licence": "CC0-1.0",
        "date": "2026-06-02",
        "where": "github.com/Kouki-odaka/open-helplines",
    },
}
SERVICES = ("Emergency", "Police", "Ambulance")
KINDS = ("anyone", "child", "violence")
#: Where 112 reaches every service: the Union (Directive (EU) 2018/1972, article 109) and neighbours that have followed.
GENERAL_112 = (
    "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO "
    "RS RU SE SI SK SM TR UA XK"
)
#: Words for children and teenagers in the names of lines.
YOUNG = re.compile(
    r"child|kid|youth|teen|boys|jugend|kind|enfan|jeune|niñ|infan|crian[cç]a|dzieci|dětsk|detsk|detí|barn|børn|laste"
    r"|bērn|vaik|jaunim|gyermek|djec|decij|дет(?:ск|ей)|дітей|деца|copil|παιδι|儿童|兒童|青少年|チャイルド|청소년|طفل|otrok|ungdom"
    r"|genclik|anak|balalar",
    re.IGNORECASE,
)
ALL_DAY = re.compile(r"24 ?/ ?7|24 ?小时|24 ?小時|24時間|24ωρη|24 ?Hour", re.IGNORECASE)


class Unusable(Exception):
    """A number or a line that the directory can't carry; the text says why."""


@dataclass
class Build:
    """What is known while building: the sources, the selection, and what was left out."""

    broad: list[dict[str, Any]]
    deep: list[dict[str, Any]]
    selection: dict[str, Any]
    left_out: list[dict[str, str]] = field(default_factory=list)

    def leave(self, country: str, name: str, number: str, why: str) -> None:
        """Note that something was left out."""
        self.left_out.append({"country": country, "name": name, "number": number, "why": why})


def digits(number: str) -> str:
    """Only the digits."""
    return re.sub(r"\D", "", number)


def diallable(number: str, country: str, name: str = "") -> tuple[str, str]:
    """`number` as it is dialled in `country`, and how the numbering plan knows it. Raises `Unusable`.

    "valid": a full number of the country's. "short": a short code of the country's. "possible": its length
    is one that short codes of the country have. "named": the plan doesn't know it, but the line is called by it.
    """
    plain = digits(number)
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        raise Unusable("not a number") from None
    if phonenumbers.is_valid_number_for_region(parsed, country):
        national = _national(parsed)
        return (" ".join(number.split()) if digits(number) == digits(national) else national), "valid"
    if "+" in number or len(plain) > 6:
        raise Unusable("not a number of the country's plan, or without its area code")
    if shortnumberinfo.is_valid_short_number_for_region(parsed, country):
        return number.strip(), "short"
    if len(plain) >= 3 and shortnumberinfo.is_possible_short_number_for_region(parsed, country):
        return number.strip(), "possible"
    if len(plain) >= 3 and re.search(rf"(?<!\d){plain}(?!\d)", name):
        return number.strip(), "named"
    raise Unusable("no short code of the country's plan")


def _national(parsed: phonenumbers.PhoneNumber) -> str:
    """The national form, in digits and spaces; with the 1 before it in North America, which works everywhere there."""
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    spaced = " ".join(re.findall(r"\d+", national))
    return f"1 {spaced}" if parsed.country_code == 1 and not spaced.startswith("1 ") else spaced


def emergency(build: Build, entry: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The emergency numbers of a country, and who says so."""
    country = entry["alpha-2"]
    named = [h for h in entry["hotlines"] if h["name"] in SERVICES]
    found = [digits(n) for h in named for n in h["numbers"]]
    found = [n for n in dict.fromkeys(found) if f"{country} {n}" not in build.selection["not_for_all"]]
    plan = f"libphonenumber {phonenumbers.__version__}"
    anywhere = shortnumberinfo.is_emergency_number("112", country)
    shared = [n for n in found if shortnumberinfo.is_emergency_number(n, country)]
    for number in found:
        if number not in shared and (shared or anywhere):
            build.leave(country, "Emergency", number, "the numbering plan knows another one")
    if shared or anywhere:
        if anywhere and "112" not in shared and (country in GENERAL_112.split() or not shared):
            shared.insert(0, "112")  # the source has only the police, or nothing that is confirmed
        return shared, [source(BROAD), plan][0 if set(shared) & set(found) else 1 :]
    known = _example(country)
    # Neither is confirmed by the other: both are given, since there must be something to call.
    both = list(dict.fromkeys([*found, *known])) or ["112"]
    return both, [*([source(BROAD)] if found else []), *([plan] if known else [])]


def _example(country: str) -> list[str]:
    metadata = PhoneMetadata.short_metadata_for_region(country)
    example = metadata.emergency.example_number if metadata and metadata.emergency else None
    return [example] if example else []


def source(name: str) -> str:
    """A source with its licence and date, as the directory names it."""
    known = SOURCES[name]
    return f"{name} ({known['licence']}), {known['date']}"


def chosen(entry: dict[str, Any], beginning: str) -> dict[str, Any]:
    """The line of a country whose name is `beginning`, or begins so."""
    lines = [h for h in entry["hotlines"] if h["name"] not in SERVICES]
    exact = [h for h in lines if h["name"] == beginning]
    found = exact or [h for h in lines if h["name"].startswith(beginning)]
    if len(found) != 1:
        raise SystemExit(f"{entry['alpha-2']}: {len(found)} lines begin with {beginning!r}")
    return found[0]


def deep_number(record: dict[str, Any]) -> tuple[str, bool, bool, str]:
    """From a record of the deeper source: the number, whether one calls it, whether one writes to it, which word."""
    dial: str = record["dial"]
    if written := re.fullmatch(r"text (\w+) to ([\d ]+)", dial):
        return written[2], False, True, written[1]
    number = re.split(r" or | \(", dial)[0]
    return number, True, "call or text" in dial, ""


def line(
    build: Build, entry: dict[str, Any], beginning: str, kind: str, *, text: bool
) -> dict[str, Any] | None:
    """One line of the directory; None where it can't be carried."""
    country = entry["alpha-2"]
    raw = chosen(entry, beginning)
    match = next(
        (
            record
            for record in build.deep
            if record["country"] == country
            and digits(deep_number(record)[0]) in [digits(number) for number in raw["numbers"]]
        ),
        None,
    )
    reasons = []
    for candidate in raw["numbers"]:
        try:
            number, numbering = (
                (candidate.strip(), "text") if text else diallable(candidate, country, raw["name"])
            )
        except Unusable as why:
            reasons.append((candidate, str(why)))
            continue
        result = _as_line(build, raw["name"], number, numbering, kind, text=text)
        return _enriched(result, match) if match else result
    for candidate, why_not in reasons:
        build.leave(country, raw["name"], candidate, why_not)
    return None


def _as_line(
    build: Build, name: str, number: str, numbering: str, kind: str, *, text: bool
) -> dict[str, Any]:
    shown = build.selection["names"].get(name, name)
    return {
        "name": " ".join(shown.split()),
        "number": None if text else number,
        "sms": number if text else None,
        "sms_word": None,
        "chat": None,
        "hours": "24/7" if ALL_DAY.search(name) else None,
        "languages": None,
        "website": None,
        "for": kind,
        "for_says": _says(name, number, kind),
        "numbering": numbering,
        "sources": [source(BROAD)],
        "checked": SOURCES[BROAD]["date"],
    }


def _says(name: str, number: str, kind: str) -> str | None:
    """Who says that a line is for children: its name, the plan (116 111 is theirs in Europe), or whoever chose it."""
    if kind != "child":
        return None
    if YOUNG.search(name):
        return "source"
    return "plan" if digits(number) == "116111" else "editor"


def _enriched(result: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
    """The line with what the deeper source knows; both have the number."""
    number, called, written, word = deep_number(record)
    result["number"] = result["number"] if called else None
    result["sms"] = number if written else result["sms"]
    result["sms_word"] = word or None
    result["hours"] = record["hours"]
    result["languages"] = [tag for tag in record["languages"] if re.fullmatch(r"[a-z]{2}", tag)]
    result["website"] = record["website"]
    result["sources"].append(f"{DEEP} ({SOURCES[DEEP]['licence']}), {record['verified_at']}")
    result["checked"] = record["verified_at"]
    return result


def read(sources: Path) -> Build:
    """The sources, as long as they are the ones that are named here."""
    content = {}
    for name, known in SOURCES.items():
        data = (sources / known["file"]).read_bytes()
        if hashlib.sha256(data).hexdigest() != known["sha256"]:
            raise SystemExit(f"{known['file']} has changed; look at what is new, then note its hash here")
        content[name] = json.loads(data)
    return Build(content[BROAD], content[DEEP], tomllib.loads((HERE / "selection.toml").read_text("utf-8")))


def directory(build: Build) -> dict[str, Any]:
    """The whole directory."""
    countries: dict[str, Any] = {}
    for entry in build.broad:
        code = entry["alpha-2"]
        numbers, said_by = emergency(build, entry)
        wanted = build.selection.get(code, {})
        texted = [chosen(entry, beginning)["name"] for beginning in wanted.get("text", [])]
        lines = [
            made
            for kind in KINDS
            for beginning in wanted.get(kind, [])
            if (made := line(build, entry, beginning, kind, text=chosen(entry, beginning)["name"] in texted))
        ]
        known = {(made["number"], made["sms"]) for made in lines}
        if len(known) != len(lines):
            raise SystemExit(f"{code}: the same number twice")
        countries[code] = {
            "name": entry["country"],
            "emergency": numbers,
            "emergency_sources": said_by,
            "lines": lines,
        }
    missing = set(build.selection) - set(countries) - {"names", "not_for_all"}
    if missing:
        raise SystemExit(f"not in the sources: {missing}")
    return {
        "about": "Emergency numbers and crisis lines, as they are dialled in each country; null where not known. "
        "Made by tools/crisis_lines/build.py.",
        "checked": SOURCES[BROAD]["date"],
        "sources": [{"name": name, **known} for name, known in SOURCES.items()],
        "numbering": f"libphonenumber {phonenumbers.__version__}",
        "countries": dict(sorted(countries.items())),
    }


def spelled(value: Any, depth: int = 0) -> str:
    """JSON in which what holds no objects is one line, so that a changed number is one changed line."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if not any(
        isinstance(part, dict) or (isinstance(part, list) and spelled(part).count("{")) for part in inner
    ):
        return json.dumps(value, ensure_ascii=False)
    pad, end = " " * (depth + 1), " " * depth
    if isinstance(value, list):
        rows = [pad + spelled(part, depth + 1) for part in value]
        return "[\n" + ",\n".join(rows) + f"\n{end}]"
    rows = [f"{pad}{json.dumps(name)}: {spelled(part, depth + 1)}" for name, part in value.items()]
    return "{\n" + ",\n".join(rows) + f"\n{end}}}"


def main() -> int:
    """Build the directory, or say whether it is what the sources give."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--sources", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where something would change"
    )
    arguments = parser.parse_args()
    build = read(arguments.sources)
    made = {DIRECTORY: directory(build), LEFT_OUT: build.left_out}
    changed = False
    for file, content in made.items():
        text = spelled(content) + "\n"
        changed |= not file.exists() or file.read_text("utf-8") != text
        if not arguments.check:
            file.write_text(text, "utf-8")
    lands = made[DIRECTORY]["countries"].values()
    lines = [found for land in lands for found in land["lines"]]
    sys.stdout.write(
        f"{len(lands)} countries, {sum(bool(land['lines']) for land in lands)} with lines; {len(lines)} lines, "
        f"{sum(len(found['sources']) > 1 for found in lines)} in both sources; {len(build.left_out)} left out\n"
    )
    return int(arguments.check and changed)


if __name__ == "__main__":
    sys.exit(main())
