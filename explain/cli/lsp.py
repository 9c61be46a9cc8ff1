"""``pyexplain lsp``: starts the language server, or says what to install. Speaks no protocol."""

from __future__ import annotations

from importlib.util import find_spec

import click

from explain.cli.shape import Command

_NEEDED = ("pygls", "lsprotocol")


@click.command(
    "lsp",
    cls=Command,
    examples=[("pyexplain lsp", "started by an editor, speaks over standard input and output")],
)
@click.option("--stdio", is_flag=True, help="Accepted because some editors pass it; there is no other way.")
def command(stdio: bool) -> int:
    """Serve an editor: findings while typing, and their pages on hover.

    Speaks the Language Server Protocol over standard input and output. The exit status is 0 where the editor asked
    for the end as the protocol says, and 1 where it did not.
    """
    # Looked for before the editor is greeted, loaded after it.
    if not all(find_spec(name) for name in _NEEDED):
        raise click.ClickException("the language server is not installed: pip install 'pyexplain[lsp]'")
    from explain.server import serve

    return serve()
