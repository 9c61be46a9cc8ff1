"""Which target Pythons do not print a pinned text, by the wordings that the corpus has evidence of. Reads no file.

A case is one snippet of a page: the same code, under every Python. Every case that can have raised the pinned text has
a say: a Python fails the pin only where none of them prints what is pinned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from explain.catalogue import Slot, Template
from explain.drift.cases import Case, cases, caught, shelf
from explain.drift.forms import END, EQUAL, MATCH, PATTERNS, SEARCH, START, WITHIN
from explain.drift.hearing import calls, example_calls, has_a_say, same_function
from explain.drift.pieces import Fit, Pieces, branches, fit, literal, pairs_of, words_of
from explain.drift.pins import Pin
from explain.drift.spelling import HOLE
from explain.drift.unknowns import MARK
from explain.places import Span
from explain.records import dataclass, replace
from explain.wordings import DOUBLE, INTEGER, NUMBER, REPR, SINGLE, Parts, fill

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
_EXAMPLES = {INTEGER: "7", NUMBER: "7", REPR: "'value'"}
_PLAIN_FUNCTION = re.compile(
    r"((?:[\w.<>]+\.)?)(\w+)"
    r"(\(\) (?:takes (?:\d|from )|missing \d+ required|got (?:an unexpected|multiple values for argument|some pos)))"
)
"""How a function of Python's own making is named in front of an arity error; qualified since 3.10 (bpo-40679)."""
_OLDEST = 9
"""The oldest minor version whose texts are worth pinning today."""
_ANYTHING = re.compile("\0")
_OF_CLASSES = ("__init__", "__new__", "__call__")
"""Functions that are called by way of their class, whatever the test calls."""
_UNQUALIFIED = ("3.8", "3.9")


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
    fits = _raised_here(pin, _fits(pin, catalogue, targets), catalogue)
    fits = [one for one in fits if same_function(one[0], one[1].values.get("callee", ""), source, catalogue)]
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
    if not any(_printed(pin, one, catalogue) for one in changing):
        return None  # a text that no Python in use prints, and its test would be failing everywhere: not by these words
    if not failing or (steady and _number(failing[0]) < max(map(_number, set(targets) - set(failing)), default=0)):
        return None  # a newer wording that others had before: whose text is pinned cannot be told
    case, found = min(changing, key=lambda one: bool(one[0].entry.fact))  # the general page of the wording
    pythons = [python for python in _every_python(case) if _texts(case, python, found)]
    said = {python: fill_known(case, python, found) for python in pythons}
    others = dict.fromkeys(
        text for python in targets for one, fitted in changing for text in _holed(pin, one, python, fitted)
    )
    return Drift(pin, pin.span, case.entry, tuple(failing), said, tuple(others), steady, tuple(_fixed(pin, changing)))


def _fixed(pin: Pin, fits: list[_Fitted]) -> Iterator[tuple[str, ...]]:
    """The fixed parts of the wordings that print what is pinned."""
    for case, found in fits:
        for template in case.wordings:
            if any(holds(pin, text) for python in template.pythons[:1] for text in _said(template, python, found)):
                yield tuple(one for one in template.parts if isinstance(one, str))


def holds(pin: Pin, text: str) -> bool:
    """Whether the message ``text`` passes ``pin``. A value that ``text`` has a mark for must stand where it does."""
    known = "" if pin.exact else text
    if pin.how in PATTERNS:
        return _matched(pin.how, MARK.sub(lambda one: one[0] if one[0] in known else "(?s:.*)", pin.text), text)
    first, *parts = _ANYTHING.split(MARK.sub(lambda one: one[0] if one[0] in known else "\0", pin.text))
    anchored = pin.how in (EQUAL, START)
    at = 0 if anchored and text.startswith(first) else -1 if anchored else text.find(first)
    for part in (first, *parts):
        at = text.find(part, at) if at >= 0 else at
        if at < 0:
            return False
        at += len(part)
    last = parts[-1] if parts else first
    return pin.how not in (EQUAL, END) or (text.endswith(last) and (bool(parts) or pin.how == END or at == len(text)))


def _matched(how: str, pattern: str, text: str) -> bool:
    if how == SEARCH:
        return re.search(pattern, text) is not None
    return (re.match if how == MATCH else re.fullmatch)(pattern, text) is not None


_Fitted = tuple[Case, Fit]


def _fits(pin: Pin, catalogue: Catalogue, targets: tuple[str, ...]) -> list[_Fitted]:
    """The cases that print the pinned text under some Python, with the values it shows.

    Of the alternatives of a pattern that lie in one case, the one that holds on most targets counts.
    """
    found: dict[int, _Fitted] = {}
    for pieces in branches(pin.text) if pin.how in PATTERNS else (literal(pin.text),):
        for fitted in _closest(_fits_of_branch(pin, pieces, catalogue)):
            known = found.setdefault(id(fitted[0]), fitted)
            if known is not fitted:
                best = min(known, fitted, key=lambda one: len(_failing(pin, one, targets, catalogue)))
                found[id(fitted[0])] = best
    return list(found.values())


def _fits_of_branch(pin: Pin, pieces: Pieces, catalogue: Catalogue) -> Iterator[_Fitted]:
    index = shelf(catalogue, pin.classes)
    known, places = cases(catalogue, pin.classes), dict[int, list[int]]()
    meant = words_of(pieces)
    for number, place in {row for pair in pairs_of(pieces) for row in index.get(pair, ())}:
        case = known[number]
        if 2 * sum(map(len, case.words[place] & meant)) >= _least_fixed(case.wordings[place]):
            places.setdefault(number, []).append(place)
    for number in sorted(places):
        wordings = [known[number].wordings[place] for place in sorted(places[number])]
        best = max(_fits_of(pin, pieces, wordings), key=lambda one: one.fixed, default=None)
        if best is not None:
            yield known[number], best


