"""Finds pages of the catalogue by name, by message or by words; prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explain.catalogue import Catalogue, Entry
from explain.records import dataclass, field

_TITLE, _WORDING, _NAME, _GUIDANCE = 8, 4, 4, 1
"""What a word found in each part of a page counts."""

_LEAST_LITERAL = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A page that a message led to; ``values`` are the message's own, for the page's holes."""

    entry: Entry
    values: Mapping[str, str] = field(default_factory=dict)


def short_name(entry: Entry) -> str:
    """What a person types for ``entry``: its stem, or the class for an exception's own page."""
    return entry.exception if entry.general else entry.stem


def plain_title(entry: Entry) -> str:
    """The title as it stands by itself, its holes as words."""
    from explain.prose import bare

    return bare(entry.title)


def names(catalogue: Catalogue) -> list[str]:
    """Every name that ``show`` takes, in the order of the catalogue."""
    return [short_name(entry) for entry in catalogue.entries()]


def by_message(catalogue: Catalogue, text: str) -> tuple[Found, ...]:
    """The pages for a traceback or its last line, or for a message without its exception; best first."""
    from explain.explaining import Explainer
    from explain.tracebacks import parse

    explainer = Explainer(catalogue)
    explanations = [one for traceback in parse(text) for one in explainer.explain(traceback)]
    found = [
        Found(entry, dict(one.bindings))
        for one in explanations
        for name in (one.entry, *one.alternatives)
        if name and (entry := catalogue.find(name))
    ]
    return tuple(found) or (tuple(_by_bare_message(catalogue, text)) if " " in text.strip() else ())


def _by_bare_message(catalogue: Catalogue, text: str) -> Iterator[Found]:
    """The narrowest of all pages with the wording ``text``, whatever the exception."""
    from explain.matching import match
    from explain.tracebacks.model import Raised

    matches = [
        one
        for exception in _exceptions(catalogue)
        for one in match(Raised("exception", exception, text.strip()), catalogue, None)
    ]
    widest = max((one.template.literal for one in matches), default=0)
    if widest < _LEAST_LITERAL:  # little more than values, which fit anything
        return
    seen: set[str] = set()
    for one in matches:
        if one.template.literal == widest and one.entry.name not in seen:
            seen.add(one.entry.name)
            yield Found(one.entry, dict(one.bindings))


def _exceptions(catalogue: Catalogue) -> Iterable[str]:
    """The names under which some Python printed some page's error."""
    return dict.fromkeys(
        exception for entry in catalogue.entries() for one in entry.templates for exception in one.exceptions
    )


def by_words(catalogue: Catalogue, query: str) -> list[tuple[int, Entry]]:
    """The pages in which every word of ``query`` occurs, with their scores, best first."""
    wanted = [word.casefold() for word in query.split()]
    scored = ((_score(catalogue, entry, wanted), entry) for entry in catalogue.entries())
    found = [(score, entry) for score, entry in scored if score]
    return sorted(found, key=lambda row: (-row[0], row[1].name))


def _score(catalogue: Catalogue, entry: Entry, wanted: Iterable[str]) -> int:
    guidance = catalogue.page(entry).guidance
    parts = (
        (_TITLE, entry.title),
        (_WORDING, "\n".join(_wordings(entry))),
        (_NAME, entry.name.replace("-", " ")),
        (_GUIDANCE, "\n".join((guidance.what, guidance.why, guidance.do, guidance.more))),
    )
    folded = [(weight, text.casefold()) for weight, text in parts]
    total = 0
    for word in wanted:
        score = sum(weight for weight, text in folded if word in text)
        if not score:
            return 0
        total += score
    return total


def _wordings(entry: Entry) -> Iterator[str]:
    for template in entry.templates:
        yield "".join(part if isinstance(part, str) else part.name for part in (*template.parts, *template.hint))
