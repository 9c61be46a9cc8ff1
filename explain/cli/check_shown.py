"""What ``--show-settings`` and ``--show-files`` print. Checks nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable

from explain.cli.outlet import Outlet
from explain.rendering.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.checking.discovery import Found
    from explain.checking.settings import Settings


def show_settings(settings: Settings) -> int:
    """The settings that count, as they would stand in a file of settings."""
    from explain.checking.settings import KEYS

    lines = [f"# from {settings.origin or 'the defaults'}", f"# paths are relative to {settings.root}"]
    for key in KEYS:
        value = getattr(settings, key.replace("-", "_"))
        if key != "per-file-ignores":
            lines.append(f"{key} = {_toml(value)}")
    if settings.per_file_ignores:
        lines += ["", "[per-file-ignores]"]
        lines += [f"{_toml(pattern)} = {_toml(names)}" for pattern, names in settings.per_file_ignores]
    Outlet(1).show("".join(visible(line) + "\n" for line in lines))
    return 0


def show_files(files: Iterable[Found]) -> int:
    """One path a line."""
    Outlet(1).show("".join(visible(one.path) + "\n" for one in files if not one.problem))
    return 0


def _toml(value: object) -> str:
    """``value`` as TOML, which for texts, lists of them and truth is JSON too."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
