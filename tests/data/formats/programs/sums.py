"""Sums.

>>> import shop
>>> shop.average([1, 2, 3])
3
>>> shop.report("Monday")
2.0
"""
