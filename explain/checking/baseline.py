"""Findings that are known already, kept in a file so that only new ones are reported. Finds nothing.

They are known by fingerprint, not by line: a project goes on changing above and below them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable

from explain.checking.settings import ConfigurationError
from explain.linting.fingerprints import Fingerprints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.checking.files import Checked
    from explain.explanation import Finding
    from explain.source import Source

SCHEMA = 1


class Baseline:
    """The known findings of one project, whose folder is ``root``; ``hidden`` and ``gone`` count what came of them."""

    def __init__(self, root: str, known: Iterable[tuple[str, str, str]] = ()) -> None:
        """``known`` are (fingerprint, file, name)."""
        self._root = root
        self._known = {row[0] for row in known}
        self._rows: list[tuple[str, str, str]] = []
        self._met: set[str] = set()
        self._fingerprints = Fingerprints()

    @property
    def hidden(self) -> int:
        """How many findings were known."""
        return len(self._met)

    @property
    def gone(self) -> int:
        """How many known findings were not met again."""
        return len(self._known - self._met)

    def new(self, checked: Checked, source: Source | None) -> tuple[Finding, ...]:
        """The findings of ``checked`` that are not known."""
        path = os.path.relpath(os.path.abspath(checked.file), self._root).replace(os.sep, "/")
        kept = []
        for finding in checked.findings:
            mark = self._fingerprints.of(finding, source, path)
            self._rows.append((mark, path, finding.name))
            if mark in self._known:
                self._met.add(mark)
            else:
                kept.append(finding)
        return tuple(kept)

    def save(self, path: str) -> int:
        """Makes what was met the known findings in the file ``path``; how many they are. Raises OSError."""
        met = sorted(self._rows, key=_order)
        rows = [{"fingerprint": mark, "file": file, "name": name} for mark, file, name in met]
        made = f"{path}.{os.getpid()}"
        with open(made, "w", encoding="utf-8") as file:
            json.dump({"schema": SCHEMA, "findings": rows}, file, indent=1)
            file.write("\n")
        os.replace(made, path)
        return len(rows)


def read_baseline(path: str, root: str) -> Baseline:
    """The baseline in the file ``path``. Raises ConfigurationError where it cannot be read or is none."""
    try:
        with open(path, "rb") as file:
            found = json.loads(file.read())
        rows = [(str(row["fingerprint"]), str(row["file"]), str(row["name"])) for row in found["findings"]]
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror}; --update-baseline makes it") from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ConfigurationError(f"{path}: not a baseline; --update-baseline makes one") from error
    return Baseline(root, rows)


def _order(row: tuple[str, str, str]) -> tuple[str, str, str]:
    return row[1], row[2], row[0]
