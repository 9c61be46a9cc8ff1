# List of typing is for hints; list makes a list.
# page: hint-type-instantiated
# names: list(
from typing import List

names = List()
names.append("Ada")
print(names)
