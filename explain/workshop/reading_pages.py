"""Reads a page's Markdown into a ``PageText``, collecting every complaint with its line. Runs and judges nothing else.

The format is deliberately narrower than Markdown (one title, known sections, fences), so a line reader does.
"""

from __future__ import annotations

import operator
import re
import shlex
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from explain.prose import holes, unknown_filters
from explain.workshop.pages import KEYS, PYTHONS, SECTIONS, Case, CaseFile, Complaint, PageText, Said

Complain = Callable[[int, str], None]
"""Takes a line (from 1, 0 for the whole page) and a sentence."""

_OPTIONS = ("argv", "stdin", "encoding", "newline", "python")
_NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
_COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "<": operator.lt,
    ">": operator.gt,
    "==": operator.eq,
    "!=": operator.ne,
}
_ROLES = {"Broken": "broken", "Also broken": "also", "Fixed": "fixed"}
_LANGUAGES = ("python", "console", "text", "toml", "json")


@dataclass(slots=True)
class _Fence:
    info: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line + "\n" for line in self.lines)


@dataclass(slots=True)
class _Section:
    title: str
    line: int
    prose: list[str] = field(default_factory=list)
    fences: list[_Fence] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.prose).strip("\n")


def read_corpus(root: Path) -> tuple[PageText, ...]:
    """Every page below ``root``, in the order of their paths."""
    return tuple(read_page(path) for path in sorted(root.glob("*/*.md")))


def read_page(path: Path) -> PageText:
    """The page at ``path``; what is wrong with it stands in its ``complaints``. Raises OSError only."""
    complaints: list[Complaint] = []

    def complain(line: int, text: str) -> None:
        complaints.append(Complaint(path, line, text))

    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        complain(0, f"is not UTF-8 ({error.reason} at byte {error.start})")
        text = ""
    sections = _sections(text, complain)
    head = sections[0]
    options = _options(head, complain)
    _check_order(sections, complain)
    bodies = {section.title: section for section in sections[1:]}
    page = PageText(
        path=path,
        folder=path.parent.name,
        stem=path.stem,
        title=head.title,
        fact=str(options.get("fact", "")),
        binds=_names(options, "binds", complain),
        fix=str(options.get("fix", "")),
        lint=options.get("lint", False) is True,
        certainty=str(options.get("certainty", "")),
        pythons=_pythons(str(options.get("pythons", "")), complain),
        retired=str(options.get("retired", "")),
        said=tuple(_said(options, complain)),
        what=head.text,
        why=bodies["Why"].text if "Why" in bodies else "",
        do=bodies["Do this"].text if "Do this" in bodies else "",
        more=bodies["More"].text if "More" in bodies else "",
        cases=tuple(_cases(sections, complain)),
        lines={section.title if number else "": section.line for number, section in enumerate(sections)},
        complaints=(),
    )
    for where, prose in (("", page.what), ("Why", page.why), ("Do this", page.do), ("More", page.more)):
        for unknown in unknown_filters(prose):
            complain(page.lines.get(where, 1), f"no filter is called `{unknown}`")
    return _with(page, complaints)


def holes_of(page: PageText) -> tuple[str, ...]:
    """Every hole in the page's prose and title."""
    return holes("\n\n".join((page.title, page.what, page.why, page.do, page.more)))


def _with(page: PageText, complaints: list[Complaint]) -> PageText:
    return replace(page, complaints=tuple(sorted(complaints, key=lambda one: one.line)))


def _sections(text: str, complain: Complain) -> list[_Section]:
    found = [_Section("", 1)]
    fence: _Fence | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if fence is not None:
            if line.rstrip() == "```":
                fence = None
            else:
                fence.lines.append(line)
        elif line.startswith("```"):
            fence = _Fence(line[3:].strip(), number)
            found[-1].fences.append(fence)
        elif line.startswith("# ") and not found[0].title:
            found[0].title, found[0].line = line[2:].strip(), number
        elif line.startswith("## "):
            found.append(_Section(line[3:].strip(), number))
        else:
            found[-1].prose.append(line.rstrip())
    if fence is not None:
        complain(fence.line, "this fence is never closed")
    if not found[0].title:
        complain(1, "has no title: begin with `# One plain sentence`")
    return found


def _options(head: _Section, complain: Complain) -> dict[str, object]:
    merged: dict[str, object] = {}
    for fence in head.fences:
        if fence.info != "toml":
            complain(fence.line, f"only a toml fence may stand under the title, not `{fence.info}`")
            continue
        try:
            merged |= tomllib.loads(fence.text)
        except tomllib.TOMLDecodeError as error:
            complain(fence.line, f"the toml does not parse: {error}")
    for key in sorted(set(merged) - KEYS):
        complain(head.line, f"no option is called `{key}`; known are {', '.join(sorted(KEYS))}")
    if merged.get("certainty", "likely") != "likely":
        complain(head.line, '`certainty` can only be lowered, to "likely"; nothing raises it')
    for key, kind in (("fact", str), ("fix", str), ("pythons", str), ("retired", str), ("lint", bool)):
        if key in merged and not isinstance(merged[key], kind):
            complain(head.line, f"`{key}` must be a {kind.__name__}")
    return merged


