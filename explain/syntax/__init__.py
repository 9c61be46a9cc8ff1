"""Broken source as far as it can be read: brackets, statements, the place where a parser stopped, trial repairs.

Stands on ``source`` and ``spelling`` only; the syntax facts stand on it. It names no cause: that is what facts do.
"""
