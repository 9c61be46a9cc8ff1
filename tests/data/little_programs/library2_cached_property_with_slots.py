# cached_property keeps its value in __dict__, which __slots__ took away.
# page: cached-property-without-dict
# names: __dict__ __slots__
from functools import cached_property


class Report:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def total(self):
        return sum(self.rows)


print(Report([1, 2, 3]).total)
