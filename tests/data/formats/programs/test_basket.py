import shop


def test_order(basket):
    shop.report(basket)


def test_prices(prices):
    assert prices
