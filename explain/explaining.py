"""The only place where the parts meet: a traceback, the catalogue and the reader's source become explanations.

Never raises on any input; renders nothing and opens no file (sources come from the reader it is given).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explain import hints, locating, prose, wordings
from explain.catalogue import REFERENCE, Catalogue, Entry, Guidance, Template
from explain.environment.scene import FolderReader, Scene, no_names
from explain.explanation import Certainty, Explanation, Fix
from explain.line_alone import quotation
from explain.matching import FACT, HINT, Match, Place, Shown, general, match
from explain.proving import RUNNING_VERSION, Compiler, running, whole_line_fix
from explain.records import replace
from explain.settling import GENERAL, SYNTAX, hidden_cause, second_opinion, settled
from explain.source import SourceReader, no_sources
from explain.tracebacks.model import Frame, Link, Raised, Traceback


class Explainer:
    """Explains errors one after the other, counting them as they come.

    ``sources`` hands out the reader's files, ``reference`` is the Python whose wording counts as the modern one, and
    ``python`` the one that printed the errors, where that is known from outside. ``newest`` compiles the reader's file
    for a second opinion on its syntax, and ``printer``, the very Python that printed the errors, proves repairs;
    without it the running Python does where it is of the same version, else ``newest``.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        sources: SourceReader = no_sources,
        reference: str = REFERENCE,
        python: str | None = None,
        newest: Compiler = running,
        printer: Compiler | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.sources = sources
        self.reference = reference
        self.python = python or ""
        self.newest = newest
        self.printer = printer
        self._count = 0

    def explain(self, traceback: Traceback) -> tuple[Explanation, ...]:
        """Every error of ``traceback``, in the order of the input."""
        rows = list(_numbered(traceback, self._count))
        self._count += len(rows)
        return tuple(self._one(*row) for row in rows)

    def _one(self, raised: Raised, index: int, parent: int | None, link: Link) -> Explanation:
        bare = Explanation(raised, index, parent, link, frames=locating.shown_frames(raised))
        bare = replace(bare, culprit=locating.culprit(bare.frames))
        try:
            return self._answer(bare)
        except RecursionError:  # source nested deeper than a fact can follow: the error is still reported
            return replace(bare, excerpt=locating.excerpt(_frame(bare), None, None, "") if bare.culprit else ())

    def _answer(self, bare: Explanation) -> Explanation:
        raised = bare.raised
        frame = _frame(bare)
        where = locating.place(frame, raised, self.sources) if frame.file else None
        apart = where if where is not None and frame.file == locating.EMBEDDED else None
        if apart is not None:
            line = apart.span.start.line
            frame = replace(frame, file=apart.source.file, line=line, code=apart.source.line(line).strip(), marked=None)
        known = raised.complete and not locating.raised_by_hand(raised, bare.frames)
        shown = where or quotation(frame)
        matches = self._matches(raised, shown) if known else ()
        python = self.python or locating.python_of(raised.frames)
        if not matches:
            return self._class_only(bare, frame, shown, python)
        best = min(matches, key=lambda one: one.entry.name)
        bindings = {**_circumstances(raised, frame, python), **best.bindings}
        wording, modern = self._wording(best, python, raised)
        gave_up = f"Python {python} gave up here" if python else "Python gave up here"
        page = self.catalogue.page(best.entry)
        return replace(
            bare,
            entry=best.entry.name,
            title=title_of(best.entry, bindings),
            specific=True,
            certainty=_certainty(matches, best),
            alternatives=tuple(sorted(one.entry.name for one in matches if one is not best)),
            bindings=bindings,
            said_by=best.said_by,
            wording=wording,
            says_more=_says_more(modern, raised.first_line) and not self._newer((python,) if python else best.said_by),
            excerpt=locating.excerpt(frame, where, best.fact, gave_up) if frame.file else (),
            guidance=filled(page.guidance, bindings),
            fix=self._fix(where, bindings, python),
            source_used=where is not None,
            place=best.fact.span if best.fact and frame.function is None else apart.span if apart else None,
            related=best.fact.related if best.fact else (),
        )

    def _matches(self, raised: Raised, shown: Shown | None) -> tuple[Match, ...]:
        """The entries that answer, ties settled; of a SyntaxError the running Python is asked too."""
        scene = Scene(raised, self.python or locating.python_of(raised.frames), self.sources, _names(self.sources))
        where = shown if isinstance(shown, Place) else None
        found = settled(match(raised, self.catalogue, shown, scene), where, self.newest)
        if where is None and raised.exception in SYNTAX:
            from explain.quoted import cause_in_line  # most errors are none of syntax

            return cause_in_line(found, raised, self.catalogue, scene, self.newest)
        if where is None or raised.exception not in SYNTAX or any(one.level == FACT for one in found):
            return found
        hidden = hidden_cause(found, where, self.catalogue)
        if hidden:
            return hidden
        if not _generic(found, raised):
            return found
        said_by = tuple(dict.fromkeys(python for one in found for python in one.said_by))
        second = second_opinion(raised, where, self.catalogue, self.newest)
        return tuple(replace(one, said_by=said_by) for one in second) if second else found

    def _class_only(self, bare: Explanation, frame: Frame, seen: Shown | None, python: str) -> Explanation:
        """The answer by the exception alone, or an honest nothing."""
        where = seen if isinstance(seen, Place) else None
        shown = replace(
            bare,
            excerpt=locating.excerpt(frame, where, None, "") if frame.file else (),
            source_used=where is not None,
            bindings=_circumstances(bare.raised, frame, python),
        )
        entry = general(bare.raised, self.catalogue) if bare.raised.complete else None
        if entry is None and where is not None and any(where.facts(_RAISED_HERE)):
            entry = self.catalogue.find(_OWN_CLASS)
        if entry is None:
            return shown
        found = [one for name in entry.binds for one in seen.facts(name)][:1] if seen else []
        bindings = {**shown.bindings, **(found[0].bindings if found else {})}
        return replace(
            shown,
            entry=entry.name,
            title=title_of(entry, bindings),
            certainty="possible",
            bindings=bindings,
            excerpt=locating.excerpt(frame, where, found[0], "") if found and where else shown.excerpt,
            guidance=filled(self.catalogue.page(entry).guidance, bindings),
        )

    def _wording(self, best: Match, python: str, raised: Raised) -> tuple[dict[str, str], str]:
        """What the reference Python says in this case, from the template that the same snippet gave there.

        Only the message and the facts fill it: that the error stood in ``main`` does not make it a message about it.
        Where several snippets share the printed wording, those count that ``python`` printed, and where that is not
        known those whose wording is still the same: a message must not be taken for an old one on a guess.
        """
        best = best.worded or best
        needs = best.bindings.get("needs", "")
        if best.cut or (needs[:1].isdigit() and _order(needs) <= _order(self.reference)):  # it takes what was refused
            return {}, ""
        if python == self.reference:
            return {python: raised.first_line}, raised.first_line
        bindings = best.bindings
        same = [one for one in best.entry.templates if self.reference in one.pythons]
        alike = [one for one in best.alike if python in one.pythons] if python else []
        alike = alike or [one for one in best.alike if self.reference in one.pythons] or list(best.alike)
        snippets = {one.snippet for one in alike}
        paired = [one for one in same if one.snippet in snippets] or same
        if not paired:
            return {}, ""
        own = best.template.snippet
        template = min(paired, key=lambda one: (wordings.unfilled(one.parts, bindings), one.snippet != own))
        text = wordings.fill(template.parts, bindings)
        hinted = hints.split(raised.first_line)
        if hinted.kind in hints.PLACING and hinted.kind == template.hint_kind:
            text += hinted.tail
        elif _says_hint(template, bindings):
            text += wordings.fill(template.hint, bindings)
        else:
            # A newer Python's hint that this very snippet did not get from the reference Python is not its wording.
            newer = any(
                one.hint_kind == hinted.kind and one.snippet == template.snippet for one in best.entry.templates
            )
            text += "" if newer and template.hint_kind != hinted.kind else hints.as_modern(hinted)
        return {self.reference: text}, text

    def _newer(self, pythons: tuple[str, ...]) -> bool:
        """Whether each of ``pythons``, which may have printed the message, is newer than the reference Python."""
        return bool(pythons) and all(_order(one) > _order(self.reference) for one in pythons)

    def _fix(self, where: Place | None, bindings: Mapping[str, str], python: str) -> Fix | None:
        """The repair that a fact proposes, proved by the Python that printed the error or the newest at hand."""
        if where is None or not bindings.get("fix_line", "").isdigit() or "fix_text" not in bindings:
            return None
        number = int(bindings["fix_line"])
        description = bindings.get("fix", f"Change line {number}")
        compiler = self.printer or (running if python == RUNNING_VERSION else self.newest)
        return whole_line_fix(where.source, number, bindings["fix_text"], description, compiler)


