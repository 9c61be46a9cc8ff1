"""A drift as a finding: what is said of it, with every wording and its Pythons. Looks for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explain.catalogue import Guidance
from explain.drift import IN_TEXT, NAME
from explain.drift.argparse_texts import PAGE
from explain.drift.examples import without_detail
from explain.drift.otherwise import otherwise
from explain.drift.repairing import proved_fix, shown_fix
from explain.drift.unknowns import MARK
from explain.drift.widening import shortened, widened, widened_to
from explain.explanation import Edit, Finding
from explain.records import replace
from explain.words import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.argparse_texts import Change
    from explain.drift.examples import Shown
    from explain.drift.kept import Kept
    from explain.drift.kinds import Kind
    from explain.drift.pins import Pin
    from explain.drift.reworded import Drift
    from explain.source import Source

FOLDER = "pyexplain"
"""Stands where a page's finding has the exception: the text is at fault here, and no program fails."""
_WHY = (
    "The words of Python's own messages are no promise: a new Python may say the same in other words. Whatever "
    "compares them passes on one Python and fails on the next."
)

_WHY_CLASS = "Now and then a new Python raises another class for the same mistake, where the first one said too little."
_CLASS_ALONE = "Have doctest compare the class of the error and not its words"
_DO_EXAMPLE = (
    "Let doctest compare the class alone, with `# doctest: +IGNORE_EXCEPTION_DETAIL`, or show what is printed now."
)
_DO_TEXT = "Show what the newest Python prints, or say which Python printed this."


def told(drift: Drift, source: Source, family: str = NAME) -> Finding:
    """The finding that ``drift`` is. It names the page of the error and carries a fix where there is a proved one."""
    pythons = spans(drift.failing)
    fix = widened(drift, source)
    title = f"Python {listed(pythons)} words this message otherwise than the text pinned here ({drift.entry.stem})"
    what = f"What this line asks of the message does not hold on Python {listed(pythons)}. {_known(drift)}"
    if drift.steady:
        what += "\n\nAnother error of that page keeps the pinned text on every Python; nothing in this file is like it."
    gone = [python for python in drift.failing if python not in drift.said]
    if gone:
        what += f"\n\nFor the same code, Python {listed(spans(gone))} raises another class of error, or none."
    others = otherwise(drift)
    if drift.pin.kept:
        what, advice = f"{_where(drift.pin.kept)} {what}", _of_kept(drift.pin.kept)
    else:
        advice = _advice(fix is not None)
    guidance = Guidance(what, _WHY, advice + _or(dict(others)))
    return Finding(f"{FOLDER}/{family}", title, drift.span, (*_bindings(drift), *others), guidance, fix)


def told_of_example(drift: Drift, shown: Shown, source: Source) -> Finding:
    """The finding that an example in a docstring is: it fails where ``doctest`` runs it."""
    pythons = listed(spans(drift.failing))
    title = f"Python {pythons} words this message otherwise than the example shows ({drift.entry.stem})"
    what = f"Where doctest runs this example, it fails on Python {pythons}. {_known(drift)}"
    place = without_detail(shown, source)
    edit = Edit(*place) if place else None
    fix = proved_fix(_CLASS_ALONE, source, edit) if edit else None
    return Finding(f"{FOLDER}/{NAME}", title, drift.span, _bindings(drift), Guidance(what, _WHY, _DO_EXAMPLE), fix)


def told_in_document(drift: Drift, shown: Shown, source: Source) -> Finding:
    """The finding that an error in a document is; what is shown to be done about it is for doctest alone."""
    pythons = listed(spans(drift.failing))
    title = f"Python {pythons} words this message otherwise than the text shows ({drift.entry.stem})"
    what = f"A reader on Python {pythons} sees other words than these. {_known(drift)}"
    place = without_detail(shown, source)
    fix = replace(shown_fix(_CLASS_ALONE, source, Edit(*place)), applicability="display") if place else None
    advice = Guidance(what, _WHY, _DO_EXAMPLE if shown.asking else _DO_TEXT)
    return Finding(f"{FOLDER}/{IN_TEXT}", title, drift.span, _bindings(drift), advice, fix)


def _known(drift: Drift) -> str:
    wordings = "\n".join(f"* {listed(spans(own))}: `{text}`" for text, own in _by_text(drift.said).items())
    return f"The page `{drift.entry.name}` has the wordings of this error:\n\n{wordings}"


def _bindings(drift: Drift) -> tuple[tuple[str, str], ...]:
    pinned = MARK.sub("…", drift.pin.text)
    return ("page", drift.entry.name), ("pinned", pinned), ("fails_on", ", ".join(drift.failing))


