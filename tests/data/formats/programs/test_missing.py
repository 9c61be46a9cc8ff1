import not_installed


def test_nothing():
    assert not_installed
