"""Forms that every line of a file has when it is no program: settings, tables, lists, rules, documents.

A form is told only where all lines looked at have it and some have what no Python program would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from explain.patterns import pattern
from explain.syntax.vocabulary import RESERVED

_ROWS = 40
"""Lines that are looked at, empty ones and comments left out."""

_WIDTH = 300
"""How much of a line is looked at: a longer one shows nothing more, and a hostile one costs no more."""

_PYTHON = pattern(
    r"[ \t]*(?:(?:import|from|def|class|return|print|async|with|try|while)\b|@(?!import|charset|media|font)|[\"'(]"
    r"|[\w.]+ [-+*/]?= )"
)
"""How most Python programs begin, and nothing that is told here does."""


def form_of(lines: Sequence[str]) -> str | None:
    """What the file of these ``lines`` is, with its article; None for what may be Python."""
    first = next((line[:_WIDTH] for line in lines[: 3 * _ROWS] if line.strip() and not _COMMENT.match(line)), "")
    if not first:
        return None
    fitting = () if _PYTHON.match(first) and not _SCRIPT.match(first) else _FORMS
    possible = [(kind, judged) for kind, begins, judged in fitting if begins.match(first)]
    if possible:
        rows = [line[:_WIDTH] for line in lines[: 3 * _ROWS] if line.strip() and not _COMMENT.match(line)][:_ROWS]
        kind = next((kind for kind, judged in possible if judged(rows)), None)
        if kind:
            return kind
    return "a Markdown document" if _is_document(lines) else None


_COMMENT = pattern(r"[ \t]*#(?!!|[\w-]+[ \t]*\{)|/\*.*\*/\s*$|-- ")
_SCRIPT = pattern(r"\$\w+ = |\w+ <- |with \w+ as \(", re.IGNORECASE)


def _all(text: str) -> re.Pattern[str]:
    return pattern(rf"(?:{text})\s*\Z")


_YAML = _all(r"[ ]*(?:- )*(?:\"?[\w./-]+\"?:(?:[ ].*)?|- .*|---.*|[\]}].*)|[ ]{2,}\S.*")
_YAML_INNER = pattern(r"[ ]*- \S|[ ]+[\w./-]+:(?:[ ]|$)")
_YAML_KEY = pattern(r"[ ]*(?:- )*([\w./-]+):(?:[ ]|$)")


def _is_yaml(rows: Sequence[str]) -> bool:
    """Rows of keys and items, with a list, a block under a key, or the line that begins a document."""
    keys = [found[1] for found in map(_YAML_KEY.match, rows) if found]
    if len(rows) < 2 or not keys or not RESERVED.isdisjoint(keys) or not all(map(_YAML.match, rows)):
        return False
    nested = any(above.rstrip().endswith(":") and _YAML_INNER.match(below) for above, below in pairwise(rows))
    return rows[0].startswith("---") or nested


_SECTION = _all(r"\[{1,2}[\w.\-:\"']+\]{1,2}(?:[ \t]+[#;].*)?")
_SETTING = _all(r"[\w.\-\"' ]+[ \t]*[=:].*")
_GOES_ON = _all(r"[ \t]+\S.*|[\]})].*")


def _is_settings(rows: Sequence[str]) -> bool:
    """Sections in square brackets, and keys with values."""
    known = all(_SECTION.match(row) or _SETTING.match(row) or _GOES_ON.match(row) or row[:1] == ";" for row in rows)
    return known and len(rows) > 1 and _SETTING.match(rows[1]) is not None


_RULE = _all(
    r"[ \t]*[\w-]+[ \t]*:[^;{}=]+;|[ \t]*[.#@:*\w][^;=]*\{(?:[^{}=]*:[^{}=]*;)?[ \t]*\}?|[ \t]*\}|@import [^;]+;"
)
_DECLARED = pattern(r".*[\w-]+[ \t]*:[^;{}=]+;|@import ")


def _is_style(rows: Sequence[str]) -> bool:
    """Selectors with braces, and properties that end in semicolons."""
    return all(map(_RULE.match, rows)) and any(map(_DECLARED.match, rows))


_NEEDED = _all(
    r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?[ \t]*(?:(?:===?|>=|~=|<=|!=|>|<)[ \t]*[\w.*+!]+"
    r"(?:[ \t]*,[ \t]*[<>=!~]+[ \t]*[\w.*]+)*)?[ \t]*(?:[;#].*)?|-[rec] \S+|--[\w-]+.*"
)
_VERSION = pattern(r"[\w.\[\],-]+[ \t]*(?:==|~=)[ \t]*\d+\.\d|[\w.\[\],-]+[ \t]*>=[ \t]*\d+\.\d")


def _is_requirements(rows: Sequence[str]) -> bool:
    """Names of distributions, some with a version."""
    return len(rows) > 1 and all(map(_NEEDED.match, rows)) and any(map(_VERSION.match, rows))


_VARIABLE = _all(r"(?:export )?[A-Z][A-Z0-9_]*=[^\s\"'(\[{][^\"'(\[{]*|(?:export )?[A-Z][A-Z0-9_]*=")


def _is_environment(rows: Sequence[str]) -> bool:
    """Names in capitals with bare values, no blanks around the equals sign."""
    return len(rows) > 1 and all(map(_VARIABLE.match, rows))


_TARGET = pattern(r"([\w.%/-]+):(?![=:])[ \w.%/$()-]*$")


def _is_makefile(rows: Sequence[str]) -> bool:
    """A target with a command below it that a tab begins."""
    found = _TARGET.match(rows[0])
    if found is None or found[1] in RESERVED:
        return False
    return any(_TARGET.match(above) and below[:1] == "\t" for above, below in pairwise(rows))


_INSTRUCTION = pattern(r"(?:RUN|COPY|ADD|CMD|WORKDIR|ENV|EXPOSE|ENTRYPOINT|ARG|USER|LABEL) \S")


def _is_dockerfile(rows: Sequence[str]) -> bool:
    return any(map(_INSTRUCTION.match, rows)) or len(rows) == 1


_SHELL_SIGNS = tuple(
    pattern(text)
    for text in (r".*;[ \t]*then\s*$", r".*;[ \t]*do\s*$", r"\s*(?:fi|done|esac)\s*$", r"\s*echo .*\$", r"set -[eux]")
)


def _is_shell(rows: Sequence[str]) -> bool:
    return sum(any(map(sign.match, rows)) for sign in _SHELL_SIGNS) > 1


_CMDLET = pattern(
    r"(?:.*\|[ \t]*)?(?:\$\w+ = )?(?:Get|Set|New|Write|Where|ForEach|Remove|Import|Out|Select|Add|Start)-[A-Z][a-z]"
)


def _is_powershell(rows: Sequence[str]) -> bool:
    return any(map(_CMDLET.match, (row.strip() for row in rows)))


_QUERY = pattern(r"(?:.*\s)?(?:FROM|SET|VALUES|INTO|TABLE|VIEW|INDEX|DATABASE)\s+[\w\"`(.]")
_QUERY_SMALL = pattern(r"(?:.*\s)?(?:from|set|values|into|table|view|index|database)\s+[\w\"`(.]")


_VERBS = r"(?:SELECT|INSERT|CREATE|DELETE|UPDATE|ALTER|DROP|WITH)\s"


def _is_query(rows: Sequence[str]) -> bool:
    """A statement with its second word; in small letters, it must end in a semicolon as well."""
    above = rows[:5]
    if rows[0][:1].isupper():
        return any(map(_QUERY.match, above))
    return any(map(_QUERY_SMALL.match, above)) and any(row.rstrip().endswith(";") for row in rows)


_CELLS = {mark: _all(rf"[\w .:-]+(?:{mark}[\w .:-]*)+") for mark in (",", ";", "\t")}


def _is_table(rows: Sequence[str]) -> bool:
    """Rows of as many cells each."""
    if len(rows) < 2 or any(row.split(" ")[0] in RESERVED for row in rows):
        return False
    return any(
        all(map(cells.match, rows)) and len({row.count(mark) for row in rows}) == 1 for mark, cells in _CELLS.items()
    )


def _is_ruby(rows: Sequence[str]) -> bool:
    return any(row.strip() == "end" for row in rows)


def _is_r(rows: Sequence[str]) -> bool:
    return any("<- function(" in row or " <- c(" in row for row in rows)


_HEADING = pattern(r"#{1,6} \S")
_WORDS = _all(r"[A-Z][\w ,'-]*")
_UNDERLINE = _all(r"={3,}|-{3,}")
_MARKED = pattern(r"#{2,6} \S|[-*] [A-Za-z]|> \S|\d\. [A-Z]|\[[^\]]+\]\(\S+\)")
_CODE = pattern(
    r"[ \t]*(?:(?:import|from|def|class|return|if|for|while|with|try|print)\b.*[\w):]\s*$|[\w.]+ [-+*/]?= |\w+\()"
)


def _is_document(lines: Sequence[str]) -> bool:
    """A heading, sentences below it, marks of Markdown, and no line of code outside a fence."""
    lines = [line[:_WIDTH] for line in lines[:_ROWS]]
    if len(lines) > 1 and _UNDERLINE.match(lines[1]) and _WORDS.match(lines[0]):
        return True
    if not _HEADING.match(lines[0]):
        return False
    fences = [at for at, line in enumerate(lines) if line.startswith(("```", "~~~"))]
    rows = [line for line in lines[: fences[0] if fences else None] if line.strip()]
    words = [row for row in rows if not _MARKED.match(row) and not _HEADING.match(row)]
    marked = fences or any(map(_MARKED.match, rows))
    prose = bool(words) and all(len(row.split()) > 2 and row[:1].isupper() for row in words)
    return bool(marked) and prose and not any(map(_CODE.match, words))


_FORMS: tuple[tuple[str, re.Pattern[str], Callable[[Sequence[str]], bool]], ...] = (
    ("a Dockerfile", pattern(r"(?:FROM [\w./:@-]+|ARG \w+)"), _is_dockerfile),
    ("a query in SQL", pattern(rf"{_VERBS}|{_VERBS.lower()}"), _is_query),
    ("a settings file in TOML or INI", _SECTION, _is_settings),
    ("a file in YAML", pattern(r"---|[ ]*(?:- )?\"?[\w./-]+\"?:(?:[ ]|$)|- \S"), _is_yaml),
    ("a Makefile", _TARGET, _is_makefile),
    ("a style sheet in CSS", pattern(r"[.#@:*\w][^=]*\{|@import "), _is_style),
    ("a list of requirements for pip", pattern(r"[A-Za-z-]"), _is_requirements),
    ("a file of environment variables", pattern(r"(?:export )?[A-Z][A-Z0-9_]*="), _is_environment),
    ("a shell script", pattern(r"set -|if \[|for \w+ in |while \[|(?:echo|export|cd|case) |[A-Za-z_]\w*="), _is_shell),
    ("a script for PowerShell", pattern(r"\$\w+ = |param\(|[A-Z][a-z]+-[A-Z]"), _is_powershell),
    ("a program in Ruby", pattern(r"module [A-Z]\w*\s*$|class [A-Z]\w*(?: < [A-Z]\w*)?\s*$|require ['\"]"), _is_ruby),
    ("a program in R", pattern(r"library\(|\w+ <- "), _is_r),
    ("a table of values", pattern(r"[\w .:-]+[,;\t]"), _is_table),
)
"""What a file may be, how its first line begins, and whether its lines have that form; the first that fits."""
