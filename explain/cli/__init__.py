"""The command ``pyexplain``: chooses between the piped path and click's commands; does no work of its own.

``pyexplain < log`` must start fast, so it is told apart here, without click.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

COMPLETING = "_PYEXPLAIN_COMPLETE"
"""The variable by which a shell asks for completions (click's convention)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``pyexplain`` with ``arguments`` (the process's own by default) and return the exit status.

    0 clean, 1 findings, 2 usage, configuration or internal error, 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        status = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _end_like_cat()
    except OSError as error:
        from explain.cli.answering import complain

        complain(f"cannot go on: {error}")
        _silence_stdout()
        return 2
    except Exception:
        # A fault of ours: whoever reports it needs all of it, and the status must not be taken for findings.
        import traceback

        traceback.print_exc()
        return 2


def _run(arguments: list[str]) -> int:
    if COMPLETING not in os.environ and sys.stdin is not None and not sys.stdin.isatty():
        from explain.cli.options import parse

        options = parse(arguments)
        if options is not None:
            from explain.cli.piping import pass_through

            return pass_through(options)
    if arguments[:1] == ["check"] and COMPLETING not in os.environ:
        from explain.cli.check_plain import plain

        checks = plain(arguments[1:])
        if checks is not None:
            return checks.done()
    from explain.cli.commands import run

    return run(arguments)


def _end_like_cat() -> int:
    """Nobody reads our output any more: end quietly, by the signal where there is one."""
    import signal

    _silence_stdout()
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)
    return 141


def _silence_stdout() -> None:
    """Keep the interpreter from trying once more, at its end, to write what could not be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
