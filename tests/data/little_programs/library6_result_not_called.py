# result is a method of the future, and its brackets are missing.
# page: method-not-called
# names: result()
from concurrent.futures import ThreadPoolExecutor

TEXTS = ["tea and milk", "coffee", "juice with ice"]


def count_words(text):
    return len(text.split())


def total(texts):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(count_words, text) for text in texts]
    words = 0
    for future in futures:
        words += future.result
    return words


print(total(TEXTS))
