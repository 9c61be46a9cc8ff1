"""Which entries answer an error: by counted specificity, never by order. Reads no file and fills no prose.

A candidate's level says what speaks for it: its fact holds in the reader's source (3), CPython's own hint is the one
its snippet got (2), its wording matches and it asks for no fact (1). A candidate whose fact is not confirmed counts
only where its wording is narrower than every stronger candidate's, or where nobody else has that wording (0).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explain import hints, wordings
from explain.catalogue import Catalogue, Entry, Template
from explain.clues import CLUES, clue
from explain.environment.scene import Scene
from explain.facts import Fact, finder
from explain.line_alone import Quotation
from explain.patterns import pattern
from explain.places import Span
from explain.records import dataclass, replace
from explain.source import Source
from explain.tracebacks.model import Raised

_IN_BRACES = "f-string: "
_TELLING = 10
"""Characters of fixed text by which a wording is told where the class is only called by a part of its name."""
FACT, HINT, PLAIN, UNCONFIRMED = 3, 2, 1, 0
_LACKING = pattern(r"'(?P<type>\w+)' object has no attribute '(?P<attr>\w+)'")
"""What a fact about an attribute must agree with, even where the page spells the type out and has no hole for it."""


@dataclass(frozen=True, slots=True)
class Match:
    """One entry that may answer: the ``template`` that recognised the message and what is bound.

    ``level`` is as in the module's text, ``steps`` how far up the class hierarchy the entry stands. ``alike`` are all
    the entry's templates that recognise the message as narrowly: other snippets that share its wording. ``worded`` is
    the match whose page has the printed wording, where a cause that no wording tells took its place.
    ``cut`` says that the message only begins as the template does.
    """

    entry: Entry
    template: Template
    said_by: tuple[str, ...]
    level: int
    steps: int
    bindings: Mapping[str, str]
    fact: Fact | None = None
    alike: tuple[Template, ...] = ()
    cut: bool = False
    worded: Match | None = None

    @property
    def doubted(self) -> bool:
        """Whether the entry asks for a fact that was not found: of two with the same hint the other one answers."""
        return bool(self.entry.fact) and self.level != FACT

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """Higher is narrower."""
        return (self.level, self.template.literal, not self.doubted, -self.steps)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the reader's source to look for facts."""

    source: Source
    span: Span

    @property
    def whole(self) -> bool:
        """Whether all of the reader's file is at hand."""
        return True

    def facts(self, name: str) -> Iterator[Fact]:
        """The facts called ``name`` that hold here."""
        return finder(name)(self.source, self.span)


Shown = Place | Quotation
"""What can be seen of the reader's source: the file, or the line that the traceback quotes."""


def match(raised: Raised, catalogue: Catalogue, place: Shown | None, scene: Scene | None = None) -> tuple[Match, ...]:
    """The entries of the highest rank: one, several that tie, or none. General pages (``_any``) are left out.

    Python 3.9 to 3.11 put "f-string: " before whatever their parser says of an expression in braces: where no page has
    the message so, the one without it counts.
    """
    found = _best(raised, catalogue, place, scene or Scene(raised))
    if not found and raised.message.startswith(_IN_BRACES):
        inside = replace(raised, message=raised.message.removeprefix(_IN_BRACES))
        found = _best(inside, catalogue, place, replace(scene, raised=inside) if scene else Scene(inside))
    return found or _cut(raised, catalogue) or _by_short_name(raised, catalogue, place, scene)


def _by_short_name(raised: Raised, catalogue: Catalogue, place: Shown | None, scene: Scene | None) -> tuple[Match, ...]:
    """The entries of a library's class that a log calls by its last name, or by the module that programs import.

    A class of the reader's own may bear that name too, so only a wording with enough fixed text tells.
    """
    for name in catalogue.full_names(raised.exception):
        full = replace(raised, exception=name)
        found = _best(full, catalogue, place, replace(scene, raised=full) if scene else Scene(full))
        if found and found[0].template.literal >= _TELLING and not found[0].steps:
            return found
    return ()


def _best(raised: Raised, catalogue: Catalogue, place: Shown | None, scene: Scene) -> tuple[Match, ...]:
    hinted = hints.split(raised.first_line)
    lacking = _LACKING.match(hinted.core)
    told: dict[str, str] = lacking.groupdict() if lacking else {}
    candidates = [
        _with_clues(_filled(one, told, place), scene) if _asks_a_clue(one.entry) else one
        for one in _candidates(raised, hinted, catalogue, place, told)
    ]
    strong = [one for one in candidates if one.level > UNCONFIRMED]
    widest = max((one.template.literal for one in strong), default=-1)
    kept = [
        one
        for one in candidates
        # A fact may hold in source that is not at hand; a clue has all it needs, so where it fails, the page is wrong.
        if one.level > UNCONFIRMED or (one.template.literal > widest and not (strong and one.entry.fact in CLUES))
    ]
    if not kept:
        return ()
    best = max(_standing(one) for one in kept)
    # What only fills holes is looked for last, in the few that answer.
    return tuple(
        one if _asks_a_clue(one.entry) else _filled(one, told, place) for one in kept if _standing(one) == best
    )


