"""Which files are worth a tree: what must stand in the text of one that pins a message. Finds no pin.

A sign too many costs time and never a finding; a sign too few would cost findings. Plain texts are looked for before
patterns: that takes a hundredth of the time.
"""

from __future__ import annotations

import re

_EXPECTED = ("raises(", "warns(", "assertRaises", "assertWarns", "RaisesExc", "_raises_regex", "deprecated_call")
_MATCHED = (".match(", "Regex(", "Regexp(", "_regex(", "Message(")
_KEYWORD = re.compile(r"[(,]\s*match\s*=(?!=)")
_READ = ("str(", ".args[0]", ".msg", ".exconly(", 'f"{', "f'{")
_CAUGHT = re.compile(r"except\b[^\n]+\bas\b")
_TEXT = re.compile(r"str\(\w+(?:\.(?:value|exception))?\)|\.args\[0\]|\.msg\b|\.exconly\(|f[\"']\{\w+(?:\.\w+)?[}!:]")
_USAGE = ("invalid choice: ", "optional arguments:", "options:\n")
_OPTION = re.compile(r", --[\w-]+ [A-Z]")
_CLASS = re.compile(r"aises\w*\((?:AttributeError|TypeError|ValueError|SyntaxError)\b")
_CHANGED = re.compile(r"\\(?:0|x00)|\bdest=|aises\w*\([^\n]*:\n[ \t]+with\b")


def may_pin(text: str) -> bool:
    """Whether ``text`` may pin a message of an error, or what argparse printed."""
    expected = _has(text, _EXPECTED)
    if expected and (_has(text, _MATCHED) or _KEYWORD.search(text)):
        return True
    if _has(text, _USAGE) or (", --" in text and _OPTION.search(text)):
        return True
    if "assert" not in text or not _has(text, _READ) or not (expected or "except" in text):
        return False
    return bool(_TEXT.search(text)) and (expected or _CAUGHT.search(text) is not None)


def may_expect_a_class(text: str) -> bool:
    """Whether ``text`` may expect a class of error that has become another one."""
    return "aises" in text and bool(_CLASS.search(text)) and bool(_CHANGED.search(text))


def _has(text: str, signs: tuple[str, ...]) -> bool:
    return any(sign in text for sign in signs)