_RAISED_HERE, _OWN_CLASS = "raised_here", "Exception/_any"
"""What tells of a class that nobody but the program knows, and the page that then says what is certain of it."""


def _names(sources: SourceReader) -> FolderReader:
    """What tells the names in a folder: the reader itself, where it can."""
    return getattr(sources, "names", no_names)


def _generic(found: tuple[Match, ...], raised: Raised) -> bool:
    """Whether the printed message led to no page, or to one that names no cause.

    That is the general one, and for the braces of an f-string, which 3.8 reads as a file of their own, any.
    """
    alone = bool(raised.frames) and raised.frames[-1].file == locating.EMBEDDED
    return alone or all(one.entry.stem == GENERAL for one in found)


def _numbered(traceback: Traceback, first: int) -> Iterator[tuple[Raised, int, int | None, Link]]:
    """Every error with its index, its parent's index and its link (see the JSON contract)."""
    indices = {id(raised): first + offset for offset, raised in enumerate(traceback.walk())}
    parents: dict[int, int] = {}
    members: set[int] = set()
    waiting = [(traceback, -1)]
    while waiting:
        chain, group = waiting.pop()
        for raised, following in zip(chain.raised, (*chain.raised[1:], None), strict=True):
            if following is not None:
                parents[id(raised)] = indices[id(following)]
            elif group >= 0:
                parents[id(raised)] = group
                members.add(id(raised))
            waiting += [(member, indices[id(raised)]) for member in raised.group]
    for raised in traceback.walk():
        link: Link = "member" if id(raised) in members else raised.link
        if link == "member" and id(raised) not in members:
            link = "first"
        yield raised, indices[id(raised)], parents.get(id(raised)), link


