"""What stays the same of a finding when lines move: its file, its name and the text of its line. Reads no file."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding
    from explain.source import Source


class Fingerprints:
    """Gives each finding of a run its own; of several that are alike each has its number, in the order they come."""

    def __init__(self) -> None:
        """None given yet."""
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def of(self, finding: Finding, source: Source | None, path: str) -> str:
        """Thirty-two hexadecimal digits for ``finding`` in the file called ``path``."""
        line = source.line(finding.span.start.line).strip() if source else ""
        key = (path, finding.name, line)
        self._seen[key] += 1
        text = "\0".join((*key, str(self._seen[key])))
        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
