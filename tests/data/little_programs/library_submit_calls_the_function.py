# submit gets the result of fetch_price("tea"), not fetch_price and "tea".
# page: result-given-to-pool
# names: submit(fetch_price,
from concurrent.futures import ThreadPoolExecutor

PRICES = {"tea": 3.5, "rice": 2.2}


def fetch_price(article):
    return PRICES[article]


def fetch_all(articles):
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(fetch_price(article)) for article in articles]
        return [future.result() for future in futures]


print(sum(fetch_all(["tea", "rice"])))
