"""The verb `about`: this build and its age, what it is made of, licences, how to look for fixes."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import Any

from mindmate import about
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths


def _tr(source: str, **fields: Any) -> str:
    return translate("CommandLine", source, **fields)


def add_parsers(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("about", help=_tr("this build, what it is made of, and its licences"))
    parser.add_argument("--licence", metavar="NAME", help=_tr("print the licence of one of its parts"))
    parser.add_argument("--json", action="store_true", help=_tr("print JSON"))
    parser.set_defaults(func=show)


def show(args: argparse.Namespace, _paths: Paths) -> int:
    """`about`."""
    found = about.about()
    if args.licence:
        part = next((part for part in found.parts if part.name.lower() == args.licence.lower()), None)
        if part is None:
            raise MindMateError("usage", f"there is no part {args.licence}")
        print("\n\n".join(text.read_text("utf-8", "replace") for text in part.texts))
    elif args.json:
        print(json.dumps(asdict(found), ensure_ascii=False, default=str))
    else:
        print("\n".join(about.lines(found)))
    return Exit.DONE
