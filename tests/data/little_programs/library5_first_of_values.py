# values() gives a view without places; list() around it has them.
# page: stream-used-as-list
# names: list(
PRICES = {
    "2024-01": {"tea": 3.10, "milk": 1.05},
    "2024-02": {"tea": 3.20, "milk": 1.05},
    "2024-03": {"tea": 3.45, "milk": 1.10},
}


def change(product):
    by_month = {month: row[product] for month, row in PRICES.items()}
    series = by_month.values()
    first, last = series[0], series[-1]
    return (last - first) / first * 100


for product in ("tea", "milk"):
    print(f"{product}: {change(product):+.1f} %")
