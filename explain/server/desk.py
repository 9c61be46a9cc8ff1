"""The checking behind a session: which documents wait for it, which are being checked, what was found. Tells by a call.

A change is checked a moment later, in a thread of its own, so that typing, hovering and cancelling never wait for it.
What stands in the statements that changed is told first. A text is checked once, whoever asks; what is found in one
that has changed since is thrown away.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar
from urllib.parse import unquote

from lsprotocol import types
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument, Workspace

from explain.catalogue import Catalogue
from explain.checking.discovery import PYTHON, excluded
from explain.checking.files import forget_projects
from explain.checking.passages import ENDINGS, MARKDOWN, RESTRUCTURED
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.server.documents import Checked, Kind, Notebook
from explain.server.looking import Errand, Looking, State
from explain.server.manners import Sweeper
from explain.server.positions import text_source
from explain.server.projects import Projects
from explain.source import Source

_MOMENT = 0.0005
"""Seconds from a change to its check, so that what comes in one burst is checked once."""
PYTHONS = ("python", "pyi", "")
"""What editors call the language of a program; some say nothing."""
_TEXTS = {"markdown": MARKDOWN, "quarto": MARKDOWN, "restructuredtext": RESTRUCTURED, "rst": RESTRUCTURED}
"""The kinds of text with code in them, by what editors call their languages."""

Result = TypeVar("Result")


class Desk:
    """What was last found in each open document of ``workspace``. ``told`` is called with those that have news."""

    def __init__(
        self,
        workspace: Callable[[], Workspace],
        projects: Projects,
        catalogue: Callable[[], Catalogue],
        told: Callable[[str], None],
    ) -> None:
        """Nothing is open yet; ``catalogue`` is loaded when the first document is checked."""
        self._workspace = workspace
        self._projects = projects
        self._catalogue = catalogue
        self._told = told
        self._checked: dict[str, Checked] = {}
        self._done: dict[str, tuple[State, Settings]] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._running: dict[str, tuple[Errand, asyncio.Task[None]]] = {}
        self._notebooks: dict[str, str] = {}
        self._broken: set[str] = set()
        self._worker = ThreadPoolExecutor(1, "check")
        self._sweeper = Sweeper()
        self._looking = Looking(catalogue)

    def soon(self, uri: str) -> None:
        """Check the document or notebook ``uri`` in a moment; a check that waits already is put off."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(_MOMENT, self._begin, uri)

    def checked(self, uri: str) -> Checked | None:
        """The document ``uri`` as it was last checked; None where it was not yet, or is none that we check."""
        return self._checked.get(uri)

    async def current(self, uri: str) -> Checked | None:
        """The document ``uri`` as it stands now, checked; None where it is not one that we check."""
        whole = self._notebooks.get(uri, uri)
        while (errand := self._errand(whole)) and not self._is_done(errand):
            await asyncio.shield(self._begun(whole, errand, at_once=False))
        return self._checked.get(uri)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """Do ``work`` in the thread for it; one piece at a time."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def forget(self, uri: str) -> bool:
        """Nothing more is known of ``uri``, which was closed; whether something was."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._done.pop(uri, None)
        self._looking.forget(uri)
        self._broken.discard(uri)
        return self._checked.pop(uri, None) is not None

    def renew_projects(self) -> None:
        """What was read of the projects around the documents may have changed: the next check reads it anew."""
        self._worker.submit(forget_projects)

    def renew_cells(self, notebook: str) -> set[str]:
        """Look which cells the open ``notebook`` has now; those that are no longer among them."""
        document = self._workspace().get_notebook_document(notebook_uri=notebook)
        cells = document.cells if document else []
        now = {one.document for one in cells if one.kind == types.NotebookCellKind.Code}
        before = {cell for cell, owner in self._notebooks.items() if owner == notebook}
        for gone in before - now:
            del self._notebooks[gone]
        self._notebooks |= dict.fromkeys(now, notebook)
        return before - now

    def is_open(self, uri: str) -> bool:
        """Whether the editor has the document ``uri`` open."""
        return self._document(uri) is not None

    def addresses(self) -> dict[str, str]:
        """The addresses of the open documents that are files, as the editor spells them, by the files' real paths."""
        return {path: one.uri for path, one in self._files()}

    def sources(self) -> dict[str, Source]:
        """The texts of the open documents that are files, by the files' real paths."""
        return {path: text_source(one.path, one.source) for path, one in self._files()}

    def finish(self) -> None:
        """Check at once what waits or is being checked."""
        for uri in [*self._waiting, *self._running]:
            if waiting := self._waiting.pop(uri, None):
                waiting.cancel()
            errand = self._errand(uri)
            if errand and not self._is_done(errand):
                self._keep(errand, self._worker.submit(self._looking.whole, errand, lambda: True).result())

    def findings(self, source: Source, settings: Settings) -> tuple[Finding, ...]:
        """What is found in ``source``; nothing where a fault of ours prevents it, which the log is told."""
        return self._looking.findings(source, settings)

    def _begin(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        errand = self._errand(uri)
        if errand is None:  # left out by settings that are new
            if self.forget(uri):
                self._told(uri)
        elif not self._is_done(errand):
            self._begun(uri, errand)

    def _begun(self, uri: str, errand: Errand, at_once: bool = True) -> asyncio.Task[None]:
        """The task that does ``errand``: the one that is doing it already, or a new one.

        ``at_once`` is whether that which is known early shall be told early.
        """
        running = self._running.get(uri)
        if running is None or running[0] != errand or running[1].done():
            task = asyncio.get_running_loop().create_task(self._do(errand, at_once))
            running = self._running[uri] = errand, task
            task.add_done_callback(lambda _: self._ended(uri, task))
        return running[1]

    def _ended(self, uri: str, task: asyncio.Task[None]) -> None:
        if uri in self._running and self._running[uri][1] is task:
            del self._running[uri]

    async def _do(self, errand: Errand, at_once: bool) -> None:
        wanted = partial(self._is_wanted, errand)
        if at_once:
            early = await self.aside(lambda: self._looking.early(errand, wanted))
            # That a broken text is whole again is told even where it is not yet known what will fail in it.
            mended = errand.is_program and not self._broken.isdisjoint(errand.states) and errand.source.tree is not None
            early = () if early is None and mended else early
            self._keep(errand, early, whole=False)
        self._keep(errand, await self.aside(lambda: self._looking.whole(errand, wanted)))
        self._sweeper.checked()

    def _keep(self, errand: Errand, found: tuple[Finding, ...] | None, whole: bool = True) -> None:
        """Keep what was ``found``, and tell it, where that is still the text; ``whole`` is whether that is all."""
        if found is None or not self._is_wanted(errand):
            return
        texts = dict.fromkeys(errand.states, (errand.source, found))
        kind: Kind = "text" if errand.kind else "program"
        if errand.notebook:
            texts, kind = errand.notebook.in_cells(found, self._catalogue()), "cell"
        for uri, state in errand.states.items():
            self._checked[uri] = Checked(*texts[uri], state[0], kind)
            if whole:
                self._done[uri] = state, errand.settings
            self._told(uri)
        if whole and found and not errand.kind and errand.source.tree is None:
            self._broken.update(errand.states)
        else:
            self._broken.difference_update(errand.states)

    def _is_wanted(self, errand: Errand) -> bool:
        """Whether the text of ``errand`` is still what the editor shows."""
        return all(self._state(uri) == state for uri, state in errand.states.items())

    def _is_done(self, errand: Errand) -> bool:
        """Whether the text of ``errand`` has been checked, by the same settings."""
        return all(self._done.get(uri) == (state, errand.settings) for uri, state in errand.states.items())

    def _errand(self, uri: str) -> Errand | None:
        """The document or notebook ``uri`` as it stands; None where it is none that we check."""
        settings = self._projects.get(uri)
        if settings is None:
            return None
        notebook = self._workspace().get_notebook_document(notebook_uri=uri)
        if notebook is not None:
            code = [cell.document for cell in notebook.cells if cell.kind == types.NotebookCellKind.Code]
            states = {cell: state for cell in code if (state := self._state(cell))}
            cells = Notebook([(cell, text_source(cell, text).text) for cell, (_, text) in states.items()])
            return Errand(cells.joined(to_fs_path(uri) or uri), settings, states, cells)
        document = self._document(uri)
        kind = _kind(document) if document else None
        if document is None or kind is None or (document.path and excluded(document.path, settings)):
            return None
        state = document.version, document.source
        return Errand(text_source(document.path or uri, state[1]), settings, {uri: state}, kind=kind)

    def _files(self) -> Iterator[tuple[str, TextDocument]]:
        for one in self._workspace().text_documents.values():
            if (path := to_fs_path(one.uri)) and "\0" not in path:
                yield os.path.realpath(path), one

    def _document(self, uri: str) -> TextDocument | None:
        documents: dict[str, TextDocument] = self._workspace().text_documents
        return documents.get(unquote(uri))  # as pygls keeps them

    def _state(self, uri: str) -> State | None:
        document = self._document(uri)
        return (document.version, document.source) if document else None


def _kind(document: TextDocument) -> str | None:
    """The kind of text with code in it that ``document`` is; empty for a program, None for what is not checked."""
    path, language = document.path or "", document.language_id or ""
    if language in PYTHONS[:-1] or path.endswith(PYTHON):
        return ""
    ending = os.path.splitext(path)[1]
    return _TEXTS.get(language) or ENDINGS.get(ending) or ("" if language in PYTHONS else None)
