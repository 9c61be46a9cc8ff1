"""Where a finding stands, as other programs want it: its path from the project, its page's address. Opens no file."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding

PROJECT = "https://github.com/pyexplain/pyexplain"
PAGES = f"{PROJECT}/blob/main/corpus"


def relative(file: str, root: str) -> str:
    """``file`` from the folder ``root``, with slashes; as it is where it lies elsewhere."""
    if root and os.path.isabs(file):
        try:
            found = os.path.relpath(file, root)
        except ValueError:  # another drive on Windows
            found = file
        file = file if found.startswith("..") else found
    return file.replace(os.sep, "/")


def page_address(finding: Finding) -> str:
    """The page of ``finding`` on the web; empty for one that has no page."""
    return "" if without_page(finding) else f"{PAGES}/{finding.entry}.md"


def without_page(finding: Finding) -> bool:
    """Whether ``finding`` is one of the checker's own notices."""
    return finding.entry.startswith("pyexplain/")


def harmless(finding: Finding) -> bool:
    """Whether ``finding`` is about a comment that does nothing, or a text that nothing runs, and not about code that
    fails."""
    return finding.stem in ("unused-suppression", "transcript-drift")
