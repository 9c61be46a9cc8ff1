"""What people earn."""

RATES = {"full": 25, "part": 22}


def pay(kind, hours):
    """What somebody earns in a week."""
    if kind == "full":
        rate = RATES["full"]
    elif kind == "part":
        rate = RATES["part"]
    extra = max(0, hours - 38) * 5
    return hours * rate + extra


def year(kind):
    """What somebody earns in a year."""
    return 52 * pay(kind, 38)
