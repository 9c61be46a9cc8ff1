"""Sentences that hold without a page: where an error came from, what it led to, how many a group holds.

Gives prose (Markdown, as in guidance); guesses nothing, lays out nothing, opens no file.
"""

from __future__ import annotations

import re

from explain import words
from explain.rendering.telling import raised_by_statement

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Explanation, ShownFrame
    from explain.rendering.telling import Told
    from explain.tracebacks.model import Frame

_UNKNOWN_TITLE = "Not a message that we know"
_CUT_TITLE = "The traceback was cut before the exception line"

_NEW_PAGE = "pyexplain corpus new < this-traceback"
_NEW_PAGE_NOTE = "If you can tell what it means, a page takes ten minutes:"
_CUT_NOTE = "With the whole output at hand, the error itself can be explained."

_QUOTED = 120
_LOOKED_UP = 60
_LIBRARY = r"/(?:site|dist)-packages/"
_STANDARD = r"/lib(?:64)?/(?:python|pypy)3\.\d+t?/|/Lib/"


def title(one: Explanation) -> str:
    """What stands under the exception's name."""
    return one.title or (_UNKNOWN_TITLE if one.raised.complete else _CUT_TITLE)


def place(one: Explanation) -> tuple[str, int] | None:
    """The file and line to look at first: the fact's, else the culprit's, else that of the innermost frame."""
    if one.place is not None:
        return (one.place.file, one.place.start.line)
    shown = _culprit(one)
    frame = shown.frame if shown else one.raised.frames[-1] if one.raised.frames else None
    return (frame.file, frame.line) if frame else None


def happened(told: Told) -> tuple[str, ...]:
    """The paragraphs that say what happened: the page's own, or what is certain without one, then the chain."""
    lead = told.lead
    found = [general_note(lead)] if lead.entry and not lead.specific else []
    found += [lead.guidance.what] if lead.entry or lead.guidance.what else [" ".join(origin(lead))]
    found += [_held(group, told.members) for group in told.groups]
    if lead.summary:
        found.append(lead.summary)
    else:
        found += [led_to(one, before, lead) for before, one in zip((lead, *told.later), told.later, strict=False)]
    return tuple(paragraph for paragraph in found if paragraph.strip())


def show_command(entry: str) -> str:
    """What to type for the page of an entry."""
    return f"pyexplain show {page_name(entry)}"


def quoted(message: str, limit: int = _QUOTED) -> str:
    """The first line of ``message`` in quotation marks, at most ``limit`` characters of it."""
    text = message[: limit + 1].partition("\n")[0]
    return f'"{text if len(text) <= limit else text[: limit - 1] + "…"}"'


def origin(one: Explanation) -> tuple[str, ...]:
    """What is certain of an error without a page: where it was raised, and which line of the reader's led there."""
    if not one.raised.frames:
        return ("The input shows no line of code that it belongs to.",)
    innermost = one.raised.frames[-1]
    culprit = _culprit(one)
    if culprit and culprit.yours and culprit.frame == innermost:
        return (_raised_by_own_line(one, innermost),)
    return (_raised_elsewhere(innermost), _own_line(culprit))


def next_step(told: Told) -> tuple[str, str]:
    """What to do about an error without a page, and the command that belongs after it; either may be empty.

    A group has nothing but its members, and of those the last one says it for all.
    """
    lead, member = told.lead, told.member
    if not lead.raised.complete:
        return _CUT_NOTE, ""
    if told.members or (member and member.number < member.size):
        return _look_up(lead), ""
    return " ".join(filter(None, (_look_up(lead), _NEW_PAGE_NOTE))), _NEW_PAGE


def _look_up(one: Explanation) -> str:
    """Where the reader may find out what the error means, or empty."""
    message = one.raised.first_line
    known = one.raised.frames and _library(one.raised.frames[-1].file)
    if not known or not message.strip() or len(message) > _LOOKED_UP:
        return ""
    return f"Look up {quoted(message)} in that library's documentation."


