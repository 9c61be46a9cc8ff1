import shop


def test_deliver():
    shop.deliver(["tea", "milk"])
