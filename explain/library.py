"""What a program calls: an error or source text in, explanations or findings out. Prints nothing, keeps no state."""

from __future__ import annotations

import sys

from explain.catalogue import REFERENCE, Catalogue, load_catalogue
from explain.explanation import Explanation, Finding
from explain.source import Source, SourceReader, no_sources

Error = str | BaseException


def explain(
    error: Error,
    *,
    sources: SourceReader | None = None,
    reference: str = REFERENCE,
    python: str | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Explanation, ...]:
    """Every error in ``error``, in its order: a text with tracebacks anywhere in it, or a live exception.

    ``sources`` hands out the files that a traceback names (``explain.reading.DiskSources`` reads a folder's). Without
    it a text is explained by itself, and an exception with the lines that this process already has. ``reference`` is
    the Python whose wording counts as the modern one, ``python`` the one that printed the text, where that is known.
    Never raises on any text.
    """
    from explain.explaining import Explainer
    from explain.tracebacks import parse

    text = error
    if isinstance(error, BaseException):
        text = printed(error)
        sources = sources or loaded_lines
        python = python or "{}.{}".format(*sys.version_info)
    explainer = Explainer(catalogue or load_catalogue(), sources or no_sources, reference, python)
    return tuple(one for traceback in parse(str(text)) for one in explainer.explain(traceback))


def lint(source: str | Source, file: str = "<string>", *, catalogue: Catalogue | None = None) -> tuple[Finding, ...]:
    """What is certain to fail in ``source`` (text that is called ``file``), in the order of the file. Never raises."""
    from explain.linting import lint as look

    checked = source if isinstance(source, Source) else Source(file, source)
    return look(checked, catalogue or load_catalogue())


def printed(exception: BaseException) -> str:
    """``exception`` as this Python prints it, without colour."""
    import traceback

    return "".join(traceback.format_exception(exception))


def loaded_lines(file: str) -> Source | None:
    """The source of ``file`` as this process knows it: modules, notebook cells, what an import hook provides."""
    import linecache

    lines = linecache.getlines(file)
    return Source(file, "".join(lines)) if lines else None
