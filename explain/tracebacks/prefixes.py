"""What a log puts before each line of what a program printed: stamps, names, levels, quotes. Cut off, and told apart.

A prefix is not looked up in a list of loggers: it is what stands before the first line of an error, and the lines below
must begin with the same text, but for what changes from line to line (dates, times, line numbers). So prefixes of any
kind stack, and two writers that write to one log differ by theirs. Knows nothing of tracebacks.
"""

from __future__ import annotations

import re

LONGEST = 400
"""Code points that a prefix may have."""

# Each alternative begins with a digit or a fixed letter and its repeated parts share no character, so that a line is
# walked over once.
_CHANGING = r"""
      [0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2} (?: [T_] | ,?[ ]{1,2} ) [0-9]{2}:[0-9]{2}:[0-9]{2} (?:[.,:][0-9]{1,9})?
        (?: Z | [ ]?(?:UTC|GMT) | [ ]?[+-][0-9]{2}:?[0-9]{2} )?
    | [0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}[: ][0-9]{2}:[0-9]{2}:[0-9]{2} (?:[ ][+-][0-9]{4})?
    | [0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2,4} [ ] [0-9]{2}:[0-9]{2}:[0-9]{2} (?:[.,][0-9]{1,9})?
    | (?: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ,?[ ] )? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)
        [ ]{1,2}[0-9]{1,2}[ ][0-9]{2}:[0-9]{2}:[0-9]{2} (?:[.,][0-9]{1,9})? (?:[ ][0-9]{4})?
    | [0-9]{2}:[0-9]{2} (?: :[0-9]{2} (?:[.,][0-9]{1,9})? (?:[ ][AP]M)? | (?=[ ]) ) | @[0-9a-f]{24} (?=[ ])
    | [0-9]{1,10}\.[0-9]{3,9}
    | [0-9]{1,4} (?:[-.:/][0-9]{1,4}){5,7} | [0-9]{8}[T-][0-9]{6} (?:[.,][0-9]{1,9})? Z?
"""
_CHANGES = re.compile(_CHANGING, re.VERBOSE)
_LINE_NUMBER = re.compile(r"[ ]{0,9}[0-9]{1,9}(?=[:\t|│]|\.[ ]|[ ]{1,2}\||[ ]{2})")
_KNOWN = re.compile(
    rf"""(?: [ \t]* (?:
          \[ [^\[\]]{{1,80}} \] :? | \( [^()]{{1,80}} \) :? | \{{ [^{{}}]{{1,80}} \}} | <[0-9]{{1,3}}>[0-9]?
        | (?:{_CHANGING}) [:|]? (?: [ ][\w.-]{{1,80}} [ ] [\w.@/()-]{{1,80}} (?:\[[0-9]{{1,10}}\])? : (?=[ ]) )?
        | [\w.-]{{1,80}} [ ] [\w.@/-]{{1,80}} [ ] (?:[0-9]{{1,10}}|-) [ ] [\w-]{{1,40}} [ ] - (?=[ ])
        | (?: TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL ) (?= [ :|\]-] ) [ ]* [:|-]?
        | \#\#\[ [a-z]{{1,20}} \] | (?: stderr | stdout ) [ ] [FP] (?=[ ]) | [0-9]{{2}} [EO] [+]? (?=[ ])
        | [\w.@/-]{{1,80}} (?: \[ [0-9]{{1,10}} \] )? : (?=[ ]) | [\w.@/-]{{1,80}} [ ]{{1,40}} [|│]
        | In[ ]\[[0-9]{{1,9}}\]: | [>*|•·-] (?=[ >|]) | E [ ] (?=[ ]) | -{{1,2}} (?=[ ]) | [A-Z]{{12,20}}>
        ) )+ [ ]?""",
    re.VERBOSE,
)
_QUOTE = re.compile(r"[ ]{0,3}(?:(?:In \[[0-9]{1,9}\]:|[>|]|[*•·-](?=[ ])|\"(?=[A-Z])|`{1,3}|\*\*|E[ ]{2,})[ ]?){1,8}")


class Prefix:
    """The text before the lines of one writer. ``text`` is how it stood before the first line.

    A number at its beginning is a rank's where it comes again, and counts the lines where it ``counts``.
    """

    __slots__ = ("_number", "_pieces", "counts", "text")

    def __init__(self, text: str) -> None:
        """Learn from ``text`` which of its parts may change from line to line."""
        self.text = text
        self.counts = False
        self._number = ""
        self._pieces: list[tuple[str, re.Pattern[str]]] = []  # each fixed text, and what changes before it
        nothing = re.compile("")
        reached, changing = 0, nothing
        if (numbered := _LINE_NUMBER.match(text)) and not _CHANGES.match(text):
            reached, changing = numbered.end(), _LINE_NUMBER
            self._number = numbered[0]
        for stamp in _CHANGES.finditer(text, reached):
            self._pieces.append((text[reached : stamp.start()], changing))
            reached, changing = stamp.end(), _CHANGES
        self._pieces.append((text[reached:], changing))

    def peel(self, line: str) -> str | None:
        """``line`` without the prefix; None where it begins otherwise, so that somebody else wrote it.

        A blank line may have lost the prefix's own blanks at its end.
        """
        reached = 0
        last = len(self._pieces) - 1
        for index, (fixed, changing) in enumerate(self._pieces):
            if changing.pattern:
                found = changing.match(line, reached)
                if found is None or (index == 0 and self._number not in ("", found[0]) and not self.counts):
                    return None
                reached = found.end()
            if not line.startswith(fixed, reached):
                stripped = fixed.rstrip()
                blank = index == last and line[reached:].rstrip() == stripped and (stripped or reached)
                return "" if blank else None
            reached += len(fixed)
        return line[reached:]

    def count(self, line: str) -> str | None:
        """``line`` without the prefix, where its number shows that the prefix counts; None where it does not."""
        following = _LINE_NUMBER.match(line) if self._number and not self.counts else None
        if following is None or int(following[0]) <= int(self._number):
            return None
        self.counts = True
        body = self.peel(line)
        self.counts = body is not None and "Traceback (most" not in body
        return body if self.counts else None


