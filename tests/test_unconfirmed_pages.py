"""A page that asks for a fact does not answer other pages' errors where the file that would show it is not at hand."""

from __future__ import annotations

import pytest
from checkout import pages

from explain.catalogue import Catalogue
from explain.environment.scene import Scene
from explain.matching import UNCONFIRMED, match
from explain.workshop.compiling import Corpus
from explain.workshop.evidence import evidence_path, read_evidence
from explain.workshop.pages import PageText
from explain.workshop.templates import the_error

PAGES = pages()
HOLDS_ALONE = {
    "AttributeError/dict-entry-as-attribute": "a dictionary was asked for an attribute, whoever asked",
    "AttributeError/text-decoded-again": "a text was asked for decode, whoever asked",
    "SyntaxError/bracket-never-closed": "the bracket was never closed, for whatever reason",
    "SyntaxError/comprehension-target-without-parentheses": "the message names the cause",
    "SyntaxError/conditional-without-else": "the message names the cause",
    "SyntaxError/f-string-value-goes-on": "the message names the cause",
    "SyntaxError/smart-quotes": "the message shows the quote",
    "SyntaxError/statement-after-else": "the message names the cause",
    "TypeError/format-with-other-number-of-values": "the message names the cause",
    "TypeError/number-has-no-length": "a number was asked for its length, whoever asked",
    "TypeError/number-not-iterable": "a number was looped over, whoever did it",
}
"""Pages that hold wherever Python prints their wording; their fact only tells more."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_takes_anothers_error_unseen(page: PageText, corpus: Corpus, catalogue: Catalogue) -> None:
    seen = set()
    for python in ("3.14", "3.8"):
        for label, ran in read_evidence(evidence_path(corpus.snapshots, python, page)).items():
            raised = the_error(ran.stderr, page.folder)
            if raised is None or (raised.exception, raised.message) in seen:
                continue
            seen.add((raised.exception, raised.message))
            for one in match(raised, catalogue, None, Scene(raised, python)):
                taken = one.level == UNCONFIRMED and one.entry.name != page.name
                assert not taken or one.entry.name in HOLDS_ALONE, (python, label, one.entry.name)
