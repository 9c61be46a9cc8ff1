"""The build hook: compiles the corpus into ``explain/compiled`` so that the wheel carries it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCorpus(BuildHookInterface):
    """Runs before files are gathered; an sdist ships the corpus itself and compiles again when it becomes a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for wheels; leave editable installs to compile in memory."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from explain.workshop import compiling
        finally:
            sys.path.remove(self.root)
        folder = Path(self.root, "explain", "compiled")
        compiling.write(folder, *compiling.compile_corpus(compiling.read_checkout(Path(self.root)), values=True))
