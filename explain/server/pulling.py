"""Answers for an editor that asks for diagnostics itself, of a document or of the whole workspace."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from time import time_ns

from lsprotocol import types

from explain.checking.files import source_of
from explain.checking.settings import Settings
from explain.server.desk import Desk
from explain.server.files import MOST_FILES, files_in, state
from explain.server.marks import diagnostic
from explain.server.positions import Positions
from explain.server.projects import Projects
from explain.server.publishing import Publisher, digest
from explain.source import Source
from explain.units import Encoding


class Pulling:
    """The reports on documents, and what stands for each, so that what has not changed is not sent again."""

    def __init__(self, desk: Desk, projects: Projects, publisher: Publisher, encoding: Encoding) -> None:
        """Nothing was asked yet."""
        self._desk = desk
        self._projects = projects
        self._publisher = publisher
        self._encoding = encoding
        self._rules = f"{time_ns():x}"
        self._count = 0

    def renew(self) -> None:
        """Other settings hold: no earlier answer does."""
        self._count += 1

    async def document(self, uri: str, previous: str | None) -> types.DocumentDiagnosticReport:
        """The report on the open document ``uri``."""
        self._publisher.asked()
        await self._desk.current(uri)
        rows = self._publisher.rows(uri)
        known = digest(rows)
        if previous == known:
            return types.RelatedUnchangedDocumentDiagnosticReport(known)
        return types.RelatedFullDocumentDiagnosticReport(rows, result_id=known)

    async def workspace(self, folders: tuple[str, ...], previous: Mapping[str, str]) -> types.WorkspaceDiagnosticReport:
        """The reports on every Python file of ``folders``; what is open is told as it stands."""
        self._publisher.asked(for_all=True)
        reports: list[types.WorkspaceDocumentDiagnosticReport] = []
        seen: set[str] = set()
        opened = self._desk.addresses()
        for folder in folders:
            settings = self._projects.of(folder)
            for path in await self._desk.aside(partial(files_in, folder, settings)):
                uri = opened.get(os.path.realpath(path)) or Path(path).as_uri()
                if uri not in seen and len(seen) < MOST_FILES:
                    seen.add(uri)
                    reports.append(await self._report(uri, path, settings, previous.get(uri)))
        return types.WorkspaceDiagnosticReport(reports)

    async def _report(
        self, uri: str, path: str, settings: Settings, previous: str | None
    ) -> types.WorkspaceDocumentDiagnosticReport:
        if self._projects.get(uri) is not None:
            report = await self.document(uri, previous)
            checked = self._desk.checked(uri)
            version = checked.version if checked else None
            if isinstance(report, types.RelatedUnchangedDocumentDiagnosticReport):
                return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, report.result_id, version)
            return types.WorkspaceFullDocumentDiagnosticReport(uri, report.items, version, result_id=report.result_id)
        marks = self._publisher.pasted(uri)
        known = f"{self._rules}.{self._count}.{state(path)}.{digest(marks)}"
        if previous == known:
            return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, known)
        source = await self._desk.aside(partial(source_of, path))
        found = await self._desk.aside(partial(self._desk.findings, source, settings)) if source else ()
        positions = Positions(source or Source(path, ""), self._encoding)
        rows = [diagnostic(one, uri, positions) for one in found]
        return types.WorkspaceFullDocumentDiagnosticReport(uri, rows + marks, result_id=known)
