# Optional takes one type; Union is for several.
# page: hint-with-wrong-parts
# names: Union
# pythons: 3.8 3.11
from typing import Optional


def find(key: Optional[int, str], table) -> str:
    if key is None:
        return "nothing asked"
    return table.get(key, "unknown")


print(find("a", {"a": "tea", 1: "milk"}))
