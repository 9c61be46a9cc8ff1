"""How often the syntax facts name the wrong line: one random token of each file deleted, doubled or swapped.

    python benchmarks/syntax_causes.py --python python3.8 --mutants 10000 --seed 1

Takes files that both the chosen Python and the running one can parse (by default the chosen Python's standard library
with its tests), spoils one token of each, in turn, until there are as many mutants as asked for, and lets the chosen
Python, which runs beside and is sent the text, say where it stops. Then every fact looks there, and the one is chosen
whose repair the running Python can parse (or that moves the error on), as the explainer chooses. It is right when a
line that it names (its own, a related one, the repaired one) is at most two lines from the spoiled token.

With ``--answers`` the whole explainer is judged instead: the page it answers with, by the lines that it names.

The figures are in docs/measures.md.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import subprocess
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explain.catalogue import Catalogue, load_catalogue
from explain.explaining import Explainer
from explain.facts import Fact, Related, finder
from explain.places import Position, Span
from explain.proving import stops_at
from explain.source import Source
from explain.tracebacks import parse

NEAR = 2
LARGEST = 120_000
SPOILED = (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING, tokenize.NEWLINE, tokenize.INDENT)

_SERVER = """
import json, sys, warnings
warnings.simplefilter("ignore")
for line in sys.stdin:
    answer = None
    try:
        compile(json.loads(line), "spoiled.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        ends = getattr(error, "end_lineno", None), getattr(error, "end_offset", None)
        answer = type(error).__name__, error.msg, error.lineno, error.offset, *ends
    except Exception:
        answer = ()
    print(json.dumps(answer), flush=True)
"""


class Judge:
    """A Python that runs beside this one and compiles what it is sent."""

    def __init__(self, python: str) -> None:
        self._process = subprocess.Popen(
            [python, "-I", "-X", "utf8", "-c", _SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def refuses(self, text: str) -> list[object] | None:
        """Class, message and place of the SyntaxError, an empty list for another error, None where it compiles."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(text) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A spoiled text, the line of the token, and what was done."""

    text: str
    line: int
    what: str


def spoil(text: str, chance: random.Random) -> Mutant | None:
    """``text`` with one token deleted, doubled, or swapped with the next one."""
    tokens = [one for one in tokenize.generate_tokens(io.StringIO(text).readline) if one.type in SPOILED and one.string]
    if len(tokens) < 3:
        return None
    at = chance.randrange(len(tokens) - 1)
    token, other = tokens[at], tokens[at + 1]
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    start, end = (starts[place[0] - 1] + place[1] for place in (token.start, token.end))
    after, last = (starts[place[0] - 1] + place[1] for place in (other.start, other.end))
    what = chance.choice(("deleted", "doubled", "swapped"))
    if what == "deleted":
        text = text[:start] + text[end:]
    elif what == "doubled":
        text = f"{text[:end]} {token.string}{text[end:]}"
    else:
        text = text[:start] + other.string + text[end:after] + token.string + text[last:]
    return Mutant(text, token.start[0], f"{what} {token.string!r}")


def place_of(source: Source, refusal: list[object]) -> Span:
    """The span that the traceback of ``refusal`` marks."""
    line, offset, end_line, end_offset = (one if isinstance(one, int) else 0 for one in refusal[2:6])
    number = min(max(line, 1), len(source.lines))
    if not offset:
        return source.line_span(number)
    column = max(min(offset - 1, len(source.line(number))), 0)
    end = Position(number, column + 1)
    if (end_line, end_offset) > (number, column + 1):
        last = end_offset - 1 if end_line == number else len(source.line(number).rstrip())
        end = Position(number, max(last, column + 1))
    return Span(source.file, Position(number, column), end)


def holding(source: Source, span: Span, names: list[str]) -> dict[str, Fact]:
    """Every fact of ``names`` that holds at ``span``, the first of each."""
    found = ((name, next(iter(finder(name)(source, span)), None)) for name in names)
    return {name: fact for name, fact in found if fact is not None}


def chosen(source: Source, facts: dict[str, Fact]) -> dict[str, Fact]:
    """Those whose repair is the best: it compiles, moves the error on, is not known, or changes nothing."""
    before = stops_at(source.text) if len(facts) > 1 else None
    ranks = {name: _rank(source, fact, before) if len(facts) > 1 else 0 for name, fact in facts.items()}
    best = max(ranks.values(), default=0)
    return {name: facts[name] for name in sorted(facts) if ranks[name] == best}


def _rank(source: Source, fact: Fact, before: tuple[int, int] | None) -> int:
    if "fix_line" not in fact.bindings:
        return 0
    lines = list(source.lines)
    lines[int(fact.bindings["fix_line"]) - 1] = fact.bindings["fix_text"]
    after = stops_at("\n".join(lines))
    return 2 if after is None else 1 if before is not None and after > before else -1


def names_line(fact: Fact, line: int) -> bool:
    """Whether a line that ``fact`` names is near ``line``."""
    spans = [fact.span, *(one.span for one in fact.related)]
    named = {number for span in spans for number in (span.start.line, span.end.line)}
    named |= {int(fact.bindings[key]) for key in ("fix_line", "line") if fact.bindings.get(key, "").isdigit()}
    return any(abs(number - line) <= NEAR for number in named)


def answered(source: Source, refusal: list[object], catalogue: Catalogue) -> dict[str, Fact]:
    """The page that the whole explainer answers with, and the place that it names; empty where it knows no cause."""
    number = min(max(refusal[2] if isinstance(refusal[2], int) else 1, 1), len(source.lines))
    line, column = source.line(number), refusal[3] if isinstance(refusal[3], int) else 0
    caret = " " * max(min(column - 1, len(line)) - len(line) + len(line.lstrip()), 0) + "^"
    quoted = f"    {line.strip()}\n    {caret}\n" if line.strip() else ""
    printed = f'  File "{source.file}", line {number}\n{quoted}{refusal[0]}: {refusal[1]}\n'
    explainer = Explainer(catalogue, lambda file: source if file == source.file else None)
    answer = [one for traceback in parse(printed) for one in explainer.explain(traceback)][-1]
    if answer.place is None or not answer.specific:
        return {}
    fixed = {"fix_line": str(answer.fix.edits[0].span.start.line)} if answer.fix else {}
    shown = [row for row in answer.excerpt if row.label and not row.label.startswith("Python")]
    spans = [source.line_span(row.number) for row in shown]
    related = tuple(Related(one, "") for one in spans)
    return {str(answer.entry): Fact(answer.place, {**answer.bindings, **fixed}, related)}


def files(library: Path, judge: Judge, chance: random.Random) -> Iterator[str]:
    """The texts of the library that both Pythons parse, in a seeded order, over and over."""
    paths = sorted(path for path in library.rglob("*.py") if "site-packages" not in path.parts)
    good: dict[Path, str | None] = {}
    while paths:
        chance.shuffle(paths)
        for path in paths:
            if path not in good:
                good[path] = _readable(path, judge)
            text = good[path]
            if text is not None:
                yield text
        paths = [path for path in paths if good[path] is not None]


def _readable(path: Path, judge: Judge) -> str | None:
    try:
        text = path.read_text("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return None
    small = 0 < len(text) <= LARGEST and stops_at(text) is None and judge.refuses(text) is None
    return text if small else None


def main() -> None:
    """Prints the counts, and with ``--show`` each wrong cause."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--python", default="python3.8", help="the Python whose refusal is explained")
    parser.add_argument("--library", type=Path, help="a folder of valid programs (default: that Python's own library)")
    parser.add_argument("--mutants", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answers", action="store_true", help="judge the whole explainer, not the facts alone")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    library = options.library or Path(_library(options.python))
    names = sorted(
        path.stem for path in Path("explain/facts").glob("[a-z]*.py") if "explain.syntax" in path.read_text()
    )
    catalogue = load_catalogue() if options.answers else None
    judge, chance = Judge(options.python), random.Random(options.seed)
    outcome: Counter[str] = Counter()
    by_fact: Counter[tuple[str, str]] = Counter()
    source_of = files(library, judge, chance)
    while sum(outcome.values()) < options.mutants:
        text = next(source_of)
        mutant = spoil(text, chance)
        refusal = judge.refuses(mutant.text) if mutant else None
        if mutant is None or not refusal:
            continue
        source = Source("spoiled.py", mutant.text)
        if catalogue is not None:
            best = answered(source, refusal, catalogue)
        else:
            best = chosen(source, holding(source, place_of(source, refusal), names))
        name = next(iter(best), "")
        result = "nothing" if not best else "right" if names_line(best[name], mutant.line) else "wrong"
        outcome[result] += 1
        by_fact[name, result] += 1
        if len(best) > 1:
            by_fact["+".join(best), "tie"] += 1
        if options.show and (result == "wrong" or len(best) > 1):
            _show(mutant, refusal, best, result)
    _report(outcome, by_fact)


def _library(python: str) -> str:
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def _show(mutant: Mutant, refusal: list[object], best: dict[str, Fact], result: str) -> None:
    print(f"{result}: {mutant.what} on line {mutant.line}; {refusal[1]} on line {refusal[2]}")
    for name, fact in best.items():
        print(f"    {name} {dict(fact.bindings)}")


def _report(outcome: Counter[str], by_fact: Counter[tuple[str, str]]) -> None:
    total = sum(outcome.values())
    for result in ("right", "nothing", "wrong"):
        print(f"{result:8} {outcome[result]:6} {100 * outcome[result] / total:6.2f} %")
    for (name, result), count in by_fact.most_common():
        if result in ("wrong", "tie"):
            print(f"  {result:6} {count:5}  {name}")


if __name__ == "__main__":
    main()