_SEARCHED = re.compile(r"([^:\s]{1,200}(?=:))?:?([0-9]{1,9}(?=:))?:")


class Searched(Prefix):
    """What ``grep`` puts before the lines that it found, and before those around them: "app.log:12:", "app.log-13-"."""

    __slots__ = ("_any",)

    def __init__(self, text: str) -> None:
        """Learn from ``text``, what stands before a line that was found."""
        super().__init__(text)
        pieces = [one if not one.isdigit() else None for one in text.rstrip(":").split(":")]
        self._any = re.compile("".join(("[0-9]{1,9}" if one is None else re.escape(one)) + "[:-]" for one in pieces))

    def peel(self, line: str) -> str | None:
        """``line`` without the file's name and the line's number; None where they are others."""
        found = self._any.match(line)
        return line[found.end() :] if found else None


_NUMBER = re.compile(r"[0-9]{1,20}")
_SECONDS = 10  # digits of the seconds since 1970
_FIELD = re.compile(r'"[^"]{1,100}"[ ]?(?::|=>)[ ]?"$')


class Counted(Prefix):
    """A prefix of which one number counts the lines or the seconds."""

    __slots__ = ("_any",)

    def __init__(self, before: str, after: str) -> None:
        """Take the text ``before`` and ``after`` the number."""
        super().__init__(before + after)
        self._any = re.compile(rf"{re.escape(before.rstrip(' '))}[ ]*[0-9]{{1,20}}{re.escape(after)}")

    def peel(self, line: str) -> str | None:
        """``line`` without the number and what stands around it; a blank line may have lost blanks at its end."""
        found = self._any.match(line) or self._any.match(f"{line} ")
        return line[found.end() :] if found else None


def counted(first: str, line: str) -> Counted | None:
    """The prefix of a frame or its code in ``line``: that of the line before, ``first``, of which a number counts."""
    body = max(line.find("  File "), 0) or line.find("    ", 1)  # a frame's place, or the code of one
    if not 0 < body <= LONGEST:
        return None
    numbers, following = list(_NUMBER.finditer(first)), list(_NUMBER.finditer(line, 0, body))
    if len(numbers) != len(following) or not numbers:
        return None
    for one, other in zip(numbers, following, strict=True):
        if one[0] == other[0]:
            continue
        by = int(other[0]) - int(one[0])
        prefix = Counted(first[: one.start()], first[one.end() :])
        return prefix if (by == 1 or (by > 0 and len(one[0]) >= _SECONDS)) and prefix.peel(line) else None
    return None


def is_record(line: str) -> bool:
    """Whether ``line`` begins with an object in JSON, which may be one of a list's, or with fluent-bit's number."""
    return line[:1] in ("{", "[") or line[:3].lstrip(", ")[:1] == "{"


class Field(Prefix):
    """What stands before the text of a program's line in a record of its own: the field's name, wherever it stands."""

    __slots__ = ("_name",)

    def __init__(self, text: str) -> None:
        """Learn from ``text``, a record up to the opening quote of the field's text."""
        super().__init__(text)
        found = _FIELD.search(text)
        self._name = found[0] if found else text

    def peel(self, line: str) -> str | None:
        """What follows the field's opening quote in the record ``line``; None where it has no such field."""
        begins = line.find(self._name) if is_record(line) else -1
        return line[begins + len(self._name) :] if begins >= 0 else None


def learned(text: str) -> Prefix:
    """The prefix that ``text`` is, what stands before a writer's first line."""
    return Searched(text) if _SEARCHED.fullmatch(text) else Prefix(text)


def known(line: str) -> str:
    """What stands before the text of ``line`` and looks like something that a log, a CI runner or a mail puts there."""
    found = _KNOWN.match(line, 0, LONGEST)
    return found[0] if found else ""


def stamped(before: str) -> bool:
    """Whether ``before`` holds a date, a time or a number of seconds."""
    return _CHANGES.search(before, 0, LONGEST) is not None


def quoted(line: str) -> str:
    """The marks of a quotation or a list at the beginning of ``line``: "> ", "* ", "E   ", a backtick."""
    found = _QUOTE.match(line)
    return found[0] if found else ""
