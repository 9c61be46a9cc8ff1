"""What several test modules share: the checkout's corpus and catalogue, compiled once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.workshop.compiling import Corpus

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    from explain.workshop import compiling

    return compiling.read_checkout(ROOT)


@pytest.fixture(scope="session")
def catalogue(corpus: Corpus) -> Catalogue:
    from explain.workshop import compiling

    return compiling.load(*compiling.compile_corpus(corpus))
