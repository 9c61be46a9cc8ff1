"""Downloads (in play) with several threads."""

from concurrent.futures import ThreadPoolExecutor


def download(address, retries):
    size = len(address) * 100
    return address, size, retries


def download_all(addresses):
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(download, address, 3) for address in addresses]
        return [future.result() for future in futures]


for address, size, _ in download_all(["a.example", "b.example"]):
    print(address, size)
