"""From a base model and a LoRA adapter, or a merged model, to one checked GGUF file.

    python convert/to_gguf.py --base DIR [--adapter DIR --merge-base {fp16,nf4}] --type Q4_K_M --out FILE
    python convert/to_gguf.py --merged DIR --type Q4_K_M --out FILE
    python convert/to_gguf.py verify FILE

Exit status: 0 the file is complete and was read back; 1 an input or a check failed; 2 the command line;
7 no room on the disk. FILE never exists half-written. See convert/README.md.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the threads here are our own
if not __package__:  # run as a file: what is beside it is a package
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from convert import conversion, manifest, plan, preparation, report
from convert.errors import ConvertError, Stopped, Usage
from convert.progress import Shown

MERGE_BASE = """--adapter needs --merge-base, since PEFT's files don't say how an adapter was trained:
  --merge-base fp16   trained on the 16-bit weights (plain LoRA), or to fold into them regardless
  --merge-base nf4    trained with QLoRA (bitsandbytes, load_in_4bit, nf4): folds into the weights that training
                      saw, which is most faithful to what was trained
Try both with --verify TEXT and compare; convert/README.md says more."""


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="to_gguf.py", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    source = made.add_mutually_exclusive_group(required=True)
    source.add_argument("--base", type=Path, metavar="DIR", help="folder of the base model")
    source.add_argument("--merged", type=Path, metavar="DIR", help="folder of an already merged model")
    made.add_argument("--adapter", type=Path, metavar="DIR", help="folder of a PEFT LoRA adapter")
    made.add_argument(
        "--merge-base", choices=("fp16", "nf4"), help="the weights that the adapter is folded into"
    )
    made.add_argument(
        "--type", required=True, metavar="TYPE", help="F32, BF16, F16, Q8_0, Q6_K, Q5_K_M, Q4_K_M, …"
    )
    made.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to make")
    made.add_argument(
        "--imatrix", type=Path, metavar="FILE", help="an importance matrix (llama.cpp's formats)"
    )
    made.add_argument(
        "--calibrate", type=Path, metavar="TEXT", help="compute an importance matrix from a text"
    )
    made.add_argument(
        "--verify", type=Path, metavar="TEXT", help="measure the result against the unquantized model"
    )
    made.add_argument("--report", type=Path, metavar="FILE", help="write what was done as JSON (and FILE.md)")
    made.add_argument("--threads", type=int, default=0, metavar="N", help="threads (default: all cores)")
    made.add_argument("--name", help="the model's name, as the app shows it")
    made.add_argument("--license", help="licence of the result, where the model card doesn't say")
    made.add_argument("--chat-template", metavar="FILE", help="a Jinja template, or 'none', or 'llama-2'")
    made.add_argument("--quiet", action="store_true", help="no progress")
    return made


def wanted(options: argparse.Namespace) -> preparation.Wanted:
    """What the options ask for. Raises `Usage` where they contradict each other."""
    if options.adapter and options.merged:
        raise Usage("--adapter belongs to --base; a --merged folder is already merged")
    if options.merge_base and not options.adapter:
        raise Usage("--merge-base says how to fold in an adapter; there is no --adapter")
    if options.report and not options.report.parent.is_dir():
        raise Usage(f"the folder for {options.report.name} doesn't exist")
    if options.imatrix and options.calibrate:
        raise Usage("--imatrix and --calibrate exclude each other")
    threads = (
        options.threads or len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else options.threads
    )
    threads = threads or os.cpu_count() or 1
    if not 1 <= threads <= 512:
        raise Usage("--threads must be between 1 and 512")
    return preparation.Wanted(
        base=options.base or options.merged,
        adapter=options.adapter,
        merge_base=options.merge_base,
        kind=plan.mixture(options.type),
        out=options.out,
        threads=threads,
        name=options.name,
        licence=options.license,
        template=_template(options.chat_template),
    )


def _template(said: str | None) -> str | None:
    if said is None:
        return None
    if said == "none":
        return ""
    if said == "llama-2":
        from convert.specials import LLAMA2_TEMPLATE

        return LLAMA2_TEMPLATE
    try:
        return Path(said).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Usage(f"--chat-template {Path(said).name} can't be read as text") from error


def convert(options: argparse.Namespace, stopped: threading.Event) -> None:
    """Do what the command line asks."""
    asked = wanted(options)
    extra: dict[str, Any] = {}
    if options.imatrix:
        from convert import imatrix

        asked = imatrix.with_file(asked, options.imatrix)
    if options.calibrate:
        from convert import calibrate

        asked, extra["calibration"] = calibrate.with_text(asked, options.calibrate, stopped)
    prepared = preparation.prepare(asked)
    try:
        print(f"{asked.out.name}: {len(prepared.placed)} tensors, {prepared.size} bytes", file=sys.stderr)
        told = _tell(prepared.notes, 0)
        if options.verify:
            from convert import measure, running

            running.check_text(prepared, options.verify, "--verify", measure.WINDOW)
        with Shown(options.quiet) as shown:
            part, done = conversion.run(prepared, shown, stopped)
        _tell(prepared.notes, told)
        made = manifest.build(prepared, done)
        manifest.write(manifest.manifest_path(asked.out), made)
        part.publish()
        if options.verify:
            extra["quality"] = measure.compare(prepared, options.verify, stopped)
        if options.report:
            report.write(options.report, prepared, done, made, extra)
    finally:
        prepared.close()
    print(f"{asked.out.name}: done, read back, sha256 {done.sha256}", file=sys.stderr)


def _tell(notes: list[str], told: int) -> int:
    for note in notes[told:]:
        print(f"note: {note}", file=sys.stderr)
    return len(notes)


def verify(arguments: list[str]) -> None:
    """`verify FILE`: check a file against its manifest."""
    command = argparse.ArgumentParser(
        prog="to_gguf.py verify", description="check a file against its manifest"
    )
    command.add_argument("file", type=Path)
    file = command.parse_args(arguments).file
    found = manifest.verify(file)
    print(f"{file.name}: {len(found['output']['tensors'])} tensors as in its manifest")


def main(arguments: list[str] | None = None) -> int:
    """The command; returns the exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    try:
        if given[:1] == ["verify"]:
            verify(given[1:])
            return 0
        options = parser().parse_args(given)
        if options.adapter and not options.merge_base:
            print(MERGE_BASE, file=sys.stderr)
            return 2
        convert(options, stopped)
    except Stopped:
        print("stopped; the same command goes on where it stopped", file=sys.stderr)
        return 1
    except ConvertError as error:
        print(f"to_gguf.py: {error}", file=sys.stderr)
        return error.status
    except MemoryError:
        print("to_gguf.py: there is not enough memory", file=sys.stderr)
        return 7
    return 0


if __name__ == "__main__":
    sys.exit(main())
