"""Explains Python's errors and tracebacks, whichever Python printed them.

>>> import explain
>>> for explanation in explain.explain(log_text):
...     print(explanation.title)

Everything here is imported when it is first used, so that ``import explain`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue as Catalogue
    from explain.catalogue import load_catalogue as load_catalogue
    from explain.explanation import Explanation as Explanation
    from explain.explanation import Finding as Finding
    from explain.hook import install as install
    from explain.library import explain as explain
    from explain.library import lint as lint

    __version__: str

_PLACES = {
    "Catalogue": "explain.catalogue",
    "Explanation": "explain.explanation",
    "Finding": "explain.explanation",
    "explain": "explain.library",
    "install": "explain.hook",
    "lint": "explain.library",
    "load_catalogue": "explain.catalogue",
}

__all__ = ["Catalogue", "Explanation", "Finding", "__version__", "explain", "install", "lint", "load_catalogue"]


def __getattr__(name: str) -> object:
    """The public name ``name``, imported now. Raises AttributeError for any other."""
    if name == "__version__":
        value: object = _version()
    elif name in _PLACES:
        value = getattr(import_module(_PLACES[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pyexplain")
    except PackageNotFoundError:  # a source tree that is not installed
        return "0+source"
