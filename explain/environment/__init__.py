"""What surrounds an error: paths in its traceback, the Python that ran, names of files near by. Reads no file by itself.

Clues stand on this package as facts stand on ``analysis``. What is at hand of the reader's disk comes in by a ``Scene``.
"""
