# The with block has shut the pool down before submit is called again.
# page: pool-already-shut-down
# names: with
from concurrent.futures import ThreadPoolExecutor

PAGES = ["home", "cart", "help"]


def fetch(page):
    return len(page)


def sizes(pages):
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = {page: pool.submit(fetch, page) for page in pages}
    extra = pool.submit(fetch, "sitemap")
    return {page: future.result() for page, future in futures.items()}, extra.result()


print(sizes(PAGES))
