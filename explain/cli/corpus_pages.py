"""What the corpus commands share: the pages of the working directory, and complaints about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import click

from explain.cli.shape import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.workshop.compiling import Corpus
    from explain.workshop.pages import Complaint, PageText


@cache
def corpus_here() -> Corpus:
    """The corpus of the working directory. Raises UsageError where there is none."""
    from explain.workshop.compiling import read_checkout

    if not Path("corpus").is_dir():
        raise click.UsageError(f"there is no folder corpus/ in {Path.cwd()}")
    return read_checkout(Path())


def chosen_pages(names: Sequence[str]) -> tuple[PageText, ...]:
    """The pages called ``names`` (stem or folder/stem), all where none is named.

    Raises UsageError for a name that no page has.
    """
    pages = corpus_here().pages
    known = {name for page in pages for name in (page.stem, page.name)}
    for name in names:
        if name not in known:
            raise click.UsageError(f"There is no page '{name}' in corpus/.{nearest(name, known)}")
    return tuple(page for page in pages if not names or {page.stem, page.name} & set(names))


def show_complaints(complaints: Iterable[Complaint]) -> int:
    """Print ``complaints`` on standard output, one a line, and return the exit status."""
    found = list(complaints)
    for complaint in found:
        click.echo(str(complaint))
    return 1 if found else 0