def told_of_name(shown: Shown, name: str, pythons: tuple[str, ...], source: Source, family: str) -> Finding:
    """The finding that an error shown under a name of its class is, which ``pythons`` print as ``name``."""
    pin, printed = shown.pin, listed(spans(pythons))
    [own] = pin.classes
    title = f"Python {printed} prints the class of this error as {name}"
    what = f"The class that stands here as `{own}` is printed as `{name}` on Python {printed}."
    bindings = (("page", ""), ("pinned", own), ("fails_on", ", ".join(pythons)))
    return Finding(f"{FOLDER}/{family}", title, pin.span, bindings, Guidance(what, _WHY, _DO_TEXT))


def told_of_class(kind: Kind, source: Source) -> Finding:
    """The finding that a test is which expects a class that some Pythons do not raise."""
    pythons, row = listed(spans(kind.failing)), kind.row
    title = f"Python {pythons} raises {kind.other} here, and the test expects {kind.expected}"
    what = (
        f"The tested code raises {row.older} before Python {row.since} and {row.newer} from there on ({row.source}). "
        f"The page `{row.page}` tells of this error."
    )
    fix = proved_fix("Expect both classes", source, kind.repair) if kind.repair else None
    bindings = (("page", row.page), ("pinned", kind.expected), ("fails_on", ", ".join(kind.failing)))
    advice = Guidance(what, _WHY_CLASS, f"Expect either: `({kind.expected}, {kind.other})`.")
    return Finding(f"{FOLDER}/{NAME}", title, kind.span, bindings, advice, fix)


def told_of_argparse(pin: Pin, change: Change, source: Source, targets: tuple[str, ...], family: str = NAME) -> Finding:
    """The finding that a text of argparse is, with the micro releases that changed it."""
    minors = [python for python in targets if any(row.prints(python) for row in change.failing)]
    pythons = listed([row.pythons for row in change.failing])
    part = "its choices" if change.kind == "choices" else "its help"
    title = f"argparse of Python {pythons} prints {part} otherwise than the text pinned here"
    wordings = "\n".join(f"* {row.pythons}: `{row.text}` ({row.source})" for row in change.known)
    what = f"What this line asks of the text does not hold under Python {pythons}. argparse printed:\n\n{wordings}"
    fix = shortened(pin, change.shorter, source) or widened_to(pin, change.others, source, patterns=True)
    page = PAGE if change.kind == "choices" else ""
    bindings = {"page": page, "pinned": pin.text, "fails_on": ", ".join(minors), "releases": pythons}
    guidance = Guidance(what, _WHY, _advice(fix is not None) if family == NAME else _DO_TEXT)
    return Finding(f"{FOLDER}/{family}", title, pin.span, tuple(bindings.items()), guidance, fix)


def _where(kept: Kept) -> str:
    return f"The text stands in `{kept.file}`, line {kept.line}." if kept.file else "The text is an inline snapshot."


def _of_kept(kept: Kept) -> str:
    """What to do about a text that a tool writes: it holds the words of the Python that the tool ran under."""
    advice = "Compare the class of the error, or the part of its text that no Python words otherwise."
    anew = f"`{kept.command}` writes the words of the Python that it runs under, and of no other."
    return f"{advice} {anew}" if kept.command else advice


def spans(pythons: Iterable[str]) -> list[str]:
    """Neighbouring Pythons as one: "3.11 to 3.13" for three of them, "3.9" for one."""
    runs: list[list[int]] = []
    for minor in sorted(int(python.partition(".")[2]) for python in pythons):
        if runs and runs[-1][-1] == minor - 1:
            runs[-1].append(minor)
        else:
            runs.append([minor])
    return [f"3.{run[0]}" if len(run) == 1 else f"3.{run[0]} to 3.{run[-1]}" for run in runs]


def _by_text(said: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for python, text in said.items():
        found.setdefault(text, []).append(python)
    return found


def _or(others: Mapping[str, str]) -> str:
    """What can be asked for in place of the text."""
    found = [f"the part that all wordings have, `{others['shared']}`"] if "shared" in others else []
    found += [f"`{others['attribute']}` of the error, which no wording touches"] if "attribute" in others else []
    return f" Or ask for {' or for '.join(found)}." if found else ""


def _advice(fixed: bool) -> str:
    if fixed:
        return "Accept every wording that a target Python has, as the fix does."
    return "Accept every wording that a target Python has, or check the class of the error and no text."
