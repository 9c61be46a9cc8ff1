import pytest

import shop


@pytest.fixture
def order():
    return shop.report("Monday")


@pytest.fixture
def basket():
    yield []
    shop.greet("Ada")


def test_order(order):
    assert order


def test_basket(basket):
    assert basket == []


@pytest.mark.parametrize("settings", [{"database": "x"}, {}])
def test_settings(settings):
    shop.database(settings)
