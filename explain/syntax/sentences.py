"""Lines of plain language: a sentence, an item of a list, a remark in bold. Reads one line and judges no cause."""

from __future__ import annotations

from itertools import pairwise

from explain.patterns import pattern
from explain.syntax.vocabulary import RESERVED

_LONGEST = 400
_FEWEST, _FEWEST_MARKED = 4, 3
_MARK = pattern(r"[ \t]*(?:[-*>•]+[ \t]+|\d{1,2}[.)][ \t]+|\*\*|#{1,6}[ \t]+)?")
_WORD = r"[(`\"*]{0,2}[A-Za-z0-9'’/.+_-]+[)`\"*]{0,2}[,;:!?]?\*{0,2}"
_SENTENCE = pattern(rf"\*{{0,2}}[A-Z][A-Za-z'’]*[!,:]?\*{{0,2}}(?:[ ]+{_WORD})+\s*[.:!?…]?\s*$")
_AROUND = '(`"*),;:!?.…'
_ENDS = (".", ":", "!", "?", "…")
_LOWERED = frozenset(word.lower() for word in RESERVED)


def sentence_in(line: str) -> str:
    """The words of ``line`` without the mark before them, where they are a sentence; else an empty text.

    A sentence begins with a capital and with no word of Python's own, two plain words stand side by side in it, and it
    ends like one. Where a list's or a heading's mark stands before it, it may end otherwise.
    """
    if len(line) > _LONGEST:
        return ""
    mark = _MARK.match(line)
    text = line[mark.end() if mark else 0 :].strip()
    if not _SENTENCE.match(text):
        return ""
    words = [word.strip(_AROUND) for word in text.split()]
    marked = mark is not None and mark[0].strip() != ""
    plain = [word.replace("'", "").replace("’", "").isalpha() for word in words]
    if (words[0].lower() in _LOWERED and not marked) or len(words) < (_FEWEST_MARKED if marked else _FEWEST):
        return ""
    told = any(left.isalpha() and right.isalpha() and not RESERVED & {left, right} for left, right in pairwise(words))
    ended = text.rstrip("*").endswith(_ENDS)
    return text if told and sum(plain) * 4 >= len(words) * 3 and (ended or marked) else ""
