"""What test modules share: the corpus and catalogue of the checkout, made once; and how processes share the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import checkout
import pytest

if TYPE_CHECKING:
    from typing import Any

    from explain.catalogue import Catalogue
    from explain.workshop.compiling import Corpus


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """``-n auto`` gives each process one run of neighbours, which share fixtures; who is done first takes from the
    others' ends. The scheduler that xdist takes by itself left one process idle for the last minutes."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getoption("dist") == "load" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What builds or installs something runs first: at the head of a process's run nobody takes half of a module, whose
    fixtures would be made twice."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return checkout.corpus()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    from explain.workshop import compiling

    return compiling.load(*checkout.compiled())
