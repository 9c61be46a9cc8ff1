"""Which target Pythons do not print a pinned text, by the wordings that the corpus has evidence of. Reads no file.

A case is one snippet of a page: the same code, under every Python. Every case that can have raised the pinned text has
a say: a Python fails the pin only where none of them prints what is pinned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from explain.catalogue import Template
from explain.drift.cases import COMMA, Case, cases, caught, shelf
from explain.drift.evidence import meant, possible, shown
from explain.drift.forms import PATTERNS
from explain.drift.hearing import calls, example_calls, has_a_say, same_function
from explain.drift.pieces import Fit, Pieces, branches, fit, literal, pairs_of, words_of
from explain.drift.pins import Pin
from explain.drift.saying import fill_known, function_in, holds, holed, said, texts
from explain.places import Span
from explain.records import dataclass, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Entry
    from explain.source import Source

_LEAST_WORDS = 2
_LEAST_FIXED, _LEAST_SHARE = 20, 0.7
"""Characters of a template's fixed text that are pinned, or the share of one without holes: "out of range" and "must be
an integer" are said of many things, and not by Python alone."""
_LEAST_SHOWN = 11
"""Characters where the tested code itself shows that it can raise this error."""
_NUMBER = re.compile(r"\d+")
_MOST_NUMBERS = 3
"""Numbers of a pinned text that are tried for a value which it does not show in its place."""
_CLOSE = 0.8
"""How much of the best fit's fixed text another case must share to have a say."""
_OLDEST = 9
"""The oldest minor version whose texts are worth pinning today."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A ``pin`` that fails on ``failing`` Pythons; ``others`` are the further texts that they print.

    A hole in them is a value that is not known. ``said`` are the wordings of the page's own case, by Python. ``steady``
    is whether another case of the page prints the pinned text everywhere. ``printed`` has the fixed parts of each
    wording that is pinned.
    """

    pin: Pin
    span: Span
    entry: Entry
    failing: tuple[str, ...]
    said: Mapping[str, str]
    others: tuple[str, ...]
    steady: bool
    printed: tuple[tuple[str, ...], ...] = ()


