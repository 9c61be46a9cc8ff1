"""Puts names in one form before they are compared."""

RAW = ["  ada BYRON ", "alan turing", None, "Grace Hopper  "]


def tidy(name):
    parts = name.strip().split()
    return " ".join(part.capitalize() for part in parts)


def unique(names):
    seen = set()
    for name in names:
        seen.add(tidy(name))
    return sorted(seen)


for name in unique(RAW):
    print("-", name)
