"""The verbs about models and this computer: `models …`, `doctor`."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mindmate.errors import Exit
from mindmate.i18n import translate
from mindmate.paths import Paths, installed_models

Parsers = Any  # argparse's own class for this is private


def _tr(source: str, **fields: Any) -> str:
    return translate("CommandLine", source, **fields)


def add_parsers(verbs: Parsers) -> None:
    """Add the verbs of this module."""
    models = verbs.add_parser("models", help=_tr("the model shelf")).add_subparsers(
        dest="action", required=True
    )
    listing = models.add_parser("list", help=_tr("what is on the shelf"))
    listing.set_defaults(func=list_models)
    add = models.add_parser("add", help=_tr("check a GGUF file and put it on the shelf, where it lies"))
    add.add_argument("file", metavar="FILE", type=Path)
    add.set_defaults(func=add_model)
    verify = models.add_parser("verify", help=_tr("check a GGUF file without running it"))
    verify.add_argument("file", metavar="FILE", type=Path)
    verify.set_defaults(func=verify_model)
    remove = models.add_parser("remove", help=_tr("take a model off the shelf"))
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(func=remove_model)
    fits = models.add_parser("fit", help=_tr("whether, and how, a model runs on this computer"))
    fits.add_argument("file", metavar="FILE", type=Path)
    fits.set_defaults(func=fit_model)
    bench = verbs.add_parser("bench", help=_tr("measure the app's own path on this computer"))
    bench.add_argument("--model", metavar="FILE", help=_tr("a GGUF file, or a name on the shelf"))
    bench.add_argument("--tokens", type=int, default=96, metavar="N", help=_tr("tokens of each reply"))
    bench.add_argument(
        "--rounds", type=int, default=5, metavar="N", help=_tr("how often each thing is measured")
    )
    bench.set_defaults(func=measure)
    doctor = verbs.add_parser("doctor", help=_tr("what this computer has, and what is really active"))
    doctor.set_defaults(func=examine)
    for parser in (listing, add, verify, remove, fits, bench, doctor):
        parser.add_argument("--json", action="store_true", help=_tr("print JSON"))


def _shelf(paths: Paths) -> Any:
    from mindmate.engine.shelf import Shelf

    return Shelf(paths.models, installed_models())


def _report(value: dict[str, Any] | list[dict[str, Any]]) -> None:
    print(json.dumps(value, ensure_ascii=False, default=str))


def list_models(args: argparse.Namespace, paths: Paths) -> int:
    """`models list`."""
    from mindmate.engine.shelf import as_json

    found = _shelf(paths).models()
    if args.json:
        _report([as_json(model) for model in found])
        return Exit.DONE
    for model in found:
        note = f"  ({model.note})" if model.note else ""
        print(f"{model.name}  {_size(model.size)}  {model.title}{note}")
    return Exit.DONE


def add_model(args: argparse.Namespace, paths: Paths) -> int:
    """`models add FILE`."""
    from mindmate.engine.shelf import about, as_json

    model = _shelf(paths).add(args.file)
    if args.json:
        _report(as_json(model))
    else:
        print(_tr("{name} is on the shelf. The file stays where it is.", name=model.name))
        for line in about(model):
            print(line)
    return Exit.DONE


def verify_model(args: argparse.Namespace, paths: Paths) -> int:
    """`models verify FILE`."""
    found = _shelf(paths).verify(args.file)
    if args.json:
        _report(asdict(found))
        return Exit.DONE
    print(f"{found.title}: {found.architecture}, {found.parameters / 1e6:,.0f} M, {_size(found.size)}")
    print(f"sha256 {found.sha256}")
    print(
        _tr("It is what it was when it was recorded.")
        if found.matches
        else _tr("The file is sound. No earlier hash is known to compare it with.")
    )
    return Exit.DONE


def remove_model(args: argparse.Namespace, paths: Paths) -> int:
    """`models remove NAME`."""
    from mindmate.engine.shelf import as_json

    model = _shelf(paths).remove(args.name)
    if args.json:
        _report(as_json(model))
    elif model.placed == "elsewhere":
        print(_tr("{name} is off the shelf. The file stays where it is.", name=model.name))
    else:
        print(_tr("{name} is deleted.", name=model.name))
    return Exit.DONE


def fit_model(args: argparse.Namespace, paths: Paths) -> int:
    """`models fit FILE`."""
    from mindmate.engine.host import EngineHost
    from mindmate.engine.supervisor import quick_fit

    host = EngineHost(paths.temporary)
    try:
        found = quick_fit(host, args.file.absolute())
    finally:
        host.close()
    if args.json:
        _report(asdict(found))
        return Exit.DONE
    print(_fit_words(found))
    return Exit.DONE


def _fit_words(found: Any) -> str:
    sizes = {
        "total": _size(found.total),
        "free": _size(found.free),
        "weights": _size(found.weights),
        "kv": _size(found.kv),
        "compute": _size(found.compute),
    }
    if found.verdict == "too large":
        return _tr(
            "Too large for this computer now: it would take {total}, and {free} are free. Close other programs, or "
            "choose a smaller model.",
            **sizes,
        )
    words = _tr(
        "It fits: {total} of {free} free memory (weights {weights}, conversation {kv}, computing {compute}).",
        **sizes,
    )
    context = _tr(
        "It keeps {tokens} tokens in view, about {words} words.",
        tokens=found.loading.n_ctx,
        words=found.loading.n_ctx * 3 // 4 // 50 * 50,
    )
    return f"{words} {context}"


def measure(args: argparse.Namespace, paths: Paths) -> int:
    """`bench`."""
    from mindmate import bench

    shelf = _shelf(paths)
    model = shelf.find(args.model) if args.model else bench.starter_of(shelf.models())
    result = bench.run(paths, model, tokens=args.tokens, rounds=args.rounds)
    if args.json:
        _report(result)
        return Exit.DONE
    for name, value in result.items():
        print(f"{name}: {'-' if value is None else value}")
    return Exit.DONE


def examine(args: argparse.Namespace, paths: Paths) -> int:
    """`doctor`: what is found, what is active; nothing is claimed that wasn't seen."""
    from mindmate import doctor

    report = doctor.findings(paths)
    if args.json:
        _report(report)
        return Exit.DONE
    for name, value in report.items():
        shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        print(f"{name}: {shown}")
    return Exit.DONE


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
