"""What several test modules share: the checkout's corpus and catalogue, compiled once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from typing import Any

    from explain.catalogue import Catalogue
    from explain.workshop.compiling import Corpus

ROOT = Path(__file__).resolve().parents[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """``-n auto`` gives each process one run of neighbours, which share fixtures; who is done first takes from the
    others' ends. The scheduler that xdist takes by itself left one process idle for the last minutes."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getoption("dist") == "load" else None


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    from explain.workshop import compiling

    return compiling.read_checkout(ROOT)


@pytest.fixture(scope="session")
def catalogue(corpus: Corpus) -> Catalogue:
    from explain.workshop import compiling

    return compiling.load(*compiling.compile_corpus(corpus))
