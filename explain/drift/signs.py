"""Which files are worth a tree: what must stand in the text of one that pins a message. Finds no pin.

A sign too many costs time and never a finding; a sign too few would cost findings. Plain texts are looked for before
patterns: that takes a hundredth of the time.
"""

from __future__ import annotations

import re

_EXPECTED = ("raises(", "warns(", "assertRaises", "assertWarns", "RaisesExc", "_raises_regex", "deprecated_call")
_MATCHED = (".match(", "Regex(", "Regexp(", "_regex(", "_regexp(", "_message(", "Message(", "LiteralMatch(")
_KEYWORD = re.compile(r"[(,]\s*match\s*=(?!=)")
_READ = ("str(", "repr(", "__str__(", "__repr__(", ".args", ".msg", ".exconly(", 'f"{', "f'{")
_ASSERTED = ("assert isinstance(", "assertIsInstance(", "catch_warnings(")
_CAUGHT = re.compile(r"except\b[^\n]+\bas\b")
_TEXT = re.compile(
    r"(?:str|repr)\(\w+(?:\[-?\d\])?(?:\.\w+)?\)|\.args\b(?:\[0\]|\s*==|, )|\.msg\b|\.exconly\("
    r"|f[\"']\{(?:\w+(?:\.\w+)?[}!:]|type\()|__(?:str|repr)__\(\)"
)
_DECIDING = (
    "if str(", "if not str(", "in str(", "if repr(", "in repr(", "args[0] ", "args[0].", "args[0])", ".msg ", ".msg.",
)  # fmt: skip
_TESTTOOLS = ("ExpectedException(", "MatchesException(")
_PRINTED = ("stderr", "stdout", "readouterr", "getvalue(", "format_exc", "caplog", ".output", "_lines", "communicate(")
_SAID = (
    "Error: ", "Warning: ", "Exception: ", "Group: ", "Interrupt: ", "Iteration: ", "Exit: ", "error: ", "timeout: ",
)  # fmt: skip
_KEPT = ("snapshot", ".read_text(", ".read()", "approvaltests")
_COMPARED = re.compile(
    r"== snapshot\b|\bsnapshot ==|snapshot\(|assert_match\(|verify\(|(?:==|Equal\()[^\n]*\.read(?:_text)?\("
)
"""What compares with a text that stands in another file."""
_USAGE = ("invalid choice: ", "optional arguments:", "options:\n")
_OPTION = re.compile(r", --[\w-]+ [A-Z]")
_KINDS = r"['\"]?(?:AttributeError|TypeError|ValueError|SyntaxError)\b"
_CLASSES = tuple(
    re.compile(begun + _KINDS)  # each begins with plain text, which is found at once
    for begun in (
        r"aises\w*\(", r"isinstance\([^\n,]{1,60}, ", r"__name__ == ", r"__class__ is ", r"typename == ", r"type is ",
        r"type\(\w+\) is ", r"__name__, ", r"sInstance\([^\n,]{1,60}, ",
    )
)  # fmt: skip
_NAMING = ("__name__, ", "__name__ ==", "__class__ is", ".typename", ".type is", ") is ")
_RENAMED = ("== 'error'", '== "error"', "== 'PatternError'", '== "PatternError"', ", 'error')", ', "error")')
_CHANGED = ("\\0", "\\x00", "dest=")
_ENTERED = (re.compile(r"aises\w*\([^\n]{0,200}:\n[ \t]+with\b"), re.compile(r"try:\n[ \t]+with\b"))


def may_pin(text: str) -> bool:
    """Whether ``text`` may pin a message of an error, or what argparse printed."""
    expected = _has(text, _EXPECTED)
    if expected and (_has(text, _MATCHED) or _KEYWORD.search(text)):
        return True
    if _has(text, _USAGE) or (", --" in text and _OPTION.search(text)):
        return True
    if _has(text, _KEPT) and (expected or _has(text, _PRINTED)) and _COMPARED.search(text):
        return True
    if _has(text, _TESTTOOLS) or ("raises_message(" in text):
        return True
    if ("assert" in text or "_lines" in text) and _has(text, _PRINTED) and _has(text, _SAID):
        return True
    if "assert" not in text and "check=" not in text and not _has(text, _DECIDING):
        return False
    if not _has(text, _READ) or not (expected or _has(text, _ASSERTED) or _CAUGHT.search(text)):
        return False
    return _TEXT.search(text) is not None


def may_expect_a_class(text: str) -> bool:
    """Whether ``text`` may expect a class of error that has become another one."""
    if "aises" not in text and not ("assert" in text and _has(text, _NAMING)):
        return False
    if _has(text, _RENAMED) and _has(text, _NAMING):
        return True
    changed = _has(text, _CHANGED) or any(one.search(text) for one in _ENTERED)
    return changed and any(one.search(text) for one in _CLASSES)


def _has(text: str, signs: tuple[str, ...]) -> bool:
    return any(sign in text for sign in signs)
