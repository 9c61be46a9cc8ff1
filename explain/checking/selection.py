"""Which findings are reported: the names in ``select`` and ``ignore``. Looks at no code."""

from __future__ import annotations

from collections.abc import Iterator

from explain.checking import notices
from explain.checking.discovery import matches
from explain.checking.settings import ConfigurationError, Settings, nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.explanation import Finding


def wanted(finding: Finding, settings: Settings) -> bool:
    """Whether ``settings`` ask for ``finding``.

    A file that could not be checked, or that does not parse, is reported whatever is selected: nothing else can have
    been found in it. Only ``ignore`` silences that.
    """
    known = names(finding)
    if known.intersection(settings.ignore) or known.intersection(_ignored_in(finding.span.file, settings)):
        return False
    return not settings.select or _unchecked(finding) or bool(known.intersection(_asked(settings)))


def selected(name: str, catalogue: Catalogue, settings: Settings) -> bool:
    """Whether findings called ``name`` would be reported at all."""
    entry = catalogue.find(name)
    known = {name, entry.stem, entry.name, entry.exception} if entry else {name}
    if known.intersection(settings.ignore):
        return False
    return not settings.select or bool(known.intersection(_asked(settings)))


def _asked(settings: Settings) -> tuple[str, ...]:
    return (*settings.select, *settings.extend_select)


def _ignored_in(file: str, settings: Settings) -> Iterator[str]:
    """The names that are not reported in ``file``."""
    for pattern, ignored in settings.per_file_ignores:
        negated = pattern.startswith("!")
        if matches(file, (pattern.removeprefix("!"),), settings) is not negated:
            yield from ignored


def names(finding: Finding) -> frozenset[str]:
    """What may stand for ``finding``: its own name, with or without its exception, or that for all findings of it."""
    return frozenset((finding.name, finding.entry, finding.entry.partition("/")[0]))


def validate(settings: Settings, catalogue: Catalogue) -> None:
    """Raises ConfigurationError for a name in ``select``, ``ignore`` or their kin that stands for nothing."""
    rows = [("select", settings.select), ("extend-select", settings.extend_select), ("ignore", settings.ignore)]
    rows += [("per-file-ignores", names) for _, names in settings.per_file_ignores]
    for key, given in rows:
        for name in given:
            if not known(name, catalogue):
                raise ConfigurationError(f"{key}: no page is called '{name}'{closest_page(name, catalogue)}")


def known(name: str, catalogue: Catalogue) -> bool:
    """Whether ``name`` is a page, an exception with pages, or a finding of the checker's own."""
    own = (*notices.NAMES, *notices.FAMILIES)
    return name in own or catalogue.find(name) is not None or bool(catalogue.folder(name))


def closest_page(name: str, catalogue: Catalogue) -> str:
    """ "; the closest is '…'", or nothing where no page has a name like ``name``."""
    pages = {part for entry in catalogue.entries() for part in (entry.stem, entry.exception)} - {"_any"}
    return nearest(name, sorted(pages.union(notices.NAMES, notices.FAMILIES)))


def _unchecked(finding: Finding) -> bool:
    return bool(finding.message) or finding.stem in notices.UNCHECKED
