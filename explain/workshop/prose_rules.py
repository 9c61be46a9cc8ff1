"""The rules of writing that can be counted: lengths, reading grade, words that blame or cheer. Judges no meaning.

Sources: Becker et al. 2019, Denny et al. 2021 and Barik et al. 2018 on messages; Flesch and Kincaid for the grade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain import prose
from explain.workshop.pages import Complaint, PageText

TITLE_LENGTH = 80
WORDS = (40, 160)
SENTENCE, AVERAGE = 30, 20
GRADE = 9.0
NEVER = ("illegal", "stupid", "simply", "just", "obviously", "of course", "please", "oops", "you forgot", "you failed")

_CODE = re.compile(r"`[^`]*`|\{\{[^}]*\}\}")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d+(?:\.\d+)*")
_SENTENCE = re.compile(r"(?<=[.?:])\s+(?=[A-Z`{0-9])|\n\n")
_VOWELS = re.compile(r"[aeiouy]+")


def check(page: PageText) -> Iterator[Complaint]:
    """Every rule that ``page`` breaks."""

    def complaint(where: str, text: str) -> Complaint:
        return Complaint(page.path, page.lines.get(where, 1), text, 11)

    if len(page.title) > TITLE_LENGTH:
        yield complaint("", f"the title has {len(page.title)} characters; at most {TITLE_LENGTH}")
    if page.title.endswith("."):
        yield complaint("", "the title ends with a period")
    for where, text in (
        ("", page.title),
        ("", page.what),
        ("Why", page.why),
        ("Do this", page.do),
        ("More", page.more),
    ):
        yield from (complaint(where, rule) for rule in _phrases(text))
    body = (("", page.what), ("Why", page.why), ("Do this", page.do))
    groups = [group for _, text in body for group in prose.alternatives(text)]
    sentences = [sentence for group in groups for sentence in sentences_of(max(group, key=len))]
    count = sum(len(words_of(sentence)) for sentence in sentences)
    if not WORDS[0] <= count <= WORDS[1]:
        yield complaint("", f"the body has {count} words; {WORDS[0]} to {WORDS[1]} are right")
    for where, text in (*body, ("More", page.more)):
        for sentence in sentences_of(text):
            if len(words_of(sentence)) > SENTENCE:
                start = " ".join(sentence.split()[:6])
                yield complaint(
                    where, f"a sentence has {len(words_of(sentence))} words (at most {SENTENCE}): {start} …"
                )
    if sentences and count / len(sentences) > AVERAGE:
        yield complaint("", f"sentences have {count / len(sentences):.0f} words on average; at most {AVERAGE}")
    grade = reading_grade(sentences)
    if grade > GRADE:
        yield complaint("", f"reads at grade {grade:.1f}; at most {GRADE:.0f} (shorter sentences, shorter words)")


def sentences_of(text: str) -> list[str]:
    """The sentences of ``text``, code blocks left out."""
    kept = []
    for paragraph in (one for group in prose.alternatives(text) for one in group):
        lines = [line for line in paragraph.split("\n") if not line.startswith("    ")]
        if not paragraph.startswith("```") and lines:
            kept += _SENTENCE.split(" ".join(line.strip().removeprefix("* ") for line in lines))
    return [sentence for sentence in kept if words_of(sentence)]


def words_of(sentence: str) -> list[str]:
    """The words of ``sentence``; a code span or a hole counts as one."""
    return _WORD.findall(_CODE.sub(" code ", sentence))


def reading_grade(sentences: list[str]) -> float:
    """The Flesch-Kincaid grade, code left out."""
    words = [word for sentence in sentences for word in _WORD.findall(_CODE.sub(" ", sentence))]
    if not words:
        return 0.0
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    lowered = word.lower()
    groups = len(_VOWELS.findall(lowered))
    if lowered.endswith(("e", "es", "ed")) and not lowered.endswith(("le", "les", "ted", "ded", "ses", "zes", "ces")):
        groups -= 1
    return max(groups, 1)


def _phrases(text: str) -> Iterator[str]:
    plain = _CODE.sub(" ", "\n".join(line for line in text.split("\n") if not line.startswith("    ")))
    for phrase in NEVER:
        if re.search(rf"\b{phrase}\b", plain, re.IGNORECASE):
            yield f"says “{phrase}”, which blames, cheers or belittles"
    if "!" in plain:
        yield "has an exclamation mark"
