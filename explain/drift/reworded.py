"""Which target Pythons do not print a pinned text, by the wordings that the corpus has evidence of. Reads no file.

A case is one snippet of a page: the same code, under every Python. Every case that can have raised the pinned text has
a say: a Python fails the pin only where none of them prints what is pinned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from explain.catalogue import Slot, Template
from explain.drift.cases import Case, cases, caught
from explain.drift.hearing import calls, example_calls, has_a_say
from explain.drift.pieces import Fit, Pieces, branches, fit, literal, words_of
from explain.drift.pins import END, EQUAL, SEARCH, START, Pin
from explain.places import Span
from explain.records import dataclass, replace
from explain.wordings import INTEGER, NUMBER, REPR, Parts, fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Entry
    from explain.source import Source

_LEAST_WORDS = 2
_LEAST_FIXED, _LEAST_SHARE = 20, 0.7
"""Characters of a template's fixed text that are pinned, or the share of one without holes: "out of range" and "must be
an integer" are said of many things, and not by Python alone."""
_CLOSE = 0.8
"""How much of the best fit's fixed text another case must share to have a say."""
_HOLE = "\ue000"
_EXAMPLES = {INTEGER: "7", NUMBER: "7", REPR: "'value'"}
_PLAIN_FUNCTION = re.compile(
    r"((?:[\w.<>]+\.)?)(\w+)"
    r"(\(\) (?:takes (?:\d|from )|missing \d+ required|got (?:an unexpected|multiple values|some pos)))"
)
"""How a function of Python's own making is named in front of an arity error; qualified since 3.10 (bpo-40679)."""
_UNQUALIFIED = ("3.8", "3.9")
_SYNTAX = ("SyntaxError", "IndentationError", "TabError")


@dataclass(frozen=True, slots=True)
class Drift:
    """A ``pin`` that fails on ``failing`` Pythons; ``others`` are the further texts that they print.

    A hole in them is a value that is not known. ``said`` are the wordings of the page's own case, by Python. ``steady``
    is whether another case of the page prints the pinned text everywhere.
    """

    pin: Pin
    span: Span
    entry: Entry
    failing: tuple[str, ...]
    said: Mapping[str, str]
    others: tuple[str, ...]
    steady: bool


