# isinstance cannot check List[int], only list.
# page: isinstance-with-type-hint
# names: isinstance list
from typing import List


def total(values):
    if not isinstance(values, List[int]):
        raise TypeError("a list of numbers is needed")
    return sum(values)


print(total([1, 2, 3]))
