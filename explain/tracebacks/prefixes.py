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
    | [0-9]{2}:[0-9]{2}:[0-9]{2} (?:[.,][0-9]{1,9})? (?:[ ][AP]M)?
    | [0-9]{1,10}\.[0-9]{3,9}
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
    """The text before the lines of one writer. ``text`` is how it stood before the first line."""

    __slots__ = ("_pieces", "text")

    def __init__(self, text: str) -> None:
        """Learn from ``text`` which of its parts may change from line to line."""
        self.text = text
        self._pieces: list[tuple[str, re.Pattern[str]]] = []  # each fixed text, and what changes before it
        nothing = re.compile("")
        reached, changing = 0, nothing
        if numbered := _LINE_NUMBER.match(text):
            reached, changing = numbered.end(), _LINE_NUMBER
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
                if found is None:
                    return None
                reached = found.end()
            if not line.startswith(fixed, reached):
                stripped = fixed.rstrip()
                blank = index == last and line[reached:].rstrip() == stripped and (stripped or reached)
                return "" if blank else None
            reached += len(fixed)
        return line[reached:]


def known(line: str) -> str:
    """What stands before the text of ``line`` and looks like something that a log, a CI runner or a mail puts there."""
    found = _KNOWN.match(line, 0, LONGEST)
    return found[0] if found else ""


def quoted(line: str) -> str:
    """The marks of a quotation or a list at the beginning of ``line``: "> ", "* ", "E   ", a backtick."""
    found = _QUOTE.match(line)
    return found[0] if found else ""
