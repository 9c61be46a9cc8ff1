"""The cases of the corpus: the wordings of one snippet, by what an ``except`` catches. Knows no pinned text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from explain.catalogue import Template
from explain.drift.pieces import pairs, words
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue, Entry


COMMA = "JSONDecodeError/json-comma-after-last-item"
_JSON = (("3.9", "3.10", "3.11", "3.12"), ("json.decoder.JSONDecodeError",))
_EARLIER = {
    COMMA: (
        Template(*_JSON, ("Expecting property name enclosed in double quotes",), snippet=0),
        Template(*_JSON, ("Expecting value",), snippet=2),
    )
}
"""What older Pythons print in the cases of a page that has none of their wordings, because they are another page's too
(https://github.com/python/cpython/issues/113149)."""


@dataclass(frozen=True, slots=True)
class Case:
    """One snippet of a page and its ``wordings``, with the ``words`` that each has in its fixed text.

    ``number`` is the snippet's, below 0 where nothing ran.
    """

    entry: Entry
    number: int
    wordings: tuple[Template, ...]
    words: tuple[frozenset[str], ...]


@lru_cache(maxsize=64)
def cases(catalogue: Catalogue, classes: tuple[str, ...]) -> tuple[Case, ...]:
    """Every case that one of ``classes`` catches."""
    folders = dict.fromkeys(folder for one in classes for folder in catalogue.caught_by(one))
    found: list[Case] = []
    for entry in (entry for folder in folders for entry in catalogue.folder(folder)):
        snippets: dict[object, list[Template]] = {}
        known = (*entry.templates, *_EARLIER.get(entry.name, ()))
        for place, template in enumerate(one for one in known if one.by_cpython):
            snippets.setdefault(template.snippet if template.snippet >= 0 else (place,), []).append(template)
        for number, wordings in snippets.items():
            if any(caught(one, classes, catalogue) for one in wordings):
                own = tuple(words(one.parts) for one in wordings)
                found.append(Case(entry, number if isinstance(number, int) else -1, tuple(wordings), own))
    return tuple(found)


@lru_cache(maxsize=64)
def shelf(catalogue: Catalogue, classes: tuple[str, ...]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """By two words side by side: which of ``cases`` have them in which of their wordings, as numbers."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, case in enumerate(cases(catalogue, classes)):
        for place, wording in enumerate(case.wordings):
            for pair in pairs(wording.parts):
                found.setdefault(pair, []).append((number, place))
    return {pair: tuple(places) for pair, places in found.items()}


def caught(template: Template, classes: tuple[str, ...], catalogue: Catalogue) -> bool:
    """Whether an ``except`` with ``classes`` catches what printed ``template``."""
    return any(one in classes or set(classes).intersection(catalogue.bases(one)) for one in template.exceptions)