def reworded(pin: Pin, source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Drift | None:
    """How ``pin`` fails on ``targets``, or None where it holds or nothing certain can be said."""
    if pin.how in (EQUAL, END) and set(_SYNTAX).intersection(pin.classes):
        return None  # their text ends in the place, which no template has
    fits = _raised_here(pin, _fits(pin, catalogue, targets), catalogue)
    heard = [one for one in fits if has_a_say(one[0], source, catalogue)] or fits
    changing = [one for one in heard if _failing(pin, one, targets, catalogue)]
    if len(changing) < len(heard):
        return None
    steady = any(not _failing(pin, one, targets, catalogue) for one in fits)
    known = [{python for python in targets if _texts(case, python, found)} for case, found in changing]
    bad = [set(_failing(pin, one, targets, catalogue)) for one in changing]
    failing = [
        python
        for python in targets
        if any(python in one for one in bad)
        and all(python in one or python not in had for one, had in zip(bad, known, strict=True))
    ]
    if not failing or (steady and _number(failing[0]) < max(map(_number, set(targets) - set(failing)), default=0)):
        return None  # a newer wording that others had before: whose text is pinned cannot be told
    case, found = min(changing, key=lambda one: bool(one[0].entry.fact))  # the general page of the wording
    pythons = [python for python in _every_python(case) if _texts(case, python, found)]
    said = {python: fill_known(case, python, found) for python in pythons}
    others = dict.fromkeys(
        text for python in targets for one, fitted in changing for text in _holed(pin, one, python, fitted)
    )
    return Drift(pin, source.span(pin.node), case.entry, tuple(failing), said, tuple(others), steady)


def holds(pin: Pin, text: str) -> bool:
    """Whether the message ``text`` passes ``pin``."""
    if pin.how == SEARCH:
        return re.search(pin.text, text) is not None
    if pin.how == EQUAL:
        return text == pin.text
    if pin.how == START:
        return text.startswith(pin.text)
    return text.endswith(pin.text) if pin.how == END else pin.text in text


_Fitted = tuple[Case, Fit]


def _fits(pin: Pin, catalogue: Catalogue, targets: tuple[str, ...]) -> list[_Fitted]:
    """The cases that print the pinned text under some Python, with the values it shows.

    Of the alternatives of a pattern that lie in one case, the one that holds on most targets counts.
    """
    found: dict[int, _Fitted] = {}
    for pieces in branches(pin.text) if pin.how == SEARCH else (literal(pin.text),):
        for fitted in _closest(_fits_of_branch(pin, pieces, catalogue)):
            key = id(fitted[0])
            known = found.get(key, fitted)
            found[key] = min(known, fitted, key=lambda one: len(_failing(pin, one, targets, catalogue)))
    return list(found.values())


def _fits_of_branch(pin: Pin, pieces: Pieces, catalogue: Catalogue) -> Iterator[_Fitted]:
    meant = words_of(pieces)
    for case in cases(catalogue, pin.classes) if len(meant) >= _LEAST_WORDS else ():
        best = max(_fits_of(pin, pieces, meant, case), key=lambda one: one.fixed, default=None)
        if best is not None:
            yield case, best


def _fits_of(pin: Pin, pieces: Pieces, meant: frozenset[str], case: Case) -> Iterator[Fit]:
    for template, own in zip(case.wordings, case.words, strict=True):
        if len(own & meant) < _LEAST_WORDS:
            continue
        found = fit(pieces, template.parts)
        found = found and replace(found, methods=pin.methods)
        if found is None or found.words < _LEAST_WORDS:
            continue
        whole = len(template.parts) == 1
        if found.fixed < (min(_LEAST_FIXED, _LEAST_SHARE * template.literal) if whole else _LEAST_FIXED):
            continue
        if any(holds(pin, text) for python in template.pythons for text in _said(template, python, found)):
            yield found


def _closest(fits: Iterable[_Fitted]) -> Iterator[_Fitted]:
    found = list(fits)
    most = max((one.fixed for _, one in found), default=0)
    return (one for one in found if one[1].fixed >= _CLOSE * most)


def _failing(pin: Pin, fitted: _Fitted, targets: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """The targets under which this case does not print what is pinned, or raises another class."""
    case, found = fitted
    return [
        python
        for python in targets
        if _texts(case, python, found)
        and not any(
            holds(pin, text)
            for template in case.wordings
            if python in template.pythons and caught(template, pin.classes, catalogue)
            for text in _said(template, python, found)
        )
    ]


def _every_python(case: Case) -> list[str]:
    pythons = {python for one in case.wordings for python in one.pythons}
    return sorted(pythons, key=_number)


def _number(python: str) -> int:
    """The minor version of ``python`` ("3.9")."""
    return int(python.partition(".")[2])


def _texts(case: Case, python: str, found: Fit) -> list[str]:
    return [text for one in case.wordings if python in one.pythons for text in _said(one, python, found)]


def _said(template: Template, python: str, found: Fit, holes: bool = False) -> list[str]:
    """What ``python`` prints, without and with the hint it may add; an example, or a hole, for a value not known."""
    text = _filled(template.parts, found, holes)
    named = _PLAIN_FUNCTION.match(text)
    if named and python in _UNQUALIFIED:
        text = text[named.end(1) :]
    elif named and not named[1] and named[2] in found.methods:
        text = f"{_HOLE if holes else 'value'}.{text}"
    return [text, text + _filled(template.hint, found, holes)] if template.hint else [text]


def _filled(parts: Parts, found: Fit, holes: bool) -> str:
    slots = [part for part in parts if isinstance(part, Slot)]
    values = {one.name: _HOLE if holes else _EXAMPLES.get(one.kind, "value") for one in slots}
    return fill(parts, {**values, **found.values})


def fill_known(case: Case, python: str, found: Fit) -> str:
    """The first wording of ``case`` under ``python``, "…" for a value that is not known."""
    template = next(one for one in case.wordings if python in one.pythons)
    return _said(template, python, found, holes=True)[0].replace(_HOLE, "…")


def _holed(pin: Pin, case: Case, python: str, found: Fit) -> Iterator[str]:
    """What ``python`` prints that ``pin`` does not hold for."""
    for template in case.wordings:
        if python in template.pythons and not any(holds(pin, one) for one in _said(template, python, found)):
            yield _said(template, python, found, holes=True)[0]


def _raised_here(pin: Pin, fits: list[_Fitted], catalogue: Catalogue) -> list[_Fitted]:
    """The cases whose example calls what the tested code calls; all of them where none does."""
    called = {name for node in pin.tested for name in calls(node)}
    scores = [len(called & example_calls(case, catalogue)) if called else 0 for case, _ in fits]
    most = max(scores, default=0)
    return [one for one, score in zip(fits, scores, strict=True) if score == most]
