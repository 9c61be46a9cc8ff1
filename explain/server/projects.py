"""The settings by which open documents are checked: the editor's choice, then their project's files. Checks nothing."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from time import monotonic

from pygls.uris import to_fs_path

from explain.checking.settings import ConfigurationError, Settings, settings_for

SETTING_FILES = ("pyproject.toml", "pyexplain.toml")
_STALE = 1.0
"""Seconds after which the files of settings are looked at again when something is typed."""
_State = tuple[tuple[int, int] | None, ...]


class Projects:
    """The settings of every open document. ``complain`` is told, once, of settings that cannot be used."""

    def __init__(self, complain: Callable[[str], None]) -> None:
        """Nothing is open yet, and the editor has chosen nothing."""
        self._complain = complain
        self._settings: dict[str, Settings] = {}
        self._states: dict[str, _State] = {}
        self._chosen: Mapping[str, object] = {}
        self._complaints: set[str] = set()
        self._looked_at = 0.0

    def get(self, uri: str) -> Settings | None:
        """The settings of the open document ``uri``; None where it is not open."""
        return self._settings.get(uri)

    def read(self, uri: str) -> None:
        """Read the settings of ``uri``, which is open from now on."""
        path = to_fs_path(uri) or ""
        self._states[uri] = tuple(_states(path))
        self._settings[uri] = self.of(path)

    def look(self, uri: str) -> None:
        """Read the settings of ``uri`` again where their files have changed.

        No editor is asked to watch the files: some say that they can, and do not.
        """
        if monotonic() - self._looked_at > _STALE:
            self._looked_at = monotonic()
            if self._states.get(uri) != tuple(_states(to_fs_path(uri) or "")):
                self.read(uri)

    def forget(self, uri: str) -> None:
        """The document ``uri`` was closed."""
        self._settings.pop(uri, None)
        self._states.pop(uri, None)

    def choose(self, given: object) -> None:
        """What the editor has in its own settings counts before the files from now on."""
        self._chosen = {str(key): value for key, value in given.items()} if isinstance(given, dict) else {}

    def changed(self) -> list[str]:
        """Read all settings again; the documents for which others hold now."""
        before = dict(self._settings)
        for uri in before:
            self.read(uri)
        return [uri for uri, settings in before.items() if self._settings[uri] != settings]

    def of(self, path: str) -> Settings:
        """The settings for the file or folder ``path``; the defaults where they cannot be used."""
        try:
            return settings_for((path,), self._chosen)
        except ConfigurationError as error:
            if str(error) not in self._complaints:
                self._complaints.add(str(error))
                self._complain(f"pyexplain: {error}")
        except (OSError, ValueError) as error:  # a path that no file system takes
            traceback.print_exception(error)
        return Settings()


def _states(path: str) -> Iterator[tuple[int, int] | None]:
    """What tells whether a file of settings above ``path`` has changed, come or gone."""
    folder = os.path.dirname(os.path.abspath(path))
    above = os.path.dirname(folder)
    while True:
        for name in SETTING_FILES:
            try:
                found = os.stat(os.path.join(folder, name))
                yield found.st_mtime_ns, found.st_size
            except (OSError, ValueError):
                yield None
        if above == folder:
            return
        folder, above = above, os.path.dirname(above)