def _fits_of(pin: Pin, pieces: Pieces, wordings: Iterable[Template]) -> Iterator[Fit]:
    for template in wordings:
        found = fit(pieces, template.parts)
        found = found and replace(found, methods=pin.methods)
        if found is None or found.words < _LEAST_WORDS:
            continue
        if found.fixed < _least_fixed(template):
            continue
        said = (text for python in template.pythons for text in _said(template, python, found))
        if any(holds(pin, text) for text in said) and (not pin.exact or _raised_as(pin, template)):
            yield found


def _least_fixed(template: Template) -> float:
    """How many characters of the fixed text of ``template`` must be pinned."""
    return min(_LEAST_FIXED, _LEAST_SHARE * template.literal) if len(template.parts) == 1 else _LEAST_FIXED


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
            if python in template.pythons and _expects(pin, template, catalogue)
            for text in _said(template, python, found)
        )
    ]


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


def _texts(case: Case, python: str, found: Fit) -> list[str]:
    return [text for one in case.wordings if python in one.pythons for text in _said(one, python, found)]


def _said(template: Template, python: str, found: Fit, holes: bool = False) -> list[str]:
    """What ``python`` prints, without and with the hint it may add; an example, or a hole, for a value not known.

    A value that holds quotes itself may stand in the same quotes or, as Python writes a text, in the other ones.
    """
    texts = [_named(_filled(template.parts, found, holes), python, found, holes)]
    if any("'" in value or '"' in value for value in found.values.values()):
        texts.append(_named(_filled(template.parts, found, holes, same=True), python, found, holes))
    hint = _filled(template.hint, found, holes) if template.hint else ""
    return [*dict.fromkeys(texts), *([text + hint for text in texts] if hint else [])]


def _named(text: str, python: str, found: Fit, holes: bool) -> str:
    """``text`` with its function named as ``python`` does."""
    named = _PLAIN_FUNCTION.match(text)
    if named and python in _UNQUALIFIED:
        return text[named.end(1) :]
    if named and not named[1] and (named[2] in found.methods or named[2] in _OF_CLASSES):
        return f"{HOLE if holes else 'value'}.{text}"
    return text


def _filled(parts: Parts, found: Fit, holes: bool, same: bool = False) -> str:
    slots = [part for part in parts if isinstance(part, Slot)]
    values = {one.name: HOLE if holes else _EXAMPLES.get(one.kind, "value") for one in slots}
    values |= found.values
    if not same:
        return fill(parts, values)
    quotes = {SINGLE: "'", DOUBLE: '"'}
    return "".join(
        part if isinstance(part, str) else f"{quotes.get(part.kind, '')}{values[part.name]}{quotes.get(part.kind, '')}"
        for part in parts
    )


def fill_known(case: Case, python: str, found: Fit) -> str:
    """The first wording of ``case`` under ``python``, "…" for a value that is not known."""
    template = next(one for one in case.wordings if python in one.pythons)
    text = _said(template, python, found, holes=True)[0]
    return MARK.sub("…", text.replace(HOLE, "…"))


def _holed(pin: Pin, case: Case, python: str, found: Fit) -> Iterator[str]:
    """What ``python`` prints that ``pin`` does not hold for, without the ends that the pinned text leaves off too."""
    for template in case.wordings:
        if python in template.pythons and not any(holds(pin, one) for one in _said(template, python, found)):
            yield _cut(pin, _said(template, python, found, holes=True)[0], case, found)


def _cut(pin: Pin, text: str, case: Case, found: Fit) -> str:
    """``text`` without the ends that the wording pinned has as well, outside what is pinned of it."""
    at, end = next(
        (span for one in case.wordings for known in one.pythons[:1] for own in _said(one, known, found, holes=True)
         if (span := _left_off(pin, own)) is not None),
        ("", ""),
    )  # fmt: skip
    if end and text.endswith(end) and len(text) - len(end) >= _LEAST_FIXED:
        text = text[: -len(end)]
    if at and text.startswith(at) and len(text) - len(at) >= _LEAST_FIXED:
        text = text[len(at) :]
    return text


def _left_off(pin: Pin, own: str) -> tuple[str, str] | None:
    """What stands in the wording ``own`` before and behind the pinned part; None where it is not that wording."""
    if pin.how == WITHIN and pin.text in own:
        before, _, after = own.partition(pin.text)
    elif pin.how == START and own.startswith(pin.text):
        before, after = "", own[len(pin.text) :]
    elif pin.how == SEARCH and (match := re.search(MARK.sub("(?s:.*)", pin.text), own)):
        before, after = own[: match.start()], own[match.end() :]
    else:
        return None
    return before if not pin.text.startswith("^") else "", after if not pin.text.endswith("$") else ""


def _raised_here(pin: Pin, fits: list[_Fitted], catalogue: Catalogue) -> list[_Fitted]:
    """The cases whose example calls what the tested code calls; all of them where none does."""
    called = {name for node in pin.tested for name in calls(node)}
    scores = [len(called & example_calls(case, catalogue)) if called else 0 for case, _ in fits]
    most = max(scores, default=0)
    return [one for one, score in zip(fits, scores, strict=True) if score == most]
