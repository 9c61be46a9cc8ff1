"""Looks for what is in the texts of an editor: at first only where a text has changed, then in all of it. One thread.

What it remembers of a text is what the next one of the same document begins with. Tells nobody and waits for nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping

from explain.analysis.reparsing import Change, LastTrees
from explain.catalogue import Catalogue
from explain.checking.changed import findings_at
from explain.checking.findings import findings_in
from explain.checking.passages import findings_in_text
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.linting import Outdated
from explain.records import dataclass
from explain.server.documents import Notebook
from explain.source import Source

LARGEST = 2_000_000
"""Characters: a longer document is not checked while it is typed."""

State = tuple[int | None, str]
"""A document's version and its text. (An editor that opens a file anew begins to count anew.)"""
Found = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Errand:
    """A text to check by ``settings``: of one document, or of a ``notebook``'s cells, as they stood in ``states``.

    ``kind`` is a kind of text with code in it (see ``passages``); empty for a program.
    """

    source: Source
    settings: Settings
    states: Mapping[str, State]
    notebook: Notebook | None = None
    kind: str = ""

    @property
    def is_program(self) -> bool:
        """Whether it is a program of a size that is checked, and one document."""
        return not self.kind and self.notebook is None and len(self.source.text) <= LARGEST


class Looking:
    """What is in the texts that it is handed. It raises nothing: a fault of ours goes to the log, and nothing is found.

    Each method takes ``wanted``, which says whether anybody still wants to know; once it says no, None is returned.
    """

    def __init__(self, catalogue: Callable[[], Catalogue]) -> None:
        """Nothing was looked at; ``catalogue`` is loaded when something is."""
        self._catalogue = catalogue
        self._trees = LastTrees()
        self._known: dict[str, tuple[Source, Settings, Found]] = {}

    def early(self, errand: Errand, wanted: Callable[[], bool]) -> Found | None:
        """What can be told of a program before all of it was looked at; None where that is not known.

        It is what stands in the statements that changed, with what was found in the others before. Of a text that does
        not parse, it is what is wrong with it as far as the statements show that are no longer those that did parse.
        """
        if not errand.is_program or not wanted():
            return None
        try:
            change = self._trees.parse(errand.source)
            if errand.source.tree is None:
                part = self._trees.part(errand.source)
                return findings_in(part, self._catalogue(), errand.settings, wanted) if part else None
            found = self._at(change, errand, wanted) if change else None
        except Outdated:
            return None
        except Exception as fault:  # the whole check, which follows, may do without what failed here
            traceback.print_exception(fault)
            return None
        if found is not None:
            self._remember(errand, found)
        return found

    def whole(self, errand: Errand, wanted: Callable[[], bool]) -> Found | None:
        """All that is found."""
        if not wanted():
            return None
        if not errand.kind and len(errand.source.text) <= LARGEST:
            self._trees.parse(errand.source)
        try:
            found = self.findings(errand.source, errand.settings, errand.kind, wanted)
        except Outdated:
            return None
        finally:
            self._trees.rest(errand.source)
        if errand.is_program and errand.source.tree is not None and wanted():
            self._remember(errand, found)
        return found

    def findings(
        self, source: Source, settings: Settings, kind: str = "", wanted: Callable[[], bool] = lambda: True
    ) -> Found:
        """What is found in ``source``, whichever texts were looked at before. Raises ``linting.Outdated``."""
        if len(source.text) > LARGEST:
            return ()
        try:
            if kind:
                return findings_in_text(source, kind, self._catalogue(), settings)
            return findings_in(source, self._catalogue(), settings, wanted)
        except Outdated:
            raise
        except Exception as fault:  # no mark may stay at a place where the text has changed
            traceback.print_exception(fault)
            return ()

    def forget(self, uri: str) -> None:
        """What was found in the document ``uri`` is of no use any more."""
        self._known.pop(uri, None)

    def _at(self, change: Change, errand: Errand, wanted: Callable[[], bool]) -> Found | None:
        [uri] = errand.states
        before, settings, found = self._known.get(uri, (None, None, ()))
        if before is not change.before or settings != errand.settings:
            return None
        return findings_at(change, errand.source, found, self._catalogue(), errand.settings, wanted)

    def _remember(self, errand: Errand, found: Found) -> None:
        [uri] = errand.states
        self._known[uri] = errand.source, errand.settings, found