def led_to(one: Explanation, before: Explanation, lead: Explanation) -> str:
    """One sentence or two on an error that ``before`` led to, in the chain that ``lead`` began."""
    if one.summary:
        return one.summary
    name, earlier = one.raised.exception or "error", before.raised.exception or "error"
    where = _line(one, lead)
    if one.raised.link == "cause" or raised_by_statement(one):
        happened = f"{where[:1].upper()}{where[1:]} then turned the {earlier} into this {name}"
    else:
        happened = f"While the {earlier} was handled, {where} raised this {name}"
    told = one.raised.message.lstrip()
    message = f": {quoted(told)}" if told else ""
    return f"{happened}{message}. {_known(one)}".rstrip()


def general_note(one: Explanation) -> str:
    """Says that only the class of the error chose its page, or that the program made the class itself."""
    if one.entry == "Exception/_any" and one.raised.exception != "Exception":
        return "The class and its message are the program's own."
    return f"This message has no page of its own; what follows holds for every {one.raised.exception}."


def page_name(entry: str) -> str:
    """What ``pyexplain show`` takes for an entry: its stem, or the exception whose own page it is."""
    folder, _, stem = entry.rpartition("/")
    return folder if stem == "_any" and folder else stem


def _held(group: Explanation, members: int) -> str:
    number = len(group.raised.group)
    below = "" if not members else ", explained below" if number == 1 else ", each explained below"
    name = group.raised.exception or "group"
    return f"This {name} holds {words.spelled(number)} {'error' if number == 1 else 'errors'}{below}."


def _culprit(one: Explanation) -> ShownFrame | None:
    return one.frames[one.culprit] if one.culprit is not None and 0 <= one.culprit < len(one.frames) else None


def _raised_by_own_line(one: Explanation, frame: Frame) -> str:
    if one.raised.kind == "warning":
        return f"It was given for line {frame.line}, which is your own code."
    if _words_its_own(frame):
        return f"Line {frame.line} of your own code raises it, so its message is the program's own."
    if frame.code.lstrip().startswith("raise"):
        return f"Line {frame.line} of your own code raises it."
    return f"Line {frame.line} is your own code: the error was raised there, or in compiled code that it calls."


def _words_its_own(frame: Frame) -> bool:
    """Whether the line makes the error it raises: ``raise error`` may pass on what somebody else said."""
    return frame.code.lstrip().startswith("raise ") and "(" in frame.code


def _library(file: str) -> str:
    """The name of the installed library that ``file`` belongs to, or empty."""
    return re.split(r"[/.]", _last(_LIBRARY, file), maxsplit=1)[0]


def _raised_elsewhere(frame: Frame) -> str:
    if name := _library(frame.file):
        return f"The exception comes from the library `{name}`, raised in {_last(_LIBRARY, frame.file)}:{frame.line}."
    if standard := _last(_STANDARD, frame.file):
        return f"It was raised inside Python's standard library, in {standard}:{frame.line}."
    return f"It was raised in {frame.file}:{frame.line}."


def _own_line(culprit: ShownFrame | None) -> str:
    if culprit is None or not culprit.yours:
        return "None of the lines it went through is recognisably your own code."
    return f"Line {culprit.frame.line} is the last line of your own code before it."


def _last(marker: str, file: str) -> str:
    """What follows the last ``marker`` (a pattern) in a path, or empty."""
    parts = re.split(marker, file[-1000:].replace("\\", "/"))
    return parts[-1] if len(parts) > 1 else ""


def _line(one: Explanation, lead: Explanation) -> str:
    here, there = place(one), place(lead)
    if here is None:
        return "the program"
    return f"line {here[1]}" if there and here[0] == there[0] else f"line {here[1]} of {here[0]}"


def _known(one: Explanation) -> str:
    if one.entry is not None and one.specific:
        return f"About that one: `pyexplain show {page_name(one.entry)}`."
    culprit = _culprit(one)
    if culprit and culprit.yours and _words_its_own(culprit.frame):
        return "That message is the program's own."
    return ""