def reworded(pin: Pin, source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> Drift | None:
    """How ``pin`` fails on ``targets``, or None where it holds or nothing certain can be said."""
    fits = _raised_here(pin, _fits(pin, source, catalogue, targets), catalogue)
    fits = [one for one in fits if same_function(one[0], one[1].values.get("callee", ""), source, catalogue)]
    fits = [one for one in fits if possible(pin, one, source, catalogue)]
    fits = meant(pin, fits, source, catalogue)
    heard = [one for one in fits if has_a_say(one[0], source, catalogue)] or fits
    changing = [one for one in heard if _failing(pin, one, targets, catalogue)]
    if len(changing) < len(heard):
        return None
    steady = any(not _failing(pin, one, targets, catalogue) for one in fits)
    known = [{python for python in targets if _known(case, python, found)} for case, found in changing]
    bad = [set(_failing(pin, one, targets, catalogue)) for one in changing]
    failing = [
        python
        for python in targets
        if any(python in one for one in bad)
        and all(python in one or python not in had for one, had in zip(bad, known, strict=True))
    ]
    if not any(_printed(pin, one, catalogue) for one in changing):
        return None  # a text that no Python in use prints, and its test would be failing everywhere: not by these words
    if not failing or (steady and _number(failing[0]) < max(map(_number, set(targets) - set(failing)), default=0)):
        return None  # a newer wording that others had before: whose text is pinned cannot be told
    case, found = min(changing, key=lambda one: bool(one[0].entry.fact))  # the general page of the wording
    pythons = [python for python in _every_python(case) if texts(case, python, found)]
    wordings = {python: fill_known(case, python, found) for python in pythons}
    others = dict.fromkeys(
        text for python in targets for one, fitted in changing for text in holed(pin, one, python, fitted)
    )
    if not any(texts(one, failing[-1], fitted) for one, fitted in changing):
        others = {}  # another class, which no text can take
    if case.entry.name == COMMA and pin.after:
        others = {}  # the place is another one too
    printed = tuple(_fixed(pin, changing))
    return Drift(pin, pin.span, case.entry, tuple(failing), wordings, tuple(others), steady, printed)


def _fixed(pin: Pin, fits: list[_Fitted]) -> Iterator[tuple[str, ...]]:
    """The fixed parts of the wordings that print what is pinned."""
    for case, found in fits:
        for template in case.wordings:
            if any(holds(pin, text) for python in template.pythons[:1] for text in said(template, python, found)):
                yield tuple(one for one in template.parts if isinstance(one, str))


_Fitted = tuple[Case, Fit]


def _fits(pin: Pin, source: Source, catalogue: Catalogue, targets: tuple[str, ...]) -> list[_Fitted]:
    """The cases that print the pinned text under some Python, with the values it shows.

    Of the alternatives of a pattern that lie in one case, the one that holds on most targets counts.
    """
    found: dict[int, _Fitted] = {}
    for pieces in branches(pin.text) if pin.how in PATTERNS else (literal(pin.text),):
        for fitted in _closest(_fits_of_branch(pin, pieces, source, catalogue)):
            known = found.setdefault(id(fitted[0]), fitted)
            if known is not fitted:
                best = min(known, fitted, key=lambda one: len(_failing(pin, one, targets, catalogue)))
                found[id(fitted[0])] = best
    return list(found.values())


def _fits_of_branch(pin: Pin, pieces: Pieces, source: Source, catalogue: Catalogue) -> Iterator[_Fitted]:
    index = shelf(catalogue, pin.classes)
    known, places = cases(catalogue, pin.classes), dict[int, list[int]]()
    pinned = words_of(pieces)
    for number, place in {row for pair in pairs_of(pieces) for row in index.get(pair, ())}:
        case = known[number]
        least = min(_least_fixed(case.wordings[place]), _LEAST_SHOWN)
        if 2 * sum(map(len, case.words[place] & pinned)) >= least:
            places.setdefault(number, []).append(place)
    for number in sorted(places):
        case = known[number]
        best = max(_fits_of(pin, pieces, case, places[number]), key=lambda one: one[0].fixed, default=None)
        if best is not None and (best[1] or shown(pin, (case, best[0]), source, catalogue)):
            yield case, best[0]


def _fits_of(pin: Pin, pieces: Pieces, case: Case, places: Iterable[int]) -> Iterator[tuple[Fit, bool]]:
    """How the text lies in the wordings of ``case`` at ``places``, and whether that alone says that it is meant."""
    numbers = tuple(dict.fromkeys(_NUMBER.findall(pin.text)))[:_MOST_NUMBERS]
    for template in (case.wordings[place] for place in sorted(places)):
        found = fit(pieces, template.parts)
        found = found and replace(found, methods=pin.methods, numbers=numbers, function=function_in(pin.text))
        if found is None or found.words < _LEAST_WORDS:
            continue
        enough = found.fixed >= _least_fixed(template)
        if not enough and found.fixed < max(_LEAST_SHOWN, _LEAST_SHARE * template.literal):
            continue
        printed = (text for python in template.pythons for text in said(template, python, found))
        if any(holds(pin, text) for text in printed) and (not pin.exact or _raised_as(pin, template)):
            yield found, enough


def _least_fixed(template: Template) -> float:
    """How many characters of the fixed text of ``template`` must be pinned."""
    return min(_LEAST_FIXED, _LEAST_SHARE * template.literal) if len(template.parts) == 1 else _LEAST_FIXED


def _closest(fits: Iterable[_Fitted]) -> Iterator[_Fitted]:
    found = list(fits)
    most = max((one.fixed for _, one in found), default=0)
    least = most if any(one.fixed == most and _literal(case, most) for case, one in found) else _CLOSE * most
    return (one for one in found if one[1].fixed >= least)


def _literal(case: Case, fixed: int) -> bool:
    """Whether a wording of ``case`` is all fixed text, of that length: what is pinned is said word by word."""
    return any(len(one.parts) == 1 and one.literal == fixed for one in case.wordings)


def _failing(pin: Pin, fitted: _Fitted, targets: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """The targets under which this case does not print what is pinned, or raises another class or nothing at all."""
    case, found = fitted
    return [
        python
        for python in targets
        if _known(case, python, found)
        and not any(
            holds(pin, text)
            for template in case.wordings
            if python in template.pythons and _expects(pin, template, catalogue)
            for text in said(template, python, found)
        )
    ]


def _known(case: Case, python: str, found: Fit) -> bool:
    """Whether it is known what ``python`` does in this case: it has a wording, or is newer than all that raise it."""
    last = case.entry.pythons[-1] if case.entry.pythons and case.number >= 0 else ""
    return bool(texts(case, python, found)) or (bool(last) and _number(python) > _number(last))


def _expects(pin: Pin, template: Template, catalogue: Catalogue) -> bool:
    return _raised_as(pin, template) if pin.exact else caught(template, pin.classes, catalogue)


def _raised_as(pin: Pin, template: Template) -> bool:
    return not set(pin.classes).isdisjoint(template.exceptions)


def _printed(pin: Pin, fitted: _Fitted, catalogue: Catalogue) -> bool:
    """Whether a Python that is in use prints what is pinned."""
    known = [python for python in _every_python(fitted[0]) if _number(python) >= _OLDEST]
    return len(_failing(pin, fitted, tuple(known), catalogue)) < len(known)


def _every_python(case: Case) -> list[str]:
    pythons = {python for one in case.wordings for python in one.pythons}
    return sorted(pythons, key=_number)


def _number(python: str) -> int:
    """The minor version of ``python`` ("3.9")."""
    return int(python.partition(".")[2])


def _raised_here(pin: Pin, fits: list[_Fitted], catalogue: Catalogue) -> list[_Fitted]:
    """The cases whose example calls what the tested code calls; all of them where none does."""
    called = {name for node in pin.tested for name in calls(node)}
    scores = [len(called & example_calls(case, catalogue)) if called else 0 for case, _ in fits]
    most = max(scores, default=0)
    return [one for one, score in zip(fits, scores, strict=True) if score == most]
