"""The guard: everything a page claims is checked against the evidence, and all complaints come at once.

Stages, by number: 1 identity, 2 form, 3 the snippets fail and run as claimed, 4 every snapshot is answered by its own
page alone, 5 templates, holes and paragraphs, 6 facts and fixes exist and are named, 7 lint, 8 fixes, 9 evidence,
10 exemptions, 11 prose. Runs no snippet: ``capture`` did.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from explain import hints as tails
from explain import prose, wordings
from explain.analysis.single_lines import OF_A_LINE
from explain.catalogue import Catalogue
from explain.clues import CLUES
from explain.explanation import Explanation
from explain.source import no_sources
from explain.workshop import compiling, guard_fixes, guard_lint, prose_rules
from explain.workshop.answering import answer_of, case_sources
from explain.workshop.capture import recheck
from explain.workshop.compiling import Corpus
from explain.workshop.evidence import recorded_versions
from explain.workshop.pages import PYTHONS, Case, Complaint, PageText
from explain.workshop.reading_pages import holes_of
from explain.workshop.running import Ran
from explain.workshop.templates import confusions, folder_of, the_error

CIRCUMSTANCES = {"line", "file", "function", "exception", "python"}
"""Holes that every error may fill, whatever its page."""
SPECIAL_FOLDERS = {"Usage", "Fatal", "Notice"}
_UNDER = re.compile(r"under (3\.\d+)")


@dataclass(frozen=True, slots=True)
class Answered:
    """How the explainer answered one case of a page under one Python."""

    page: PageText
    case: Case
    python: str
    with_source: bool
    answer: Explanation | None


def check(corpus: Corpus, names: Iterable[str] = ()) -> tuple[Complaint, ...]:
    """Every complaint about the corpus, or about the pages called ``names`` (stem or folder/stem), in page order."""
    chosen = set(names)
    pages = [page for page in corpus.pages if not chosen or chosen & {page.stem, page.name}]
    catalogue = compiling.load(*compiling.compile_corpus(corpus))
    complaints = [one for page in pages for one in about_page(page, corpus, catalogue)]
    if chosen:
        paths = {page.path for page in pages}
        complaints += [one for one in (*_identity(corpus), *recheck(pages, corpus.snapshots)) if one.file in paths]
    else:
        complaints += about_whole(corpus)
    return excused(complaints, corpus, pages)


def about_page(
    page: PageText, corpus: Corpus, catalogue: Catalogue, answers: Sequence[Answered] | None = None
) -> tuple[Complaint, ...]:
    """Every complaint about ``page`` itself, in which its ``answers`` are looked at where they are at hand already."""
    evidence = corpus.evidence(page)
    complaints = [*page.complaints, *prose_rules.check(page), *confusions(page), *_facts_exist(page)]
    if page.retired:
        return tuple(complaints)
    complaints += _runs(page, evidence, catalogue)
    answers = list(answered(page, evidence, catalogue)) if answers is None else answers
    complaints += _own_answers(page, answers, catalogue)
    if page.stem != "_any":
        complaints += _recognised(page, evidence, catalogue)
    complaints += _holes(page, answers)
    complaints += guard_lint.check(page, catalogue)
    complaints += guard_fixes.check(page, catalogue)
    return tuple(complaints)


def about_whole(corpus: Corpus) -> tuple[Complaint, ...]:
    """Every complaint that no page shows alone: names given twice, evidence without a page, facts that none names."""
    return (*_identity(corpus), *_whole_evidence(corpus), *_unnamed_facts(corpus))


def answered(page: PageText, evidence: Mapping[str, Mapping[str, Ran]], catalogue: Catalogue) -> Iterator[Answered]:
    """The explainer's answer to every failing case of ``page`` under each of its Pythons, with and without source."""
    for case in page.role("broken", "also"):
        sources = case_sources(case)
        for python in page.pythons:
            ran = evidence.get(python, {}).get(case.label)
            if ran is not None:
                for reader in (sources, no_sources):
                    answer = answer_of(ran, page.folder, catalogue, reader, python)
                    yield Answered(page, case, python, reader is sources, answer)


def _whole_evidence(corpus: Corpus) -> Iterator[Complaint]:
    yield from recheck(corpus.pages, corpus.snapshots)
    for python in set(PYTHONS) - set(recorded_versions(corpus.snapshots)):
        yield Complaint(corpus.snapshots / python, 0, "no evidence at all of this Python of the corpus", 9)


