"""One editor's session: what is open, what was found in it, and when the editor is told. Analyses nothing itself.

A change is checked a moment later, in a thread of its own, so that typing, hovering and cancelling never wait for it;
an answer for a text that has changed since is thrown away. An editor that asks for diagnostics is not sent them as well.
"""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from explain import __version__
from explain.catalogue import Catalogue, load_catalogue
from explain.checking.discovery import PYTHON, discover, excluded
from explain.checking.files import source_of
from explain.checking.findings import findings_in
from explain.checking.settings import ConfigurationError, Settings, settings_for
from explain.explanation import Explanation, Finding
from explain.reading import DiskSources
from explain.server import actions, pasted
from explain.server.documents import Checked, Notebook
from explain.server.marks import diagnostic
from explain.server.positions import Positions, text_source
from explain.source import Source
from explain.units import Encoding

SECTION = "pyexplain"
SETTING_FILES = ("pyproject.toml", "pyexplain.toml")
LARGEST = 2_000_000
"""Characters: a longer document is not checked while it is typed."""
MOST_FILES = 2_000
"""Files of the workspace that are checked for an editor that asks for all of it."""
_MOMENT = 0.002
"""Seconds from a change to its check, so that what comes in one burst is checked once."""
_STALE = 1.0
"""Seconds after which the files of settings are looked at again when something is typed."""
_LANGUAGES = ("python", "pyi", "")

Result = TypeVar("Result")


