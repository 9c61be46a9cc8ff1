"""Versions as people write them."""


def key(version):
    """Something that sorts versions rightly."""
    return [int(part) for part in version.split(".")]


def newest(versions):
    """The newest version."""
    ordered = sorted(versions, key)
    return ordered[-1]


def same(first, second):
    """Whether two versions are the same."""
    return key(first) == key(second)
