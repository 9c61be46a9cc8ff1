"""Tracebacks of other processes within an error's message, without ``multiprocessing``'s quotes around them.

So Ray, PyTorch and PySpark tell them. Looks at single lines.
"""

from __future__ import annotations

from explain.tracebacks.grammar import TRACEBACK


def begins(exception: str, message: str, text: str) -> bool:
    """Whether ``text``, the line after the message read so far, begins the traceback that the error quotes."""
    if exception.endswith(")"):  # Ray's "RayTaskError(KeyError): ray::work() (pid=3, ip=…)"
        return "\n" not in message
    stripped = text.rstrip()
    if not stripped.endswith(TRACEBACK):
        return False
    return stripped == "Original " + TRACEBACK or message.rstrip().endswith(":")


def is_header(text: str) -> bool:
    """Whether ``text`` stands where CPython prints a traceback's header."""
    return text == "Original " + TRACEBACK or (text.startswith("ray::") and "(pid=" in text)


def is_left_over(text: str) -> bool:
    """Whether ``text`` holds only marks whose code Ray took out."""
    return not text.strip(" ~^")
