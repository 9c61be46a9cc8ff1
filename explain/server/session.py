"""One editor's session: what the editor says and asks, and what it is answered. Checks nothing (``desk`` does)."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from explain import __version__
from explain.catalogue import Catalogue, load_catalogue
from explain.places import Span
from explain.server import actions, pasted
from explain.server.desk import Desk
from explain.server.documents import Checked
from explain.server.editor import FIX_ALL, LANGUAGES, Editor
from explain.server.files import OpenFirst, written
from explain.server.positions import Positions
from explain.server.projects import Projects
from explain.server.protocol import Protocol
from explain.server.publishing import Publisher
from explain.server.pulling import Pulling
from explain.source import Source

SECTION = "pyexplain"
"""What our settings are called among the editor's."""


class Server(LanguageServer):
    """The server for one ``editor``. ``ended`` is whether the editor asked for a shutdown."""

    protocol: Protocol

    def __init__(self, editor: Editor, catalogue: Callable[[], Catalogue] = load_catalogue) -> None:
        """Nothing is open yet; ``catalogue`` is loaded when the first document is checked."""
        # Whole documents, not changed ranges: pygls counts form feeds and other signs as ends of lines, the protocol
        # does not, so that a changed range would be applied at the wrong place.
        super().__init__(
            "pyexplain",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            notebook_document_sync=types.NotebookDocumentSyncOptions(
                notebook_selector=[
                    types.NotebookDocumentFilterWithCells(
                        cells=[types.NotebookCellLanguage(language=one) for one in LANGUAGES]
                    )
                ],
                save=False,
            ),
            protocol_cls=Protocol,
        )
        self.ended = False
        self.editor = editor
        self.projects = Projects(self._complain)
        self.desk = Desk(lambda: self.workspace, self.projects, catalogue, self._told)
        self._publisher = Publisher(self.desk, self.text_document_publish_diagnostics, editor.encoding)
        self.pulling = Pulling(self.desk, self.projects, self._publisher, editor.encoding)
        self._catalogue = catalogue

    # What the editor says.

    def opened(self, uri: str) -> None:
        """A document was opened: its project's settings are read anew, and it is checked."""
        self.projects.read(uri)
        self.desk.soon(uri)

    def changed(self, uri: str) -> None:
        """The text of a document is new."""
        self._publisher.changed(uri)
        self.projects.look(uri)
        self.desk.soon(uri)

    def closed(self, uri: str) -> None:
        """A document was closed: nothing more is known of it."""
        self.projects.forget(uri)
        self._publisher.closed(uri, self.desk.forget(uri))

    def notebook_changed(self, uri: str) -> None:
        """A notebook was opened or one of its cells changed."""
        for gone in self.desk.renew_cells(uri):
            self.closed(gone)
        if self.projects.get(uri) is None:
            self.projects.read(uri)
        self.projects.look(uri)
        self.desk.soon(uri)

    def notebook_closed(self, uri: str) -> None:
        """A notebook was closed, its cells with it."""
        for cell in self.desk.renew_cells(uri):
            self.closed(cell)
        self.closed(uri)

    def file_changed(self, uri: str) -> None:
        """A file of the workspace has changed; one that is open is the editor's own business."""
        if not self.desk.is_open(uri) and self._publisher.pasted(uri):
            self._publisher.changed(uri)
            self._publisher.publish(uri)

    def files_changed(self) -> None:
        """Some file of the workspace is another: what was read of projects is read anew by the next check."""
        self.desk.renew_projects()

    async def configured(self, given: object = None) -> None:
        """Settings may have changed: the editor is asked for its own (or sent them, ``given``), files are read anew."""
        if self.editor.configuration:
            item = types.ConfigurationItem(section=SECTION)
            try:
                (given,) = await self.workspace_configuration_async(types.ConfigurationParams([item]))
                self.projects.choose(given)
            except Exception as error:  # an editor that cannot say keeps what it had
                traceback.print_exception(error)
        elif isinstance(given, dict):
            self.projects.choose(given.get(SECTION))
        self.settings_changed()

    def settings_changed(self) -> None:
        """Every open document for which other settings hold now is checked anew."""
        self.pulling.renew()
        for uri in self.projects.changed():
            self.desk.soon(uri)
        self._ask_to_pull()

    def leave(self) -> None:
        """End at once: the editor is gone."""
        os._exit(1)

    def shut(self) -> None:
        """The editor is about to end us: what waits is checked now."""
        self.desk.finish()
        self.ended = True

    # What the editor asks.

    async def hovered(self, uri: str, place: types.Position) -> types.Hover | None:
        """The page of the finding at ``place``, or of the page that a comment there names; else None."""
        from explain.rendering.hover import hover

        checked = await self.desk.current(uri)
        if checked is None:
            return None
        positions = Positions(checked.source, self.editor.encoding)
        here = positions.ours(place)
        found = [one for one in checked.findings if one.span.start <= here <= one.span.end]
        texts = [hover(one, self._catalogue().find(one.entry)) for one in found]
        if named := _named_in_comment(checked.source, here.line, here.column):
            texts.append(self.page(named))
        text = "\n\n---\n\n".join(one for one in texts if one)
        kind = types.MarkupKind.Markdown if self.editor.markdown else types.MarkupKind.PlainText
        place_of_it = positions.range(found[0].span) if found else None
        return types.Hover(types.MarkupContent(kind, text), place_of_it) if text else None

    async def offered(
        self, uri: str, place: types.Range, only: Iterable[str] | None
    ) -> list[types.CodeAction | types.Command]:
        """What can be done at ``place``; of the kinds that ``only`` names, where it names some."""
        checked = await self.desk.current(uri)
        if checked is None:
            return []
        positions = Positions(checked.source, self.editor.encoding)
        found: list[types.CodeAction | types.Command] = []
        if actions.asked(only, types.CodeActionKind.QuickFix):
            here = Span(checked.source.file, positions.ours(place.start), positions.ours(place.end))
            touched = await self.desk.aside(partial(self._touched, checked, here))
            found += actions.quick_fixes(touched, uri, checked, positions)
        if only is not None and checked.kind == "program" and actions.asked(only, FIX_ALL):
            found += await self._fix_all(uri, checked, positions)
        for one in found:
            if isinstance(one, types.CodeAction) and one.edit and not self.editor.versions:
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
        if text and self.editor.documents:
            path = await self.desk.aside(partial(written, name, text))
            await self.window_show_document_async(types.ShowDocumentParams(path.as_uri(), take_focus=True))
        return text

    async def explain_traceback(self, text: str) -> dict[str, Any]:
        """The errors in ``text``, explained, and marked at the reader's own lines until those files change."""
        from explain.library import explain

        folders, addresses = self.folders, self.desk.addresses()
        sources = OpenFirst(self.desk.sources(), folders)
        explained = partial(explain, text[: pasted.LONGEST], sources=sources, catalogue=self._catalogue())
        explanations = await self.desk.aside(explained)
        marks = pasted.marks(explanations, folders, sources, self.editor.encoding)
        self._publisher.paste({addresses.get(path) or pasted.address(path): rows for path, rows in marks.items()})
        self._ask_to_pull()
        return pasted.answer(explanations, folders)

    @property
    def folders(self) -> tuple[str, ...]:
        """The workspace folders' paths; the one root where the editor names no folders."""
        found = [to_fs_path(folder.uri) for folder in self.workspace.folders.values()]
        root = self.workspace.root_path
        return tuple(path for path in (*found, *(() if found else (root,))) if path)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A fault of ours goes to the log and never into a dialog at each keystroke."""
        traceback.print_exception(error)

    # How it is done.

    def _told(self, uri: str) -> None:
        self._publisher.publish(uri)

    def _complain(self, text: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, text))

    def _touched(self, checked: Checked, here: Span) -> Iterable[Any]:
        from explain.checking.fixing import with_fixes

        touched = actions.touching(checked.findings, here)
        return touched if checked.kind == "text" else with_fixes(touched, checked.source, self._catalogue())

    async def _fix_all(self, uri: str, checked: Checked, positions: Positions) -> list[types.CodeAction]:
        from explain.checking.fixing import repaired

        settings = self.projects.get(uri)
        if settings is None or not checked.findings:
            return []
        after = await self.desk.aside(lambda: repaired(checked.source, self._catalogue(), settings, unsafe=False))
        if after.source.text == checked.source.text:
            return []
        edit = actions.whole_text(checked.source.text, after.source.text)
        whole = actions.workspace_edit([edit], uri, checked.version, positions)
        return [types.CodeAction("Fix all that pyexplain can fix safely", kind=FIX_ALL, edit=whole)]

    def _ask_to_pull(self) -> None:
        if self._publisher.is_asked and self.editor.refreshes:
            self.workspace_diagnostic_refresh(None, lambda _: None)


def _named_in_comment(source: Source, number: int, at: int) -> str:
    """The page named at column ``at`` of a suppression comment on line ``number``, or an empty text."""
    from explain.checking.suppressions import suppressions

    return next(
        (one.name for one in suppressions(source) if one.line == number and one.name and one.start <= at <= one.end), ""
    )
