"""Explains what a page's own case printed, with the case's files as the reader's source. Judges nothing."""

from __future__ import annotations

from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.source import Source, SourceReader
from explain.workshop.pages import Case
from explain.workshop.running import Ran
from explain.workshop.templates import the_error, tracebacks_in


def answer_of(ran: Ran, folder: str, catalogue: Catalogue, sources: SourceReader, python: str) -> Explanation | None:
    """The explanation of the error that ``ran`` is about (see ``the_error``)."""
    wanted = the_error(ran.stderr, folder)
    for traceback in tracebacks_in(ran.stderr):
        for explanation in Explainer(catalogue, sources, python=python).explain(traceback):
            if explanation.raised == wanted:
                return explanation
    return None


def case_sources(case: Case) -> SourceReader:
    """The files of ``case`` under the names that evidence gives them."""
    return _CaseFiles({file.name: file.text for file in case.files})


class _CaseFiles:
    """The files of one case as a reader's own, with the names in their folders."""

    def __init__(self, files: dict[str, str]) -> None:
        self._files = files

    def __call__(self, file: str) -> Source | None:
        name = file.removeprefix("$DIR/")
        return Source(file, self._files[name]) if name in self._files else None

    def names(self, folder: str) -> tuple[str, ...]:
        """What lies in ``folder``, sorted."""
        inside = "/".join(part for part in folder.removeprefix("$DIR").split("/") if part not in ("", "."))
        start = f"{inside}/" if inside else ""
        return tuple(sorted({name[len(start) :].partition("/")[0] for name in self._files if name.startswith(start)}))
