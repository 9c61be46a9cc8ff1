"""Which findings are reported: the names in ``select`` and ``ignore``. Looks at no code."""

from __future__ import annotations

from explain.catalogue import Catalogue
from explain.checking import notices
from explain.checking.settings import ConfigurationError, Settings, nearest
from explain.explanation import Finding


def wanted(finding: Finding, settings: Settings) -> bool:
    """Whether ``settings`` ask for ``finding``.

    A file that could not be checked, or that does not parse, is reported whatever is selected: nothing else can have
    been found in it. Only ``ignore`` silences that.
    """
    if names(finding).intersection(settings.ignore):
        return False
    return not settings.select or _unchecked(finding) or bool(names(finding).intersection(settings.select))


def selected(name: str, catalogue: Catalogue, settings: Settings) -> bool:
    """Whether findings called ``name`` would be reported at all."""
    entry = catalogue.find(name)
    known = {name, entry.stem, entry.name, entry.exception} if entry else {name}
    if known.intersection(settings.ignore):
        return False
    return not settings.select or bool(known.intersection(settings.select))


def names(finding: Finding) -> frozenset[str]:
    """What may stand for ``finding``: its own name, with or without its exception, or that for all findings of it."""
    return frozenset((finding.name, finding.entry, finding.entry.partition("/")[0]))


def validate(settings: Settings, catalogue: Catalogue) -> None:
    """Raises ConfigurationError for a name in ``select`` or ``ignore`` that stands for nothing."""
    for key in ("select", "ignore"):
        for name in getattr(settings, key):
            if not known(name, catalogue):
                raise ConfigurationError(f"{key}: no page is called '{name}'{closest_page(name, catalogue)}")


def known(name: str, catalogue: Catalogue) -> bool:
    """Whether ``name`` is a page, an exception with pages, or a finding of the checker's own."""
    return name in notices.NAMES or catalogue.find(name) is not None or bool(catalogue.folder(name))


def closest_page(name: str, catalogue: Catalogue) -> str:
    """ "; the closest is '…'", or nothing where no page has a name like ``name``."""
    pages = {part for entry in catalogue.entries() for part in (entry.stem, entry.exception)} - {"_any"}
    return nearest(name, sorted(pages.union(notices.NAMES)))


def _unchecked(finding: Finding) -> bool:
    return bool(finding.message) or finding.stem in notices.UNCHECKED