def _names(options: dict[str, object], key: str, complain: Complain) -> tuple[str, ...]:
    value = options.get(key, [])
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    complain(1, f"`{key}` must be a list of names")
    return ()


def _pythons(text: str, complain: Complain) -> tuple[str, ...]:
    """The Pythons that a specifier such as ">=3.8,<3.12" (or a list "3.8,3.9") names."""
    chosen = list(PYTHONS)
    listed = [part.strip() for part in text.split(",") if part.strip()]
    if listed and all(re.fullmatch(r"3\.\d+", part) for part in listed):
        return tuple(version for version in PYTHONS if version in listed)
    for part in listed:
        found = re.fullmatch(r"(>=|<=|<|>|==|!=)\s*(3\.\d+)", part)
        if not found:
            complain(1, f"`pythons` has a part that is no version rule: {part!r}")
            continue
        compare, limit = _COMPARE[found[1]], _order(found[2])
        chosen = [version for version in chosen if compare(_order(version), limit)]
    if not chosen:
        complain(1, "`pythons` leaves no Python of the corpus")
    return tuple(chosen)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _said(options: dict[str, object], complain: Complain) -> Iterator[Said]:
    rows = options.get("said", [])
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, dict) or not {"text", "reference"} <= set(row):
            complain(1, "a [[said]] needs `text` and `reference` (and may have `by`, `pythons` and `slots`)")
            continue
        slots = {str(name): str(value) for name, value in dict(row.get("slots", {})).items()}
        pythons = _pythons(str(row.get("pythons", "")), complain)
        yield Said(str(row["text"]), pythons, str(row["reference"]), slots, str(row.get("by", "")))


def _check_order(sections: list[_Section], complain: Complain) -> None:
    last = -1
    for section in sections[1:]:
        if section.title not in SECTIONS:
            complain(section.line, f"no section is called `{section.title}`; known are {', '.join(SECTIONS)}")
            continue
        place = SECTIONS.index(section.title)
        if place < last or (place == last and section.title != "Also broken"):
            complain(section.line, f"`{section.title}` stands out of order: {', '.join(SECTIONS)}")
        last = place
    present = {section.title for section in sections}
    for needed in ("Why", "Do this", "Broken", "Fixed"):
        if needed not in present:
            complain(sections[0].line, f"has no section `## {needed}`")


def _cases(sections: list[_Section], complain: Complain) -> Iterator[Case]:
    numbers: dict[str, int] = {}
    for section in sections[1:]:
        role = _ROLES.get(section.title)
        if role is None:
            for fence in section.fences if section.title in ("Why", "Do this") else ():
                complain(fence.line, f"`{section.title}` holds prose; indent code by four spaces")
            continue
        if not section.fences:
            complain(section.line, f"`{section.title}` has no fenced code")
            continue
        numbers[role] = numbers.get(role, 0) + 1
        yield _case(section, role, numbers[role], complain)


def _case(section: _Section, role: str, number: int, complain: Complain) -> Case:
    files: list[CaseFile] = []
    slots: dict[str, str] = {}
    options: dict[str, str] = {}
    command: tuple[str, ...] = ()
    variant = False
    for fence in section.fences:
        try:
            words = shlex.split(fence.info)
        except ValueError as error:
            complain(fence.line, f"the fence's values do not parse: {error}")
            continue
        language, words = (words[0], words[1:]) if words else ("", [])
        if language not in _LANGUAGES:
            complain(fence.line, f"a fence is one of {', '.join(_LANGUAGES)}, not `{language}`")
        name = "main.py"
        for word in words:
            key, equals, value = word.partition("=")
            if word == "variant":
                variant = True
            elif not equals:
                name = word
            elif key in _OPTIONS:
                options[key] = value
            elif key.isidentifier():
                slots[key] = value
            else:
                complain(fence.line, f"`{word}` is neither a file name nor name=value")
        if language == "console":
            command = _command(fence, complain)
        else:
            if any(file.name == name for file in files):
                complain(fence.line, f"two files of this case are called `{name}`")
            if name.startswith(("/", "..")) or "\\" in name:
                complain(fence.line, f"`{name}` must be a path inside the case's own folder")
            files.append(CaseFile(name, fence.text, fence.line))
    return Case(
        role=role,
        number=number,
        files=tuple(files),
        slots=slots,
        command=command,
        argv=tuple(shlex.split(options.get("argv", ""))),
        flags=tuple(shlex.split(options.get("python", ""))),
        stdin=options.get("stdin", "").replace("\\n", "\n"),
        encoding=options.get("encoding", "utf-8"),
        newline=_NEWLINES.get(options.get("newline", "lf"), "\n"),
        variant=variant,
        line=section.line,
    )


def _command(fence: _Fence, complain: Complain) -> tuple[str, ...]:
    for line in fence.lines:
        if line.startswith("$ "):
            return tuple(shlex.split(line[2:]))
    complain(fence.line, "a console fence holds a line that begins with `$ `")
    return ()
