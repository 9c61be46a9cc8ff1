"""The skeleton of a new page: its place and its text, from a name, a traceback or both. Captures and judges nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from explain.tracebacks.model import Raised

_WORD = re.compile(r"[a-z]+")
_DROPPED = {"a", "an", "the", "is", "of", "to", "in", "it", "was", "be", "did", "you", "mean"}
_MOST_WORDS = 5
_NAME = re.compile(r"[A-Za-z_]\w*(/[a-z0-9_]+(-[a-z0-9_]+)*)?")

TEXT = """\
# TODO: what was seen, one plain sentence of at most 80 characters

TODO: what happened, with the reader's own names in holes. What Python printed:

{message}

## Why

TODO: why Python does this.

## Do this

TODO: the one thing to do.

## Broken

```python TODO_slot=its_value
{code}
```

## Also broken

```python TODO_slot=another_value
TODO  # another program that fails in the same way
```

## Fixed

```python
TODO  # Broken with the smallest change that makes it work
```
"""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A page to be written: ``folder`` is its exception, ``stem`` its name, ``text`` what it begins as."""

    folder: str
    stem: str
    text: str

    def place(self, corpus: Path) -> Path:
        """Where it belongs under ``corpus``."""
        return corpus / self.folder / f"{self.stem}.md"


def skeleton(name: str, raised: Raised | None) -> Skeleton:
    """The skeleton called ``name`` ("NameError/name-not-defined", "name-not-defined" or empty) for ``raised``, or None.

    Raises ValueError, with what to do, where the two do not tell the exception or the page's own name.
    """
    folder, slash, stem = name.rpartition("/") if "/" in name else ("", "", name)
    if name and not _NAME.fullmatch(name if slash else f"X/{name}"):
        raise ValueError(f"'{name}' is no page's name: write Exception/pattern-seen, lower case, with hyphens")
    printed = raised.exception.rpartition(".")[2] if raised else ""
    folder = folder or printed
    stem = stem or (_stem(raised.first_line) if raised else "")
    if not folder or not stem:
        raise ValueError("neither a name nor a traceback: write Exception/pattern-seen, or pipe a traceback in")
    return Skeleton(folder, stem, TEXT.format(message=_message(raised), code=_code(raised)))


def _stem(message: str) -> str:
    """A first proposal: the plain words of ``message``, values left out where they show as such."""
    plain = re.sub(r"'[^']*'|\"[^\"]*\"|[\w.]*[(\[{].*|\d+", " ", message.partition(". Did you mean")[0])
    words = [word for word in _WORD.findall(plain.lower()) if word not in _DROPPED]
    return "-".join(words[:_MOST_WORDS])


def _message(raised: Raised | None) -> str:
    if raised is None:
        return "    TODO"
    return "\n".join(f"    {line}" for line in f"{raised.exception}: {raised.message}".splitlines()[:5])


def _code(raised: Raised | None) -> str:
    """The line that the traceback quotes, as a beginning."""
    quoted = [frame.code for frame in raised.frames if frame.code] if raised else []
    return (quoted[-1] if quoted else "TODO") + "  # TODO: the smallest real program that fails"