def _cut(raised: Raised, catalogue: Catalogue) -> tuple[Match, ...]:
    """The one page of the error's own class whose wording ``raised`` begins: a log or a screen has cut the rest off."""
    message = raised.first_line
    if message != raised.message or len(message.split()) < 2:
        return ()
    found = {
        entry.name: Match(entry, template, template.pythons, UNCONFIRMED, steps, {}, cut=True)
        for steps, entry, templates in catalogue.candidates(raised.exception, message)
        for template in templates
        if not steps and not entry.fact and wordings.begun(template.parts, message)
    }
    return tuple(found.values()) if len(found) == 1 else ()


def general(raised: Raised, catalogue: Catalogue) -> Entry | None:
    """The page of the error's own class, else of its nearest base class that is more than ``Exception``."""
    for name in (raised.exception, *catalogue.bases(raised.exception)):
        if name in ("Exception", "BaseException") and name != raised.exception:
            return None
        entry = catalogue.find(f"{name.rpartition('.')[2]}/_any") if catalogue.knows(name) else None
        if entry is not None:
            return entry
    return None


def _standing(one: Match) -> tuple[int, int, bool, int]:
    level, literal, sure, steps = one.rank
    return (level or PLAIN, literal, sure, steps)


def _candidates(
    raised: Raised, hinted: hints.Hinted, catalogue: Catalogue, place: Shown | None, told: Mapping[str, str]
) -> Iterator[Match]:
    """The entries with the message's wording; what is bound is what the message says."""
    names = {raised.exception, *catalogue.bases(raised.exception)}
    for steps, entry, templates in catalogue.candidates(raised.exception, hinted.core):
        found = _recognised(templates, hinted, raised.exception, names)
        if found:
            yield _judged(entry, found, hinted, steps, place, told)


def _recognised(
    templates: Iterable[Template], hinted: hints.Hinted, exception: str, names: set[str]
) -> list[tuple[Template, dict[str, str]]]:
    """Those of ``templates`` with the message's wording; where some also share its hint, only those."""
    found = []
    for template in templates:
        if not names.isdisjoint(template.exceptions):
            bindings = wordings.match(template.parts, hinted.core)
            # A wording that is nothing but a value (KeyError's), or that no capture gave, is its own class's alone.
            if bindings is not None and (
                exception in template.exceptions or (template.literal and not template.reference)
            ):
                found.append((template, bindings))
    hinting = [one for one in found if hinted.kind and one[0].hint_kind == hinted.kind]
    return hinting or found


def _judged(
    entry: Entry,
    found: list[tuple[Template, dict[str, str]]],
    hinted: hints.Hinted,
    steps: int,
    place: Shown | None,
    told: Mapping[str, str],
) -> Match:
    if len(found) > 1:
        widest = max(template.literal for template, _ in found)
        found = [one for one in found if one[0].literal == widest]
    if hinted.binds:
        found = [(one, {**hinted.binds, **bound}) for one, bound in found]
    (template, bindings), fact = _agreeing(entry, found, place, told)
    if fact:
        level = FACT
    elif (
        hinted.kind in hints.TELLING
        and template.hint_kind == hinted.kind
        and not (entry.fact and place and place.whole)
    ):
        level = HINT
    else:
        level = UNCONFIRMED if entry.fact else PLAIN
    said_by = tuple(dict.fromkeys(python for one, _ in found for python in one.pythons))
    return Match(entry, template, said_by, level, steps, bindings, fact, tuple([one for one, _ in found]))


def _filled(one: Match, told: Mapping[str, str], place: Shown | None) -> Match:
    """``one`` with what its facts bind; of several values the message's own counts, and then the first fact's."""
    more = [_fact(name, {**told, **one.bindings}, place) for name in one.entry.binds] if place else []
    facts = [fact for fact in (*more, one.fact) if fact]
    bindings = one.bindings
    for fact in facts:
        bindings = {**fact.bindings, **bindings}
    return replace(one, bindings=bindings, fact=one.fact or facts[0]) if facts else one


def _asks_a_clue(entry: Entry) -> bool:
    return entry.fact in CLUES or not CLUES.isdisjoint(entry.binds)


def _with_clues(one: Match, scene: Scene) -> Match:
    """``one`` with what its clues tell: the printed error itself may confirm a page as a fact in the source does."""
    for name in (one.entry.fact, *one.entry.binds):
        for told in clue(name)(scene, one.bindings) if name in CLUES else ():
            if all(one.bindings.get(key, value) == value for key, value in told.items()):
                level = FACT if name == one.entry.fact else one.level
                one = replace(one, level=level, bindings={**told, **one.bindings})
                break
    return one


def _agreeing(
    entry: Entry, found: list[tuple[Template, dict[str, str]]], place: Shown | None, told: Mapping[str, str]
) -> tuple[tuple[Template, dict[str, str]], Fact | None]:
    """The first of ``found`` with which the entry's fact agrees, and that fact; else the first of them."""
    if entry.fact and place:
        for one in found:
            fact = _fact(entry.fact, {**told, **one[1]}, place)
            if fact:
                return one, fact
    return found[0], None


def _fact(name: str, bindings: Mapping[str, str], place: Shown | None) -> Fact | None:
    """The first fact at ``place`` that agrees with what the message says."""
    for fact in place.facts(name) if place else ():
        if all(bindings.get(key, value) == value for key, value in fact.bindings.items()):
            return fact
    return None
