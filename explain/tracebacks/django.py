"""Django's debug text: CPython's frames, then "Exception Type: KeyError at /basket" and "Exception Value: 'tea'"."""

from __future__ import annotations

_TYPE = "Exception Type: "
_VALUE = "Exception Value: "
_AFTER = ("Raised during: ", "Request information:", "Request data not supplied", "Settings:", "Using settings module")


def is_type(text: str) -> bool:
    """Whether ``text`` is the line that stands where CPython prints the exception."""
    return text.startswith(_TYPE)


class Report:
    """Turns the two lines into CPython's one."""

    __slots__ = ("_name", "_valued")

    def __init__(self) -> None:
        """Begin before the exception's type."""
        self._name = ""
        self._valued = False

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where it says nothing, or where the next line does."""
        if text.startswith(_TYPE):
            self._name = text[len(_TYPE) :].strip().partition(" at ")[0]
            return None
        if self._name and text.startswith(_VALUE):
            name, self._name, self._valued = self._name, "", True
            return f"{name}: {text[len(_VALUE) :]}"
        return "" if self._valued and text.startswith(_AFTER) else text
