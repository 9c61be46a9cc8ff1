# functools.cache came with Python 3.9.
# page: imported-name-newer
# names: 3.9 lru_cache
# pythons: 3.8
from functools import cache


@cache
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


print(fibonacci(30))
