import shop


def test_report():
    assert shop.report("Monday") == 3


def test_average():
    prices = [1, 2, 3]
    assert shop.average(prices) == 3, "wrong average"


def test_names():
    names = ["tea", "milk"]
    assert names == ["tea", "salt"]


def test_database():
    shop.database({"database": "x"})


def test_check():
    shop.check(7)


def test_greet():
    print("before")
    shop.greet("Ada")