def _frame(bare: Explanation) -> Frame:
    return bare.frames[bare.culprit].frame if bare.culprit is not None else Frame("", 0)


def _circumstances(raised: Raised, frame: Frame, python: str) -> dict[str, str]:
    """What every page may use besides its own slots."""
    found = {"exception": raised.exception}
    if frame.file:
        found |= {"file": frame.file, "line": str(frame.line)}
    if frame.function and frame.function.isidentifier():
        found["function"] = frame.function
    if python:
        found["python"] = python
    return found


def title_of(entry: Entry, bindings: Mapping[str, str]) -> str:
    """The page's title with its holes filled, or with their names where one is not known."""
    return prose.fill_line(entry.title, bindings) or prose.bare(entry.title)


def filled(guidance: Guidance, bindings: Mapping[str, str]) -> Guidance:
    """Every part of the guidance with its holes filled (see ``prose.fill``)."""
    parts = (guidance.what, guidance.why, guidance.do, guidance.more)
    return Guidance(*(prose.fill(part, bindings) for part in parts))


def _certainty(matches: Iterable[Match], best: Match) -> Certainty:
    if len(tuple(matches)) > 1 or best.cut:
        return "possible"
    if best.level == FACT:
        return "certain"
    return "likely" if best.level == HINT or best.entry.certainty else "certain"


def _says_more(modern: str, printed: str) -> bool:
    """Whether ``modern`` has words that ``printed`` lacks (values not known do not count)."""
    if not modern or modern == printed:
        return False
    known = set(_words(printed))
    return any(word not in known and wordings.UNKNOWN not in word for word in _words(modern))


def _words(text: str) -> list[str]:
    return [word.strip("'\"().,:;?") for word in text.split()]


def _says_hint(template: Template, bindings: Mapping[str, str]) -> bool:
    """Whether the hint of ``template`` can be said of this error: one that names something of its snippet cannot."""
    same = template.hint_kind in hints.FIXED or all(isinstance(part, str) for part in template.parts)
    told = same or any(not isinstance(part, str) for part in template.hint)
    return bool(template.hint) and told and not wordings.unfilled(template.hint, bindings)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
