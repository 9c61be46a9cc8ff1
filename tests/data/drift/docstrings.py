"""A shop whose examples show errors.

>>> one, two = 1, 2, 3
Traceback (most recent call last):
    ...
ValueError: too many values to unpack (expected 2)
"""

import doctest
import math


class Shelf:
    """A shelf.

    >>> for size in ([3], [4]):
    ...     int(size)
    Traceback (most recent call last):
      File "<stdin>", line 2, in <module>
    TypeError: int() argument must be a string, a bytes-like object or a number, not 'list'
    >>> math.sqrt(-1)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: math domain error
    """

    @property
    def size(self):
        """The size.

        >>> Shelf().size = 9  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        AttributeError: can't set attribute
        >>> [].colour
        Traceback (most recent call last):
        AttributeError: 'list' object has no attribute 'colour'
        """
        return 3


def test_module():
    run("Shop", __doc__)


def test_class():
    run("Shelf", Shelf.__doc__)


def test_holds_property():
    run("size", Shelf.size.__doc__)


def run(name, text):
    example = doctest.DocTestParser().get_doctest(text, globals(), name, None, 0)
    lines = []
    failed, _ = doctest.DocTestRunner(verbose=False).run(example, out=lines.append)
    assert not failed, "".join(lines)


__doc__ = __doc__ or ""
