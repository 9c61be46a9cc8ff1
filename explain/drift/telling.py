"""A drift as a finding: what is said of it, with every wording and its Pythons. Looks for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explain.catalogue import Guidance
from explain.drift import NAME
from explain.drift.widening import widened
from explain.explanation import Finding
from explain.words import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.drift.reworded import Drift
    from explain.source import Source

FOLDER = "pyexplain"
"""Stands where a page's finding has the exception: the text is at fault here, and no program fails."""
_WHY = (
    "The words of Python's own messages are no promise: a new Python may say the same in other words. Whatever "
    "compares them passes on one Python and fails on the next."
)


def told(drift: Drift, source: Source) -> Finding:
    """The finding that ``drift`` is. It names the page of the error and carries a fix where there is a proved one."""
    page, pythons = drift.entry.name, spans(drift.failing)
    fix = widened(drift, source)
    title = f"Python {listed(pythons)} words this message otherwise than the text pinned here ({drift.entry.stem})"
    wordings = "\n".join(f"* {listed(spans(own))}: `{text}`" for text, own in _by_text(drift.said).items())
    what = (
        f"What this line asks of the message does not hold on Python {listed(pythons)}. "
        f"The page `{page}` has the wordings of this error:\n\n{wordings}"
    )
    if drift.steady:
        what += "\n\nAnother error of that page keeps the pinned text on every Python; nothing in this file is like it."
    bindings = {"page": page, "pinned": drift.pin.text, "fails_on": ", ".join(drift.failing)}
    guidance = Guidance(what, _WHY, _advice(fix is not None))
    return Finding(f"{FOLDER}/{NAME}", title, drift.span, tuple(bindings.items()), guidance, fix)


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


def _advice(fixed: bool) -> str:
    if fixed:
        return "Accept every wording that a target Python has, as the fix does."
    return "Accept every wording that a target Python has, or check the class of the error and no text."
