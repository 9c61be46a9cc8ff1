# Optional takes one type; Union takes several.
# page: hint-with-wrong-parts
# names: Union
# pythons: 3.8 3.11
from typing import Optional


def find(key: Optional[int, str]) -> str:
    return f"row {key}"


print(find(3))