def _gathered(complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    """Complaints that differ only in the Python, as one that lists the Pythons."""
    groups: dict[Complaint, list[str]] = {}
    for one in complaints:
        found = _UNDER.search(one.text)
        key = replace(one, text=_UNDER.sub("under {}", one.text, count=1))
        groups.setdefault(key, []).append(found[1] if found else "")
    for one, pythons in groups.items():
        yield replace(one, text=one.text.replace("under {}", f"under {', '.join(pythons)}", 1))


def _identity(corpus: Corpus) -> Iterator[Complaint]:
    known = {name.rpartition(".")[2] for name in compiling.bases(corpus.snapshots)} | SPECIAL_FOLDERS
    stems = Counter(page.stem for page in corpus.pages if page.stem != "_any")
    for page in corpus.pages:
        if stems[page.stem] > 1:
            yield Complaint(page.path, 0, f"another page is called `{page.stem}` too: a name is unique", 1)
        if page.folder not in known and page.folder != "BaseException":
            yield Complaint(page.path, 0, f"`{page.folder}` is no exception or warning of any Python here", 1)


def _runs(page: PageText, evidence: Mapping[str, Mapping[str, Ran]], catalogue: Catalogue) -> Iterator[Complaint]:
    entry = catalogue.find(page.name)
    for python, runs in evidence.items():
        for case in page.cases:
            ran = runs.get(case.label)
            if ran is None:
                continue
            raised = the_error(ran.stderr, page.folder)
            same = raised is not None and folder_of(raised) == page.folder
            inside = python in page.pythons
            if case.role == "fixed":
                if inside and (raised is not None or ran.status != 0):
                    text = f"{case.label} does not run clean under {python}: {ran.stderr.strip()[-120:]!r}"
                    yield Complaint(page.path, case.line, text, 3)
            elif inside and not same and not (raised is not None and _newest(page, case, evidence) == page.folder):
                last = ran.stderr.strip()[-120:]
                yield Complaint(
                    page.path, case.line, f"{case.label} gives no {page.folder} under {python}: {last!r}", 3
                )
            elif not inside and same and raised is not None and entry is not None and page.stem != "_any":
                core = tails.split(raised.first_line).core
                if any(wordings.match(one.parts, core) is not None for one in entry.templates):
                    yield Complaint(page.path, case.line, f"{case.label} fails like this under {python} too", 3)


def _newest(page: PageText, case: Case, evidence: Mapping[str, Mapping[str, Ran]]) -> str:
    """The class that the newest Python of the page raises in ``case``: older ones may call it otherwise (re.error)."""
    for python in reversed(page.pythons):
        ran = evidence.get(python, {}).get(case.label)
        if ran is not None:
            raised = the_error(ran.stderr, page.folder)
            return folder_of(raised) if raised else ""
    return ""


def _own_answers(page: PageText, answers: Iterable[Answered], catalogue: Catalogue) -> Iterator[Complaint]:
    for one in answers:
        got = one.answer.entry if one.answer else None
        also = one.answer.alternatives if one.answer else ()
        source = "with" if one.with_source else "without"
        names = ", ".join((str(got), *also))
        text = f"{one.case.label} under {one.python} {source} its source is answered by {names}"
        if one.with_source and (got != page.name or also):
            yield Complaint(page.path, one.case.line, text, 4)
        elif not one.with_source and got != page.name:
            other = catalogue.find(got) if got else None
            seen = other is not None and (other.fact in CLUES or other.fact in OF_A_LINE)
            if other is None or (other.fact and not seen) or also or other.general:
                yield Complaint(page.path, one.case.line, text + ", not by a page that asks for no fact", 4)


def _recognised(page: PageText, evidence: Mapping[str, Mapping[str, Ran]], catalogue: Catalogue) -> Iterator[Complaint]:
    """Also broken must be recognised by a template that another snippet gave, unless it says it is a variant."""
    entry = catalogue.find(page.name)
    if entry is None:
        return
    cases = page.role("broken", "also")
    if len(cases) < 2:
        yield Complaint(page.path, 0, "has no `Also broken`: nothing proves that its template generalises", 5)
    for number, case in enumerate(cases):
        if case.role == "broken" or case.variant:
            continue
        for python in page.pythons:
            ran = evidence.get(python, {}).get(case.label)
            raised = the_error(ran.stderr, page.folder) if ran else None
            if raised is None:
                continue
            core = tails.split(raised.first_line).core
            others = [one for one in entry.templates if one.snippet != number and python in one.pythons]
            if not any(wordings.match(one.parts, core) is not None for one in others):
                text = f"{case.label} under {python} is not recognised by another snippet's template: {core!r}"
                yield Complaint(page.path, case.line, text, 5)


def _holes(page: PageText, answers: Sequence[Answered]) -> Iterator[Complaint]:
    shown = [one for one in answers if one.answer and one.answer.entry == page.name]
    bound: set[str] = set(CIRCUMSTANCES)
    for one in shown:
        if one.answer:
            bound |= set(one.answer.bindings)
    for hole in holes_of(page):
        if hole not in bound:
            yield Complaint(page.path, 1, f"nothing ever fills the hole `{hole}`", 5)
    for where, text in (("", page.what), ("Why", page.why), ("Do this", page.do), ("More", page.more)):
        for paragraph in (one for group in prose.alternatives(text) for one in group):
            needs = set(prose.holes(paragraph))
            if shown and not any(one.answer and needs <= set(one.answer.bindings) | CIRCUMSTANCES for one in shown):
                start = " ".join(paragraph.split()[:6])
                yield Complaint(page.path, page.lines.get(where, 1), f"no snapshot shows the paragraph “{start} …”", 5)
    for where in ("", "Why", "Do this"):
        yield from _never_empty(page, where, shown)
    used = set(holes_of(page)) | {"suggestion"}
    for case in page.role("broken", "also"):
        for name in sorted(set(case.slots) - used):
            if not name.startswith("_"):
                text = f"the slot `{name}` fills no hole of the page (call it `_{name}` if it only varies the wording)"
                yield Complaint(page.path, case.line, text, 5)


def _never_empty(page: PageText, where: str, shown: list[Answered]) -> Iterator[Complaint]:
    for one in shown:
        guidance = one.answer.guidance if one.answer else None
        text = {"": guidance.what, "Why": guidance.why, "Do this": guidance.do}[where] if guidance else "?"
        if not text.strip():
            source = "with" if one.with_source else "without"
            name = where or "the text under the title"
            yield Complaint(
                page.path,
                page.lines.get(where, 1),
                f"{name} is empty for {one.case.label} under {one.python} {source} its source: "
                "add a paragraph without holes",
                5,
            )
            return


def _facts_exist(page: PageText) -> Iterator[Complaint]:
    folder = Path(__file__).resolve().parents[1]
    for name in (page.fact, *page.binds):
        if name and not any((folder / kind / f"{name}.py").exists() for kind in ("facts", "clues")):
            yield Complaint(page.path, 1, f"there is no fact or clue `{name}`", 6)
    if page.fix and not (folder / "fixes" / f"{page.fix}.py").exists():
        yield Complaint(page.path, 1, f"there is no fix `{page.fix}`", 6)
    if page.lint and not page.fact and not page.binds:
        yield Complaint(page.path, 1, "`lint` needs a `fact` to look for, or one in `binds`", 6)


def _unnamed_facts(corpus: Corpus) -> Iterator[Complaint]:
    folder = Path(__file__).resolve().parents[1]
    facts = {name for page in corpus.pages for name in (page.fact, *page.binds)}
    fixes = {page.fix for page in corpus.pages}
    for kind, named in (("facts", facts), ("clues", facts), ("fixes", fixes)):
        for path in sorted((folder / kind).glob("[!_]*.py")):
            if path.stem not in named:
                yield Complaint(path, 0, f"no page names this {kind.removesuffix('s').removesuffix('e')}", 6)


def excused(complaints: Iterable[Complaint], corpus: Corpus, pages: Collection[PageText]) -> tuple[Complaint, ...]:
    """Those of ``complaints`` that ``corpus/exemptions.toml`` does not excuse, sorted, those that differ in the Python
    as one; and one for each exemption that ``pages``, which are all that was looked at, do not need."""
    path = corpus.snapshots.parents[1] / "corpus" / "exemptions.toml"
    rows = _exemptions(path, path.stat().st_mtime_ns) if path.exists() else []
    kept, needed = [], set()
    for complaint in _gathered(complaints):
        name = f"{complaint.file.parent.name}/{complaint.file.stem}"
        for number, row in enumerate(rows):
            if row["page"] == name and row["stage"] == complaint.stage and row.get("text", "") in complaint.text:
                needed.add(number)
                break
        else:
            kept.append(complaint)
    seen, known = {page.name for page in pages}, {page.name for page in corpus.pages}
    for number, row in enumerate(rows):
        if number not in needed and (row["page"] in seen or row["page"] not in known):
            kept.append(
                Complaint(path, 0, f"the exemption of {row['page']} from stage {row['stage']} is not needed", 10)
            )
        if not row.get("reason"):
            kept.append(Complaint(path, 0, f"the exemption of {row['page']} gives no reason", 10))
    return tuple(sorted(kept, key=lambda one: (str(one.file), one.line, one.stage)))


@lru_cache(maxsize=1)
def _exemptions(path: Path, changed: int) -> list[dict[str, Any]]:
    """The rows of ``path``, read again when its time of change is another."""
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8")).get("exempt", [])
    return rows
