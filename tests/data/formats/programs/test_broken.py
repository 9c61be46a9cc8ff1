import broken


def test_total():
    assert broken.total([]) == 0
