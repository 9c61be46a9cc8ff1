"""Lengths in several units."""

METRES = {"m": 1, "km": 1000, "cm": 0.01, "inch": 0.0254, "mile": 1609.344}


def length(value, unit, target):
    """A length in another unit."""
    return value * METRES[unit] / METRES[target]


def describe(value, unit):
    """A length as people say it."""
    plural = "" if value == 1 else "s"
    return f"{value} {unit}{plural}"
