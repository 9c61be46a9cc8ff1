"""``pyexplain lsp``: starts the language server, or says what to install. Speaks no protocol."""

from __future__ import annotations

import click

from explain.cli.shape import Command

_NEEDED = ("pygls", "lsprotocol", "cattrs", "attrs", "attr")


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
    try:
        from explain.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        text = "the language server is not installed: pip install 'pyexplain[lsp]'"
        raise click.ClickException(text) from error
    return serve()
