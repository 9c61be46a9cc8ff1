"""``pyexplain corpus build``: the compiled catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from explain.cli.corpus_pages import corpus_here, show_complaints
from explain.cli.shape import Command


@click.command("build", cls=Command, examples=[("pyexplain corpus build --into build/catalogue", "compile the pages")])
@click.option("--into", type=click.Path(file_okay=False), default="explain/compiled", show_default=True, help="Folder.")
def command(into: str) -> int:
    """Compile the catalogue that the package reads."""
    from explain.workshop import compiling

    corpus = corpus_here()
    broken = [complaint for page in corpus.pages for complaint in page.complaints]
    if broken:
        return show_complaints(broken)
    entries, pages = compiling.compile_corpus(corpus, values=True)
    compiling.write(Path(into), entries, pages)
    click.echo(f"{len(corpus.pages)} pages, {len(entries) + len(pages)} bytes in {into}", err=True)
    return 0
