"""Text to tracebacks: what a Python printed, read back as records. Touches no file and explains nothing."""

from __future__ import annotations

from explain.tracebacks.model import Frame, Raised, Traceback
from explain.tracebacks.reader import Reader, parse

__all__ = ["Frame", "Raised", "Reader", "Traceback", "parse"]
