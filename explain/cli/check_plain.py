"""``pyexplain check`` as hooks and hands type it most: paths and a few switches, understood without click.

Whatever else stands on the command line, and every mistake, is click's: it knows all options and how to complain.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explain.checking.settings import ConfigurationError, settings_for
from explain.cli.check_run import STDIN, Asked, Run, catalogue_for

_SWITCHES = {
    "-q": "quiet",
    "--quiet": "quiet",
    "-v": "verbose",
    "--verbose": "verbose",
    "--force-exclude": "force_exclude",
    "--exit-zero": "exit_zero",
    "--fix": "fix",
    "--no-cache": "no_cache",
}
"""Options that take no value and change no setting, by what they are called in ``Asked``."""


def plain(arguments: Sequence[str]) -> Run | None:
    """The run that ``arguments`` (those after ``check``) ask for; None where click has to look at them."""
    paths = [one for one in arguments if not one.startswith("-")]
    flags = [one for one in arguments if one.startswith("-")]
    if STDIN in flags or not all(flag in _SWITCHES for flag in flags) or "" in paths:
        return None
    make: Callable[..., Asked] = Asked
    asked = make(tuple(paths) or (".",), **{_SWITCHES[flag]: True for flag in flags})
    try:
        settings = settings_for(asked.paths)
        return Run(catalogue_for(settings), settings, asked)
    except ConfigurationError:
        return None
