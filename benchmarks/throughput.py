"""Loading, matching and reading logs, each as a ratio to something a reader knows, in one run.

    python benchmarks/throughput.py [--megabytes 100]

* catalogue load against `json.loads` of a file of the same size;
* one match against one `re.match` of an equal literal, and against the same match in a catalogue that holds ten times
  as many pages of other exceptions (the ratio must stay near 1);
* a log with 1,000 tracebacks of many kinds: parsing, and the whole command, against `grep -c Traceback` and a pass of
  `re` over the same file. With `pip install 'pyexplain[fast]'` the log is searched by stringzilla, which is said.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from explain.catalogue import Catalogue, PageStore, read_catalogue
from explain.cli import scouting
from explain.cli.inputs import Input
from explain.cli.passing import Passage
from explain.matching import match
from explain.tracebacks import Reader, Traceback
from explain.tracebacks.model import Raised
from explain.workshop import compiling


def best(action: Callable[[], object], rounds: int = 5) -> float:
    """The shortest of ``rounds`` runs, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return min(times)


def grown(entries: bytes, factor: int) -> bytes:
    """The compiled catalogue with ``factor`` copies of every folder under other exceptions' names."""
    head, _, sections = entries.partition(b"\n")
    index = json.loads(head)
    folders, exceptions = dict(index["folders"]), dict(index["exceptions"])
    for number in range(factor):
        for folder, place in index["folders"].items():
            folders[f"{folder}{number}"] = place
        for name, where in index["exceptions"].items():
            exceptions[f"other{number}.{name}"] = [f"{folder}{number}" for folder in where]
    index |= {"folders": folders, "exceptions": exceptions}
    return json.dumps(index).encode() + b"\n" + sections


def one_match(catalogue: Catalogue) -> Callable[[], object]:
    raised = Raised("exception", "ValueError", "too many values to unpack (expected 2, got 3)")
    return lambda: [match(raised, catalogue, None) for _ in range(200)]


def write_log(path: Path, megabytes: int, errors: list[str]) -> None:
    """A log of ordinary lines with ``errors`` strewn in, seeded."""
    choose = random.Random(1)
    lines = [f"2026-01-01 00:00:{n % 60:02} INFO shop.orders order {n} of customer {n * 7} done\n" for n in range(997)]
    gap = megabytes * 1_000_000 // max(len(errors), 1)
    with path.open("w", encoding="utf-8") as file:
        for error in errors:
            written = 0
            while written < gap:
                block = "".join(choose.choices(lines, k=200))
                file.write(block)
                written += len(block)
            file.write(error)


def read_all(path: Path) -> int:
    """Read it as the command does where nothing of it is shown: on several processors where there are."""
    found: list[Traceback] = []
    source, passage = Input(str(path)), Passage(Reader(), lambda _: None, found.extend)
    scouts = scouting.scouts_for(source)
    for _ in scouting.skim(source, str(path), passage, scouts) if scouts else ():
        pass
    while chunk := source.read():
        passage.feed(chunk)
    passage.close()
    source.close()
    return len(found)


def searched_with() -> str:
    return "stringzilla" if importlib.util.find_spec("stringzilla") else "bytes.find"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--errors", type=int, default=1000)
    options = parser.parse_args()
    megabytes, count = options.megabytes, options.errors
    corpus = compiling.read_checkout()
    entries, pages = compiling.compile_corpus(corpus)
    load = best(lambda: read_catalogue(entries, PageStore(data=pages)))
    parse = best(lambda: json.loads(entries.partition(b"\n")[2].partition(b"][")[0] + b"]"))
    print(
        f"catalogue load          {load * 1000:8.2f} ms   {len(entries) / 1000:.0f} kB; "
        f"ratio to json.loads of one section {load / parse:.2f}"
    )
    small = read_catalogue(entries, PageStore(data=pages))
    large = read_catalogue(grown(entries, 10), PageStore(data=pages))
    first, second = best(one_match(small)), best(one_match(large))
    pattern = re.compile(r"too many values to unpack \(expected (\d+), got (\d+)\)")
    plain = best(lambda: [pattern.match("too many values to unpack (expected 2, got 3)") for _ in range(200)])
    print(
        f"one match               {first / 200 * 1e6:8.1f} us   {first / plain:.0f} x one re.match; "
        f"with 10 x the pages of others {second / first:.2f}"
    )
    errors = [
        ran.stderr
        for page in corpus.pages
        for runs in corpus.evidence(page).values()
        for ran in runs.values()
        if "Traceback" in ran.stderr
    ]
    random.Random(2).shuffle(errors)
    errors = (errors * (count // max(len(errors), 1) + 1))[:count]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "app.log")
        write_log(log, megabytes, errors)
        # A pipe, not /dev/null: grep stops at the first match where nobody reads what it prints.
        grep = best(lambda: subprocess.run(["grep", "-c", "Traceback", str(log)], stdout=subprocess.PIPE), 3)
        scan = best(lambda: re.findall(rb"(?m)^Traceback .*$", log.read_bytes()), 3)
        parsed = best(lambda: read_all(log), 3)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-m", "explain", "explain", "--format", "jsonl", str(log)]
        whole = best(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, env=environment), 1)
    print(
        f"{megabytes} MB log, {count:,} errors, {searched_with()}: grep -c {grep:.2f} s; re {scan:.2f} s; "
        f"parse {parsed:.2f} s ({parsed / grep:.1f} x grep,"
    )
    print(f"    {parsed / scan:.1f} x re); explained whole process {whole:.2f} s ({whole / grep:.1f} x grep)")


if __name__ == "__main__":
    main()