class Server(LanguageServer):
    """The server with the documents that are open. ``ended`` is whether the editor asked for a shutdown."""

    def __init__(self, catalogue: Callable[[], Catalogue] = load_catalogue) -> None:
        """Nothing is open yet; ``catalogue`` is loaded when the first document is checked."""
        # Whole documents, not changed ranges: pygls counts form feeds and other signs as ends of lines, the protocol
        # does not, so that a changed range would be applied at the wrong place.
        super().__init__(
            "pyexplain",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            notebook_document_sync=types.NotebookDocumentSyncOptions(
                notebook_selector=[
                    types.NotebookDocumentFilterWithCells(cells=[types.NotebookCellLanguage(language="python")])
                ],
                save=False,
            ),
        )
        self.ended = False
        self._catalogue = catalogue
        self._checked: dict[str, Checked] = {}
        self._settings: dict[str, Settings] = {}
        self._chosen: Mapping[str, object] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._pasted: dict[str, list[types.Diagnostic]] = {}
        self._notebooks: dict[str, str] = {}
        self._sent: dict[str, tuple[list[types.Diagnostic], int | None]] = {}
        self._busy: set[str] = set()
        self._told: set[str] = set()
        self._read_at = 0.0
        self._pulled = False
        self._generation = 0
        self._worker = ThreadPoolExecutor(1, "check")

    # What the editor says.

    def opened(self, uri: str) -> None:
        """A document was opened: its project's settings are read anew, and it is checked."""
        self._read_settings(uri)
        self._soon(uri)

    def changed(self, uri: str) -> None:
        """The text of a document is new; what a traceback said of it holds no longer."""
        self._pasted.pop(uri, None)
        if monotonic() - self._read_at > _STALE:  # no editor is asked to watch the files: some say they can and do not
            self._read_settings(uri)
        self._soon(uri)

    def closed(self, uri: str) -> None:
        """A document was closed: nothing more is known of it."""
        timer = self._waiting.pop(uri, None)
        if timer:
            timer.cancel()
        self._settings.pop(uri, None)
        self._pasted.pop(uri, None)
        if self._checked.pop(uri, None) is not None and not self._pulled:
            self._send(uri, [], None)
        self._sent.pop(uri, None)

    def notebook_changed(self, uri: str) -> None:
        """A notebook was opened or one of its cells changed."""
        document = self.workspace.get_notebook_document(notebook_uri=uri)
        if document is None:
            return
        known = {cell for cell, notebook in self._notebooks.items() if notebook == uri}
        cells = {cell.document for cell in document.cells if cell.kind == types.NotebookCellKind.Code}
        for gone in known - cells:
            self._notebooks.pop(gone, None)
            self.closed(gone)
        self._notebooks |= dict.fromkeys(cells, uri)
        if not known:
            self._read_settings(uri)
        self._soon(uri)

    def notebook_closed(self, uri: str) -> None:
        """A notebook was closed, its cells with it."""
        for cell in [cell for cell, notebook in self._notebooks.items() if notebook == uri]:
            self._notebooks.pop(cell)
            self.closed(cell)
        self.closed(uri)

    async def configured(self, given: object = None) -> None:
        """Settings may have changed: the editor is asked for its own (or sent them, ``given``), files are read anew."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.configuration:
            item = types.ConfigurationItem(section=SECTION)
            try:
                (given,) = await self.workspace_configuration_async(types.ConfigurationParams([item]))
            except Exception as error:  # an editor that cannot say keeps what it had
                traceback.print_exception(error)
                given = None
        elif isinstance(given, dict):
            given = given.get(SECTION)
        self._chosen = {str(key): value for key, value in given.items()} if isinstance(given, dict) else {}
        self.settings_changed()

    def settings_changed(self) -> None:
        """Every open document is checked anew by the settings that hold now."""
        self._generation += 1
        for uri, before in list(self._settings.items()):
            self._read_settings(uri)
            if self._settings[uri] != before:
                self._soon(uri)
        self._ask_to_pull()

    # What the editor asks.

    async def current(self, uri: str) -> Checked | None:
        """The document ``uri`` as it stands now, checked; None where it is not one that we check."""
        if notebook := self._notebooks.get(uri):
            if any(self._is_stale(cell) for cell, owner in self._notebooks.items() if owner == notebook):
                await self._check(notebook)
            return self._checked.get(uri)
        document = self.workspace.text_documents.get(uri)
        if document is None or uri not in self._settings:
            return None
        return await self._check(uri) if self._is_stale(uri) else self._checked[uri]

    def _is_stale(self, uri: str) -> bool:
        """Whether the open document ``uri`` has changed since it was checked."""
        checked, document = self._checked.get(uri), self.workspace.text_documents.get(uri)
        return checked is None or document is None or checked.version != document.version

    async def pulled(self, uri: str, previous: str | None) -> types.DocumentDiagnosticReport:
        """The report for an editor that asks itself; from then on it is not sent any."""
        self._stop_pushing()
        await self.current(uri)
        checked = self._checked.get(uri)
        known = f"{self._generation}.{checked.version if checked else None}.{len(self._pasted.get(uri, ()))}"
        if previous == known:
            return types.RelatedUnchangedDocumentDiagnosticReport(known)
        return types.RelatedFullDocumentDiagnosticReport(self._rows(uri), result_id=known)

    async def pulled_workspace(self, previous: Mapping[str, str]) -> types.WorkspaceDiagnosticReport:
        """The reports for every Python file of the workspace folders; what is open is told as it stands."""
        self._stop_pushing()
        reports: list[types.WorkspaceDocumentDiagnosticReport] = []
        seen: set[str] = set()
        for folder in self.folders:
            settings = self._settings_of(folder)
            for path in await self._aside(partial(_files, folder, settings)):
                uri = Path(path).as_uri()
                if uri not in seen and len(seen) < MOST_FILES:
                    seen.add(uri)
                    reports.append(await self._reported(uri, path, settings, previous.get(uri)))
        return types.WorkspaceDiagnosticReport(reports)

    async def hovered(self, uri: str, place: types.Position) -> types.Hover | None:
        """The page of the finding at ``place``, or of the page that a comment there names; else None."""
        from explain.rendering.hover import hover

        await self.current(uri)
        checked = self._checked.get(uri)
        if checked is None:
            return None
        positions = Positions(checked.source, self._encoding)
        here = positions.ours(place)
        found = [one for one in checked.findings if one.span.start <= here <= one.span.end]
        texts = [hover(one, self._catalogue().find(one.entry)) for one in found]
        if named := _named_in_comment(checked.source, here.line, here.column):
            texts.append(self.page(named))
        text = "\n\n---\n\n".join(one for one in texts if one)
        place_of_it = positions.range(found[0].span) if found else None
        return types.Hover(types.MarkupContent(self._markup, text), place_of_it) if text else None

    async def offered(
        self, uri: str, place: types.Range, only: Iterable[str] | None
    ) -> list[types.CodeAction | types.Command]:
        """What can be done at ``place``; of the kinds that ``only`` names, where it names some."""
        await self.current(uri)
        checked = self._checked.get(uri)
        if checked is None:
            return []
        from explain.places import Span

        positions = Positions(checked.source, self._encoding)
        found: list[types.CodeAction | types.Command] = []
        if _asked(only, types.CodeActionKind.QuickFix):
            here = Span(checked.source.file, positions.ours(place.start), positions.ours(place.end))
            touched = await self._aside(
                lambda: self._with_fixes(actions.touching(checked.findings, here), checked.source)
            )
            found += actions.quick_fixes(touched, uri, checked, positions)
        if only is not None and _asked(only, actions.FIX_ALL) and uri not in self._notebooks and checked.findings:
            found += await self._fix_all(uri, checked, positions)
        for one in found:
            if isinstance(one, types.CodeAction) and one.edit and not self._takes_versions:
                one.edit = actions.without_versions(one.edit)
        return found

    def page(self, name: str) -> str:
        """The page called ``name`` as Markdown, or an empty text."""
        from explain.rendering.page_markdown import page_markdown

        entry = self._catalogue().find(name)
        return page_markdown(entry, self._catalogue().page(entry)) if entry else ""

    async def explain_page(self, name: str) -> str:
        """The page called ``name``: shown as a document where the editor can do that, and given back."""
        text = self.page(name)
        window = self.client_capabilities.window
        if text and window and window.show_document and window.show_document.support:
            path = await self._aside(lambda: _written(name, text))
            params = types.ShowDocumentParams(Path(path).as_uri(), take_focus=True)
            await self.window_show_document_async(params)
        return text

    async def explain_traceback(self, text: str) -> dict[str, Any]:
        """The errors in ``text``, explained, and marked at the reader's own lines until those files change."""
        folders = self.folders
        sources = _OpenFirst(self, DiskSources(folders))
        explanations = await self._aside(lambda: self._explained(text[: pasted.LONGEST], sources))
        for uri in self._pasted:
            self._publish(uri, without_pasted=True)
        self._pasted = pasted.marks(explanations, folders, sources, self._encoding)
        for uri in self._pasted:
            self._publish(uri)
        self._ask_to_pull()
        return pasted.answer(explanations, folders)

    @property
    def folders(self) -> tuple[str, ...]:
        """The workspace folders' paths; the one root where the editor names no folders."""
        found = [to_fs_path(uri) for uri in self.workspace.folders]
        root = self.workspace.root_path
        return tuple(path for path in (*found, *(() if found else (root,))) if path)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A fault of ours goes to the log and never into a dialog at each keystroke."""
        traceback.print_exception(error)

    def flush(self) -> None:
        """The editor is about to end us: what waits is checked now."""
        for uri in [*self._waiting, *self._busy]:
            if timer := self._waiting.pop(uri, None):
                timer.cancel()
            if task := self._task(uri):
                self._keep(uri, task, self._findings(task.source, self._settings[uri]))

    def leave(self) -> None:
        """End at once: the editor is gone."""
        os._exit(1)

    # How it is done.

    def _soon(self, uri: str) -> None:
        """Check ``uri`` in a moment; a check that waits already is put off."""
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting[uri] = loop.call_later(_MOMENT, lambda: self._start(loop, uri))

    def _start(self, loop: asyncio.AbstractEventLoop, uri: str) -> None:
        self._waiting.pop(uri, None)
        loop.create_task(self._check(uri))

    async def _check(self, uri: str) -> Checked | None:
        """Check ``uri`` as it stands, keep what is found and tell the editor, unless the text has changed meanwhile."""
        if uri in self._notebooks.values():
            await self._check_notebook(uri)
            return None
        task = self._task(uri)
        if task is None:
            return None
        self._busy.add(uri)
        try:
            return self._keep(uri, task, await self._aside(lambda: self._findings(task.source, self._settings[uri])))
        finally:
            self._busy.discard(uri)

    def _task(self, uri: str) -> Checked | None:
        """The document ``uri`` as it stands, not checked yet; None where it is none that we check."""
        document, settings = self.workspace.text_documents.get(uri), self._settings.get(uri)
        if document is None or settings is None:
            return None
        path = document.path or uri
        is_python = (document.language_id or "") in _LANGUAGES or path.endswith(PYTHON)
        if not is_python or (document.path and excluded(document.path, settings)):
            return None
        return Checked(text_source(path, document.source), (), document.version)

    def _keep(self, uri: str, task: Checked, found: tuple[Finding, ...]) -> Checked:
        """What was ``found`` in the text of ``task``; the editor is told where that is still the text."""
        now, checked = self.workspace.text_documents.get(uri), Checked(task.source, found, task.version)
        if now is not None and now.version == task.version:
            self._checked[uri] = checked
            self._publish(uri)
        return checked

    async def _check_notebook(self, uri: str) -> None:
        document = self.workspace.get_notebook_document(notebook_uri=uri)
        settings = self._settings.get(uri)
        if document is None or settings is None:
            return
        code = [cell.document for cell in document.cells if cell.kind == types.NotebookCellKind.Code]
        known = self.workspace.text_documents
        versions = {cell: known[cell].version for cell in code if cell in known}
        notebook = Notebook([(cell, text_source(cell, known[cell].source).text) for cell in versions])
        found = await self._aside(lambda: self._findings(notebook.joined(to_fs_path(uri) or uri), settings))
        now = self.workspace.text_documents
        if any(cell not in now or now[cell].version != version for cell, version in versions.items()):
            return
        for cell, checked in notebook.in_cells(found).items():
            self._checked[cell] = Checked(checked.source, checked.findings, versions[cell])
            self._publish(cell)

    def _findings(self, source: Source, settings: Settings) -> tuple[Finding, ...]:
        if len(source.text) > LARGEST:
            return ()
        try:
            return findings_in(source, self._catalogue(), settings)
        except Exception as fault:  # of ours: no mark may stay at a place where the text has changed
            self.report_server_error(fault, types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            return ()

    def _with_fixes(self, findings: tuple[Finding, ...], source: Source) -> tuple[Finding, ...]:
        from explain.checking.fixing import with_fixes

        return with_fixes(findings, source, self._catalogue())

    async def _fix_all(self, uri: str, checked: Checked, positions: Positions) -> list[types.CodeAction]:
        from explain.checking.fixing import repaired

        settings = self._settings.get(uri, Settings())
        after = await self._aside(lambda: repaired(checked.source, self._catalogue(), settings, unsafe=False))
        if after.source.text == checked.source.text:
            return []
        edit = actions.whole_text(checked.source.text, after.source.text)
        whole = actions.workspace_edit([edit], uri, checked.version, positions)
        return [types.CodeAction("Fix all that pyexplain can fix safely", kind=actions.FIX_ALL, edit=whole)]

    def _explained(self, text: str, sources: _OpenFirst) -> tuple[Explanation, ...]:
        from explain.library import explain

        return explain(text, sources=sources, catalogue=self._catalogue())

    async def _reported(
        self, uri: str, path: str, settings: Settings, previous: str | None
    ) -> types.WorkspaceDocumentDiagnosticReport:
        if uri in self._settings:
            report = await self.pulled(uri, previous)
            checked = self._checked.get(uri)
            version = checked.version if checked else None
            if isinstance(report, types.RelatedUnchangedDocumentDiagnosticReport):
                return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, report.result_id, version)
            return types.WorkspaceFullDocumentDiagnosticReport(uri, report.items, version, result_id=report.result_id)
        known = f"{self._generation}.{_state(path)}"
        if previous == known:
            return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, known)
        source = await self._aside(lambda: source_of(path))
        found = await self._aside(lambda: self._findings(source, settings)) if source else ()
        positions = Positions(source or Source(path, ""), self._encoding)
        rows = [diagnostic(one, uri, positions) for one in found]
        return types.WorkspaceFullDocumentDiagnosticReport(uri, rows, result_id=known)

    async def _aside(self, work: Callable[[], Result]) -> Result:
        """Do ``work`` in the thread for it; one piece at a time."""
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)

    def _read_settings(self, uri: str) -> None:
        self._read_at = monotonic()
        path = to_fs_path(uri) or ""
        self._settings[uri] = self._settings_of(path)

    def _settings_of(self, path: str) -> Settings:
        try:
            return settings_for((path,), self._chosen)
        except ConfigurationError as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"pyexplain: {error}"))
            return Settings()

    def _stop_pushing(self) -> None:
        if not self._pulled:
            self._pulled = True
            for uri in self._checked:
                self._send(uri, [], None)

    def _ask_to_pull(self) -> None:
        workspace = self.client_capabilities.workspace
        refreshes = workspace.diagnostics.refresh_support if workspace and workspace.diagnostics else False
        if self._pulled and refreshes:
            self.workspace_diagnostic_refresh(None, lambda _: None)

    def _publish(self, uri: str, without_pasted: bool = False) -> None:
        if not self._pulled:
            checked = self._checked.get(uri)
            self._send(uri, self._rows(uri, without_pasted), checked.version if checked else None)

    def _send(self, uri: str, rows: list[types.Diagnostic], version: int | None) -> None:
        known = (rows, version)
        if self._sent.get(uri) != known:
            self._sent[uri] = known
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, rows, version))

    def _rows(self, uri: str, without_pasted: bool = False) -> list[types.Diagnostic]:
        checked = self._checked.get(uri)
        rows = []
        if checked:
            positions = Positions(checked.source, self._encoding)
            rows = [diagnostic(one, uri, positions) for one in checked.findings]
        return rows if without_pasted else rows + self._pasted.get(uri, [])

    @property
    def _encoding(self) -> Encoding:
        encoding = self.workspace.position_encoding or "utf-16"
        return cast(Encoding, getattr(encoding, "value", encoding))

    @property
    def _markup(self) -> types.MarkupKind:
        document = self.client_capabilities.text_document
        formats = document.hover.content_format if document and document.hover else None
        plain = formats is not None and types.MarkupKind.Markdown not in formats
        return types.MarkupKind.PlainText if plain else types.MarkupKind.Markdown

    @property
    def _takes_versions(self) -> bool:
        workspace = self.client_capabilities.workspace
        return bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)


class _OpenFirst:
    """Sources for a pasted traceback: the editor's own texts, else the files of the workspace."""

    def __init__(self, server: Server, files: DiskSources) -> None:
        self._open = {
            os.path.realpath(document.path): text_source(document.path, document.source)
            for document in server.workspace.text_documents.values()
            if document.path
        }
        self._folders = server.folders
        self._files = files

    def __call__(self, file: str) -> Source | None:
        path = pasted.located(file, self._folders)
        return self._open.get(path) or self._files(file)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in a folder of the workspace."""
        return self._files.names(folder)


def _files(folder: str, settings: Settings) -> list[str]:
    found: list[str] = []
    for one in discover((folder,), settings):
        if len(found) >= MOST_FILES:
            print(f"pyexplain: only {MOST_FILES} files of {folder} are checked", file=sys.stderr)
            break
        found.append(os.path.abspath(one.path))
    return found


def _state(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}.{found.st_size}"


def _asked(only: Iterable[str] | None, kind: str) -> bool:
    """Whether ``kind`` is among the kinds asked for: "source.fixAll" asks for "source.fixAll.pyexplain" too."""
    if only is None:
        return True
    kinds = [str(getattr(one, "value", one)) for one in only]
    wanted = str(getattr(kind, "value", kind))
    return any(wanted == one or wanted.startswith(f"{one}.") or not one for one in kinds)


def _named_in_comment(source: Source, number: int, at: int) -> str:
    """The page named at column ``at`` of a suppression comment on line ``number``, or an empty text."""
    from explain.checking.suppressions import suppressions

    return next(
        (one.name for one in suppressions(source) if one.line == number and one.name and one.start <= at <= one.end), ""
    )


def _written(name: str, text: str) -> str:
    """A file with ``text`` for the editor to show."""
    import tempfile

    folder = Path(tempfile.gettempdir(), f"pyexplain-pages-{os.getuid() if os.name == 'posix' else ''}")
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{name.replace('/', '-')}.md"
    path.write_text(text, encoding="utf-8")
    return str(path)
