import pytest
import shop


def test_order():
    if shop.average([1, 2]) != 3:
        pytest.fail("the order is wrong")


def test_quiet():
    pytest.fail("no price for tea\nno price for milk", pytrace=False)


@pytest.mark.xfail(strict=True)
def test_passes():
    pass


def test_raises():
    with pytest.raises(ValueError):
        shop.average([1])


def test_exit():
    raise SystemExit(3)
